"""Who passes on what another said: "…, as reported by Petra", "in a letter published by
Petra", "was quoted by Petra as saying that …". What is passed on is within that."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Doc, Token

from sayso.model import Attribution, Span
from sayso.reading.attribution.combine import holds, overlap
from sayso.reading.attribution.contents import merged
from sayso.reading.attribution.rules import LIKELY, may_speak
from sayso.reading.attribution.sources import phrase
from sayso.reading.cues import in_class
from sayso.reading.cues_words import words
from sayso.reading.grammar import children, runs, trim

OCCASIONS = ("statement", "occasion")


def relayed(
    text: str, doc: Doc, found: Sequence[Attribution]
) -> tuple[Attribution, ...]:
    """``found``, and after it one attribution for each who passes one of them on."""
    grown = list(found)
    for verb in (t for t in doc if t.lemma_ in words("relaying")):
        by = _by(verb)
        if told := _told(verb):
            _quoted(grown, verb, told, by)
        elif by is not None and verb.tag_ == "VBN":
            _passed_on(text, grown, verb, by)
    return tuple(grown)


def _by(verb: Token) -> Token | None:
    """Who passes on: "reported by Petra"; "quoted in Petra"."""
    for prep in children(verb, "agent", "prep"):
        for held in children(prep, "pobj"):
            named = prep.lower_ == "in" and held.ent_type_ in {"ORG", "PERSON"}
            by = prep.lower_ == "by" and held.ent_type_ not in {"DATE", "TIME"}
            if (by or named) and may_speak(phrase(held, prep)):
                return held
    return None


def _told(verb: Token) -> Token | None:
    """The verb after "as": "quoted as saying", "as having denied"."""
    preps = [p for p in children(verb, "prep") if p.lower_ == "as"]
    return next((c for p in preps for c in children(p, "pcomp")), None)


def _quoted(
    grown: list[Attribution], verb: Token, told: Token, by: Token | None
) -> None:
    """Put what is told with "as" within what is said of who quotes it."""
    inner = _place(told, grown)
    if inner is None or grown[inner].within is not None:
        return
    outer = _place(verb, grown)
    if outer is None or outer == inner:
        by = by or _by(told)
        if by is not None and not holds(grown[inner].source, by):
            _add(grown, inner, by, [verb])
        return
    if not overlap(grown[outer].content, grown[inner].content):
        end = max(s.end for s in grown[inner].content)
        more = merged([*grown[outer].content, Span(told.head.idx, end)])
        grown[outer] = replace(grown[outer], content=more)
    grown[inner] = replace(grown[inner], within=outer)


def _passed_on(text: str, grown: list[Attribution], verb: Token, by: Token) -> None:
    own = _place(verb, grown)
    if own is not None and (holds(grown[own].source, by) or not _occasion(verb)):
        return
    if own is not None:
        cut = [Span(s.start, min(s.end, verb.idx)) for s in grown[own].cue]
        cue = tuple(k for s in cut if s.start < s.end and (k := trim(text, s)))
        if not cue:
            return
        grown[own] = replace(grown[own], cue=cue)
    places = (_place(head, grown) for head in _over(verb))
    place = own if own is not None else next((p for p in places if p is not None), None)
    if place is not None and grown[place].content:
        _add(grown, place, by, [verb, by.head])


def _over(verb: Token) -> Iterator[Token]:
    """The verbs of speech that may have been passed on."""
    if any(c.lower_ == "as" for c in children(verb, "mark", "advmod")):
        yield verb.head
        yield verb.head.head
    elif (held := _occasion(verb)) is not None:
        yield held


def _occasion(verb: Token) -> Token | None:
    """The verb over "in a statement carried (by)"."""
    noun = verb.head
    known = any(in_class(noun, name) for name in OCCASIONS)
    told = verb.dep_ in {"acl", "relcl"} and noun.dep_ == "pobj" and known
    return noun.head.head if told else None


def _place(token: Token, found: Sequence[Attribution]) -> int | None:
    """The attribution whose cue the token is in."""
    return next((i for i, one in enumerate(found) if holds(one.cue, token)), None)


def _add(grown: list[Attribution], inner: int, by: Token, cue: Sequence[Token]) -> None:
    """Who passes on, as the speaker within whose statement the other's is."""
    one = grown[inner]
    confidence = min(LIKELY, one.confidence)
    source = runs(phrase(by, by.head))
    outer = replace(one, source=source, cue=runs(cue), confidence=confidence)
    grown.append(outer)
    grown[inner] = replace(one, within=len(grown) - 1)
