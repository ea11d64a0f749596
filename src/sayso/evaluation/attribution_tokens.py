"""A text's tokens, and attributions as sets of them: what the scores compare.

A span stands for the tokens it touches, so white space at its edge and the way it is
cut into fragments do not matter. Same definitions as PolNeAR's scorer in ../shared.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from sayso.model import Attribution, Span

Set = frozenset[int]
Kind = Literal["direct", "mixed", "indirect"]
_TOKEN = re.compile(r"\w+|[^\w\s]")
_MARK_OR_BREAK = re.compile(r"[\"“”\n]")


@dataclass(frozen=True)
class Tokens:
    """The words (``\\w+``) and single marks of a text, numbered in order."""

    text: str

    @cached_property
    def spans(self) -> list[tuple[int, int]]:
        return [found.span() for found in _TOKEN.finditer(self.text)]

    @cached_property
    def marks(self) -> Set:
        """Tokens that are one mark and no word."""
        first = (self.text[start] for start, _ in self.spans)
        return frozenset(
            i for i, c in enumerate(first) if not (c.isalnum() or c == "_")
        )

    @cached_property
    def _at(self) -> list[int]:
        """The token at each code point, -1 for white space."""
        at = [-1] * len(self.text)
        for i, (start, end) in enumerate(self.spans):
            at[start:end] = [i] * (end - start)
        return at

    @cached_property
    def quoted(self) -> Set:
        """Words in double quotation marks; a paragraph begins outside."""
        inside, last, held = False, 0, set[int]()
        breaks = [(m.start(), m.group()) for m in _MARK_OR_BREAK.finditer(self.text)]
        for at, mark in [*breaks, (len(self.text), "\n")]:
            if inside:
                held.update(self._at[last:at])
            inside = mark == "“" or (mark == '"' and not inside)
            last = at
        return frozenset(held - self.marks - {-1})

    def touched(self, spans: Sequence[Span]) -> Set:
        """The tokens that ``spans`` touch."""
        held = {i for span in spans for i in self._at[span.start : span.end]}
        return frozenset(held - {-1})


@dataclass(frozen=True, slots=True)
class Marked:
    """One attribution as tokens."""

    source: Set
    cue: Set
    content: Set

    def without(self, marks: Set) -> Marked:
        """The same, but for the ``marks``."""
        return Marked(self.source - marks, self.cue - marks, self.content - marks)


def marked(attributions: Sequence[Attribution], tokens: Tokens) -> list[Marked]:
    """Attributions as tokens, in order."""
    return [
        Marked(
            tokens.touched(a.source), tokens.touched(a.cue), tokens.touched(a.content)
        )
        for a in attributions
    ]


def jaccard(one: Set, other: Set) -> float:
    """Shared of all; 0 where both are empty."""
    union = len(one | other)
    return len(one & other) / union if union else 0.0


def kind(content: Set, tokens: Tokens) -> Kind:
    """Direct: all words in quotation marks; mixed: some; indirect: none."""
    words = content - tokens.marks
    held = len(words & tokens.quoted)
    if held == 0:
        return "indirect"
    return "direct" if held == len(words) else "mixed"
