""" "The agency said it had confirmed that …" is one statement of one speaker: the cues
become one, and the content is the inner one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Doc, Token

from sayso.model import Attribution, Span
from sayso.reading.attribution.combine import length, nested, overlap
from sayso.reading.cues import person_nouns
from sayso.reading.cues_words import words
from sayso.reading.grammar import FIRST, QUOTES, children, tokens_of

PRONOUNS = {"it", "he", "she", "they"}
MARKERS = {"that", ""}
ENDS = set(".!?\n")
MARKS = ' "“”‘’,'
WHOLE = 0.8
"""Share of the outer content that an inner one without a source covers, with its cue."""
MOST = 0.5
"""Share of the outer content that the inner one covers; less would also take "that he
did not, but was …", where the outer says more."""


def collapsed(
    text: str, doc: Doc, found: Sequence[Attribution]
) -> tuple[Attribution, ...]:
    """The attributions, those of a speaker about their own act of speaking as one."""
    gone: set[int] = set()
    grown = list(found)
    for place, inner in enumerate(found):
        outer = inner.within
        if outer is None or outer in gone:
            continue
        own = _is_of_itself(text, grown[outer], inner) and _agrees(
            doc, grown[outer].source, inner.source[0]
        )
        told = [
            one for one in found if (one.within, one.source) == (outer, inner.source)
        ]
        twice = own and _is_told_twice(grown[outer], inner)
        whole = own and (
            _is_most(grown[outer], told)
            or (twice and _refuses(doc, grown[outer], inner))
        )
        if whole or _is_all(doc, grown[outer], inner):
            grown[outer] = _joined(grown[outer], inner)
            gone.add(place)
        elif twice:
            gone.add(place)
    gone |= {i for i, inner in enumerate(found) if _is_own_speech(text, inner)}
    if not gone:
        return tuple(found)
    kept = [replace(a, within=None) for i, a in enumerate(grown) if i not in gone]
    return nested(kept)


def _is_all(doc: Doc, outer: Attribution, inner: Attribution) -> bool:
    """Whether the outer content is no more than what nobody did: "said the figures could
    not be verified"."""
    covered = overlap([*inner.cue, *inner.content], outer.content)
    if inner.source or covered < WHOLE * length(outer.content):
        return False
    return any(t.dep_ == "neg" for t in tokens_of(doc, inner.cue))


def _is_most(outer: Attribution, told: Sequence[Attribution]) -> bool:
    """Whether the outer says little more than what ``told`` say of the same speaker: "it
    feared a strike and urged calm" are two."""
    covered = sum(overlap(inner.content, outer.content) for inner in told)
    return covered >= MOST * length(outer.content)


def _is_told_twice(outer: Attribution, inner: Attribution) -> bool:
    """ "said it had accepted the offer", "said he worried about it and left": the outer
    content is mostly the inner, or begins with what its own speaker thinks."""
    told = overlap([*inner.source, *inner.cue, *inner.content], outer.content)
    return inner.cue_class == "attitude" or told >= MOST * length(outer.content)


def _refuses(doc: Doc, outer: Attribution, inner: Attribution) -> bool:
    """ "would not comment", "had no comment", "declined to say": what the act is of."""
    told = overlap((*inner.source, *inner.cue, *inner.content), outer.content)
    if outer.cue and outer.content[0].start < outer.cue[0].start:
        return False
    if told < MOST * length(outer.content):
        return False
    refusing = words("refusals") | words("inability") | {"no", "not", "n't", "n’t"}
    return any(
        t.lower_ in refusing or t.lemma_ in refusing for t in tokens_of(doc, inner.cue)
    )


def _is_of_itself(text: str, outer: Attribution, inner: Attribution) -> bool:
    """Whether the outer content begins with a pronoun, and the inner is of that."""
    if len(inner.source) != 1 or not outer.content:
        return False
    pronoun = inner.source[0]
    told = outer.cue[-1].end if outer.cue else pronoun.start
    if pronoun.start < outer.content[0].start or ENDS & set(text[told : pronoun.start]):
        return False
    printed = text[pronoun.start : pronoun.end].lower()
    spoken = inner.cue_class == "speech"
    quoted = text[outer.content[0].start] in QUOTES
    if (printed not in PRONOUNS or quoted) and not (printed in FIRST and spoken):
        return False  # in a quotation "he" is another than who is quoted
    before = text[outer.content[0].start : pronoun.start].strip(MARKS).lower()
    return before in MARKERS


def _agrees(doc: Doc, source: Sequence[Span], pronoun: Span) -> bool:
    """Whether "it", "she" or "they" can be who the source names: "a diplomat said it had
    told both sides" is of another than the diplomat."""
    printed = doc.char_span(pronoun.start, pronoun.end, alignment_mode="expand")
    spans = [doc.char_span(s.start, s.end, alignment_mode="expand") for s in source[:1]]
    if printed is None or not spans or spans[0] is None:
        return True
    head, word = spans[0].root, printed[0].lower_
    if word in {"he", "she"}:
        return head.tag_ not in {"NNS", "NNPS"}
    if word == "it":
        called = children(head, "appos") or [head]
        return not any(_is_person(t) for t in called)
    return True


def _is_person(noun: Token) -> bool:
    """ "Kontra, a watchdog" is none, whatever the tagger takes the name for."""
    return noun.ent_type_ == "PERSON" or noun.lemma_.lower() in person_nouns()


def _is_own_speech(text: str, inner: Attribution) -> bool:
    """What a quoted "I" or "we" says of itself is the quotation's speaker's anyway."""
    if inner.within is None or len(inner.source) != 1:
        return False
    only = inner.source[0]
    return text[only.start : only.end].lower() in FIRST


def _joined(outer: Attribution, inner: Attribution) -> Attribution:
    told = [*inner.source[:1], *inner.cue]
    inner_cue = Span(min(s.start for s in told), max(s.end for s in told))
    return replace(
        outer,
        cue=(*outer.cue, inner_cue),
        content=inner.content,
        confidence=min(outer.confidence, inner.confidence),
    )
