"""Attributions that the parse mixes up: one within the phrase of another, "and noted"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Token

from sayso.model import Attribution, Span
from sayso.reading.attribution.combine import holds, overlap
from sayso.reading.attribution.rules import Found, hears
from sayso.reading.cues import in_class
from sayso.reading.cues_words import words
from sayso.reading.grammar import children, coordinated, shows_itself


def settled(found: Sequence[Found]) -> list[Found]:
    """Without those of no act, without cues inside another's cue, and with "said that
    A and noted that B" as two statements: the first one's content ends before "and"."""
    kept = [f for f in found if f.cue.act is not None]
    kept = [f for f in kept if not any(_carries(g, f) for g in kept)]
    for inner in list(kept):
        beside = coordinated(inner.head)
        for i, outer in enumerate(kept):
            if beside is not None and beside == outer.head:
                kept[i] = _cut(outer, inner)
    return [f for f in kept if f.attribution.content]


def _carries(outer: Found, inner: Found) -> bool:
    """ "raised concern", "have no confirmation": the noun is the verb's own; "released a
    video showing …": what it shows is what those say who released it."""
    if outer is inner:
        return False
    if holds(outer.attribution.cue, inner.head):
        return True
    if inner.head.dep_ in {"acl", "relcl"} and inner.head.head.head == outer.head:
        return in_class(inner.head.head, "evidence") and shows_itself(inner.head)
    own = inner.head.pos_ == "NOUN" and inner.head.head == outer.head
    return own and not _is_anothers(inner.head)


def _is_anothers(noun: Token) -> bool:
    """ "rejected the abbot's claim that …", "denied claims by the abbot that …": the
    claim is not of who rejects it."""
    owned = any(t.tag_ != "PRP$" for t in children(noun, "poss"))
    owned = owned or any(p.lower_ == "by" for p in children(noun, "prep", "agent"))
    return owned and bool(children(noun, "acl", "ccomp"))


def _cut(outer: Found, inner: Found) -> Found:
    """``outer`` with its content ending before the conjunction that begins ``inner``."""
    spans = _before(outer.attribution.content, _start_of(inner.head))
    return replace(outer, attribution=replace(outer.attribution, content=spans))


def _start_of(head: Token) -> int:
    before = head.doc[head.i - 1] if head.i else head
    first = before if before.dep_ == "cc" else head
    last = head.doc[first.i - 1] if first.i else first
    return last.idx + len(last.text)


def held(tagged: Sequence[Attribution], found: Sequence[Found]) -> list[Attribution]:
    """The tagged ones with the holder of a noun cue as source, where the parse shows it:
    "the reports stoked concerns in South Korea" are South Korea's concerns."""
    owned = [
        f for f in found if f.head.pos_ in {"NOUN", "PROPN"} and f.attribution.source
    ]
    joined = [f for f in found if coordinated(f.head) is not None]
    heard = [f for f in found if f.head.lemma_ in words("hearing")]
    sourced = [_sourced(_heard(one, heard), found) for one in tagged]
    freed = [_freed(one, found) for one in sourced]
    return [_shortened(_beside(_owned(one, owned), joined), found) for one in freed]


def _freed(one: Attribution, found: Sequence[Found]) -> Attribution:
    """With no words of the content in the cue: "denied claims by the abbot that …",
    "called on both sides to respect …"."""
    for f in found:
        theirs = f.attribution
        taken = overlap(one.cue, theirs.content)
        if not taken or not holds(one.cue, f.head):
            continue
        more = max(s.end for s in theirs.cue) > f.head.idx + len(f.head.text)
        demanded = f.cue.act == "demand" and more and len(theirs.cue) == 1
        anothers = any(
            _is_anothers(g.head) and holds(one.cue, g.head) and g.head.head == f.head
            for g in found
        )
        if demanded or anothers:
            return replace(one, cue=theirs.cue, content=theirs.content)
    return one


def _heard(one: Attribution, heard: Sequence[Found]) -> Attribution:
    """ "She heard from the warden that …" is the warden's statement, not hers."""
    for f in heard:
        if holds(one.cue, f.head) and hears(f):
            theirs = f.attribution
            return replace(
                one, source=theirs.source, cue=theirs.cue, content=theirs.content
            )
    return one


def _sourced(one: Attribution, found: Sequence[Found]) -> Attribution:
    """With the source that the parse shows, where the tagger took it for content."""
    if one.source:
        return one
    for f in found:
        who = f.attribution.source
        if holds(one.cue, f.head) and who in (
            one.content[:1],
            one.content[-1:],
        ):
            rest = tuple(span for span in one.content if span not in who)
            return replace(one, source=who, content=rest) if rest else one
    return one


def _beside(one: Attribution, joined: Sequence[Found]) -> Attribution:
    """With the source of the verb that its own stands beside: "acknowledged that its
    ship had touched it but again denied …" is no denial by the ship."""
    for f in joined:
        inside = holds(one.cue, f.head)
        if inside and f.attribution.source:
            return replace(one, source=f.attribution.source)
    return one


def _is_its(noun: Token) -> bool:
    """ "withdrew its statement": "its" is who withdrew it."""
    return any(t.tag_ == "PRP$" for t in children(noun, "poss"))


def _shortened(one: Attribution, found: Sequence[Found]) -> Attribution:
    """Without a second verb of the same source: "said A and accused B of C"."""
    for inner in found:
        beside = coordinated(inner.head)
        if beside is None or not holds(one.cue, beside):
            continue
        spans = _before(one.content, _start_of(inner.head))
        one = replace(one, content=spans) if spans else one
    return one


def _before(spans: Sequence[Span], end: int) -> tuple[Span, ...]:
    return tuple(Span(s.start, min(s.end, end)) for s in spans if s.start < end)


def _owned(one: Attribution, owned: Sequence[Found]) -> Attribution:
    for f in owned:
        if one.source and _is_its(f.head):
            continue
        inside = holds(one.cue, f.head)
        if inside and f.attribution.source[0].start >= one.cue[0].start:
            return replace(one, source=f.attribution.source)
    return one
