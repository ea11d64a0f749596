"""What two outlets print of one voice is no second one, and may be joined for good."""

from __future__ import annotations

import pytest

from sayso.history import history
from sayso.model import Kind, Speaker, Value
from sayso.positions import Position
from sayso.standing import standing
from sayso.views.voices import one_voice, parted

Told = tuple[str, Kind, str | None]
FIRE: Told = ("regional fire service", "organization", None)


def said(
    number: int, value: Value = "CT+", report: str | None = None, principal: str = ""
) -> Position:
    """The position of speaker ``s1``, ``s2`` …, each in a report of its own."""
    who = f"s{number}"
    day = f"2024-05-0{number}"
    return Position(
        principal or who, value, f"t{number}", report or f"r{number}", day, day,
        speaker_ids=(who,), order=number,
    )  # fmt: skip


def speakers(*told: Told) -> dict[str, Speaker]:
    return {
        f"s{n}": Speaker(f"s{n}", name, kind, country=country)
        for n, (name, kind, country) in enumerate(told, 1)
    }


COUNTED = [
    # one voice in two reports, with or without its land
    ([FIRE, FIRE], "asserted"),
    ([("Interior Ministry", "organization", None)] * 2, "asserted"),
    ([("Interior Ministry", "organization", None),
      ("Vorland's Interior Ministry", "organization", None)], "asserted"),
    ([("Interior Ministry", "organization", "PE"),
      ("the Interior Ministry", "organization", None)], "asserted"),
    ([("residents", "unnamed", None), ("Residents", "unnamed", None)], "asserted"),
    # told apart by a land, a country, what they are of; a third beside them
    ([("Tessin's Interior Ministry", "organization", None),
      ("Vorland's Interior Ministry", "organization", None)], "corroborated"),
    ([("Interior Ministry of Tessin", "organization", None),
      ("Interior Ministry of Vorland", "organization", None),
      ("Interior Ministry", "organization", None)], "corroborated"),
    ([("Interior Ministry", "organization", "PE"),
      ("Interior Ministry", "organization", "CL")], "corroborated"),
    ([FIRE, ("city fire service", "organization", None)], "corroborated"),
    ([FIRE, FIRE, ("Quill Freight Ltd", "organization", None)], "corroborated"),
    # two persons of one name are told apart by joining
    ([("Ann Berg", "person", None), ("Ann Berg", "person", None)], "corroborated"),
]  # fmt: skip


@pytest.mark.parametrize(("told", "word"), COUNTED)
def test_how_many_voices_there_are(told: list[Told], word: str) -> None:
    positions = [said(n) for n in range(1, len(told) + 1)]
    assert standing(one_voice(positions, speakers(*told))).word == word


def test_who_corroborates_is_never_who_asserted_it_first() -> None:
    known = speakers(FIRE, FIRE, ("Quill Freight Ltd", "organization", None))
    changes = history(one_voice([said(1), said(2), said(3)], known))
    assert [(c.what, c.principal_id) for c in changes] == [
        ("first asserted", "s1"),
        ("corroborated", "s3"),
    ]


def test_people_without_a_name_who_contradict_one_another_are_several() -> None:
    known = speakers(("witnesses", "unnamed", None), ("witnesses", "unnamed", None))
    both = one_voice([said(1), said(2, "CT-")], known)
    assert standing(both).word == "contested"


def test_two_of_one_report_are_several() -> None:
    known = speakers(("a diver", "unnamed", None), ("a diver", "unnamed", None))
    both = one_voice([said(1, report="r"), said(2, report="r")], known)
    assert standing(both).word == "corroborated"


def test_two_that_a_person_told_apart_are_two() -> None:
    pair = frozenset({"s1", "s2"})
    both = one_voice([said(1), said(2)], speakers(FIRE, FIRE), {pair})
    assert standing(both).word == "corroborated"


def test_a_body_that_speaks_for_a_state_there_is_the_state_here() -> None:
    known = speakers(*[("Interior Ministry", "organization", "PE")] * 2)
    known["PE"] = Speaker("PE", "Peru", "government", country="PE")
    both = one_voice([said(1), said(2, principal="PE")], known)
    assert {p.principal_id for p in both} == {"PE"}


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Peru's Foreign Ministry", ("peru", "foreign ministry")),
        ("the Foreign Ministry of Peru", ("peru", "foreign ministry")),
        ("Ministry of Defence", ("", "ministry of defence")),
        ("Foreign Ministry", ("", "foreign ministry")),
        ("Quill Freight Ltd", ("", "quill freight ltd")),
        ("the regional fire service", ("", "regional fire service")),
    ],
)
def test_whose_a_body_is(name: str, expected: tuple[str, str]) -> None:
    assert parted(name) == expected
