"""Which claims are wanted: what filters say, and the ids that they leave."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from functools import partial

from sqlalchemy import or_, select

from sayso.ledger import schema
from sayso.ledger.snapshot import Snapshot
from sayso.model import Act, StandingWord
from sayso.views.asking import rows
from sayso.views.speakers import speaker_ids


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which claims to list; null and empty is all. Days are ISO, inclusive.

    ``speaker`` is an id or a part of a name, ``country`` ISO 3166 alpha-2, ``outlet`` a
    part of the name of one that reports on it, ``act`` what someone did about it.
    """

    words: tuple[str, ...] = ()
    contested: bool = False
    since: str | None = None
    speaker: str | None = None
    country: str | None = None
    until: str | None = None
    outlet: str | None = None
    act: Act | None = None
    standing: StandingWord | None = None


ALL = Wanted()


def ids_of(snapshot: Snapshot, wanted: Wanted) -> set[str] | None:
    """The claims that words, speakers, outlet and act leave; null where these are not
    asked for."""
    left: set[str] | None = None
    for narrowed in _narrowings(wanted):
        found = narrowed(snapshot)
        left = found if left is None else left & found
    return left


def _narrowings(wanted: Wanted) -> Iterator[Callable[[Snapshot], set[str]]]:
    for word in wanted.words:
        yield partial(_with_word, word=word)
    if wanted.speaker or wanted.country:
        yield lambda at: _by_speakers(
            at, speaker_ids(at, wanted.speaker, wanted.country)
        )
    if wanted.outlet or wanted.act:
        yield lambda at: _reported(at, wanted.outlet, wanted.act)


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


def _reported(snapshot: Snapshot, outlet: str | None, act: str | None) -> set[str]:
    """Claims with a statement that this outlet prints and that is this act."""
    stances, statements, reports = schema.stances, schema.statements, schema.reports
    query = (
        select(stances.c.claim_id)
        .distinct()
        .join(statements, statements.c.id == stances.c.statement_id)
        .join(reports, reports.c.id == statements.c.report_id)
    )
    if outlet:
        query = query.where(reports.c.outlet.icontains(outlet, autoescape=True))
    if act:
        query = query.where(statements.c.act == act)
    return {each for each in snapshot.connection.execute(query).scalars() if each}
