"""Who is cited beside the cue: "Kyodo, quoting an officer, reported that …" is the
officer's statement within Kyodo's; "the officer, quoted by Kyodo, said …" likewise."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Doc, Token

from sayso.model import Attribution
from sayso.reading.attribution.combine import holds
from sayso.reading.attribution.rules import LIKELY, may_speak
from sayso.reading.attribution.sources import phrase
from sayso.reading.cues import in_class
from sayso.reading.cues_words import words
from sayso.reading.grammar import children, runs


def cited(doc: Doc, found: Sequence[Attribution]) -> tuple[Attribution, ...]:
    """``found``, and after it one attribution for each who is cited or who cites; places
    in ``found`` stay as they are, but for bare citations ("citing two officials")."""
    grown = list(found)
    for verb in (t for t in doc if t.lemma_ in words("citing") and t.dep_ in BESIDE):
        place = _beside(verb, grown)
        if place is None:
            continue
        for new in _citing(verb, grown[place]):
            bare = _bare(verb, grown)
            if bare is not None:
                grown[bare] = replace(new, within=place)
            else:
                grown.append(replace(new, within=place))
        for new in _citer(verb, grown[place]):
            grown.append(replace(new, within=grown[place].within))
            grown[place] = replace(grown[place], within=len(grown) - 1)
    return tuple(grown)


COMMA = 2
"""Code points between who cites and the participle: "Petra, citing …"."""
BESIDE = {"acl", "advcl", "dep"}
"""How a participle hangs on the speaker or on the verb of speech."""


def _citing(verb: Token, outer: Attribution) -> Iterator[Attribution]:
    """Who is cited: "citing two officials", but not "citing the drought"."""
    if verb.tag_ != "VBG" or children(verb, "ccomp") or _goes_on(verb):
        return
    for held in children(verb, "dobj"):
        source = phrase(held, verb)
        if may_speak(source) and not in_class(held, "reason"):
            yield _attribution(source, [verb], outer)


def _citer(verb: Token, inner: Attribution) -> Iterator[Attribution]:
    """Who cites: "quoted by Kyodo"."""
    for by in children(verb, "agent") if verb.tag_ == "VBN" else []:
        for held in children(by, "pobj"):
            yield _attribution(phrase(held, by), [verb, by], inner)


def _goes_on(verb: Token) -> bool:
    """Whether the citation has a content of its own: "quoting her as saying …", "citing
    officials who said …"."""
    told = [
        c for held in children(verb, "dobj") for c in children(held, "relcl", "acl")
    ]
    own = any(children(clause, "ccomp") for clause in told)
    return own or any(p.lower_ == "as" for p in children(verb, "prep"))


def _attribution(
    source: Sequence[Token], cue: Sequence[Token], beside: Attribution
) -> Attribution:
    confidence = min(LIKELY, beside.confidence)
    return Attribution(
        runs(source), runs(cue), beside.content, confidence, beside.cue_class
    )


def _beside(verb: Token, found: Sequence[Attribution]) -> int | None:
    """The statement whose cue or source the participle hangs on or follows."""
    for place, one in enumerate(found):
        own = holds(one.cue, verb)
        hangs = holds((*one.cue, *one.source), verb.head)
        follows = any(0 < verb.idx - s.end <= COMMA for s in one.source)
        if not own and one.content and (hangs or follows):
            return place
    return None


def _bare(verb: Token, found: Sequence[Attribution]) -> int | None:
    """The attribution that says no more than that someone is cited."""
    held = children(verb, "dobj")
    for place, one in enumerate(found):
        if holds(one.cue, verb) and any(holds(one.content, n) for n in held):
            return place
    return None
