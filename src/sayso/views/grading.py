"""Judging as ``sayso.ledger.judge`` does, where a claim's standing decides what may be."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import Connection

from sayso.errors import BadRequest
from sayso.ledger import Ledger, Snapshot, judge
from sayso.model import Judgement
from sayso.positions import Position, live_at
from sayso.standing import independent, standing
from sayso.views.differing import contradicted, differing, figures_of, texts
from sayso.views.material import materials
from sayso.views.said import ClaimMaterial
from sayso.views.whole import whole, whole_value

__all__ = ["judge_fairly", "judge_given", "may_be_confirmed"]


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
    a claim that no second principal asserts on its own, or with other figures."""
    if (verb, value) == ("grade", "1") and subject.startswith("k"):
        snapshot = Snapshot(connection)
        for material in materials(snapshot, [snapshot.present(subject)]):
            _refuse_unconfirmed(material)
    return judge(connection, verb, subject, value, made_by=made_by, reason=reason)


def _refuse_unconfirmed(material: ClaimMaterial) -> None:
    """Grade 1 says "confirmed by other sources"."""
    if not has_second(material.positions):
        raise BadRequest(
            "grade 1: no second principal, which rests on no other, asserts the"
            " claim; give 2 to 6"
        )
    if contradicted(material):
        found = "; ".join(texts(differing(figures_of(material.said))))
        raise BadRequest(f"grade 1: the figures differ ({found}); give 2 to 6")


def may_be_confirmed(material: ClaimMaterial) -> bool:
    """Whether a person may give the claim a grade 1, by what is known on the day."""
    second = has_second(material.positions, material.standing.as_of)
    return second and not contradicted(material)


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
    asserting = standing(held, as_of).asserting
    return independent(asserting, live_at(held, as_of))
