"""Versions of one report, read in any order: what replaces what, what is withdrawn."""

from __future__ import annotations

from collections.abc import Callable
from itertools import permutations
from typing import Any

import pytest

from sayso.model import Report

Tell, Ask = Callable[..., Report], Callable[..., list[Any]]
URL = "https://post.example/flood"
SANK, LEAKS, CALM = (
    "Iceland said that the trawler sank off the coast.",
    "Norway said that the old dam leaks at night.",
    "Denmark said that the harbour stays calm.",
)
VERSIONS = {
    "2025-10-07": (SANK, LEAKS, CALM),
    "2025-10-08": (SANK, CALM),
    "2025-10-09": (CALM,),
}
WITHDRAWN = (
    "SELECT r.published, s.start, w.withdrawn_on, b.published FROM withdrawals w"
    " JOIN statements s ON s.id = w.statement_id JOIN reports r ON r.id = s.report_id"
    " JOIN reports b ON b.id = w.by ORDER BY 1, 2"
)
REPLACES = (
    "SELECT r.published, b.published FROM reports r JOIN reports b ON b.id = r.replaces"
    " ORDER BY 1"
)


@pytest.mark.parametrize("order", list(permutations(VERSIONS)))
def test_versions_follow_their_days(
    order: tuple[str, ...], tell: Tell, ask: Ask
) -> None:
    for day in order:
        tell("\n".join(VERSIONS[day]), published=day, url=URL)
    assert ask(REPLACES) == [("2025-10-08", "2025-10-07"), ("2025-10-09", "2025-10-08")]
    leaks, sank = len(SANK) + 1, 0
    assert ask(WITHDRAWN) == [
        ("2025-10-07", sank, "2025-10-09", "2025-10-09"),
        ("2025-10-07", leaks, "2025-10-08", "2025-10-08"),
        ("2025-10-08", sank, "2025-10-09", "2025-10-09"),
    ]


@pytest.mark.parametrize("day", ["2025-10-07", None])
def test_versions_without_different_days_follow_each_other_as_read(
    day: str | None, tell: Tell, ask: Ask
) -> None:
    first = tell(f"{SANK}\n{CALM}", published=day, url=URL)
    second = tell(CALM, published=day, url=URL)
    assert ask("SELECT replaces FROM reports ORDER BY number") == [None, first.id]
    assert ask("SELECT by FROM withdrawals") == [second.id]


def test_another_outlet_at_the_address_is_no_version(tell: Tell, ask: Ask) -> None:
    tell(f"{SANK}\n{CALM}", published="2025-10-07", url=URL)
    tell(CALM, published="2025-10-08", url=URL, outlet="Gazette")
    assert ask("SELECT replaces FROM reports") == [None, None]
    assert ask("SELECT by FROM withdrawals") == []
