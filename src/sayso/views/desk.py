"""The claims of one page of the board, each with who stands where."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from sqlalchemy import select

from sayso.ledger import schema
from sayso.ledger.snapshot import Snapshot
from sayso.model import Content, StandingWord
from sayso.views.asking import rows
from sayso.views.claims import Wanted, claim_rows
from sayso.views.nouns import contents_of
from sayso.views.shapes import ClaimRow
from sayso.views.sides import Sides, sides_of
from sayso.views.stances import held_stances


@dataclass(frozen=True, slots=True)
class DeskRow:
    """A claim of the board; ``figures`` are its printed numbers where there are several."""

    claim: ClaimRow
    sides: Sides
    figures: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Desk:
    """One page of the board: ``rows`` of ``of`` claims, from place ``start`` on."""

    rows: tuple[DeskRow, ...]
    of: int
    start: int


def desk(
    snapshot: Snapshot,
    wanted: Wanted,
    word: StandingWord | None = None,
    start: int = 0,
    limit: int = 25,
) -> Desk:
    """The wanted claims that stand so (any way: null), ``limit`` of them from ``start``."""
    found = claim_rows(snapshot, wanted)
    if word:
        found = [row for row in found if row.standing == word]
    shown = found[start : start + limit]
    return Desk(tuple(desk_rows(snapshot, shown)), len(found), start)


def desk_rows(snapshot: Snapshot, shown: Sequence[ClaimRow]) -> list[DeskRow]:
    """Claims of a list with the names of those who stand on them."""
    ids = [row.id for row in shown]
    sides = sides_of(snapshot, ids)
    figures = _figures_of(snapshot, ids)
    return [
        DeskRow(row, sides.get(row.id, Sides()), figures.get(row.id, ()))
        for row in shown
    ]


def _figures_of(
    snapshot: Snapshot, claims: Collection[str]
) -> dict[str, tuple[str, ...]]:
    """Claim -> its numbers as printed, each once, where there is more than one."""
    held = held_stances(snapshot, claims)
    contents = contents_of(snapshot, {one.stance.content_id for one in held})
    printed = _printed(snapshot, contents.values())
    found: dict[str, dict[str, None]] = defaultdict(dict)
    for one in held:
        found[one.stance.claim_id] |= dict.fromkeys(
            printed.get(one.stance.content_id, ())
        )
    return {claim: tuple(each) for claim, each in found.items() if len(each) > 1}


def _printed(snapshot: Snapshot, contents: Iterable[Content]) -> dict[str, list[str]]:
    """Content -> its numbers as printed."""
    having = [content for content in contents if content.figures]
    texts = _texts(snapshot, {content.statement_id for content in having})
    return {
        one.id: [
            texts[one.statement_id][f.span.start : f.span.end] for f in one.figures
        ]
        for one in having
    }


def _texts(snapshot: Snapshot, statements: Collection[str]) -> dict[str, str]:
    table = schema.statements
    query = select(table.c.id, schema.reports.c.text)
    query = query.join(schema.reports, schema.reports.c.id == table.c.report_id)
    return {row.id: row.text for row in rows(snapshot, query, table.c.id, statements)}
