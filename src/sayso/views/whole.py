"""What a person or a program gives for a judgement -> the same with full ids."""

from __future__ import annotations

from sayso.ledger import schema
from sayso.ledger.snapshot import Snapshot
from sayso.views.asking import full_id

KINDS = {
    "s": ("statement", schema.statements),
    "k": ("claim", schema.claims),
    "p": ("speaker", schema.speakers),
    "r": ("report", schema.reports),
}
WORDS_FOLLOW = frozenset({"note", "act", "grade"})
"""Verbs whose value is words, no ids."""


def whole_value(snapshot: Snapshot, verb: str, value: str | None) -> str | None:
    """The value of a judgement, its short ids made whole."""
    if value is None or verb in WORDS_FOLLOW:
        return value
    return " ".join(whole(snapshot, word) for word in value.split()) or None


def whole(snapshot: Snapshot, given: str) -> str:
    """The id that ``given`` begins; a word that is the beginning of none stays."""
    kind = KINDS.get(given[:1])
    digits = given[1:]
    if kind is None or not digits or set(digits) - set("0123456789abcdef"):
        return given
    return full_id(snapshot, kind[1], given, kind[0])
