"""Judging as ``sayso.ledger.judge`` does, where a claim's standing decides what may be."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import Connection

from sayso.errors import BadRequest
from sayso.ledger import Ledger, Snapshot, judge
from sayso.model import Judgement
from sayso.positions import Position, known_at, live
from sayso.standing import independent, standing
from sayso.views.positions import positions
from sayso.views.whole import whole, whole_value

__all__ = ["has_second", "judge_fairly", "judge_given"]


def judge_fairly(
    connection: Connection,
    verb: str,
    subject: str,
    value: str | None = None,
    *,
    made_by: str,
    reason: str | None = None,
) -> Judgement:
    """Appends a judgement. Raises as ``judge`` does, and ``BadRequest`` for a grade 1 of
    a claim that no second principal asserts on its own."""
    if (verb, value) == ("grade", "1") and subject.startswith("k"):
        claim = Snapshot(connection).present(subject)
        held = positions(Snapshot(connection), [claim]).get(claim)
        if held is not None and not has_second(held):
            raise BadRequest(
                "grade 1: no second principal, which rests on no other, asserts the"
                " claim; give 2 to 6"
            )
    return judge(connection, verb, subject, value, made_by=made_by, reason=reason)


def judge_given(
    ledger: Ledger,
    verb: str,
    subject: str,
    value: str | None,
    *,
    made_by: str,
    reason: str | None,
) -> Judgement:
    """The same by ids as a person or a program gives them: a beginning will do."""
    with ledger.looking() as snapshot:
        about = whole(snapshot, subject)
        text = whole_value(snapshot, verb, value)
    with ledger.writing() as connection:
        return judge_fairly(
            connection, verb, about, text, made_by=made_by, reason=reason
        )


def has_second(held: Sequence[Position], as_of: str | None = None) -> bool:
    """Whether two principals asserted it on the day, neither resting on the other."""
    stood = live(known_at(held, as_of), as_of)
    return independent(standing(held, as_of).asserting, stood)
