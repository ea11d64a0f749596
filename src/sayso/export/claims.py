"""The claims of sayso/1: wording, figures, stances, standing."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import Any

from sqlalchemy import Row, Select, select

from sayso.export.scope import Ids
from sayso.export.shapes import (
    ClaimShape,
    FigureShape,
    Origins,
    Principals,
    StanceShape,
    StandingShape,
    WordingAt,
)
from sayso.export.statements import places
from sayso.ledger import Snapshot, schema
from sayso.ledger.chunks import chunks
from sayso.positions import Position, counting
from sayso.standing import standing
from sayso.views.asking import rows
from sayso.views.positions import positions_of
from sayso.views.stances import Held, held_stances

PAGE = 200
"""Claims whose stances are asked for at once."""


def claims(
    snapshot: Snapshot, ids: Ids, statements: Collection[str] | None
) -> Iterator[ClaimShape]:
    """Claims on which anyone has a stance, in the order in which they were founded.

    ``statements`` are those that are written: stances of others are left out (null:
    of none), but count for the standing, which is the whole ledger's.
    """
    c = schema.claims
    query = select(c).where(c.c.id.in_(_held())).order_by(c.c.number)
    for page in chunks(rows(snapshot, query, c.c.id, ids), PAGE):
        yield from _page(snapshot, page, ids, statements)


def _page(
    snapshot: Snapshot, page: Sequence[Row[Any]], ids: Ids, statements: Ids
) -> Iterator[ClaimShape]:
    of_page = [row.id for row in page]
    held = held_stances(snapshot, of_page)
    written = [h for h in held if statements is None or _of(h) in statements]
    stances, positions = _by_claim(written), positions_of(snapshot, held)
    figures = _figures(snapshot, written)
    parents = _written_parents(snapshot, page, ids)
    for row in page:
        yield ClaimShape(
            id=row.id,
            wording=row.wording,
            wording_at=WordingAt(row.statement_id, row.start, row.end),
            about=parents.get(row.id),
            figures=figures.get(row.id, []),
            stances=[_stance(each) for each in stances.get(row.id, [])],
            standing=standing_shape(positions.get(row.id, [])),
        )


def standing_shape(positions: Sequence[Position]) -> StandingShape:
    """How a claim stands with all that is known, and who and what carries it."""
    now, counted = standing(positions), counting(positions)

    def of(principals: Iterable[str], sides: str) -> list[str]:
        each = (p for who in principals for p in counted[who] if p.side in sides)
        return sorted({p.origin_id for p in each if p.origin_id})

    principals = Principals(
        list(now.asserting),
        list(now.denying),
        list(now.uncommitted),
        list(now.presupposing),
    )
    sides = (now.asserting, "+"), (now.denying, "-"), (now.uncommitted, "0")
    return StandingShape(
        now.word, now.as_of, principals, Origins(*(of(*side) for side in sides))
    )


def _of(held: Held) -> str:
    return held.stance.statement_id


def _by_claim(held: Iterable[Held]) -> dict[str, list[Held]]:
    found: dict[str, list[Held]] = defaultdict(list)
    for each in held:
        found[each.stance.claim_id].append(each)
    return found


def _stance(held: Held) -> StanceShape:
    stance = held.stance
    speakers = list(stance.speaker_ids)
    return StanceShape(
        stance.statement_id, speakers, stance.value, places(stance.spans)
    )


def _figures(snapshot: Snapshot, held: Sequence[Held]) -> dict[str, list[FigureShape]]:
    """Each speaker's own, as their contents give them."""
    c = schema.contents.c
    ids = list({each.stance.content_id for each in held})
    query = select(c.id, c.figures)
    given = {row.id: row.figures for row in rows(snapshot, query, c.id, ids)}
    found: dict[str, list[FigureShape]] = defaultdict(list)
    for each in held:
        shapes = found[each.stance.claim_id]
        for f in given.get(each.stance.content_id, ()):
            shape = FigureShape(each.stance.statement_id, f.value, f.unit, f.of)
            if shape not in shapes:
                shapes.append(shape)
    return found


def _written_parents(
    snapshot: Snapshot, page: Sequence[Row[Any]], ids: Ids
) -> dict[str, str]:
    """Claim -> the claim it is part of, where that is written too."""
    parents = {r.id: snapshot.decided.claim(r.about) for r in page if r.about}
    held = set(snapshot.connection.execute(_held()).scalars()) if parents else set()
    return {
        child: parent
        for child, parent in parents.items()
        if parent != child and parent in held and (ids is None or parent in ids)
    }


def _held() -> Select[Any]:
    t = schema.stances.c
    return select(t.claim_id).where(t.claim_id.is_not(None)).distinct()
