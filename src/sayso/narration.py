"""Text -> its words, and which of them are the outlet's own narration.

Copies are told by the outlet's own words: what stands in quotation marks, and the lines
that every report of an outlet prints, are another's or nobody's. Used by the reading
(fingerprints) and by the joining (alignment), so that both see the same words.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
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
COMMON, NAME, PLAIN = 0.3, 0.35, 1.0
"""What sharing a word of each kind weighs. Names and numbers are the event's, common
words are everybody's; the rest is the writer's choice."""


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
    weights = tuple(_weight(m[0], form) for m, form in zip(found, forms, strict=True))
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
    for found in _boilerplate().finditer(text):
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


def _weight(printed: str, form: str) -> float:
    if form in STOP_WORDS or form in ("said", "says", "mr", "mrs", "ms"):
        return COMMON
    return NAME if printed[0].isupper() or printed[0].isdigit() else PLAIN


@cache
def _boilerplate() -> re.Pattern[str]:
    text = resources.files("sayso").joinpath("boilerplate.txt").read_text("utf-8")
    lines = [line for line in text.splitlines() if line and not line.startswith("#")]
    return re.compile("|".join(f"(?:{line})" for line in lines), re.I | re.M)
