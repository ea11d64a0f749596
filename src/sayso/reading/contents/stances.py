"""Act and content -> the speaker's stance, with the words that decided it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from spacy.tokens import Token

from sayso.model import Act, Span, Value
from sayso.reading.contents.conditions import condition_of, leaves_open
from sayso.reading.contents.conflicts import conflicting
from sayso.reading.contents.dismissals import dismissed, is_upheld
from sayso.reading.contents.frames import root_of
from sayso.reading.contents.hedges import hedge_words
from sayso.reading.contents.inability import cannot_tell, not_excluded, untold
from sayso.reading.contents.inquiries import inquiring, is_claim
from sayso.reading.contents.negations import negated, verb_told
from sayso.reading.contents.sides import (
    denied,
    denies,
    disbelieved,
    improbable,
    left_open,
)
from sayso.reading.contents.weakening import weakened
from sayso.reading.cues import look_up
from sayso.reading.grammar import QUOTES, children, is_negated, negation

BY_ACT: dict[Act, Value] = {
    "deny": "CT-",
    "doubt": "PS-",
    "withhold": "Uu",
    "no_comment": "Uu",
    "unverified": "Uu",
    "believe": "PR+",
}
DISPUTED: dict[Act | None, Value] = {"doubt": "CT-", "withhold": "PR+"}
"""Who disputes a thing says that it is not so; who does not, lets it stand."""
PRESUPPOSING = {"demand", "condemn", "warn"}
BLAMING = {"accuse", "condemn"}
"""Acts whose content is a failing: "accused it of failing to report"."""
SEVERAL = 2
"""Sentences of a content of which no single one tells how the whole is meant."""
OPPOSITE: dict[Value, Value] = {
    "CT+": "CT-", "PR+": "PR-", "PS+": "PS-", "CT-": "CT+", "PR-": "PR+", "PS-": "PS+", "Uu": "Uu",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Commitment:
    """A stance with its words; ``presupposed`` where the act takes the content as given."""

    value: Value
    decided_by: tuple[Span, ...] = ()
    presupposed: bool = False
    condition: tuple[Span, ...] = ()
    outlet_value: Value | None = None
    outlet_spans: tuple[Span, ...] = ()
    if_true: bool = False
    """Whether the condition is that what others say is so."""


def read_commitment(
    act: Act | None, cue: Sequence[Token], tokens: Sequence[Token]
) -> Commitment:
    """FactBank's value of the speaker for the content as it is worded, then turned where
    the content itself is negated: the value is that of the positive content."""
    opposed = act == "condemn" and any(_is_against(t) for t in cue)
    value = "CT-" if opposed else BY_ACT.get(act, "CT+") if act else "Uu"
    if act in DISPUTED and _disputes(cue):
        value = DISPUTED[act]
    decided = _decisive(cue, tokens) if value != "CT+" else []
    if act == "believe" and any(map(_is_fear, cue)):
        value = "PS+"
    if any(is_negated(t) for t in cue) and act == "believe":
        value = OPPOSITE[value]
    elif act == "believe" and any(_is_sure(t) for t in cue):
        value = "CT+"
    value, more = weakened(value, tokens, cue)
    condition = condition_of(tokens)
    open_if = condition and act == "state" and leaves_open(condition[0], tokens)
    if condition and (condition[1] or open_if):
        value, more = "Uu", condition[0]
    turned, turning = _turned(value, tokens, act)
    if not (act == "deny" and turned == "CT+" and _restates(cue, tokens)):
        value, more = turned, [*more, *turning]
    if value != "CT+" and act and not decided and not more:
        decided = [*cue]
    hedges = [t for t in tokens if t.lower_ in hedge_words()["outlet"]]
    return Commitment(
        value,
        tuple(_span(t) for t in sorted([*decided, *more], key=lambda t: t.i)),
        act in PRESUPPOSING and not opposed,
        tuple(_span(t) for t in condition[0]) if condition else (),
        "PS+" if hedges else None,
        tuple(_span(t) for t in hedges),
        bool(condition and condition[1]),
    )


def _decisive(cue: Sequence[Token], tokens: Sequence[Token]) -> list[Token]:
    """The cue's words, or where they only tell that it was said ("“That is a lie,” he
    said") the content's that call a thing untrue."""
    verbs = [t for t in cue if t.pos_ in {"VERB", "AUX"}]
    cues = [found for t in verbs if (found := look_up(t))]
    says = all(found.act == "state" for found in cues)
    return dismissed(tokens) if cues and says else [*cue]


