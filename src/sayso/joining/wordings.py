"""Printed words in the form in which two wordings of one thing are compared."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sayso.model import Report, Span


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


def capitals(text: str) -> set[str]:
    """Those that are printed with a capital, as names are."""
    return words(" ".join(re.findall(r"\b[A-Z]\w+", text)))
