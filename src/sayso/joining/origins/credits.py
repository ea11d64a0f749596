"""Report -> whom it credits: the agencies and outlets whose words it says it prints."""

from __future__ import annotations

import re
from calendar import day_name, month_name
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib import resources

from sayso.joining.origins.outlets import (
    agencies,
    agency,
    outlet_key,
    printed_names,
    same_outlet,
)
from sayso.joining.origins.sentences import around, sentence_at
from sayso.model import Report, Span
from sayso.narration import COMMON, words

_BYLINE = 400
"""Code points at either end of a text where a mark credits the whole report."""
_MATTER = 0.5
"""Share of a sentence's words that the credited report must print, to be its matter."""
_CALENDAR = {name.casefold() for name in (*day_name, *month_name)}


@dataclass(frozen=True, slots=True)
class Credit:
    """A credit as ``printed``, to an agency or outlet under the name ``to``."""

    to: str
    printed: str


def credited(report: Report, of: Report, passages: Sequence[Span]) -> Credit | None:
    """The report's first credit to the outlet of another, for passages that they share.

    A byline or mark at either end of the report counts, or at a passage; in running text
    only what stands in a passage or beside it, and speaks of what the other prints. An
    outlet gives no credit to itself.
    """
    outlet = of.outlet
    if not outlet or same_outlet(report.outlet, outlet):
        return None
    marks, told = _forms(outlet, told=False), _forms(outlet, told=True)
    near = [around(report.text, span) for span in passages]
    for span in (*_ends(report.text), *near):
        for found in marks.finditer(report.text, span.start, span.end):
            return _credit(outlet, found)
    for span in near:
        for found in told.finditer(report.text, span.start, span.end):
            if _is_of_matter(report.text, found, of.text):
                return _credit(outlet, found)
    return None


@lru_cache(maxsize=256)
def wire(report: Report) -> Credit | None:
    """The agency that the report says it prints: in brackets or in its byline."""
    for name in agencies():
        if not same_outlet(report.outlet, name):
            marks = _forms(name, told=False)
            for span in _ends(report.text):
                for found in marks.finditer(report.text, span.start, span.end):
                    return _credit(name, found)
    return None


def _credit(outlet: str, found: re.Match[str]) -> Credit:
    return Credit(agency(outlet) or outlet_key(outlet), " ".join(found[0].split()))


def _ends(text: str) -> Iterator[Span]:
    """The beginning and the end, in whole lines."""
    line_end = text.find("\n", _BYLINE)
    yield Span(0, len(text) if line_end < 0 else line_end)
    yield Span(max(0, len(text) - _BYLINE), len(text))


def _is_of_matter(text: str, found: re.Match[str], other: str) -> bool:
    """Whether the sentence of a credit tells what the other report tells: it says so
    ("The crash was …"), has no words of its own, or has them from there."""
    sentence = sentence_at(text, found.start())
    if _matters().match(text, sentence.start):
        return True
    own = {*_telling(text, sentence)} - {*_telling(text, Span(*found.span()))}
    shared = own & set(words(other).forms)
    return len(shared) >= _MATTER * len(own)


def _telling(text: str, span: Span) -> Iterator[str]:
    """Words in the span that tell one matter from another."""
    found = words(text)
    rows = zip(found.forms, found.starts, found.weights, strict=True)
    for form, start, weight in rows:
        is_rare = weight > COMMON and len(form) > 2 and form not in _CALENDAR
        if is_rare and span.start <= start < span.end:
            yield form


@cache
def _forms(outlet: str, *, told: bool) -> re.Pattern[str]:
    names = printed_names(outlet)
    kinds = ("told",) if told else ("line", "agency", "mark")
    wanted = [(k, f) for k, f in _listed() if k in kinds]
    if not agency(outlet):
        wanted = [(kind, form) for kind, form in wanted if kind != "agency"]
    whole = (
        form if kind in ("told", "mark") else rf"^[^\S\n]*(?:{form})[^\S\n]*$"
        for kind, form in wanted
    )
    return re.compile("|".join(whole).replace("{names}", names), re.I | re.M)


@cache
def _listed() -> tuple[tuple[str, str], ...]:
    rows = (line.partition("\t") for line in _lines("credits.tsv"))
    return tuple((kind, form) for kind, _, form in rows)


@cache
def _matters() -> re.Pattern[str]:
    nouns = "|".join(map(re.escape, _lines("matters.txt")))
    return re.compile(rf"(?:news of )?(?:the|this) (?:\w+ )?(?:{nouns})s?\b", re.I)


def _lines(name: str) -> list[str]:
    file = resources.files("sayso.joining.origins").joinpath(name)
    lines = file.read_text("utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]
