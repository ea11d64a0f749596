"""What goes to another origin when the root of a story turns out to be a copy."""

from __future__ import annotations

from itertools import permutations
from pathlib import Path

import pytest
from flood import FLOOD, OWN, copies_in, filled, origins_in, reading, reasons_in, report

from sayso.joining.origins.moving import printings
from sayso.model import Copy, Span

PULLED, WARNED = "pulled four villagers", "warned the council"


def test_a_wire_story_read_last_is_the_origin_of_all_its_copies(tmp_path: Path) -> None:
    """More of them than are compared; the first has a paragraph of its own, copied too."""
    credited = (f"BORN (AP) — {FLOOD[0]}", *FLOOD[1:])
    papers = [
        report(n, credited, f"Paper {n}", f"2024-10-{20 + n % 3}") for n in range(24)
    ]
    papers[0] = report(0, (*credited, OWN[0]), "Paper 0", "2024-10-20")
    papers[1] = report(1, (OWN[0], *credited), "Paper 1", "2024-10-21")
    readings = [reading(papers[0], PULLED, WARNED), reading(papers[1], PULLED, WARNED)]
    readings += [reading(paper, PULLED) for paper in papers[2:]]
    wire = report(99, FLOOD, "Associated Press", "2024-10-20")
    path = filled(tmp_path / "last.db", [*readings, reading(wire, PULLED)])
    found = origins_in(path)
    assert found == dict.fromkeys(found, "r99") | {"s1-r0": "r0", "s1-r1": "r0"}
    assert len(found) == 27
    assert reasons_in(path)["r99"] == "Paper 0 credits it: “(AP)”"
    assert {of for _, _, of in copies_in(path)} == {"r99", "r0"}


@pytest.mark.parametrize("order", list(permutations(range(3))))
def test_a_chain_of_copies_ends_at_its_first(
    order: tuple[int, ...], tmp_path: Path
) -> None:
    """The last one has only what the second printed too, and a line of the second's."""
    first = report(1, FLOOD, "Post", "2024-10-07")
    second = report(2, (*FLOOD[:2], OWN[0]), "Gazette", "2024-10-08")
    third = report(3, (OWN[0], *OWN[1:], FLOOD[0]), "Echo", "2024-10-09")
    given = [
        reading(first, PULLED),
        reading(second, PULLED, WARNED),
        reading(third, PULLED, WARNED),
    ]
    path = filled(tmp_path / "chain.db", [given[place] for place in order])
    assert origins_in(path) == {
        "s0-r1": "r1",
        "s0-r2": "r1",
        "s1-r2": "r2",
        "s0-r3": "r1",
        "s1-r3": "r2",
    }
    assert copies_in(path) == {
        ("r2", "r1", "r1"): "published 2024-10-07, before 2024-10-08",
        ("r3", "r1", "r1"): "published 2024-10-07, before 2024-10-09",
        ("r3", "r2", "r1"): "published 2024-10-08, before 2024-10-09",
        ("r3", "r2", "r2"): "published 2024-10-08, before 2024-10-09",
    }
    assert reasons_in(path) == {
        "r1": "published 2024-10-07, before 2024-10-08",
        "r2": "published 2024-10-08, before 2024-10-09",
    }


def test_a_passage_is_followed_through_copies_of_copies() -> None:
    copies = [
        Copy("b", Span(100, 200), "a", Span(0, 100), "o"),
        Copy("c", Span(0, 50), "b", Span(150, 200), "o"),
        Copy("d", Span(0, 50), "b", Span(100, 150), "o"),
        Copy("a", Span(0, 100), "b", Span(100, 200), "o"),
    ]
    found = printings("a", Span(50, 100), copies)
    assert {each: list(spans) for each, spans in found.items() if spans} == {
        "a": [Span(50, 100)],
        "b": [Span(150, 200)],
        "c": [Span(0, 50)],
    }
