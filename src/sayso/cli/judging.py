"""What ``sayso judge`` does with its words: full ids for short ones, one transaction."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from sayso.cli.screen import out
from sayso.cli.tables import show_table
from sayso.errors import BadRequest
from sayso.ledger import unattached, undo
from sayso.ledger.judgements import active
from sayso.views.decisions import Decision, undone_by
from sayso.views.grading import judge_given

if TYPE_CHECKING:
    from sayso.ledger import Ledger, Snapshot
    from sayso.model import Judgement


def decide(
    ledger: Ledger,
    verb: str,
    subject: str,
    value: Sequence[str],
    made_by: str,
    reason: str | None,
) -> Judgement:
    """Appends a judgement. Raises ``BadRequest`` and ``NotFound``."""
    words = " ".join(value) or None
    return judge_given(ledger, verb, subject, words, made_by=made_by, reason=reason)


def take_back(
    ledger: Ledger, number: str, made_by: str, reason: str | None
) -> Judgement:
    """Undoes the judgement of this number by a later one."""
    if not number.isdigit():
        raise BadRequest(
            f"judge undo {number}: give the judgement's number; sayso judge list tells it"
        )
    with ledger.writing() as connection:
        return undo(connection, int(number), made_by=made_by, reason=reason)


def told_undone(ledger: Ledger, made: Judgement) -> str:
    """What was taken back: its verb, and what it was about in words.

    ``judgement 3: undo 1 (same_claim “the pier sank” “it fell”), by Ida``.
    """
    with ledger.looking() as snapshot:
        undone = undone_by(snapshot, made)
    told = f" ({_in_words(undone)})" if undone else ""
    return f"judgement {made.id}: undo {made.undoes}{told}, by {made.made_by}"


def _in_words(undone: Decision) -> str:
    one = undone.judgement
    if one.undoes:
        return f"undo {one.undoes}"
    words = {each.id: f"“{each.words}”" for each in undone.named}
    value = one.value or ""
    if one.verb != "note":
        value = " ".join(words.get(each, each) for each in value.split())
    return " ".join(word for word in (one.verb, words[one.subject], value) if word)


def listed(snapshot: Snapshot) -> None:
    """All judgements, oldest first, with those undone and those whose words are gone."""
    console = out()
    in_force = {one.id for one in active(snapshot.judgements)}
    adrift = {one.id for one in unattached(snapshot.connection)}
    if not snapshot.judgements:
        console.print("Nothing has been decided yet.")
        return
    rows = [
        (
            one.id,
            one.made_on[:16].replace("T", " "),
            one.made_by,
            one.verb,
            str(one.undoes) if one.undoes else one.subject,
            one.value,
            _state(one, in_force, adrift),
            one.reason or one.quoted,
        )
        for one in snapshot.judgements
    ]
    header = ("", "on", "by", "verb", "about", "value", "", "reason, or the words")
    show_table(console, header, rows)


def _state(one: Judgement, in_force: set[int], adrift: set[int]) -> str:
    if one.id in adrift:
        return "not found"
    return "" if one.undoes or one.id in in_force else "undone"
