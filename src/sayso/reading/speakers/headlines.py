"""Headlines in title case: every word is capitalised there, so that capitals tell no name."""

from __future__ import annotations

from spacy.tokens import Doc

LONGEST = 30
"""Tokens of the longest headline."""
FEWEST = 4
"""Words of the shortest headline."""

Run = tuple[int, int]


def without_headline(doc: Doc, runs: tuple[Run, ...]) -> tuple[Run, ...]:
    """The same runs of capitalised tokens, but in a headline in title case only what is
    a name further on in the text."""
    end = _headline_end(doc)
    below = {doc[first : last + 1].text for first, last in runs if first >= end}
    below |= {doc[last].text for first, last in runs if first >= end}
    kept: list[Run] = []
    for run in runs:
        kept += _known(doc, run, below) if run[0] < end else [run]
    return tuple(kept)


def _headline_end(doc: Doc) -> int:
    """The token after a headline in title case; 0 where the text begins otherwise."""
    end = next((t.i for t in doc if t.i and (t.is_sent_start or t.is_space)), len(doc))
    told = [t for t in doc[:end] if t.is_alpha and not t.is_stop]
    title = len(told) >= FEWEST and all(t.text[0].isupper() for t in told)
    return end if title and end <= LONGEST and end < len(doc) else 0


def _known(doc: Doc, run: Run, below: set[str]) -> list[Run]:
    """The parts of a run that are names below, the longest first, in order."""
    first, last = run
    for size in range(last - first + 1, 0, -1):
        for start in range(first, last - size + 2):
            if doc[start : start + size].text in below:
                end = start + size - 1
                before = _known(doc, (first, start - 1), below)
                return [*before, (start, end), *_known(doc, (end + 1, last), below)]
    return []
