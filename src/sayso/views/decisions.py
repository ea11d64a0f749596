"""What people decided, for a list: each judgement with what it names in words."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import select

from sayso.ledger import schema
from sayso.ledger.judgements import active, in_force
from sayso.ledger.snapshot import Snapshot
from sayso.ledger.verbs import ids_of
from sayso.model import Judgement
from sayso.views.asking import rows
from sayso.views.board import wording
from sayso.views.naming import cut

LONGEST = 100


@dataclass(frozen=True, slots=True)
class Named:
    """What an id in a judgement stands for: a claim's wording, a speaker's name."""

    id: str
    words: str


@dataclass(frozen=True, slots=True)
class Decision:
    """A judgement as shown; ``holds`` where no other that holds undoes it."""

    judgement: Judgement
    holds: bool
    named: tuple[Named, ...]


def decisions(
    snapshot: Snapshot, start: int = 0, most: int | None = None
) -> list[Decision]:
    """Judgements, latest first: all, or ``most`` from place ``start`` on."""
    latest_first = list(reversed(snapshot.judgements))
    end = None if most is None else start + most
    return _decisions(snapshot, latest_first[start:end])


def undone_by(snapshot: Snapshot, one: Judgement) -> Decision | None:
    """The decision that this judgement took back; null where it is one itself."""
    undone = [each for each in snapshot.judgements if each.id == one.undoes]
    return next(iter(_decisions(snapshot, undone)), None)


def standing_decisions(snapshot: Snapshot) -> list[Judgement]:
    """Those that hold, oldest first: the last is what "undo" takes back."""
    return active(snapshot.judgements)


def _decisions(snapshot: Snapshot, chosen: Iterable[Judgement]) -> list[Decision]:
    every = list(chosen)
    holding = {one.id for one in in_force(snapshot.judgements)}
    ids = {one.id: ids_of(one.verb, one.subject, one.value) for one in every}
    words = _words(snapshot, {i for each in ids.values() for i in each})
    return [
        Decision(
            one,
            one.id in holding,
            tuple(Named(i, words.get(i, i)) for i in ids[one.id]),
        )
        for one in every
    ]


def _words(snapshot: Snapshot, ids: set[str]) -> dict[str, str]:
    """Id -> printed words or a name, of claims, statements, speakers and reports."""
    found: dict[str, str] = {}
    for table, column in (
        (schema.claims, schema.claims.c.wording),
        (schema.statements, schema.statements.c.printed),
        (schema.speakers, schema.speakers.c.name),
        (schema.reports, schema.reports.c.title),
    ):
        query = select(table.c.id, column.label("words"))
        for row in rows(snapshot, query, table.c.id, ids):
            found[row.id] = cut(wording(row.words or "a report"), LONGEST)
    return found
