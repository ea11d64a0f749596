"""What is costly to work out is kept until the ledger changes, for each open ledger.

One decision changes few claims of many: what depends on a claim alone is worked out
again for those only whose rows are others than before.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable, Mapping
from threading import Lock
from typing import Any, TypeVar
from weakref import WeakKeyDictionary

from sqlalchemy import Engine, text

from sayso.ledger.judgements import active
from sayso.ledger.snapshot import Snapshot
from sayso.views.asking import Ids

Made = TypeVar("Made")
MOST = 200
"""Values kept of one ledger; the one not asked for longest goes first."""
_kept: WeakKeyDictionary[Engine, OrderedDict[Hashable, tuple[Any, Any]]] = (
    WeakKeyDictionary()
)
_by_claim: WeakKeyDictionary[Engine, dict[str, tuple[dict[str, int], Any]]] = (
    WeakKeyDictionary()
)
_lock = Lock()
FEW = 2000
"""Claims from which it is quicker to ask for all."""
_ROWS = text(
    "SELECT t.claim_id, t.number, t.value, t.presupposed, t.confidence, s.report_id,"
    " s.said_on, s.act, s.within_id, s.origin_id, w.withdrawn_on, w.why, w.by,"
    " b.place, b.speaker_id, p.principal_id, p.name,"
    " p.country, k.wording"
    " FROM stances t JOIN statements s ON s.id = t.statement_id"
    " JOIN claims k ON k.id = t.claim_id"
    " LEFT JOIN withdrawals w ON w.statement_id = s.id"
    " LEFT JOIN stance_speakers b ON b.stance = t.number"
    " LEFT JOIN speakers p ON p.id = b.speaker_id"
    " ORDER BY t.number, b.place"
)


def kept_while_unchanged(
    snapshot: Snapshot, make: Callable[..., Made], *given: Hashable
) -> Made:
    """What ``make`` gives of this moment and ``given``; asked again, the same value until
    the ledger changes. ``make`` must depend on these alone, and nobody may change it."""
    moment, key = _moment(snapshot), (make.__module__, make.__qualname__, *given)
    with _lock:
        ours = _kept.setdefault(snapshot.connection.engine, OrderedDict())
        if key in ours and ours[key][0] == moment:
            ours.move_to_end(key)
            kept: Made = ours[key][1]
            return kept
    made = make(snapshot, *given)
    with _lock:
        ours[key] = moment, made
        ours.move_to_end(key)
        while len(ours) > MOST:
            ours.popitem(last=False)
    return made


def kept_by_claim(
    snapshot: Snapshot, make: Callable[[Snapshot, Ids], Mapping[str, Made]]
) -> dict[str, Made]:
    """What ``make`` gives for each claim (null: for all), asked for the changed alone.

    ``make`` must depend on the claim's wording, stances and their speakers alone, and
    on whom people told apart.
    """
    name = f"{make.__module__}.{make.__qualname__}"
    engine = snapshot.connection.engine
    prints = dict(kept_while_unchanged(snapshot, _prints))
    with _lock:
        before, had = _by_claim.setdefault(engine, {}).get(name, ({}, {}))
    changed = [claim for claim, each in prints.items() if before.get(claim) != each]
    made = {claim: had[claim] for claim in prints if claim in had}
    for claim in changed:
        made.pop(claim, None)
    made |= make(snapshot, changed if len(changed) < FEW else None)
    with _lock:
        _by_claim[engine][name] = prints, made
    return made


def _prints(snapshot: Snapshot) -> list[tuple[str, int]]:
    """Claim -> a number that is another one when any row of the claim is, or when a person
    told more speakers apart."""
    found: dict[str, int] = {}
    told = snapshot.judgements
    apart = hash(tuple(one.id for one in active(told) if one.verb == "other_speaker"))
    for row in snapshot.connection.execute(_ROWS):
        claim, *rest = tuple(row)
        found[claim] = hash((found.get(claim, apart), *rest))
    return list(found.items())


def _moment(snapshot: Snapshot) -> tuple[Any, ...]:
    """How many rows were ever added to each table: every reading and every judgement
    adds some, and no number is given twice. A rereading may only take stances away."""
    added = text("SELECT name, seq FROM sqlite_sequence ORDER BY name")
    left = text("SELECT count(*) FROM stances")
    asked = snapshot.connection.execute
    return (*map(tuple, asked(added)), asked(left).scalar())
