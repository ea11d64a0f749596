"""A small ledger kept by hand, and the command run in this process, without models."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from sayso.joining import Joined
from sayso.ledger import keep, open_ledger
from sayso.model import (
    Act,
    Attribution,
    Claim,
    Content,
    Figure,
    Frame,
    Identity,
    Mention,
    Origin,
    Reading,
    Report,
    Span,
    Speaker,
    Stance,
    Statement,
    Value,
)

Run = Callable[..., Result]
FIRST = (
    "The Port Authority confirmed that 21 boats were lost. "
    "Norland denied it.\nNobody else said a word."
)
SECOND = "Norland denied that boats were lost, Valley Wire reported."
SPEAKERS = (
    Speaker("p0000aaaa", "Port Authority", "organization", country="LK"),
    Speaker("p0000bbbb", "Norland", "government", ("Norlanders",), country="NO"),
)
CLAIM = "21 boats were lost"


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Run:
    """``run("claims", "--limit", "1")`` in a folder of its own."""
    monkeypatch.chdir(tmp_path)
    for name in ("SAYSO_LEDGER", "COLUMNS", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)

    def run_command(*arguments: str | Path, stdin: bytes | str | None = None) -> Result:
        from sayso.cli.app import app

        return CliRunner().invoke(app, [str(a) for a in arguments], input=stdin)

    return run_command


@pytest.fixture
def kept(run: Run, tmp_path: Path) -> Run:
    """``run`` beside a ``sayso.db`` with two reports on one contested claim."""
    first = Report(
        "r0000aaaa", "Harbour Post", "Boats lost", None, "2025-10-07", "en", FIRST
    )
    second = Report("r0000bbbb", "Valley Wire", None, None, "2025-10-09", "de", SECOND)
    confirm = _stated("s0000aaaa", first, 0, "confirm", "CT+", CLAIM, "confirmed")
    deny = _stated("s0000bbbb", first, 1, "deny", "CT-", "it", "denied")
    again = _stated("s0000cccc", second, 1, "deny", "CT-", "boats were lost", "denied")
    start = FIRST.index(CLAIM)
    claim = Claim("k0000aaaa", CLAIM, "s0000aaaa", Span(start, start + len(CLAIM)))
    with open_ledger(tmp_path / "sayso.db") as ledger, ledger.writing() as connection:
        keep(connection, _joined(first, (confirm, deny), (claim,)))
        keep(connection, _joined(second, (again,), ()))
    return run


Stated = tuple[Statement, Content, Value]


def _stated(
    name: str, report: Report, who: int, act: Act, value: Value, words: str, cue: str
) -> Stated:
    speaker = SPEAKERS[who].name
    source = Span(report.text.index(speaker), report.text.index(speaker) + len(speaker))
    at = report.text.index(cue)
    start = report.text.index(words, at)
    content = Span(start, start + len(words))
    printed = Attribution((source,), (Span(at, at + len(cue)),), (content,))
    mention = f"m{name[1:]}"
    figures = (
        (Figure(21, "boats", None, Span(start, start + 2)),) if "21" in words else ()
    )
    frame = Frame(words=("boat", "lose"))
    return (
        Statement(name, report.id, printed, (mention,), "indirect", act),
        Content(f"c{name[1:]}", name, (content,), frame, value, figures=figures),
        value,
    )


def _joined(
    report: Report, stated: tuple[Stated, ...], claims: tuple[Claim, ...]
) -> Joined:
    mentions, identities, stances = [], [], []
    for statement, content, value in stated:
        who = SPEAKERS[0] if value == "CT+" else SPEAKERS[1]
        mention = statement.speaker_ids[0]
        span = statement.attribution.source[0]
        mentions.append(Mention(mention, report.id, who.name, span, who.kind))
        identities.append(Identity(mention, who.id, "same name"))
        cue = statement.attribution.cue
        stances.append(
            Stance(statement.id, content.id, "k0000aaaa", (who.id,), value, cue)
        )
    origin = Origin(f"o{report.id[1:]}", report.id, "its own")
    statements = tuple(replace(s, origin_id=origin.id) for s, _, _ in stated)
    contents = tuple(content for _, content, _ in stated)
    reading = Reading(report, statements, contents, tuple(mentions))
    return Joined(
        reading,
        speakers=SPEAKERS,
        identities=tuple(identities),
        origins=(origin,),
        claims=claims,
        stances=tuple(stances),
    )
