"""The list of speakers, and which speakers are meant by a name or a country."""

from __future__ import annotations

from collections import Counter

from sqlalchemy import ColumnElement, func, or_, select

from sayso.ledger import schema
from sayso.ledger.snapshot import Snapshot
from sayso.model import Speaker
from sayso.views.nouns import speakers_of
from sayso.views.shapes import SpeakerRow


def speaker_ids(
    snapshot: Snapshot, name: str | None = None, country: str | None = None
) -> set[str]:
    """Speakers by id or a part of a name or alias, and by ISO 3166 alpha-2 country."""
    table = schema.speakers
    query = select(table.c.id)
    if name:
        query = query.where(_named(name))
    if country:
        query = query.where(table.c.country == country.upper())
    found = snapshot.connection.execute(query).scalars()
    return {snapshot.decided.speaker(each) for each in found}


def speaker_rows(
    snapshot: Snapshot, name: str | None = None, country: str | None = None
) -> list[SpeakerRow]:
    """Speakers who said something, those with most statements first."""
    ids = speaker_ids(snapshot, name, country) if name or country else None
    statements = _statements(snapshot)
    claims = _claims(snapshot)
    named = speakers_of(snapshot, list(statements))
    wanted = [s for s in named.values() if ids is None or s.id in ids]
    found = [speaker_row(s, statements[s.id], claims[s.id]) for s in wanted]
    return sorted(found, key=lambda row: (-row.statements, row.name, row.id))


def speaker_row(speaker: Speaker, statements: int, claims: int) -> SpeakerRow:
    """The speaker with the numbers of their statements and claims."""
    return SpeakerRow(
        id=speaker.id,
        name=speaker.name,
        kind=speaker.kind,
        role=speaker.role,
        affiliation=speaker.affiliation,
        country=speaker.country,
        statements=statements,
        claims=claims,
    )


def _named(name: str) -> ColumnElement[bool]:
    table = schema.speakers
    return or_(
        table.c.id == name,
        table.c.name.icontains(name, autoescape=True),
        func.lower(table.c.aliases).contains(name.lower(), autoescape=True),
    )


def _statements(snapshot: Snapshot) -> Counter[str]:
    """Speaker -> how many statements."""
    table = schema.statement_speakers
    query = select(table.c.speaker_id, func.count().label("many"))
    query = query.where(table.c.speaker_id.is_not(None)).group_by(table.c.speaker_id)
    found = snapshot.connection.execute(query)
    return Counter({row.speaker_id: row.many for row in found})


def _claims(snapshot: Snapshot) -> Counter[str]:
    """Speaker -> on how many claims they stand."""
    table = schema.stance_speakers
    query = select(table.c.speaker_id, schema.stances.c.claim_id).distinct()
    query = query.join(schema.stances, schema.stances.c.number == table.c.stance)
    query = query.where(schema.stances.c.claim_id.is_not(None))
    return Counter(row.speaker_id for row in snapshot.connection.execute(query))
