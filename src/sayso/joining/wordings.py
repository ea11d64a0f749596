"""Printed words in the form in which two wordings of one thing are compared."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sayso.model import Report, Span

SMALL = """none one two three four five six seven eight nine ten eleven twelve thirteen
fourteen fifteen sixteen seventeen eighteen nineteen twenty"""
"""The words for 0, 1, 2 and so on."""
TENS = "thirty forty fifty sixty seventy eighty ninety"
"""The words for 30, 40 and so on."""
SCALES = "hundred thousand million billion dozen dozens hundreds thousands"
COUNTED = {
    **{word: str(value) for value, word in enumerate(SMALL.split())},
    **{word: str(30 + 10 * place) for place, word in enumerate(TENS.split())},
    **{word: word for word in SCALES.split()},
    "no": "0",
}
"""Words of numbers, with what they are in figures where that is one number."""


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
    """The numbers that are printed, in figures or in words, each the same in both."""
    found = re.findall(r"\d+(?:[.,]\d+)*|[^\W\d]+", text.casefold())
    return {COUNTED.get(word, word.replace(",", "")) for word in found if _counts(word)}


def _counts(word: str) -> bool:
    return word[0].isdigit() or word in COUNTED


def capitals(text: str) -> set[str]:
    """Those that are printed with a capital, as names are."""
    return words(" ".join(re.findall(r"\b[A-Z]\w+", text)))
