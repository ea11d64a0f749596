"""The list of speakers, and which speakers are meant by a name or a country."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from sqlalchemy import ColumnElement, func, or_, select

from sayso.errors import BadRequest, NotFound
from sayso.ledger import schema
from sayso.ledger.snapshot import Snapshot
from sayso.model import Speaker
from sayso.views.asking import full_id
from sayso.views.nouns import speakers_of
from sayso.views.shapes import SpeakerRow

WITH_ID = re.compile(r"\[(p\w+)\]$")
MOST_CALLED = 5
"""Speakers of one name that a message lists."""


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


def speaker_named(snapshot: Snapshot, given: str) -> str:
    """The id of the one speaker of this name; ``Name [id]``, as fields offer it, will do.

    Raises ``BadRequest`` where nobody, or more than one, is called so.
    """
    if found := WITH_ID.search(given):
        return found[1]
    called = called_so(snapshot, given)
    if not called:
        raise BadRequest(
            f"speaker {given}: the ledger knows nobody of this name; choose one that is "
            "offered, or someone not yet known"
        )
    return _only(called, given)


def speaker_id(snapshot: Snapshot, given: str) -> str:
    """The id of the speaker of this name, or of this id or its beginning.

    Raises ``NotFound`` where there is none, ``BadRequest`` where there are several.
    """
    table = schema.speakers
    whole = select(table.c.id).where(table.c.id == given)
    if snapshot.connection.execute(whole).first():
        return given
    called = called_so(snapshot, given)
    if called:
        return _only(called, given)
    try:
        return full_id(snapshot, table, given, "speaker")
    except NotFound:
        parts = [row.name for row in speaker_rows(snapshot, given)] if given else []
        if not parts:
            raise
        more = ", …" if len(parts) > MOST_CALLED else ""
        raise NotFound(
            f"there is no speaker {given}; these have it in a name: "
            f"{', '.join(parts[:MOST_CALLED])}{more}"
        ) from None


def called_so(snapshot: Snapshot, given: str) -> list[Speaker]:
    """The speakers of exactly this name, without regard to case; else of this alias.
    Of those who said something, where there are some."""
    named = speakers_of(snapshot, speaker_ids(snapshot)).values()
    wanted = plain_name(given)
    called = [one for one in named if plain_name(one.name) == wanted]
    called = called or [one for one in named if wanted in map(plain_name, one.aliases)]
    if len(called) > 1:
        said = _statements(snapshot)
        called = [one for one in called if said[one.id]] or called
    return called


def plain_name(name: str) -> str:
    """As it is compared: in small letters, as a keyboard writes its apostrophes."""
    return " ".join(name.replace("’", "'").split()).casefold()


def _only(called: Sequence[Speaker], given: str) -> str:
    if len(called) > 1:
        each = ", ".join(f"{_told(one)} [{one.id}]" for one in called[:MOST_CALLED])
        raise BadRequest(f"speaker {given}: several are called so; give one of {each}")
    return called[0].id


def _told(speaker: Speaker) -> str:
    known = ", ".join(v for v in (speaker.role, speaker.country) if v)
    return f"{speaker.name} ({known})" if known else speaker.name


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
