"""Text -> its words, and which of them are the outlet's own narration.

Copies are told by the outlet's own words: what stands in quotation marks, and the lines
that every report of an outlet prints, are another's or nobody's. Used by the reading
(fingerprints) and by the joining (alignment), so that both see the same words.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib import resources

from spacy.lang.en.stop_words import STOP_WORDS

from sayso.model import Span

QUOTED_WORDS = 4
"""From so many words on, a quotation is another's; fewer are the outlet's own choice."""
_WORD = re.compile(r"\d+(?:[.,]\d+)*|[^\W_]+(?:['’][^\W_]+)*")
_MARK = re.compile(r"[“”„\"«»]|``|''|\n")
_SINGLE = re.compile(r"(?<!\w)[‘'](?=\w)[^‘\n]{15,600}?[.,!?…][’'](?!\w)")
_ENDS = re.compile(r"[.!?:;)\]”\"’'»]\s*\Z")
_POSSESSIVE = re.compile(r"['’]s?\Z")
COMMON, NAME, PLAIN, UNCASED = 0.3, 0.35, 1.0, 0.65
"""What sharing a word of each kind weighs. Names and numbers are the event's, common
words are everybody's; the rest is the writer's choice. ``UNCASED`` is for texts where
names cannot be told."""
_COMMON = STOP_WORDS | {"said", "says", "mr", "mrs", "ms"}


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a text, in order, as parallel tuples.

    ``forms`` are case-folded without the possessive; ``starts`` and ``ends`` are code
    points; ``own`` tells narration; ``weights`` are what sharing each word weighs,
    whosever it is.
    """

    forms: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    own: tuple[bool, ...]
    weights: tuple[float, ...]

    def __len__(self) -> int:
        return len(self.forms)


@lru_cache(maxsize=256)
def words(text: str) -> Words:
    """All words of the text, quoted and boilerplate ones marked as not its own."""
    found = list(_WORD.finditer(text))
    foreign = [*quotations(text), *single_quotations(text), *boilerplate(text)]
    own = tuple(_outside(sorted(foreign), [m.start() for m in found]))
    forms = tuple(_POSSESSIVE.sub("", m[0].casefold()) or m[0] for m in found)
    weights = _weights([m[0] for m in found], forms)
    starts, ends = (tuple(m.start() for m in found), tuple(m.end() for m in found))
    return Words(forms, starts, ends, own, weights)


def quotations(text: str) -> Iterator[Span]:
    """Quotations of ``QUOTED_WORDS`` words or more, with their marks.

    A quotation that its paragraph leaves open ends with the paragraph; a line break
    within a sentence (wrapped text) ends none.
    """
    start: int | None = None
    for mark in _MARK.finditer(text):
        if mark[0] == "\n":
            closes = start is not None and bool(_ENDS.search(text, 0, mark.start()))
            if closes or text[mark.end() : mark.end() + 1].isspace():
                yield from _quotation(text, start, mark.start())
                start = None
        elif _opens(text, mark, start is not None):
            start = mark.start() if start is None else start
        else:
            yield from _quotation(text, start, mark.end())
            start = None
    yield from _quotation(text, start, len(text))


def single_quotations(text: str) -> Iterator[Span]:
    """Quotations in single marks, where the last one follows a mark of punctuation
    (else it may be an apostrophe)."""
    for found in _SINGLE.finditer(text):
        yield from _quotation(text, found.start(), found.end())


def boilerplate(text: str) -> Iterator[Span]:
    """Sentences and lines that say nothing of the event: credits, calls to subscribe."""
    folded = text.casefold()
    for needed, pattern in _boilerplate():
        if any(word in folded for word in needed):
            for found in pattern.finditer(text):
                yield Span(found.start(), found.end())


def _opens(text: str, mark: re.Match[str], is_open: bool) -> bool:
    if mark[0] in "“„«":
        return True
    if mark[0] in "”»":
        return False
    before = mark.start() == 0 or text[mark.start() - 1] in " \t\n(—–-["
    after = mark.end() == len(text) or text[mark.end()] in " \t\n.,;:!?)—–-]"
    return not is_open if before == after else before


def _quotation(text: str, start: int | None, end: int) -> Iterator[Span]:
    if start is not None and len(_WORD.findall(text, start, end)) >= QUOTED_WORDS:
        yield Span(start, end)


def _outside(foreign: list[Span], starts: Iterable[int]) -> Iterator[bool]:
    firsts = [span.start for span in foreign]
    reach = [0]
    for span in foreign:
        reach.append(max(reach[-1], span.end))
    for start in starts:
        yield reach[bisect_right(firsts, start)] <= start


def _weights(printed: Sequence[str], forms: Sequence[str]) -> tuple[float, ...]:
    """Without capitals, or in capitals only, names cannot be told from other words."""
    capitals = sum(each[0].isupper() for each in printed)
    cased = 0.02 * len(printed) < capitals < 0.7 * len(printed)
    name = [cased and (p[0].isupper() or p[0].isdigit()) for p in printed]
    plain = PLAIN if cased else UNCASED
    return tuple(
        COMMON if form in _COMMON else NAME if named else plain
        for form, named in zip(forms, name, strict=True)
    )


@cache
def _boilerplate() -> tuple[tuple[list[str], re.Pattern[str]], ...]:
    """The words of which a text must have one, and the pattern: most need no search."""
    text = resources.files("sayso").joinpath("boilerplate.txt").read_text("utf-8")
    lines = [line for line in text.splitlines() if line and not line.startswith("#")]
    rows = (line.split("\t", 1) for line in lines)
    return tuple((n.split("|"), re.compile(p, re.I | re.M)) for n, p in rows)
