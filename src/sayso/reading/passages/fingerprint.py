"""A report -> passages: its paragraphs, each with its fingerprints."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence

from sayso.model import Attribution, Passage, Report, Span
from sayso.narration import Words, words
from sayso.reading.passages.winnow import fingerprints

_PARAGRAPH = re.compile(r"\S[^\n]*(?:\n(?!\s*\n)[^\n]*\S)*?(?=\s*\n|\s*\Z)")
_MARKS = "“”„\"«»‘’'`"


def fingerprint(
    report: Report, attributions: Sequence[Attribution]
) -> tuple[Passage, ...]:
    """The paragraphs that have fingerprints, in order; spans in code points.

    Words in quotation marks and boilerplate give none: two reports that quote the same
    words, or end with the same credits, share nothing of their own.
    """
    text = words(report.text)
    places = _own(text, _quoted(report.text, attributions))
    paragraphs = [Span(*m.span()) for m in _PARAGRAPH.finditer(report.text)]
    firsts = [span.start for span in paragraphs]
    by_paragraph = defaultdict(list)
    for place, found in fingerprints(text, places):
        number = bisect_right(firsts, text.starts[place]) - 1
        by_paragraph[max(0, number)].append(found)
    return tuple(
        Passage(paragraphs[number], tuple(dict.fromkeys(found)))
        for number, found in sorted(by_paragraph.items())
    )


def _quoted(text: str, attributions: Sequence[Attribution]) -> Iterator[Span]:
    """Contents that are printed between marks of any kind."""
    for attribution in attributions:
        for span in attribution.content:
            printed = text[span.start : span.end].strip()
            if len(printed) > 1 and printed[0] in _MARKS and printed[-1] in _MARKS:
                yield span


def _own(text: Words, quoted: Iterator[Span]) -> list[int]:
    """Places of the words that are the outlet's own."""
    foreign: set[int] = set()
    for span in quoted:
        first = bisect_right(text.ends, span.start)
        foreign.update(range(first, bisect_left(text.starts, span.end)))
    return [n for n, own in enumerate(text.own) if own and n not in foreign]
