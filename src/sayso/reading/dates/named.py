"""An occasion that the report dates in one place and names in another: "Tuesday’s
hearing … he said at the hearing", "told a Senate committee … told the committee"."""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Doc, Token
from spacy.tokens import Span as Tokens

from sayso.model import Attribution, DateValue
from sayso.reading.dates.anchors import implied
from sayso.reading.dates.cues import Cue, inside, source_of
from sayso.reading.dates.occasions import BEFORE
from sayso.reading.dates.outlets_own import is_past_day, outlets_own
from sayso.reading.dates.words import lists

AT = ("in", "at", "during", "from", "throughout", "before", "after", "following")
BESIDE = ("dobj", "pobj", "dative", "iobj")


@dataclass(frozen=True, slots=True)
class Named:
    """The kinds of occasion ("hearing", "committee") with the day of each; null where
    the report gives several."""

    days: dict[str, DateValue | None]

    def of(self, nouns: list[str]) -> DateValue | None:
        """The day of the first of these that has one."""
        return next((d for noun in nouns if (d := self.days.get(noun))), None)


def named(
    doc: Doc,
    attributions: tuple[Attribution, ...],
    dates: tuple[DateValue, ...],
    published: str | None,
) -> Named:
    """The occasions that the report dates outside of what others say."""
    days: dict[str, DateValue | None] = {}
    for value, tokens in outlets_own(doc, attributions, dates):
        if not is_past_day(value, published):
            continue
        for noun in _dated(doc, tokens):
            known = days.get(noun, value)
            same = known is not None and known.start == value.start
            days[noun] = known if same else None
    return Named(days)


def _dated(doc: Doc, tokens: Tokens) -> set[str]:
    """The occasions that a date hangs on, or stands just after with no verb between."""
    found, token = list[Token](), tokens.root
    while token.head.i != token.i and _is_no_act(token.head):
        token = token.head
        found.append(token)
    for near in reversed(
        doc[max(tokens.sent.start, tokens.start - BEFORE) : tokens.start]
    ):
        if near.pos_ in ("VERB", "AUX") or near.is_punct:
            break
        found.append(near)
    kinds = _kinds()
    acts = lists()["saying"]["acts"].get(token.head.lemma_, [])
    nouns = (t.lemma_.lower() for t in found if _is_place(t))
    return {noun for noun in nouns if noun in kinds} | set(acts)


def _is_no_act(token: Token) -> bool:
    """No verb of another act, but "a memo dated Monday", "which was released Monday"."""
    making = lists()["saying"]["making"]
    clause = token.head.dep_ if token.dep_ == "conj" else token.dep_
    told = clause in ("acl", "relcl")
    verbs = [token, *(t for t in token.children if t.dep_ == "conj")]
    made = told and any(t.lemma_ in making for t in verbs)
    return made or token.pos_ not in ("VERB", "AUX")


def _is_place(token: Token) -> bool:
    """At it or before it, not by it: "told the committee", not "the committee said"."""
    if token.lemma_.lower() in lists()["saying"]["bodies"]:
        return token.dep_ in BESIDE and token.head.lower_ not in ("of", "by", "with")
    return True


def _kinds() -> set[str]:
    saying = lists()["saying"]
    return {*saying["venues"], *saying["bodies"], *saying["writs"], "vote"}


def named_in(doc: Doc, cue: Cue, attribution: Attribution) -> list[str]:
    """The occasions, named as known, at which the cue's clause says it was."""
    own = (*attribution.content, *attribution.source)
    found = list[str]()
    for token in doc[cue.head].sent:
        if inside(token, own) or token.dep_ not in BESIDE:
            continue
        lemma, head = token.lemma_.lower(), token.head
        told = head.i == cue.head and head.lemma_ == "tell"
        placed = head.lower_ in AT and _is_of(head, cue)
        if told and lemma in lists()["saying"]["members"]:
            found += lists()["saying"]["members"][lemma]
        elif (told or placed) and _is_definite(token):
            found.append(lemma)
    return found


def _is_of(preposition: Token, cue: Cue) -> bool:
    """It hangs on the cue, or on an adverb of it: "earlier in the hearing"."""
    head = preposition.head
    if head.pos_ == "ADV":
        head = head.head
    return head.i in (cue.head, *cue.governors)


def _is_definite(token: Token) -> bool:
    words = lists()["saying"]["definite"]
    return any(child.lower_ in words for child in token.children)


def at_named(
    doc: Doc, cue: Cue | None, attribution: Attribution, found: Named
) -> DateValue | None:
    """The day of the occasion that a statement is said to have been made at."""
    if cue is None or cue.relative:
        return None
    if day := found.of(_writs(doc, attribution)):
        return implied(day, "in a paper that is dated elsewhere")
    if cue.mood not in ("past", "other"):
        return None
    day = found.of(named_in(doc, cue, attribution))
    return implied(day, "at an occasion that is dated elsewhere") if day else None


def _writs(doc: Doc, attribution: Attribution) -> list[str]:
    """The letter or ruling that says it, where it is told of as known."""
    source = source_of(doc, attribution)
    heads = [t for t in source if t.head not in source]
    writs = [t for t in heads if t.lemma_.lower() in lists()["saying"]["writs"]]
    return [
        t.lemma_.lower()
        for t in writs
        if any(c.lower_ == "the" or c.dep_ == "poss" for c in t.children)
    ]
