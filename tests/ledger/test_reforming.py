"""Kept contents go to other claims, with all that came with them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

import fast_reading
import pytest

from sayso.joining import join
from sayso.joining.claims import part_id
from sayso.ledger import Ledger, LedgerLookups, judge, keep
from sayso.ledger.redirects import present_ids, redirect
from sayso.ledger.reforming import reform_claims, settle_reformed
from sayso.ledger.snapshot import Snapshot
from sayso.model import FOUNDING, Figure, Link, Reading, Report, Span

Tell = Callable[..., Report]
Ask = Callable[..., list[Any]]
WHY = Link("", 0.6, "likeness 0.60")
HURT, PRICES = (
    "that 40 miners were hurt in the quarry",
    "that plum prices rose",
)
FORTY = Figure(40.0, "miners", None, Span(0, 2))


def counting(report: Report) -> Reading:
    """As read in a moment, but its figures count miners."""
    reading = fast_reading.read(report)
    contents = tuple(
        replace(c, figures=tuple(replace(f, unit="miners") for f in c.figures))
        for c in reading.contents
    )
    return replace(reading, contents=contents)


@pytest.fixture
def count(ledger: Ledger) -> Tell:
    """``count("Ann Berg said that 40 …")`` keeps a report whose figures are claims."""

    def kept(
        text: str, reformed: Mapping[str, Link] | None = None, **details: Any
    ) -> Report:
        report = fast_reading.report(text, **details)
        with ledger.writing() as connection:
            joined = join(counting(report), LedgerLookups(connection))
            keep(connection, replace(joined, reformed=reformed or joined.reformed))
        return report

    return kept


def move(ledger: Ledger, content: str, claim: str, why: str = WHY.reason) -> None:
    with ledger.writing() as connection:
        moved = {content: replace(WHY, claim_id=claim, reason=why)}
        decided = Snapshot(connection).decided
        settle_reformed(connection, reform_claims(connection, moved, decided))


def leads(ledger: Ledger, claim: str) -> str | None:
    with ledger.looking() as snapshot:
        return present_ids(snapshot.connection, [claim]).get(claim)


def wholes(ask: Ask) -> list[str]:
    return ask("SELECT id FROM claims WHERE about IS NULL ORDER BY number")


def contents(ask: Ask) -> list[str]:
    return ask("SELECT id FROM contents ORDER BY number")


@pytest.fixture
def two(count: Tell, ask: Ask) -> tuple[str, str]:
    """The claims that miners were hurt, by two, and that prices rose."""
    count(f"Ann Berg said {HURT}.\nBo Lind said {HURT}.\nCarl Moe said {PRICES}.")
    hurt, prices = wholes(ask)
    return hurt, prices


def test_a_content_takes_its_figure_along(
    two: tuple[str, str], ledger: Ledger, ask: Ask
) -> None:
    hurt, prices = two
    first, second, _ = contents(ask)
    move(ledger, second, prices)
    held = ask(
        "SELECT claim_id, read_claim_id FROM stances WHERE content_id = ?", second
    )
    its = part_id(prices, FORTY)
    assert held == [(prices, prices), (its, its)]
    assert ask("SELECT about FROM claims WHERE id = ?", its) == [prices]
    kept = ask("SELECT claim_id FROM stances WHERE content_id = ?", first)
    assert kept == [hurt, part_id(hurt, FORTY)]


def test_a_figure_is_worded_by_who_gives_it(
    two: tuple[str, str], ledger: Ledger, ask: Ask
) -> None:
    """Also what is left of the other claim."""
    hurt, prices = two
    first, second, _ = contents(ask)
    move(ledger, first, prices)
    worded = "SELECT wording, statement_id FROM claims WHERE id = ?"
    said = dict(ask("SELECT id, statement_id FROM contents"))
    for claim, content in ((prices, first), (hurt, second)):
        part = part_id(claim, FORTY)
        assert ask(worded, part) == [("40 miners", said[content])]


def test_a_figure_that_nobody_gives_leads_to_what_it_is_now(
    two: tuple[str, str], ledger: Ledger, ask: Ask
) -> None:
    hurt, prices = two
    part, its = part_id(hurt, FORTY), part_id(prices, FORTY)
    first, second, _ = contents(ask)
    move(ledger, first, prices)
    assert leads(ledger, part) is None
    move(ledger, second, prices)
    assert leads(ledger, part) == its
    assert part not in ask("SELECT id FROM claims")


def test_a_figure_that_the_new_report_gives_stays(
    count: Tell, ledger: Ledger, ask: Ask
) -> None:
    """The last who gave it leaves as another comes."""
    count(f"Ann Berg said {HURT}.\nCarl Moe said {PRICES}.")
    hurt, prices = wholes(ask)
    first, _ = contents(ask)
    moved = {first: replace(WHY, claim_id=prices)}
    count(f"Dan Ek said {HURT}.", moved, outlet="Star")
    part = part_id(hurt, FORTY)
    assert leads(ledger, part) is None
    assert ask("SELECT content_id FROM stances WHERE claim_id = ?", part) == [
        contents(ask)[-1]
    ]


def test_who_follows_a_content_goes_with_it(
    two: tuple[str, str], ledger: Ledger, ask: Ask
) -> None:
    """And keeps the reason for which it does."""
    _, prices = two
    first, second, _ = contents(ask)
    with ledger.writing() as connection:
        connection.exec_driver_sql(
            "UPDATE stances SET moves_with = ?, reason = 'points' WHERE content_id = ?",
            (first, second),
        )
    move(ledger, first, prices)
    held = ask("SELECT claim_id, reason FROM stances WHERE content_id = ?", second)
    assert held == [(prices, "points"), (part_id(prices, FORTY), "points")]


def test_a_claim_founded_again_is_worded_by_its_own_and_leads_nowhere(
    two: tuple[str, str], ledger: Ledger, ask: Ask
) -> None:
    hurt, _ = two
    _, second, _ = contents(ask)
    again = "k" + second[1:]
    with ledger.writing() as connection:
        redirect(connection, {again: hurt})
    move(ledger, second, again, FOUNDING)
    assert leads(ledger, again) is None
    said = ask("SELECT statement_id FROM contents WHERE id = ?", second)
    assert ask("SELECT statement_id FROM claims WHERE id = ?", again) == said


def test_a_figure_that_comes_back_leads_nowhere(
    two: tuple[str, str], count: Tell, ledger: Ledger, ask: Ask
) -> None:
    hurt, prices = two
    first, second, _ = contents(ask)
    move(ledger, first, prices)
    move(ledger, second, prices)
    move(ledger, first, hurt)
    assert leads(ledger, part_id(hurt, FORTY)) is None


@pytest.mark.parametrize(
    ("verb", "value", "reason"),
    [
        ("grade", "2", "seen by two"),
        ("note", "ask the quarry", None),
        ("same_claim", "prices", None),
    ],
)
@pytest.mark.parametrize("on_figure", [False, True])
def test_a_judged_claim_keeps_what_it_holds(
    two: tuple[str, str],
    count: Tell,
    ledger: Ledger,
    ask: Ask,
    verb: str,
    value: str,
    reason: str | None,
    on_figure: bool,
) -> None:
    """A person's decision on a figure is one on the claim whose figure it is."""
    hurt, prices = two
    subject = part_id(hurt, FORTY) if on_figure else hurt
    if verb == "same_claim" and on_figure:
        value = hurt
    value = prices if value == "prices" else value
    with ledger.writing() as connection:
        judge(connection, verb, subject, value, made_by="me", reason=reason)
    held = "SELECT content_id FROM stances WHERE read_claim_id = ? ORDER BY number"
    before = ask(held, hurt), ask(held, subject)
    for i, what in enumerate(("that 40 miners fell", "that plum prices were hurt")):
        count(f"Dan Ek said {what}.\nEva Lund said {HURT}.", outlet=f"Star {i}")
    after = ask(held, hurt), ask(held, subject)
    assert all(set(b) <= set(a) for b, a in zip(before, after, strict=True))


