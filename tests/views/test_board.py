"""Stances by hand -> the board: which row, which speakers, which words."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from sayso.model import (
    Attribution,
    Basis,
    Claim,
    Content,
    DateValue,
    Figure,
    Frame,
    Report,
    Span,
    Speaker,
    Stance,
    Standing,
    Statement,
    Withdrawal,
)
from sayso.views.board import board
from sayso.views.said import ClaimMaterial, Near, Said

PORT = Speaker("p1", "Port Authority", "organization", country="LK")
STATE = Speaker("p2", "Norland", "government", country="NO", principal_id="p2")
ENVOY = Speaker(
    "p3", "Ida Moe", "person", country="NO", principal_id="p2", affiliation="Norland"
)
CHIEF = Speaker("p4", "Lars Holt", "person", affiliation="NATO")
OUTLET = Speaker("p5", "Harbour Post", "organization")
CLAIM = Claim("k1", " the pier\nsank, ", "s1", Span(0, 8))


def said(
    text: str, who: Any, value: str, act: str | None = "state", **more: Any
) -> Said:
    """One stance whose printed words are ``text``; brackets there mark what decided."""
    start, end = text.find("["), text.find("]") - 1
    spans = (Span(start, end),) if start >= 0 else ()
    text = text.replace("[", "").replace("]", "")
    speakers = who if isinstance(who, tuple) else (who,)
    ids = tuple(speaker.id for speaker in speakers)
    name = more.pop("id", f"s{abs(hash((text, ids))) % 10_000}")
    report = Report("r1", "Harbour Post", None, None, "2025-10-09", "en", text)
    whole = (Span(0, len(text)),)
    day = more.pop("day", None)
    statement = Statement(
        id=name,
        report_id="r1",
        attribution=Attribution(more.pop("source", whole), whole, whole),
        speaker_ids=more.pop("said_by", ids),
        form="indirect",
        act=act,  # type: ignore[arg-type]
        said_on=DateValue(day, day, "then", None) if day else None,
        basis=more.pop("basis", None),
    )
    figures = more.pop("figures", ())
    content = Content("c1", name, whole, Frame(), value, figures=figures)  # type: ignore[arg-type]
    presupposed = more.pop("presupposed", False)
    stance = Stance(name, "c1", "k1", ids, value, spans, presupposed)  # type: ignore[arg-type]
    return Said(stance, statement, content, report, speakers, **more)


def lines(*stances: Said, near: tuple[Near, ...] = ()) -> dict[str, str]:
    """Row -> its entries' texts, joined."""
    material = ClaimMaterial(CLAIM, stances, Standing("contested", None), near)
    shown = board(material)
    return {line.row: " · ".join(e.text for e in line.entries) for line in shown.lines}


@pytest.mark.parametrize(
    ("stance", "row", "text"),
    [
        (
            said("It sank.", PORT, "CT+", "confirm", day="2025-10-08"),
            "confirms",
            "Port Authority (LK), 8 Oct",
        ),
        (
            said("It sank.", PORT, "CT+", day="2024-12-31"),
            "asserts",
            "Port Authority (LK), 31 Dec 2024",
        ),
        (said("They sank it.", STATE, "CT+", "accuse"), "accuses", "Norland"),
        (
            said("The sinking", ENVOY, "CT+", "condemn", presupposed=True),
            "takes as given",
            "Ida Moe (NO), by condemning",
        ),
        (
            said("It is [highly likely] that it sank.", CHIEF, "PR+"),
            "finds likely",
            'Lars Holt (NATO): "highly likely"',
        ),
        (
            said("It [“may have”] sunk.", CHIEF, "PS+"),
            "finds possible",
            'Lars Holt (NATO): "may have"',
        ),
        (
            said("They [have not confirmed] it.", (STATE, PORT), "Uu", "withhold"),
            "does not commit",
            'Norland · Port Authority (LK): "have not confirmed"',
        ),
        (said("No comment.", PORT, "Uu", "no_comment"), "no comment", "Port Authority (LK)"),
        (said("It [denied] it.", STATE, "CT-", "deny"), "denies", "Norland"),
        (
            said("It was [not aimed at] it.", STATE, "CT-"),
            "denies",
            'Norland: "not aimed at"',
        ),
        (said("It is [unlikely].", STATE, "PR-"), "finds unlikely", 'Norland: "unlikely"'),
        (said("It [questioned] it.", STATE, "PS-", "doubt"), "doubts", 'Norland: "questioned"'),
        (
            said("the video", OUTLET, "Uu", "unverified"),
            "evidence",
            "Harbour Post could not verify the video",
        ),
    ],
)  # fmt: skip
def test_row_and_text(stance: Said, row: str, text: str) -> None:
    assert lines(stance) == {row: text}


def test_a_claim_without_a_source_is_the_outlets() -> None:
    own = said("It sank.", OUTLET, "CT+", source=())
    printed = Attribution((), (), (Span(0, 8),))
    statement = Statement("s9", "r1", printed, ("p5",), "none", "state")
    bare = Said(own.stance, statement, own.content, own.report, own.speakers)
    assert lines(bare) == {"printed without a source": "Harbour Post"}


