"""Appending a judgement, or one that undoes another. Nothing is ever overwritten."""

from __future__ import annotations

from sqlalchemy import Connection

from sayso.errors import BadRequest
from sayso.ledger import schema
from sayso.ledger.anchors import keep_anchors
from sayso.ledger.ids import own_speaker_id
from sayso.ledger.inserting import add_one
from sayso.ledger.judgements import holds, judgement, judgements
from sayso.ledger.moment import now
from sayso.ledger.redirects import present_ids
from sayso.ledger.setting_apart import set_claim_apart, set_speaker_apart
from sayso.ledger.settling import settle
from sayso.ledger.verbs import check, ids_of
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

    A grade takes a ``reason``, too. Raises ``BadRequest`` for a value that the verb does
    not take, ``NotFound`` for an id that the ledger does not hold.
    """
    check(verb, subject, value, reason)
    _check_words(value, reason)
    subject, value = _present(connection, verb, subject, value)
    if subject == value:
        raise BadRequest(f"{subject}: {verb} is about two; give the id of another one")
    row = {"made_on": now(), "made_by": made_by, "verb": verb, "subject": subject}
    number = _append(connection, row | {"value": value, "reason": reason})
    if verb == "different_claim" and value and " " not in value:
        set_claim_apart(connection, subject, value)
    if verb == "other_speaker" and value == own_speaker_id(subject):
        set_speaker_apart(connection, subject)
    keep_anchors(connection, number, ids_of(verb, subject, value))
    settle(connection, ids_of(verb, subject, value))
    return judgement(connection, number)


def undo(
    connection: Connection, number: int, *, made_by: str, reason: str | None = None
) -> Judgement:
    """Takes back the effect of a judgement (of an undoing too) by a later row.

    Raises ``NotFound`` where there is none of this number, ``BadRequest`` where its effect
    is taken back already.
    """
    _check_words(reason)
    undone = judgement(connection, number)
    if not holds(undone, judgements(connection)):
        raise BadRequest(f"judgement {number}: is undone already")
    row = {"made_on": now(), "made_by": made_by, "verb": "undo", "undoes": number}
    row |= {"subject": undone.subject, "value": None, "reason": reason}
    number = _append(connection, row)
    settle(connection, _named(connection, undone))
    return judgement(connection, number)


def _check_words(*given: str | None) -> None:
    """No database keeps a NUL character as it is."""
    if any("\0" in words for words in given if words):
        raise BadRequest("judgement: holds a NUL character; leave it out")


def _named(connection: Connection, undone: Judgement) -> tuple[str, ...]:
    """The ids that a judgement bears on, also through the one that it undoes."""
    if undone.undoes is not None:
        return _named(connection, judgement(connection, undone.undoes))
    named = ids_of(undone.verb, undone.subject, undone.value)
    present = present_ids(connection, named)
    return tuple(present.get(each) or each for each in named)


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
