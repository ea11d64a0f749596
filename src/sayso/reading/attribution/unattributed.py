"""Sentences that the outlet asserts itself: no source, no cue, the sentence the content."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Doc, Token
from spacy.tokens import Span as Sentence

from sayso.model import Attribution, Span
from sayso.reading.grammar import QUOTES, WHITE, children, subject, trim

MOST = 24
"""Sentences of a report that are kept: what an outlet asserts stands first."""
FEWEST_WORDS = 6
FINITE = {"VBD", "VBZ", "VBP", "VBN"}
SURE = 0.5


def unattributed(
    text: str, doc: Doc, found: Sequence[Attribution]
) -> tuple[Attribution, ...]:
    """The first full sentences of ``text`` in which nobody is said to say anything."""
    spans = [s for a in found for s in (*a.source, *a.cue, *a.content)]
    own = [
        content
        for sentence in doc.sents
        if _asserts(sentence) and not _touched(sentence, spans)
        for content in [trim(text, _span(sentence), WHITE + ".")]
        if content is not None
    ]
    return tuple(Attribution((), (), (s,), SURE, "other") for s in own[:MOST])


def _span(sentence: Sentence) -> Span:
    return Span(sentence.start_char, sentence.end_char)


def _touched(sentence: Sentence, spans: Sequence[Span]) -> bool:
    start, end = sentence.start_char, sentence.end_char
    return any(s.start < end and start < s.end for s in spans)


def _asserts(sentence: Sentence) -> bool:
    """Whether it is a whole statement of what is or was: a finite verb that is not of
    what may come, a named subject, no question, no quotation."""
    root: Token = sentence.root
    words = [t for t in sentence if t.is_alpha]
    if len(words) < FEWEST_WORDS or root.pos_ not in {"VERB", "AUX"}:
        return False
    if any(t.text in QUOTES or t.text == "?" for t in sentence):
        return False
    who = subject(root)
    if who is None or who.pos_ == "PRON" or children(root, "aux", "auxpass") == []:
        return who is not None and who.pos_ != "PRON" and root.tag_ in FINITE
    return all(t.tag_ != "MD" for t in children(root, "aux"))
