"""A reading in which each id stands for one thing and leads to what is there.

The ledger refuses a report of which one row is wrong; none is lost for that.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Protocol, TypeVar

from sayso.model import Reading, Statement


class _Named(Protocol):
    @property
    def id(self) -> str: ...


Each = TypeVar("Each", bound=_Named)


def sound(reading: Reading) -> Reading:
    """The first of each id; contents of its statements; ``within`` one of these."""
    statements = _once(reading.statements)
    ids = {statement.id for statement in statements}
    return replace(
        reading,
        statements=tuple(_within(statement, ids) for statement in statements),
        contents=tuple(c for c in _once(reading.contents) if c.statement_id in ids),
        mentions=_once(reading.mentions),
    )


def _within(statement: Statement, ids: set[str]) -> Statement:
    inside = statement.within_id
    lost = inside is not None and (inside not in ids or inside == statement.id)
    return replace(statement, within_id=None) if lost else statement


def _once(every: Iterable[Each]) -> tuple[Each, ...]:
    first: dict[str, Each] = {}
    for each in every:
        first.setdefault(each.id, each)
    return tuple(first.values())
