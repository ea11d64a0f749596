"""The list of claims, most contested first, and the boards of some."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from sqlalchemy import select

from sayso.history import history
from sayso.ledger import schema
from sayso.ledger.snapshot import Snapshot
from sayso.model import Claim, Standing
from sayso.positions import Position
from sayso.standing import standing
from sayso.views.asking import Ids, rows
from sayso.views.board import board, wording
from sayso.views.kept import kept_by_claim, kept_while_unchanged
from sayso.views.material import materials
from sayso.views.nouns import claims_of
from sayso.views.positions import positions
from sayso.views.shapes import Board, ClaimRow
from sayso.views.wanted import ALL, Wanted, ids_of

__all__ = ["Wanted", "boards", "claim_rows", "claims_in"]
_RANK = {"contested": 0, "denied": 1, "withdrawn": 1}


def claim_rows(snapshot: Snapshot, wanted: Wanted = ALL) -> list[ClaimRow]:
    """The wanted claims, most contested and most recently changed first."""
    ids = ids_of(snapshot, wanted)
    every = kept_while_unchanged(snapshot, _in_order)
    return [
        row for row in every if (ids is None or row.id in ids) and _fits(row, wanted)
    ]


def _in_order(snapshot: Snapshot) -> list[ClaimRow]:
    return sorted(kept_by_claim(snapshot, _rows_of).values(), key=_order)


def _rows_of(snapshot: Snapshot, ids: Ids) -> dict[str, ClaimRow]:
    by_claim = positions(snapshot, ids)
    claims = claims_of(snapshot, by_claim)
    return {i: _row(c, by_claim[i]) for i, c in claims.items() if c.about is None}


def boards(
    snapshot: Snapshot, ids: Sequence[str], as_of: str | None = None
) -> list[Board]:
    """The boards of some claims, in the given order."""
    return [board(material) for material in materials(snapshot, ids, as_of)]


def claims_in(snapshot: Snapshot, reports: Collection[str]) -> list[ClaimRow]:
    """The claims that statements of these reports are about, in the list's order."""
    query = select(schema.stances.c.claim_id).distinct().join(schema.statements)
    found = rows(snapshot, query, schema.statements.c.report_id, reports)
    held = positions(snapshot, {row.claim_id for row in found if row.claim_id})
    claims = claims_of(snapshot, held)
    whole = {i: c for i, c in claims.items() if c.about is None}
    return sorted((_row(c, held[i]) for i, c in whole.items()), key=_order)


def _row(claim: Claim, held: Sequence[Position]) -> ClaimRow:
    now = standing(held)
    days = sorted(p.known_on for p in held if p.known_on)
    return ClaimRow(
        id=claim.id,
        wording=wording(claim.wording),
        standing=now.word,
        asserting=len(now.asserting),
        denying=len(now.denying),
        uncommitted=len(now.uncommitted) + len(_presupposing(now)),
        origins=len(now.origins),
        statements=len({p.statement_id for p in held}),
        reports=len({p.report_id for p in held}),
        first=days[0] if days else None,
        last=days[-1] if days else None,
        changed=next((c.on for c in reversed(history(held)) if c.on), None),
    )


def _presupposing(now: Standing) -> set[str]:
    return set(now.presupposing) - set(now.uncommitted)


def _order(row: ClaimRow) -> tuple[object, ...]:
    changed = int((row.changed or "0000-00-00").replace("-", ""))
    principals = row.asserting + row.denying + row.uncommitted
    both = min(row.asserting, row.denying)
    rank = _RANK.get(row.standing, 2 if principals > 1 else 3)
    return rank, -both, -changed, -principals, -row.statements, row.id


def _fits(row: ClaimRow, wanted: Wanted) -> bool:
    word = "contested" if wanted.contested else wanted.standing
    return (
        (word is None or row.standing == word)
        and (wanted.since is None or (row.last or "") >= wanted.since)
        and (wanted.until is None or (row.first or "9999") <= wanted.until)
    )
