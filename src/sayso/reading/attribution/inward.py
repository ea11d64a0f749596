"""Contents given to the tagger as texts of their own: what others say within them.

PolNeAR's annotators mark few statements inside of statements, and the tagger has learned
to leave them out; the same words alone it reads like any others. Only contents in which
the parse shows a cue of some act are read again.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from sayso.model import Attribution, Span
from sayso.reading.attribution.collapsing import PRONOUNS
from sayso.reading.attribution.combine import length, overlap
from sayso.reading.attribution.rules import Found
from sayso.reading.attribution.tagger import tag
from sayso.reading.grammar import FIRST, QUOTES, WHITE, trim

FEWEST, MOST = 20, 600
"""Code points of a content that is worth reading again."""
SURE = 0.35
"""Confidence from which what is found there is kept."""
THAT = "that "
ENDS = ".?!"
RELATIVES = {"that", "which", "who", "whom", "what"}
EDGES = WHITE + "".join(QUOTES) + "'‘’,;:"


def within(
    text: str, tagged: Sequence[Attribution], found: Sequence[Found]
) -> list[Attribution]:
    """What the tagger finds in the contents of ``tagged`` that hold a cue of ``found``."""
    heads = [f.head.idx for f in found]
    spans = [
        (span, content.end)
        for one in tagged
        for content in one.content
        if (span := _told(text, content)) and _is_worth(span, heads)
    ]
    read = tag([_alone(text[s.start : s.end]) for s, _ in spans])
    told = [
        _closed(text, _moved(one, span), span.end, end)
        for (span, end), inner in zip(spans, read, strict=True)
        for one in inner
        if one.source and one.cue and one.confidence >= SURE
        if not _is_own(text, _moved(one, span), span)
    ]
    return [one for one in told if not any(_says_less(text, one, f) for f in found)]


def _is_own(text: str, one: Attribution, told: Span) -> bool:
    """ "said she expects", "“We fear”, he said": of the speaker's own, which the rules
    read; "“He said so”, she recalled" is another's."""
    who = one.source[0]
    printed = text[who.start : who.end].lower()
    quoted = text[told.start - 1 : told.start] in QUOTES
    begins = who.start == told.start and printed in PRONOUNS and not quoted
    return begins or printed in FIRST


def _says_less(text: str, one: Attribution, found: Found) -> bool:
    """ "let both sides know that": the sides say nothing; "two barges that he claimed had
    sunk": what "that" stands for is part of what is claimed."""
    whole = found.attribution
    if overlap(one.cue, whole.cue) < length(one.cue):
        return False
    pointing = [text[s.start : s.end].lower() for s in (one.source[0], one.content[0])]
    return bool(RELATIVES & set(pointing)) or overlap(one.source, whole.content) > 0


def _told(text: str, content: Span) -> Span | None:
    """The content without marks at its edges and without its "that"."""
    span = trim(text, content, EDGES)
    if span is not None and text.startswith(THAT, span.start):
        span = trim(text, replace(span, start=span.start + len(THAT)), EDGES)
    return span


def _is_worth(span: Span, heads: Sequence[int]) -> bool:
    long_enough = FEWEST <= span.end - span.start <= MOST
    return long_enough and any(span.start <= head < span.end for head in heads)


def _alone(printed: str) -> str:
    """As a sentence: with a capital and a stop, at the same places."""
    capital = printed[0].upper()
    begun = capital + printed[1:] if len(capital) == 1 else printed
    return begun if begun[-1] in ENDS else begun + "."


def _moved(one: Attribution, told: Span) -> Attribution:
    source, cue, content = (
        tuple(
            Span(s.start + told.start, min(s.end + told.start, told.end)) for s in spans
        )
        for spans in (one.source, one.cue, one.content)
    )
    return replace(one, source=source, cue=cue, content=content)


def _closed(text: str, one: Attribution, told: int, end: int) -> Attribution:
    """With the mark that closes a quotation at the end of what was read."""
    last = one.content[-1]
    marks = sum(c in QUOTES for c in text[last.start : last.end])
    if text[last.end : told].strip(".,") or marks % 2 == 0:
        return one
    return replace(one, content=(*one.content[:-1], replace(last, end=end)))
