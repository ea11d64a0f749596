"""How a statement says that it takes back another, and of which side that was."""

from __future__ import annotations

import functools
import re
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.resources import files

from spacy.lang.en.stop_words import STOP_WORDS

from sayso.joining.lookups import Side
from sayso.joining.wordings import plain, words
from sayso.model import Span, Statement, Value

_SIDES: Mapping[Value, Side] = {"CT+": "+", "PR+": "+", "CT-": "-", "PR-": "-"}
_OTHER: Mapping[Side, Side] = {"+": "-", "-": "+"}


def takes_back(text: str, statement: Statement) -> bool:
    """Whether the cue, or what stands from it to the content, says so."""
    if not statement.attribution.cue:
        return False
    listed, after = _listed(), words(_until(text, statement, content=True))
    cue = plain(_until(text, statement))
    return not listed.refusals & set(cue.split()) and any(
        re.search(rf"\b{pattern}\b", cue) and (not needs or listed.nouns & after)
        for pattern, needs in listed.patterns
    )


def side_taken_back(text: str, statement: Statement, value: Value) -> Side:
    """The side that its speakers had taken, by the noun and by ``value``, as what was
    taken back is worded: "its denial that it sank" was against, "its statement" for it.

    A cue that itself denies turned the value round.
    """
    worded = _SIDES.get(value, "+")
    if statement.act == "deny" and value in _SIDES:
        worded = _OTHER[worded]
    denial = _listed().denials & words(_until(text, statement))
    return _OTHER[worded] if denial else worded


def own_words(content: str) -> set[str]:
    """The words of what was taken back, without "that", "the statement", "its denial"."""
    full = (word for word in content.split() if word.casefold() not in STOP_WORDS)
    return words(" ".join(full)) - _listed().nouns


def _until(text: str, statement: Statement, *, content: bool = False) -> str:
    """From the cue to where the content begins, or to the end of its first stretch."""
    printed = statement.attribution
    end = max([s.end for s in printed.cue] + [s.start for s in printed.content])
    longest = max((_length(s) for s in printed.content[:1]), default=0)
    return text[printed.cue[0].start : end + (longest if content else 0)]


def _length(span: Span) -> int:
    return span.end - span.start


@dataclass(frozen=True, slots=True)
class _Listed:
    patterns: tuple[tuple[str, str], ...]
    nouns: frozenset[str]
    denials: frozenset[str]
    refusals: frozenset[str]


@functools.cache
def _listed() -> _Listed:
    text = files("sayso.joining").joinpath("retractions.tsv").read_text("utf-8")
    lines = [line for line in text.splitlines() if not line.startswith("#")]

    def marked(mark: str) -> frozenset[str]:
        found = (line[1:].split() for line in lines if line.startswith(mark))
        return frozenset(word for some in found for word in some)

    nouns, denials = (frozenset(words(" ".join(marked(m)))) for m in "=-")
    rows = [line.split("\t") for line in lines if line[0] not in "=-!"]
    patterns = tuple((row[0], row[1] if len(row) > 1 else "") for row in rows)
    return _Listed(patterns, nouns | denials, denials, marked("!"))
