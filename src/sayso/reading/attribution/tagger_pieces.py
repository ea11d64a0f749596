"""Text -> word pieces with what the tagger is told about each of them.

A piece carries its place in the text (code points, half-open), whether it stands in
quotation marks and how it is cased: the vocabulary is lower-cased and a straight mark
does not say whether it opens or closes.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from tokenizers import Tokenizer

from sayso.model import Span

Ints = NDArray[np.int64]

CLS, SEP, MASK = 101, 102, 103
READER = 16
"""The feature of a window's first piece: 16 for no annotator in particular; training
numbers the annotators from 17."""
SPECIAL = 3
"""The feature of a paragraph's end and of a window's end."""
OPENS, CLOSES = "“", "”"
_SENTENCE_END = re.compile(r"[.!?][\"”’')\]]*\s+|\n\s*")


@dataclass(frozen=True, slots=True)
class Pieces:
    """The pieces of one text, in order; a paragraph's end is a piece of no width.

    ``sentence`` marks the pieces that begin a sentence, ``paragraph`` counts from 0.
    """

    ids: Ints
    start: Ints
    end: Ints
    feature: Ints
    sentence: NDArray[np.bool_]
    paragraph: Ints

    def __len__(self) -> int:
        return len(self.ids)

    def cover(self, start: int, end: int) -> slice:
        """The pieces that touch the code points ``start`` to ``end``."""
        first = int(np.searchsorted(self.end, start, side="right"))
        last = int(np.searchsorted(self.start, end, side="left"))
        return slice(first, max(first, last))

    def under(self, spans: Iterable[Span]) -> Ints:
        """The places of the pieces of some width that touch any of the spans."""
        held = np.zeros(len(self), dtype=bool)
        for span in spans:
            held[self.cover(span.start, span.end)] = True
        return np.flatnonzero(held & (self.end > self.start))


def quote_states(text: str) -> Ints:
    """0 outside, 1 inside, 2 an opening and 3 a closing double mark, per code point.

    A paragraph begins outside; a straight mark turns the state over.
    """
    states = np.zeros(len(text) + 1, dtype=np.int64)
    inside = 0
    for match in re.finditer(r"[\"“”\n]", text):
        at, mark = match.start(), match.group()
        if mark == "\n":
            inside = 0
        elif mark == OPENS or (mark == '"' and not inside):
            inside, states[at] = 1, 2
        else:
            inside, states[at] = 0, 3
        if states[at + 1 :].size:
            states[at + 1 :] = inside
    return states


def _casing(text: str, start: int, end: int) -> int:
    """1 for a capital, 2 for all capitals, else 0."""
    if not text[start].isupper():
        return 0
    return 2 if end - start > 1 and text[start:end].isupper() else 1


def _paragraph_ends(text: str, starts: list[int], ends: list[int]) -> list[bool]:
    """Whether a line break stands before each piece."""
    gaps = zip([0, *ends], starts, strict=False)
    return [i > 0 and "\n" in text[a:b] for i, (a, b) in enumerate(gaps)]


def cut_pieces(text: str, tokenizer: Tokenizer) -> Pieces:
    """The pieces of ``text``; ``tokenizer`` must neither truncate nor pad."""
    encoded = tokenizer.encode(text, add_special_tokens=False)
    starts, ends = [a for a, _ in encoded.offsets], [b for _, b in encoded.offsets]
    breaks = np.array(_paragraph_ends(text, starts, ends), dtype=np.int64)
    states = quote_states(text)
    cased = [_casing(text, a, b) for a, b in encoded.offsets]
    first = np.flatnonzero(breaks)
    start = np.array(starts, dtype=np.int64)
    end = np.array(ends, dtype=np.int64)
    feature = states[start] * 4 + np.array(cased, dtype=np.int64)
    begins = {0, *(m.end() for m in _SENTENCE_END.finditer(text))}
    sentence = np.array([a in begins for a in starts], dtype=bool)
    return Pieces(
        ids=np.insert(np.array(encoded.ids, dtype=np.int64), first, SEP),
        start=np.insert(start, first, end[first - 1]),
        end=np.insert(end, first, end[first - 1]),
        feature=np.insert(feature, first, SPECIAL),
        sentence=np.insert(sentence, first, False),
        paragraph=np.insert(np.cumsum(breaks), first, np.cumsum(breaks)[first] - 1),
    )
