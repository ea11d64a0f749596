"""Judgements: append one, undo one, list them. Nothing is ever overwritten."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import Connection, select

from sayso.errors import NotFound
from sayso.ledger import schema
from sayso.ledger.anchors import keep_anchors
from sayso.ledger.ids import own_speaker_id
from sayso.ledger.redirects import present_ids
from sayso.ledger.setting_apart import set_claim_apart, set_speaker_apart
from sayso.ledger.verbs import check, ids_of
from sayso.ledger.write import add_one, now
from sayso.model import Judgement


def judge(
    connection: Connection,
    verb: str,
    subject: str,
    value: str | None = None,
    *,
    made_by: str,
    reason: str | None = None,
) -> Judgement:
    """Appends a judgement and returns it. It takes effect at once.

    ========================  =========  ============================================
    verb                      subject    value
    ========================  =========  ============================================
    same_claim, same_speaker  the one    the other, into which it is merged
    different_claim           statement  the claim it is not of [the claim it is of]
    not_a_claim               claim
    other_speaker             statement  who it is [none: someone not yet known]
    other_speaker             speaker    the speaker that this one is not
    act                       statement  an act, or "null"
    stance                    statement  [claim] and a value such as CT-
    not_a_statement           statement
    grade                     speaker    A to F: the source (NATO Admiralty)
    grade                     claim      1 to 6: the information
    note                      any        words
    ========================  =========  ============================================

    Raises ``BadRequest`` for a value that the verb does not take, ``NotFound`` for an
    id that the ledger does not hold.
    """
    check(verb, subject, value)
    subject, value = _present(connection, verb, subject, value)
    row = {"made_on": now(), "made_by": made_by, "verb": verb, "subject": subject}
    number = _append(connection, row | {"value": value, "reason": reason})
    if verb == "different_claim" and value and " " not in value:
        set_claim_apart(connection, subject, value)
    if verb == "other_speaker" and value == own_speaker_id(subject):
        set_speaker_apart(connection, subject)
    keep_anchors(connection, number, ids_of(verb, subject, value))
    return judgement(connection, number)


def undo(
    connection: Connection, number: int, *, made_by: str, reason: str | None = None
) -> Judgement:
    """Takes back the effect of a judgement (of an undoing too) by a later row."""
    undone = judgement(connection, number)
    row = {"made_on": now(), "made_by": made_by, "verb": "undo", "undoes": number}
    row |= {"subject": undone.subject, "value": None, "reason": reason}
    return judgement(connection, _append(connection, row))


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
    """Those that no active later one undoes, without the undoings, oldest first."""
    undone: set[int] = set()
    chosen = []
    for each in sorted(every, key=lambda judgement: -judgement.id):
        if each.id in undone:
            continue
        if each.undoes is None:
            chosen.append(each)
        else:
            undone.add(each.undoes)
    return chosen[::-1]


def unattached(connection: Connection) -> list[Judgement]:
    """Active ones whose words a better reading no longer finds: for a person to see."""
    found = active(judgements(connection))
    named = {each.id: ids_of(each.verb, each.subject, each.value) for each in found}
    present = present_ids(connection, {each for ids in named.values() for each in ids})
    gone = {old for old, new in present.items() if not new}
    return [each for each in found if gone.intersection(named[each.id])]


def _append(connection: Connection, row: dict[str, object]) -> int:
    return add_one(connection, schema.judgements, row)


def _present(
    connection: Connection, verb: str, subject: str, value: str | None
) -> tuple[str, str | None]:
    """Ids of an earlier reading as those of the present one."""
    now_ids = present_ids(connection, set(ids_of(verb, subject, value)))
    kept = now_ids.get(subject) or subject
    if verb == "other_speaker" and value is None:
        return kept, own_speaker_id(kept)
    if value is None or verb == "note":
        return kept, value
    words = (now_ids.get(word) or word for word in value.split())
    return kept, " ".join(words)
