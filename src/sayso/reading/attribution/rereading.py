"""Contents read again without the quotation marks inside of them.

"Kim “condemned in the strongest terms” the dispatch, the ministry said": marks around
single words of a sentence spoil its parse, and with it what stands within the content.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Doc

from sayso.model import Attribution, Span
from sayso.reading.attribution.rules import Found, find
from sayso.reading.grammar import QUOTES
from sayso.reading.parse import parse_all

FEWEST, MOST = 30, 600
"""Code points of a content that is worth reading again."""


def reread(text: str, tagged: Sequence[Attribution]) -> list[Attribution]:
    """What the rules find in those contents of which single words are quoted."""
    spans = [s for one in tagged for s in one.content if _is_spotted(text, s)]
    plain = [_unmarked(text[s.start : s.end]) for s in spans]
    read = zip(spans, plain, parse_all(plain), strict=True)
    return [_moved(f, s.start) for s, words, doc in read for f in _said(words, doc)]


def _is_spotted(text: str, span: Span) -> bool:
    """Whether marks stand within the span and not at its beginning."""
    printed = text[span.start : span.end]
    marks = [mark for mark in printed[1:] if mark in QUOTES]
    long_enough = FEWEST <= len(printed) <= MOST
    return long_enough and bool(marks) and printed[0] not in QUOTES


def _unmarked(printed: str) -> str:
    return "".join(" " if c in QUOTES else c for c in printed)


def _said(plain: str, doc: Doc) -> list[Found]:
    return [f for f in find(plain, doc) if f.attribution.source and f.cue.act]


def _moved(found: Found, by: int) -> Attribution:
    one = found.attribution
    source, cue, content = (
        tuple(Span(s.start + by, s.end + by) for s in spans)
        for spans in (one.source, one.cue, one.content)
    )
    return replace(one, source=source, cue=cue, content=content)
