"""Judgements as kept: the list of them, and which of them hold."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import Connection, select

from sayso.errors import NotFound
from sayso.ledger import schema
from sayso.ledger.redirects import present_ids
from sayso.ledger.verbs import ids_of
from sayso.model import Judgement


def judgement(connection: Connection, number: int) -> Judgement:
    """One judgement with its anchor. Raises ``NotFound``."""
    for found in judgements(connection, [number]):
        return found
    raise NotFound(f"judgement {number}: there is none of this number")


def judgements(
    connection: Connection, numbers: Iterable[int] | None = None
) -> list[Judgement]:
    """All, or some, oldest first; the undone and the undoing ones too."""
    j, a = schema.judgements, schema.anchors
    anchored = (a.c.judgement == j.c.id) & (a.c.target == j.c.subject)
    wanted = select(j, a.c.report_id, a.c.spans, a.c.quoted)
    wanted = wanted.select_from(j.outerjoin(a, anchored)).order_by(j.c.id)
    if numbers is not None:
        wanted = wanted.where(j.c.id.in_(list(numbers)))
    return [
        Judgement(
            row.id, row.made_on, row.made_by, row.verb, row.subject, row.value,
            row.reason, row.report_id, row.spans or (), row.quoted, row.undoes,
        )
        for row in connection.execute(wanted)
    ]  # fmt: skip


def active(every: Iterable[Judgement]) -> list[Judgement]:
    """Those that hold, without the undoings, oldest first."""
    return [each for each in in_force(every) if each.undoes is None]


def holds(one: Judgement, every: Iterable[Judgement]) -> bool:
    """Whether no later one that holds undoes it; an undoing holds too."""
    return any(each.id == one.id for each in in_force(every))


def in_force(every: Iterable[Judgement]) -> list[Judgement]:
    """Those that no later one in force undoes, undoings too, oldest first."""
    undone: set[int] = set()
    chosen = []
    for each in sorted(every, key=lambda judgement: -judgement.id):
        if each.id in undone:
            continue
        chosen.append(each)
        if each.undoes is not None:
            undone.add(each.undoes)
    return chosen[::-1]


def unattached(connection: Connection) -> list[Judgement]:
    """Active ones whose words a better reading no longer finds: for a person to see."""
    found = active(judgements(connection))
    named = {each.id: ids_of(each.verb, each.subject, each.value) for each in found}
    present = present_ids(connection, {each for ids in named.values() for each in ids})
    gone = {old for old, new in present.items() if not new}
    return [each for each in found if gone.intersection(named[each.id])]