def test_the_claim_of_a_judged_figure_stays_whole(
    two: tuple[str, str], ledger: Ledger, ask: Ask
) -> None:
    hurt, _ = two
    with ledger.writing() as connection:
        judge(connection, "note", part_id(hurt, FORTY), "ask the quarry", made_by="me")
    reports = ask("SELECT id FROM reports")
    with ledger.looking() as snapshot:
        members = LedgerLookups(snapshot.connection).members_in(reports)
    assert {m.claim_id for m in members if m.fixed} == {hurt}


@pytest.mark.usefixtures("two")
@pytest.mark.parametrize("verb", ["not_a_statement", "act"])
def test_a_figure_that_was_set_aside_is_worded_by_who_gives_it_now(
    count: Tell, ledger: Ledger, ask: Ask, verb: str
) -> None:
    value = "null" if verb == "act" else None
    with ledger.writing() as connection:
        for statement in ask("SELECT id FROM statements ORDER BY number")[:2]:
            judge(connection, verb, statement, value, made_by="me")
    count(f"Dan Ek said {HURT}.", outlet="Star")
    dan = ask("SELECT id FROM statements ORDER BY number")[-1]
    found = ask("SELECT wording FROM claims WHERE statement_id = ?", dan)
    assert "40 miners" in found


def test_what_a_person_moved_to_a_figure_is_of_the_claim_whose_figure_it_is(
    two: tuple[str, str], count: Tell, ledger: Ledger, ask: Ask
) -> None:
    """New contents that are like it do not go to the figure as if that were a claim."""
    hurt, prices = two
    part = part_id(hurt, FORTY)
    told = ask("SELECT id FROM statements ORDER BY number")[-1]
    with ledger.writing() as connection:
        judge(connection, "different_claim", told, f"{prices} {part}", made_by="me")
    count(f"Dan Ek said {PRICES}.", outlet="Star")
    dan = ask("SELECT id FROM statements ORDER BY number")[-1]
    held = ask("SELECT read_claim_id FROM stances WHERE statement_id = ?", dan)
    assert held
    assert part not in held
