"""Headlines in title case and headings in capitals: every word is capitalised there, so
that capitals tell no name."""

from __future__ import annotations

from spacy.tokens import Doc, Token

LONGEST = 30
"""Tokens of the longest headline."""
FEWEST = 4
"""Words of the shortest headline."""

SHOUTED = 4
"""Words of the shortest heading in capitals: "CONGRESS HAS INVESTIGATED HIM"."""

Run = tuple[int, int]


def without_headline(doc: Doc, runs: tuple[Run, ...]) -> tuple[Run, ...]:
    """The same runs of capitalised tokens, but in a headline in title case only what is
    a name further on in the text, and in a heading in capitals what is one elsewhere."""
    end, shouted = _headline_end(doc), _shouted(doc)
    below = {
        text
        for first, last in runs
        for text in (doc[first : last + 1].text, doc[last].text)
        if first >= end and first not in shouted
    }
    loud = {text.upper() for text in below}
    kept: list[Run] = []
    for run in runs:
        if run[0] in shouted and run[1] in shouted:
            kept += _known(doc, run, loud)
        else:
            kept += _known(doc, run, below) if run[0] < end else [run]
    return tuple(kept)


def _shouted(doc: Doc) -> frozenset[int]:
    """Tokens of headings in capitals: enough words on end, a small word among them."""
    found: set[int] = set()
    stretch: list[int] = []
    for token in [*doc, None]:
        if token is not None and not token.is_space and not _is_small(token):
            stretch.append(token.i)
            continue
        told = [doc[i] for i in stretch if doc[i].is_alpha and len(doc[i]) > 1]
        if len(told) >= SHOUTED and any(t.is_stop for t in told):
            found.update(stretch)
        stretch = []
    return frozenset(found)


def _is_small(token: Token) -> bool:
    return token.is_alpha and not token.is_upper


def _headline_end(doc: Doc) -> int:
    """The token after a headline in title case, of one sentence or of all of the first
    line; 0 where the text begins otherwise."""
    line = next((t.i for t in doc if t.i and "\n" in t.text), 0)
    sentence = (t.i for t in doc if t.i and (t.is_sent_start or t.is_space))
    end = next(sentence, len(doc))
    return (_in_title_case(doc, line) if line else 0) or _in_title_case(doc, end)


def _in_title_case(doc: Doc, end: int) -> int:
    """The same token, if all before it is in title case; else 0."""
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
