"""Stances -> positions of principals, from which standing is computed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Row, select

from sayso.ledger.judgements import active
from sayso.ledger.schema import speakers
from sayso.ledger.snapshot import Snapshot
from sayso.model import Withdrawal
from sayso.positions import Position
from sayso.views.asking import Ids, rows
from sayso.views.nouns import speakers_of
from sayso.views.resting import Principals, cited
from sayso.views.stances import Held, held_stances
from sayso.views.voices import one_voice


def positions(snapshot: Snapshot, claims: Ids = None) -> dict[str, list[Position]]:
    """Per claim (of all of them: null) the positions on it, in the order they came."""
    return positions_of(snapshot, held_stances(snapshot, claims))


def positions_of(snapshot: Snapshot, held: Iterable[Held]) -> dict[str, list[Position]]:
    """Per claim one position for each stance and principal."""
    kept = list(held)
    principal_of = principals(snapshot, {i for h in kept for i in h.stance.speaker_ids})
    citing = cited(snapshot, kept, principal_of)
    found: dict[str, list[Position]] = defaultdict(list)
    for one in kept:
        inside = citing.get((one.stance.claim_id, one.stance.statement_id), set())
        found[one.stance.claim_id] += _positions(one, principal_of, inside)
    return _as_voices(snapshot, found)


def _as_voices(
    snapshot: Snapshot, found: dict[str, list[Position]]
) -> dict[str, list[Position]]:
    """The positions of each claim, voices that nothing tells apart as one."""
    several = {
        claim: each
        for claim, each in found.items()
        if len({position.principal_id for position in each}) > 1
    }
    every = [position for each in several.values() for position in each]
    ids = {i for p in every for i in (*p.speaker_ids, p.principal_id)}
    known, apart = speakers_of(snapshot, ids), judged_apart(snapshot)
    return found | {i: one_voice(each, known, apart) for i, each in several.items()}


def judged_apart(snapshot: Snapshot) -> frozenset[frozenset[str]]:
    """Pairs of speakers of whom a person said that they are two."""
    present = snapshot.decided.speaker
    return frozenset(
        frozenset((present(one.subject), present(one.value)))
        for one in active(snapshot.judgements)
        if one.verb == "other_speaker" and one.value
    )


def principals(snapshot: Snapshot, ids: Iterable[str]) -> Principals:
    """The principal of each speaker; who has none speaks for themselves."""
    query = select(speakers.c.id, speakers.c.principal_id)
    found = rows(snapshot, query, speakers.c.id, list(ids))
    return {row.id: row.principal_id or row.id for row in found}


def _positions(
    held: Held, principal_of: Principals, inside: set[str]
) -> Iterator[Position]:
    by_principal: dict[str, tuple[str, ...]] = {}
    for speaker in held.stance.speaker_ids:
        whose = principal_of.get(speaker, speaker)
        by_principal[whose] = (*by_principal.get(whose, ()), speaker)
    for principal, by in by_principal.items():
        yield _position(held, principal, by, tuple(sorted(inside - {principal})))


def _position(
    held: Held, principal: str, by: tuple[str, ...], rests_on: tuple[str, ...]
) -> Position:
    row = held.row
    return Position(
        principal_id=principal,
        value=held.stance.value,
        statement_id=row.statement_id,
        report_id=row.report_id,
        said_on=_said_on(row),
        known_on=row.published,
        origin_id=row.origin_id,
        copied=is_copied(row),
        speaker_ids=by,
        rests_on=rests_on,
        presupposed=held.stance.presupposed,
        withdrawal=withdrawal_of(row),
        takes_back=bool(row.takes_back) and held.stance.value == "Uu",
        at=_moment(row.published_at),
        order=row.start,
    )


def known_on(row: Row[Any]) -> str | None:
    """The ISO day from which a statement was known: a report that is not dated is known
    from the day on which it says that this was said, else only now."""
    return row.published or _said_on(row)


def _said_on(row: Row[Any]) -> str | None:
    return row.said_on.end if row.said_on else None


def _moment(at: str | None) -> str:
    """A time of publication as it sorts: in UTC, where its offset is known."""
    if not at:
        return ""
    moment = datetime.fromisoformat(at)
    return (moment.astimezone(UTC) if moment.tzinfo else moment).isoformat()[:19]


def is_copied(row: Row[Any]) -> bool:
    """Whether its origin is another report than the one that prints it.

    An earlier version of the same report is none: what is still printed counts anew.
    """
    if row.root is None or row.root == row.report_id:
        return False
    same = (row.root_outlet, row.root_url) == (row.outlet, row.url)
    return not (same and row.url)


def withdrawal_of(row: Row[Any]) -> Withdrawal | None:
    """The withdrawal of the row's statement, where there is one."""
    if row.why is None:
        return None
    return Withdrawal(row.statement_id, row.withdrawn_on, row.why, row.by)
