"""The list of claims, most contested first, and the boards of some."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from sqlalchemy import or_, select

from sayso.ledger import schema
from sayso.ledger.snapshot import Snapshot
from sayso.model import Claim, Standing
from sayso.positions import Position
from sayso.standing import standing
from sayso.views.asking import rows
from sayso.views.board import board, wording
from sayso.views.material import materials
from sayso.views.nouns import claims_of
from sayso.views.positions import positions
from sayso.views.shapes import Board, ClaimRow
from sayso.views.speakers import speaker_ids

_RANK = {"contested": 0, "denied": 1, "withdrawn": 1}


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which claims to list; null and empty is all. Days are ISO, inclusive.

    ``speaker`` is an id or a part of a name, ``country`` ISO 3166 alpha-2.
    """

    words: tuple[str, ...] = ()
    contested: bool = False
    since: str | None = None
    speaker: str | None = None
    country: str | None = None


def claim_rows(snapshot: Snapshot, wanted: Wanted = Wanted()) -> list[ClaimRow]:
    """The wanted claims, contested ones with most principals first."""
    by_claim = positions(snapshot, _ids_of(snapshot, wanted))
    kept = {i: held for i, held in by_claim.items() if _fits(held, wanted)}
    claims = claims_of(snapshot, kept)
    found = [_row(claims[i], held) for i, held in kept.items() if i in claims]
    if wanted.contested:
        found = [row for row in found if row.standing == "contested"]
    return sorted(found, key=_order)


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
    return sorted((_row(claims[i], held[i]) for i in claims), key=_order)


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
    )


def _presupposing(now: Standing) -> set[str]:
    return set(now.presupposing) - set(now.uncommitted)


def _order(row: ClaimRow) -> tuple[object, ...]:
    last = int((row.last or "0000-00-00").replace("-", ""))
    principals = row.asserting + row.denying + row.uncommitted
    both = min(row.asserting, row.denying)
    rank = _RANK.get(row.standing, 2 if principals > 1 else 3)
    return rank, -both, -principals, -row.statements, -last, row.id


def _fits(held: Sequence[Position], wanted: Wanted) -> bool:
    last = max((p.known_on or "" for p in held), default="")
    return bool(held) and (wanted.since is None or last >= wanted.since)


def _ids_of(snapshot: Snapshot, wanted: Wanted) -> set[str] | None:
    """The claims that words and speakers leave; null where these say nothing."""
    left: set[str] | None = None
    for word in wanted.words:
        found = _with_word(snapshot, word)
        left = found if left is None else left & found
    if wanted.speaker or wanted.country:
        by = _by_speakers(
            snapshot, speaker_ids(snapshot, wanted.speaker, wanted.country)
        )
        left = by if left is None else left & by
    return left


def _with_word(snapshot: Snapshot, word: str) -> set[str]:
    claims, stances, statements = schema.claims, schema.stances, schema.statements
    query = (
        select(stances.c.claim_id)
        .distinct()
        .join(claims, claims.c.id == stances.c.claim_id)
        .join(statements, statements.c.id == stances.c.statement_id)
    )
    either = or_(
        claims.c.wording.icontains(word, autoescape=True),
        statements.c.printed.icontains(word, autoescape=True),
    )
    found = snapshot.connection.execute(query.where(either)).scalars()
    return {each for each in found if each}


def _by_speakers(snapshot: Snapshot, ids: Collection[str]) -> set[str]:
    table = schema.stance_speakers
    query = select(schema.stances.c.claim_id).distinct()
    query = query.join(table, table.c.stance == schema.stances.c.number)
    found = rows(snapshot, query, table.c.speaker_id, ids)
    return {row.claim_id for row in found if row.claim_id}
