"""What was said to the outlet itself, or not said, or said about a paper: of no
occasion that was dated before."""

from __future__ import annotations

from spacy.tokens import Doc, Token
from spacy.tokens import Span as Tokens

from sayso.model import Attribution, Span
from sayso.reading.dates.cues import Cue, inside
from sayso.reading.dates.words import lists

OPENING = 3
"""Words of a content in which its verb stands: "to comment"."""
SHORT = 4
"""Words at most of a content that is but the want of an answer."""


def is_unanswered(doc: Doc, cue: Cue, attribution: Attribution) -> bool:
    """Not to have answered the reporter is of no day; to have "declined to say when" or
    "to discuss it" is of the occasion, as what was said is."""
    words = set(lists()["saying"]["no_answer"])
    own = tuple(s for s in attribution.cue if s.start <= doc[cue.head].idx)
    printed = [t for tokens in _tokens(doc, own) for t in tokens]
    above = [t for i in cue.governors for t in (doc[i], *doc[i].children)]
    above = [t for t in above if t.dep_ == "xcomp" or t.i in cue.governors]
    content = [t for tokens in _tokens(doc, attribution.content) for t in tokens]
    refusing = any(t.lemma_.lower() in lists()["saying"]["declining"] for t in printed)
    opening = content[:OPENING] if refusing or len(content) <= SHORT else []
    wanting = [t for t in (*printed, *above, *opening) if t.lemma_.lower() in words]
    if wanting and (refusing or _is_refused([*printed, *above, *wanting])):
        return True
    return refusing and not any(t.pos_ == "VERB" for t in (*printed[1:], *content))


def _is_refused(tokens: list[Token]) -> bool:
    """ "did not respond", "refused to answer", "had no comment"; she who "replied that"
    has answered."""
    saying = lists()["saying"]
    near = [*tokens, *(child for token in tokens for child in token.children)]
    return any(
        t.dep_ == "neg"
        or t.lower_ in saying["refusing"]
        or t.lemma_.lower() in (*saying["declining"], "no")
        for t in near
    )


def was_asked_by_outlet(doc: Doc, cue: Cue, attribution: Attribution) -> bool:
    """ "Contacted by this newspaper, she said", "when reached by phone, said"."""
    return any(
        token.tag_ == "VBN"
        and token.lemma_.lower() in lists()["saying"]["contacting"]
        and not inside(token, attribution.content)
        and not any(child.dep_ in ("dobj", "aux", "nsubj") for child in token.children)
        for token in doc[cue.head].sent
    )


def is_about(doc: Doc, attribution: Attribution, papers: frozenset[str]) -> bool:
    """ "confirmed that the letter was genuine": not said in that letter."""
    return any(
        token.lemma_.lower() in papers
        and any(child.lower_ in ("the", "that", "this") for child in token.children)
        for tokens in _tokens(doc, attribution.content)
        for token in tokens
    )


def _tokens(doc: Doc, spans: tuple[Span, ...]) -> list[Tokens]:
    found = (doc.char_span(s.start, s.end, alignment_mode="expand") for s in spans)
    return [tokens for tokens in found if tokens is not None]
