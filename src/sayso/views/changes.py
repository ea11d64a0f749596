"""What changed: in one claim, or in all since a day."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from sqlalchemy import select

from sayso import history
from sayso.ledger import schema
from sayso.ledger.snapshot import Snapshot
from sayso.positions import Position
from sayso.views.asking import Ids, rows
from sayso.views.board import wording
from sayso.views.kept import kept_by_claim, kept_while_unchanged
from sayso.views.naming import cut, who
from sayso.views.nouns import claims_of, speakers_of
from sayso.views.positions import positions
from sayso.views.shapes import Change, Reversal

FOLLOWS = frozenset({"corroborated", "contested"})
"""Changes of the standing that another change by the same statement tells already."""
Positions = Mapping[str, Sequence[Position]]


def changes_since(snapshot: Snapshot, since: str | None = None) -> list[Change]:
    """Every change of every claim on or after an ISO day, latest first."""
    every = kept_while_unchanged(snapshot, _latest_first)
    return [change for change in every if not since or (change.on or "") >= since]


def _latest_first(snapshot: Snapshot) -> list[Change]:
    of_claim = kept_by_claim(snapshot, _changes_by_claim)
    found = (change for each in of_claim.values() for change in each)
    return sorted(found, key=lambda change: change.on or "", reverse=True)


def _changes_by_claim(snapshot: Snapshot, claims: Ids) -> dict[str, list[Change]]:
    found: dict[str, list[Change]] = defaultdict(list)
    for change in changes_of(snapshot, positions(snapshot, claims)):
        found[change.claim].append(change)
    return found


def changes_of(snapshot: Snapshot, held: Positions) -> list[Change]:
    """The changes of these claims, each in order of days."""
    happened = {
        claim: _each_once(history.history(each)) for claim, each in held.items()
    }
    every = [change for changes in happened.values() for change in changes]
    names = speakers_of(snapshot, {c.principal_id for c in every if c.principal_id})
    printed = _printed(snapshot, {c.statement_id for c in every if c.statement_id})
    claims = claims_of(snapshot, [claim for claim, each in happened.items() if each])
    return [
        Change(
            on=change.on,
            what=change.what,
            standing=change.word,
            claim=claim,
            wording=wording(claims[claim].wording),
            by=names[change.principal_id].name
            if change.principal_id in names
            else None,
            statement=change.statement_id,
            report=change.report_id,
            words=printed.get(change.statement_id or "", (None, None))[0],
            outlet=printed.get(change.statement_id or "", (None, None))[1],
        )
        for claim in claims
        for change in happened[claim]
    ]


def _each_once(changes: Iterable[history.Change]) -> list[history.Change]:
    """One for each statement of a day: who first denies what others assert makes it
    contested, and its standing is told beside it."""
    told: set[tuple[str | None, str]] = set()
    found: list[history.Change] = []
    for one in changes:
        by = one.statement_id
        if by is None or one.what not in FOLLOWS or (one.on, by) not in told:
            found.append(one)
        if by is not None:
            told.add((one.on, by))
    return found


def reversals_of(
    snapshot: Snapshot, held: Positions, as_of: str | None = None
) -> Iterator[Reversal]:
    """Speakers who on a later day said otherwise, by claim, as known on ``as_of``."""
    turns = [
        (claim, turn)
        for claim, each in held.items()
        for turn in history.reversals(each, as_of)
    ]
    speakers = speakers_of(snapshot, {turn.speaker_id for _, turn in turns})
    claims = claims_of(snapshot, {claim for claim, _ in turns})
    for claim, turn in turns:
        if turn.speaker_id in speakers and claim in claims:
            yield Reversal(
                speaker=who(speakers[turn.speaker_id]),
                claim=claim,
                wording=wording(claims[claim].wording),
                before=turn.before.value,
                before_on=turn.before.day or None,
                after=turn.after.value,
                after_on=turn.after.day or None,
                statements=(turn.before.statement_id, turn.after.statement_id),
            )


def _printed(snapshot: Snapshot, ids: set[str]) -> dict[str, tuple[str, str | None]]:
    table = schema.statements
    query = select(table.c.id, table.c.printed, schema.reports.c.outlet)
    query = query.join(schema.reports, schema.reports.c.id == table.c.report_id)
    found = rows(snapshot, query, table.c.id, ids)
    return {
        row.id: (cut(" ".join(row.printed.split()), 160), row.outlet) for row in found
    }
