"""Grades and notes that people gave: the Admiralty code for sources and information."""

from __future__ import annotations

from collections.abc import Mapping

from sayso.ledger.judgements import active
from sayso.ledger.snapshot import Snapshot
from sayso.model import Judgement
from sayso.views.ground_shapes import Remark, Remarks

SOURCE: Mapping[str, str] = {
    "A": "completely reliable",
    "B": "usually reliable",
    "C": "fairly reliable",
    "D": "not usually reliable",
    "E": "unreliable",
    "F": "reliability cannot be judged",
}
"""Of a speaker (NATO STANAG 2511)."""
INFORMATION: Mapping[str, str] = {
    "1": "confirmed by other sources",
    "2": "probably true",
    "3": "possibly true",
    "4": "doubtful",
    "5": "improbable",
    "6": "truth cannot be judged",
}
"""Of a claim, the same. A person's to give; Sayso never does."""


def remarks(
    snapshot: Snapshot, subject: str, grades: tuple[str, ...], as_of: str | None = None
) -> Remarks:
    """What stood of a claim or speaker at the end of the day ``as_of`` (null: stands
    now); ``grades`` are those offered to a person."""
    made = (j for j in snapshot.judgements if not as_of or j.made_on[:10] <= as_of)
    own = [one for one in active(made) if _is_of(snapshot, one, subject)]
    given = [_remark(one, "grade") for one in own if one.verb == "grade"]
    notes = [_remark(one, "note") for one in own if one.verb == "note"]
    return Remarks(given[-1] if given else None, tuple(notes), grades)


def grades_of_claim(confirmed: bool) -> tuple[str, ...]:
    """``1`` says "confirmed by other sources": only where a second principal, which
    rests on no other, stands behind the claim with the same figures."""
    return tuple(INFORMATION)[0 if confirmed else 1 :]


def _is_of(snapshot: Snapshot, one: Judgement, subject: str) -> bool:
    return one.verb in ("grade", "note") and snapshot.present(one.subject) == subject


def _remark(one: Judgement, kind: str) -> Remark:
    return Remark(
        number=one.id,
        kind="grade" if kind == "grade" else "note",
        text=one.value or "",
        made_by=one.made_by,
        made_on=one.made_on,
        reason=one.reason,
    )
