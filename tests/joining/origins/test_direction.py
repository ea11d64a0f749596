"""From whom a shared passage is: credits, versions, days, marks, then who was first."""

from __future__ import annotations

import pytest

from sayso.joining.origins.credits import agency, credited, same_outlet, wire
from sayso.joining.origins.direction import direction
from sayso.model import Report

STORY = "The bridge was closed after the flood, officials of the district said."


def report(
    number: int,
    outlet: str | None = None,
    published: str | None = None,
    text: str = STORY,
    replaces: str | None = None,
) -> Report:
    return Report(f"r{number}", outlet, None, None, published, "en", text, replaces)


AP = report(1, "Associated Press", "2024-10-21")
CREDITS_AP = f"VIENNA (AP) — {STORY}"
ROWS = {
    "a credit in brackets, against the day": (
        (report(2, "Daily Herald", "2024-10-20", CREDITS_AP), AP),
        ("r1", "Daily Herald credits it: “(AP)”"),
    ),
    "an outlet that reported": (
        (
            report(2, "Herald", None, f"{STORY} The Evening Post reported."),
            report(3, "The Evening Post"),
        ),
        ("r3", "Herald credits it: “The Evening Post reported”"),
    ),
    "a credit to the new one": (
        (AP, report(2, "Herald", "2024-10-20", f"{STORY}\nAssociated Press\n")),
        ("r1", "Herald credits it: “Associated Press”"),
    ),
    "the day": (
        (report(2, "A", "2024-10-22"), report(3, "B", "2024-10-21")),
        ("r3", "published 2024-10-21, before 2024-10-22"),
    ),
    "the new one is older": (
        (report(2, "A", "2024-10-20"), report(3, "B", "2024-10-21")),
        ("r2", "published 2024-10-20, before 2024-10-21"),
    ),
    "a version": (
        (report(2, "A", "2024-10-20", replaces="r3"), report(3, "A", "2024-10-20")),
        ("r3", "the version before"),
    ),
    "an agency, of one day": (
        (report(2, "Reuters", "2024-10-20"), report(3, "B", "2024-10-20")),
        ("r2", "Reuters is an agency"),
    ),
    "an agency's mark, of one day": (
        (report(2, "A", "2024-10-20", CREDITS_AP), report(3, "B", "2024-10-20")),
        ("r2", "prints the mark of Associated Press: “(AP)”"),
    ),
    "nothing tells": ((report(2), report(3)), ("r3", "given first")),
    "only one is dated": (
        (report(2, "A", "2024-10-20"), report(3, "B")),
        ("r3", "given first"),
    ),
}


@pytest.mark.parametrize("name", ROWS)
def test_direction(name: str) -> None:
    (new, known), wanted = ROWS[name]
    told = direction(new, known)
    assert (told.of.id, told.reason) == wanted


def test_agencies_go_by_many_names() -> None:
    assert agency("AP") == agency("The Associated Press") == "Associated Press"
    assert agency("Evening Post") is None
    assert same_outlet("AFP", "Agence France-Presse")
    assert same_outlet("The Guardian", "guardian")
    assert not same_outlet(None, None)


def test_an_outlet_does_not_credit_itself() -> None:
    assert credited(report(1, "AP", None, CREDITS_AP), "Associated Press") is None
    assert wire(report(1, "AP", None, CREDITS_AP)) is None


def test_a_mention_is_no_credit() -> None:
    told = report(
        1, "A", None, f"{STORY} A Reuters photographer was hurt. A gap opened."
    )
    assert credited(told, "Reuters") is None
    assert credited(told, "AP") is None
    assert wire(told) is None
