"""Two reports -> the passages they share, if one copies (part of) the other.

The pair is decided first, by the weight of shared words of the outlets' own, in runs
that keep their order; then each passage is given its spans in both texts.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import takewhile

from sayso.joining.origins.chains import Chain, chains
from sayso.joining.origins.tiles import tiles
from sayso.model import Span
from sayso.narration import Words, words

ALONE = 8.0
"""Evidence with which one passage makes a pair. Of 924 real reports, pairs that share
stock phrases only reach 7.6 ("use of a private email server while secretary of state")."""
TOGETHER, SHARE = 7.0, 0.12
"""Evidence, and its share of the shorter narration, with which several passages do: a
rewritten report keeps few words together, but it keeps them throughout."""
COUNTED = 3.5
"""Evidence from which a passage counts beside others."""
EDGE = 4
"""Words between a passage and the end of its paragraph that are taken in."""
CLOSING, OPENING, MARKS = '.!?…,;:"”’»)]', '"“‘«([', 6
"""Marks that a passage takes in where both texts have them at its end or beginning."""


@dataclass(frozen=True, slots=True)
class Shared:
    """A passage in both texts (code points), and the evidence that it is a copy."""

    span: Span
    of_span: Span
    evidence: float
    longest: int


def shared(text: str, of: str) -> tuple[Shared, ...]:
    """The passages of ``text`` that it shares with ``of``, in order; none where the
    two only share quotations, names and stock phrases."""
    mine, theirs = words(text), words(of)
    found = chains(tiles(mine, theirs), mine, theirs)
    counted = [chain for chain in found if chain.evidence >= COUNTED]
    if not is_copy(counted, min(_narration(mine), _narration(theirs))):
        return ()
    made = [_shared(chain, (text, mine), (of, theirs)) for chain in counted]
    return tuple(sorted(made, key=lambda each: each.span))


def is_copy(counted: Sequence[Chain], narration: float) -> bool:
    """Whether the chains are evidence enough, for a shorter narration of this weight."""
    total = sum(chain.evidence for chain in counted)
    if any(chain.evidence >= ALONE for chain in counted):
        return True
    return total >= TOGETHER and total >= SHARE * narration


def _narration(text: Words) -> float:
    return sum(w for w, own in zip(text.weights, text.own, strict=True) if own)


def _shared(chain: Chain, one: tuple[str, Words], other: tuple[str, Words]) -> Shared:
    first, last = chain.tiles[0], chain.tiles[-1]
    span = _span(*one, first.start, last.end)
    of_span = _span(*other, first.of_start, last.of_end)
    start, of_start = one[1].starts[first.start], other[1].starts[first.of_start]
    end, of_end = one[1].ends[last.end - 1], other[1].ends[last.of_end - 1]
    before = _alike(_before(one[0], start), _before(other[0], of_start), OPENING)
    after = _alike(
        one[0][end : end + MARKS], other[0][of_end : of_end + MARKS], CLOSING
    )
    return Shared(
        Span(min(span.start, start - before), max(span.end, end + after)),
        Span(min(of_span.start, of_start - before), max(of_span.end, of_end + after)),
        chain.evidence,
        chain.longest,
    )


def _before(text: str, start: int) -> str:
    """What stands there, read backwards."""
    return text[max(0, start - MARKS) : start][::-1]


def _alike(one: str, other: str, marks: str) -> int:
    """How many such marks both begin with."""
    same = takewhile(
        lambda p: p[0] == p[1] and p[0] in marks, zip(one, other, strict=False)
    )
    return sum(1 for _ in same)


def _span(text: str, of: Words, first: int, end: int) -> Span:
    """From the first to the last word, and on to a near end of the paragraph."""
    start, stop = of.starts[first], of.ends[end - 1]
    line_start = text.rfind("\n", 0, start) + 1
    line_end = text.find("\n", stop)
    line_end = len(text) if line_end < 0 else line_end
    if bisect_left(of.starts, line_start) + EDGE >= first:
        start = line_start
    if bisect_left(of.starts, line_end) - EDGE <= end:
        stop = line_end
    return _stripped(text, start, stop)


def _stripped(text: str, start: int, stop: int) -> Span:
    printed = text[start:stop]
    left = len(printed) - len(printed.lstrip())
    return Span(start + left, start + len(printed.rstrip()))
