"""How speakers, days and printed words are written on every screen."""

from __future__ import annotations

import datetime

from sayso.model import Speaker
from sayso.views.shapes import Who

LONGEST_WORDS = 60
"""Code points of printed words in one entry of a board."""


QUOTATION_MARKS = '“”„‟"«» '


def who(speaker: Speaker) -> Who:
    """The speaker's name with the country in brackets, save where it is the country."""
    is_state = speaker.kind == "government" and speaker.principal_id in (
        None,
        speaker.id,
    )
    bracket = speaker.country or _body(speaker)
    shown = speaker.name if is_state or not bracket else f"{speaker.name} ({bracket})"
    return Who(speaker.id, speaker.name, speaker.country, shown)


def day_shown(day: str, year: str | None) -> str:
    """``18 Oct``, with the year where it is not the one that the reader is in."""
    parsed = datetime.date.fromisoformat(day)
    shown = f"{parsed.day} {parsed:%b}"
    return shown if day[:4] == year else f"{shown} {parsed.year}"


def cut(words: str, longest: int = LONGEST_WORDS) -> str:
    """The words, cut at a space before ``longest`` with a mark where they go on."""
    if len(words) <= longest:
        return words
    return words[: longest - 1].rsplit(" ", 1)[0].rstrip(" ,;:–—-") + " …"


def quoted(words: str) -> str:
    """In double quotation marks, those that are printed around it taken off."""
    bare = words.strip(QUOTATION_MARKS)
    return f'"{bare}"'


def _body(speaker: Speaker) -> str | None:
    """A short affiliation, "NATO", stands in for the country of a person without one."""
    known = speaker.affiliation
    return known if known and speaker.kind == "person" and len(known) <= 24 else None
