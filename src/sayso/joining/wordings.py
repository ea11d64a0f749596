"""Printed words in the form in which two wordings of one thing are compared."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sayso.model import Report, Span

COUNTED = {
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
    "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen",
    "eighteen", "nineteen", "twenty", "thirty", "forty", "fifty", "sixty", "seventy",
    "eighty", "ninety", "hundred", "hundreds", "thousand", "thousands", "million",
    "billion", "dozen", "dozens", "no", "none",
}  # fmt: skip
"""Numbers in words: what a correction changes."""


def printed(report: Report, spans: Sequence[Span]) -> str:
    """The words at the spans."""
    return " ".join(report.text[span.start : span.end] for span in spans)


def plain(text: str) -> str:
    """Lower case, one space between words, no marks."""
    return " ".join(re.findall(r"\w+", text.casefold()))


def words(text: str) -> set[str]:
    """Words that tell contents apart: longer ones and numbers."""
    found = re.findall(r"\w+", text.casefold())
    return {word.rstrip("s") for word in found if len(word) > 3 or word.isdigit()}


def numbers(text: str) -> set[str]:
    """The numbers that are printed, in figures or in words."""
    found = re.findall(r"\d+(?:[.,]\d+)*|[^\W\d]+", text.casefold())
    return {word for word in found if word[0].isdigit() or word in COUNTED}


def capitals(text: str) -> set[str]:
    """Those that are printed with a capital, as names are."""
    return words(" ".join(re.findall(r"\b[A-Z]\w+", text)))
