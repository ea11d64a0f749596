"""A reading made in a moment, for tests of joining, ledger and pipeline.

Each line such as "Iceland said that the ship sank." is a statement; nothing else is.
A module of its own, so that other processes can import it.
"""

from __future__ import annotations

import os
import re
import time
from hashlib import blake2b

import numpy as np

from sayso.intake import report_id
from sayso.model import (
    Act,
    Attribution,
    Content,
    Figure,
    Frame,
    Mention,
    Passage,
    Reading,
    Report,
    Span,
    Statement,
    Value,
)
from sayso.reading.gist import gist_of
from sayso.reading.ids import new_id

LINE = re.compile(
    r"^(?P<who>[A-Z]\S*(?: [A-Z]\S*)*) (?P<cue>\w+(?: her \w+)?) that (?P<what>.+)\.$",
    re.M,
)
ACTS: dict[str, tuple[Act | None, Value]] = {
    "said": ("state", "CT+"),
    "confirmed": ("confirm", "CT+"),
    "denied": ("deny", "CT-"),
    "doubted": ("doubt", "PR-"),
    "asked": (None, "Uu"),
    "demanded": ("demand", "CT+"),
    "retracted": ("state", "CT+"),
    "retracted her statement": ("deny", "CT-"),
    "retracted her denial": ("deny", "CT-"),
    "repeated her statement": ("state", "CT+"),
}
VERSION = "1"


def report(
    text: str,
    outlet: str | None = "Morning Post",
    published: str | None = "2025-03-04",
    url: str | None = None,
) -> Report:
    """A report in English; its id as intake makes it."""
    given = report_id(outlet, url, text)
    return Report(given, outlet, None, url, published, "en", text, file=None)


def read(given: Report) -> Reading:
    """The statements of ``given``, line by line."""
    mentions: dict[str, Mention] = {}
    statements, contents = [], []
    for found in LINE.finditer(given.text):
        if found["cue"] not in ACTS:
            continue
        mention = mentions.setdefault(found["who"], _mention(given, found))
        statements.append(_statement(given, found, mention))
        contents.append(_content(statements[-1], found))
    passages = (Passage(Span(0, len(given.text)), _fingerprints(given.text)),)
    made_by = (("all", VERSION),)
    return Reading(
        given, tuple(statements), tuple(contents), tuple(mentions.values()), passages,
        gist_of(given.text), made_by,
    )  # fmt: skip


def read_coarsely(given: Report) -> Reading:
    """As a better stage would: every content begins one word later, so ids change."""
    reading = read(given)
    statements, contents = [], []
    for statement, content in zip(reading.statements, reading.contents, strict=True):
        a = statement.attribution
        start = given.text.index(" ", a.content[0].start) + 1
        spans = (Span(start, a.content[0].end),)
        each = new_id("s", given.id, "later", start)
        printed = Attribution(a.source, a.cue, spans, a.confidence)
        statements.append(
            Statement(each, given.id, printed, statement.speaker_ids, "indirect", statement.act)
        )  # fmt: skip
        contents.append(
            Content(
                new_id("c", each), each, spans, content.frame, content.value,
                vector=content.vector,
            )
        )  # fmt: skip
    made_by = (("all", "2"),)
    return Reading(
        given,
        tuple(statements),
        tuple(contents),
        reading.mentions,
        (),
        reading.gist,
        made_by,
    )


def read_nothing(given: Report) -> Reading:
    """As a stage would that no longer finds anything."""
    return Reading(given, made_by=(("all", "3"),))


def read_badly(given: Report) -> Reading:
    """Fails on reports that say so, ends the process on those that say that."""
    if "FAIL" in given.text:
        raise ValueError(given.text)
    if "DIE" in given.text:
        os._exit(3)
    return read(given)


def read_slowly(given: Report) -> Reading:
    """Takes a little time, as a reading does."""
    time.sleep(0.005)
    return read(given)


def _mention(given: Report, found: re.Match[str]) -> Mention:
    name = found["who"]
    span = Span(found.start("who"), found.end("who"))
    return Mention(new_id("m", given.id, name), given.id, name, span, "person")


def _statement(given: Report, found: re.Match[str], mention: Mention) -> Statement:
    who, cue, what = (
        Span(found.start(n), found.end(n)) for n in ("who", "cue", "what")
    )
    act, _ = ACTS[found["cue"]]
    each = new_id("s", given.id, found.start())
    return Statement(
        each, given.id, Attribution((who,), (cue,), (what,)), (mention.id,), "indirect", act
    )  # fmt: skip


def _content(statement: Statement, found: re.Match[str]) -> Content:
    words = tuple(re.findall(r"[a-z]+", found["what"].casefold()))
    span = Span(found.start("what"), found.end("what"))
    figures = tuple(
        Figure(
            float(n[0]), None, None, Span(span.start + n.start(), span.start + n.end())
        )
        for n in re.finditer(r"\d+", found["what"])
    )
    value = ACTS[found["cue"]][1]
    return Content(
        new_id("c", statement.id), statement.id, (span,), Frame(words=words), value,
        figures=figures, vector=_vector(words),
    )  # fmt: skip


def _vector(words: tuple[str, ...]) -> bytes:
    """Words as directions: contents are alike by the words they share."""
    vector = np.zeros(64, "<f4")
    for word in words:
        vector[blake2b(word.encode(), digest_size=1).digest()[0] % 64] += 1
    length = float(np.linalg.norm(vector))
    return (vector / length).astype("<f4").tobytes() if length else b""


def _fingerprints(text: str) -> tuple[int, ...]:
    words = text.split()
    fives = (" ".join(words[i : i + 5]) for i in range(len(words) - 4))
    digests = (blake2b(five.encode(), digest_size=8).digest() for five in fives)
    return tuple(int.from_bytes(digest) for digest in digests)