def test_a_lost_attribution_is_told() -> None:
    own = said("It sank on Monday.", OUTLET, "CT+", id="s9")
    printed = Attribution((), (), (Span(0, 18),))
    statement = Statement("s9", "r2", printed, ("p5",), "none", "state")
    later = Report("r2", "Harbour Post", None, None, "2025-10-10", "en", "")
    bare = Said(own.stance, statement, own.content, later, own.speakers)
    sourced = said("It sank, it said.", PORT, "CT+", id="s1")
    assert lines(sourced, bare)["printed without a source"] == (
        "Harbour Post (Harbour Post attributes it to Port Authority)"
    )


def test_the_outlets_hedge_is_not_the_speakers() -> None:
    hedge = said("[allegedly] sunk", OUTLET, "PS+", "condemn", said_by=("p3",))
    assert lines(hedge) == {"finds possible": 'Harbour Post: "allegedly"'}


@pytest.mark.parametrize(
    ("given", "text"),
    [
        ((("8", "05"), ("12", "07"), ("30", None)), "reported 9 Oct: 8, 12, 30"),
        ((("30", None), ("12", "07")), "reported 9 Oct: 12, 30"),
        ((("30", None), ("12", "10")), "10 Oct: 30, 12"),
        ((("12", "07"), ("12", None)), "7 Oct: 12"),
        ((("5", "04"), ("8", "05"), ("12", "07"), ("30", None)), "reported 9 Oct: 8, 12, 30"),
    ],
)  # fmt: skip
def test_the_latest_number_has_its_report_s_day(
    given: tuple[tuple[str, str | None], ...], text: str
) -> None:
    told = [
        said(
            f"{n} boats",
            PORT,
            "CT+",
            figures=(_figure(0, len(n), float(n)),),
            day=day and f"2025-10-{day}",
        )
        for n, day in given
    ]
    apart = [
        replace(one, report=replace(one.report, id=f"r{place}"))
        for place, one in enumerate(told)
    ]
    assert lines(*apart) == {"asserts": f"Port Authority (LK), {text}"}


def test_one_speaker_in_two_statements_is_one_entry_with_both_figures() -> None:
    first = said("21 dead", PORT, "CT+", figures=(_figure(0, 2, 21),), id="s1")
    later = said(
        "over 30 dead",
        PORT,
        "CT+",
        figures=(_figure(5, 7, 30),),
        id="s2",
        day="2025-10-08",
    )
    assert lines(first, later) == {"asserts": "Port Authority (LK), 8 Oct: 21, 30"}


def test_evidence_offered_stands_with_what_could_not_be_verified() -> None:
    shown = said("a video", PORT, "CT+", basis=Basis("footage", (Span(0, 7),)), id="s1")
    refused = said("the footage", OUTLET, "Uu", "unverified", id="s2")
    evidence = (
        "a video, offered by Port Authority (LK) · "
        "Harbour Post could not verify the footage"
    )
    assert lines(shown, refused)["evidence"] == evidence


def test_withdrawn_statements_leave_their_row() -> None:
    gone = said(
        "It sank.",
        PORT,
        "CT+",
        withdrawal=Withdrawal("s1", "2025-10-10", "edited", "r2"),
    )
    assert lines(gone) == {"withdrawn": "Port Authority (LK): edited out 10 Oct 2025"}


def test_what_is_said_anew_is_not_shown_as_withdrawn() -> None:
    gone = said(
        "It sank.", PORT, "CT+", withdrawal=Withdrawal("s1", None, "edited", "r2")
    )
    assert lines(gone, said("It did sink.", PORT, "CT+")) == {
        "asserts": "Port Authority (LK)"
    }


def test_related_claims_name_their_speaker() -> None:
    near = Near(Claim("k2", "20 boats were lost", "s7", Span(0, 5)), (PORT,))
    shown = lines(said("It sank.", PORT, "CT+"), near=(near,))
    assert shown["related"] == "20 boats were lost (Port Authority)"


def test_wording_is_on_one_line_without_loose_ends() -> None:
    material = ClaimMaterial(CLAIM, (), Standing("unconfirmed", None))
    assert board(material).wording == "the pier sank"


def _figure(start: int, end: int, value: float) -> Figure:
    return Figure(value, "dead", None, Span(start, end))


@pytest.mark.parametrize(
    ("kind", "shown"),
    [
        ("organization", "Works Ministry, 9 Oct: 21, 30"),
        ("unnamed", "Works Ministry, 8 Oct: 21 · Works Ministry, 9 Oct: 30"),
    ],
)
def test_speakers_who_are_shown_alike_are_named_once(kind: Any, shown: str) -> None:
    one, other = (Speaker(name, "Works Ministry", kind) for name in ("p8", "p9"))
    first = said("21 dead", one, "CT+", figures=(_figure(0, 2, 21),), day="2025-10-08")
    last = said("30 dead", other, "CT+", figures=(_figure(0, 2, 30),), day="2025-10-09")
    assert lines(first, last) == {"asserts": shown}
