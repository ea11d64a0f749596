"""Which other claims to show beside one: its parts, and likely kin of its reports."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import Row, or_, select

from sayso.ledger import rows as nouns
from sayso.ledger import schema
from sayso.ledger.snapshot import Snapshot
from sayso.model import Claim, Speaker
from sayso.views.asking import rows
from sayso.views.positions import known_on
from sayso.views.said import Near, Said
from sayso.views.stances import held_stances

MOST_REPORTS = 20
FEWEST_SHARED = 2
"""Lemmas that two claims of one report must share to be shown as related."""
MOST = 6


def near_claims(
    snapshot: Snapshot, claim: Claim, said: Sequence[Said], as_of: str | None = None
) -> tuple[Near, ...]:
    """Claims that this is part of or that are part of it, then those alike in words; of
    them those that were known on ``as_of``, each with who had spoken by then."""
    parts = _parts(snapshot, claim)
    alike = [one for one in _alike(snapshot, claim, said) if one not in parts]
    chosen = [*parts, *alike]
    by = _worded_by(snapshot, chosen, as_of)
    told = [one for one in chosen if one.id in by][:MOST]
    return tuple(_near(snapshot, one, by[one.id], one in parts) for one in told)


def _worded_by(
    snapshot: Snapshot, claims: Sequence[Claim], as_of: str | None
) -> dict[str, str]:
    """Claim -> the statement that it is worded after, or, where this was not known on
    ``as_of``, the first that was; claims of which nothing was known are left out."""
    found = {one.id: one.statement_id for one in claims}
    if as_of is None:
        return found
    known: dict[str, dict[str, str]] = defaultdict(dict)
    for held in held_stances(snapshot, list(found)):
        day = known_on(held.row)
        if day and day <= as_of:
            known[held.stance.claim_id].setdefault(held.stance.statement_id, day)
    return {
        claim: found[claim]
        if found[claim] in each
        else min(each, key=lambda i: each[i])
        for claim, each in known.items()
    }


def _parts(snapshot: Snapshot, claim: Claim) -> list[Claim]:
    table = schema.claims
    beside = or_(table.c.about == claim.id, table.c.id == claim.about)
    found = snapshot.connection.execute(select(table).where(beside))
    return [nouns.claim_of(row) for row in found]


def _alike(snapshot: Snapshot, claim: Claim, said: Sequence[Said]) -> list[Claim]:
    words = _words(one.content.frame.words for one in said)
    reports = list(dict.fromkeys(one.report.id for one in said))[:MOST_REPORTS]
    kin: dict[Claim, set[str]] = defaultdict(set)
    for row in rows(snapshot, _OF_REPORT, schema.statements.c.report_id, reports):
        if row.id != claim.id:
            kin[nouns.claim_of(row)] |= words.intersection(row.frame.words)
    near = [one for one in kin if len(kin[one]) >= FEWEST_SHARED]
    return sorted(near, key=lambda one: (-len(kin[one]), one.id))


def _words(each: Iterable[Sequence[str]]) -> set[str]:
    return {word for words in each for word in words if len(word) > 2}


def _near(snapshot: Snapshot, claim: Claim, statement: str, part: bool) -> Near:
    table = schema.statement_speakers
    query = select(schema.speakers).order_by(table.c.place)
    query = query.join(table, table.c.speaker_id == schema.speakers.c.id)
    query = query.where(table.c.statement_id == statement)
    found: Iterable[Row[Any]] = snapshot.connection.execute(query)
    speakers: tuple[Speaker, ...] = tuple(nouns.speaker_of(row) for row in found)
    return Near(claim, speakers, part)


_OF_REPORT = (
    select(schema.claims, schema.contents.c.frame)
    .join(schema.stances, schema.stances.c.claim_id == schema.claims.c.id)
    .join(schema.statements, schema.statements.c.id == schema.stances.c.statement_id)
    .join(schema.contents, schema.contents.c.id == schema.stances.c.content_id)
)
