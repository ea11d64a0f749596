"""What is costly to work out is kept until the ledger changes, for each open ledger."""

from __future__ import annotations

from collections.abc import Callable
from threading import Lock
from typing import Any, TypeVar
from weakref import WeakKeyDictionary

from sqlalchemy import Engine, text

from sayso.ledger.snapshot import Snapshot

Made = TypeVar("Made")
_kept: WeakKeyDictionary[Engine, dict[str, tuple[Any, Any]]] = WeakKeyDictionary()
_lock = Lock()


def kept_while_unchanged(
    snapshot: Snapshot, make: Callable[[Snapshot], list[Made]]
) -> list[Made]:
    """What ``make`` gives of this moment; asked again, the same list until the ledger
    changes. ``make`` must depend on the ledger alone, and nobody may change the list."""
    moment, name = _moment(snapshot), f"{make.__module__}.{make.__qualname__}"
    with _lock:
        ours = _kept.setdefault(snapshot.connection.engine, {})
        if name in ours and ours[name][0] == moment:
            kept: list[Made] = ours[name][1]
            return kept
    made = make(snapshot)
    with _lock:
        ours[name] = moment, made
    return made


def _moment(snapshot: Snapshot) -> tuple[Any, ...]:
    """How many rows were ever added to each table: every reading and every judgement
    adds some, and no number is given twice. A rereading may only take stances away."""
    added = text("SELECT name, seq FROM sqlite_sequence ORDER BY name")
    left = text("SELECT count(*) FROM stances")
    asked = snapshot.connection.execute
    return (*map(tuple, asked(added)), asked(left).scalar())