def _is_against(token: Token) -> bool:
    return token.lemma_.lower() in hedge_words()["against"]


def _restates(cue: Sequence[Token], tokens: Sequence[Token]) -> bool:
    """Whether a denial's cue has its own claim, and the content only says so again:
    "rejected the allegation: “There was no deal”"."""
    return tokens[0].text in QUOTES and any(map(is_claim, cue))


def _disputes(cue: Sequence[Token]) -> bool:
    """Whether a thing is disputed, or not; "not publicly disputed" tells of neither."""
    found = [t for t in cue if t.lemma_.lower() in hedge_words()["disputing"]]
    kept = any(is_negated(t) and children(t, "advmod") for t in found)
    return bool(found) and not kept


def _is_fear(token: Token) -> bool:
    return token.lemma_.lower() in hedge_words()["fearing"]


def _is_sure(token: Token) -> bool:
    return token.lower_ in hedge_words()["convinced"]


def _turned(
    value: Value, tokens: Sequence[Token], act: Act | None
) -> tuple[Value, list[Token]]:
    """The value where the content's own words deny it or leave it open; who confirms an
    inquiry is certain of it."""
    root = root_of(tokens)
    if value == "CT+" and (word := dismissed(tokens)):
        return (value, []) if is_upheld(word[0]) else ("CT-", word)
    roots = _roots(tokens)
    if len(roots) >= SEVERAL and not all(negation(r) or denied(r) for r in roots):
        return _of_several(value, roots)
    if root is not None and value.endswith("+") and (word := not_excluded(root)):
        return "PS+", word
    if root is None or root.pos_ not in {"VERB", "AUX"}:
        return value, []
    root = verb_told(root)
    asked = inquiring(root) if act != "confirm" else []
    unsettled = conflicting(tokens) if value == "CT+" else []
    if opened := asked or untold(root) or left_open(root) or unsettled:
        return "Uu", opened
    if value == "CT+" and (word := improbable(root)):
        return "PR-", word
    if value == "CT+" and (word := disbelieved(root)):
        return "PR-", word
    if value == "CT+" and (word := denies(root)):
        return "CT-", word
    negating = negated(root)
    if negating == root and act in BLAMING:
        return value, []
    word = [negating] if negating is not None else denied(root)
    return (OPPOSITE[value], word) if word else (value, [])


def _of_several(value: Value, roots: Sequence[Token]) -> tuple[Value, list[Token]]:
    """The value of sentences of which not all deny: "There was no fire. There was smoke"
    denies, "wait; I can neither confirm nor deny it" leaves open."""
    if children(roots[0], "expl") and (word := denied(roots[0])):
        return OPPOSITE[value], word
    opened = [w for w in map(cannot_tell, roots) if w and w[0].lower_ == "neither"]
    return ("Uu", opened[0]) if opened else (value, [])


def _roots(tokens: Sequence[Token]) -> list[Token]:
    """The heads of a content's sentences."""
    sentences: dict[int, list[Token]] = {}
    for token in tokens:
        sentences.setdefault(token.sent.start, []).append(token)
    return [root for part in sentences.values() if (root := root_of(part))]


def _span(token: Token) -> Span:
    return Span(token.idx, token.idx + len(token.text))
