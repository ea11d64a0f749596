"""Dates at a text's head that date the report: "WASHINGTON, June 24 (UPI) —"."""

from __future__ import annotations

import re

from sayso.model import DateValue
from sayso.reading.dates.words import lists

DATELINE = re.compile(r"\s*(?:\([^)]{1,40}\)\s*)?(?:[—–]|-{1,2}\s)")
HEAD = 200
"""Code points at a text's beginning in which a dateline stands."""


def dates_report(text: str, value: DateValue) -> bool:
    """ "WASHINGTON, June 24 (UPI) —", "Published: October 19, 2021" and a date with
    which a text opens date the report and nothing that is told."""
    if value.span is None or value.span.start > HEAD:
        return False
    if DATELINE.match(text, value.span.end) is not None:
        return True
    before = text[: value.span.start].rstrip(" ,:").lower()
    opens = not before and any(sign.isdigit() for sign in value.text or "")
    headed = before.endswith(tuple(lists()["saying"]["headed"]))
    return opens or headed
