"""Two known claims turn out to be one: all that was of the younger is of the older."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from sayso.joining.claims import part_id
from sayso.ledger import Ledger, judge
from sayso.ledger.merging import merge_claims
from sayso.ledger.redirects import present_ids
from sayso.model import Figure, Report, Span

Tell = Callable[..., Report]
Ask = Callable[..., list[Any]]
TOLD = (
    "Ann Berg said that the trawler sank.\n"
    "Carl Moe said that herring prices rose in autumn."
)


@pytest.fixture
def claims(tell: Tell, ask: Ask) -> tuple[str, str]:
    tell(TOLD)
    older, younger = ask("SELECT id FROM claims ORDER BY number")
    return older, younger


def test_all_stances_are_of_the_older_claim(
    claims: tuple[str, str], ledger: Ledger, ask: Ask
) -> None:
    older, younger = claims
    with ledger.writing() as connection:
        merge_claims(connection, {younger: older})
    assert ask("SELECT id FROM claims") == [older]
    assert set(ask("SELECT claim_id FROM stances")) == {older}
    assert set(ask("SELECT read_claim_id FROM stances")) == {older}


def test_the_younger_id_leads_to_the_older_also_through_a_third(
    claims: tuple[str, str], ledger: Ledger, tell: Tell, ask: Ask
) -> None:
    older, younger = claims
    tell("Dan Ek said that wheat failed everywhere.", outlet="Evening Star")
    third = ask("SELECT id FROM claims ORDER BY number")[-1]
    with ledger.writing() as connection:
        merge_claims(connection, {third: younger})
        merge_claims(connection, {younger: older})
        leads = present_ids(connection, [third, younger])
    assert leads == {third: older, younger: older}


def test_a_judgement_on_the_younger_bears_on_the_older(
    claims: tuple[str, str], ledger: Ledger
) -> None:
    older, younger = claims
    with ledger.writing() as connection:
        judge(connection, "not_a_claim", younger, made_by="me")
        merge_claims(connection, {younger: older})
    with ledger.looking() as snapshot:
        assert snapshot.decided.no_claims == {older}
        assert older in snapshot.decided.on_claims()


def test_a_figure_is_part_of_the_older_claim(
    claims: tuple[str, str], ledger: Ledger, ask: Ask
) -> None:
    older, younger = claims
    figure = Figure(300.0, "boats", None, Span(0, 3))
    with ledger.writing() as connection:
        part, its = part_id(younger, figure), part_id(older, figure)
        _give_figure(connection, younger, part, figure)
        merge_claims(connection, {younger: older})
    assert ask("SELECT id, about FROM claims ORDER BY number") == [
        (older, None),
        (its, older),
    ]
    assert its in set(ask("SELECT claim_id FROM stances"))
    assert dict(ask("SELECT old_id, new_id FROM redirects"))[part] == its


def _give_figure(connection: Any, claim: str, part: str, figure: Figure) -> None:
    """A stance on a figure of the claim, by the content that is of the claim."""
    from sqlalchemy import insert, select, update

    from sayso.ledger import schema

    c, t, x = schema.claims, schema.stances, schema.contents
    row = dict(
        connection.execute(select(c).where(c.c.id == claim)).mappings().one()
    ) | {"id": part, "about": claim}
    del row["number"]
    connection.execute(insert(c), row)
    held = dict(
        connection.execute(select(t).where(t.c.claim_id == claim)).mappings().one()
    ) | {"claim_id": part, "read_claim_id": part}
    del held["number"]
    connection.execute(insert(t), held)
    given = update(x).where(x.c.id == held["content_id"])
    connection.execute(given.values(figures=(figure,)))
