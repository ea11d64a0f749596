"""The word lists of ``words.toml`` and patterns built from them."""

from __future__ import annotations

import functools
import re
import tomllib
from importlib.resources import files
from typing import Any


@functools.cache
def lists() -> dict[str, Any]:
    """All sections of the file."""
    text = files(__package__).joinpath("words.toml").read_text("utf-8")
    return tomllib.loads(text)


def number_of(section: str, word: str) -> int:
    """The number that ``word`` has in ``section`` (months, weekdays, ordinals)."""
    number: int = lists()[section][word.removesuffix(".")]
    return number


def letter_of(section: str, word: str) -> str:
    """The TIMEX3 letters that ``word`` has in ``section`` (units, seasons, parts)."""
    letters: str = lists()[section][word]
    return letters


def alternatives(words: list[str] | dict[str, Any]) -> str:
    """``a|b c|d``, longest first so that the longest is tried first."""
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


@functools.cache
def _names() -> dict[str, str]:
    ordinals = alternatives(lists()["ordinals"])
    return {
        "MONTH": rf"(?P<month>{alternatives(lists()['months'])})",
        "WEEKDAY": rf"(?P<weekday>{alternatives(lists()['weekdays'])})",
        "UNITS": rf"(?P<unit>{alternatives(lists()['units'])})s?",
        "UNIT": rf"(?P<unit>{alternatives(lists()['units'])})",
        "SEASON": rf"(?P<season>{alternatives(lists()['seasons'])})",
        "PART": rf"(?P<part>{alternatives(lists()['parts'])})",
        "DECADE": rf"(?P<decade>{alternatives(lists()['decades'])})",
        "ORDINAL": rf"(?P<ordinal>{ordinals}|\d{{1,2}}(?:st|nd|rd|th))",
        "MONTHDAY": rf"(?P<day>{ordinals}|\d{{1,2}}(?:st|nd|rd|th)?)",
        "YEAR": r"(?P<year>1[0-9]\d\d|20\d\d)",
        "NUMBER": r"(?P<number>\d+(?:\.\d+)?|an?(?: few| couple(?: of)?)?|several|few|couple of|many)",
    }


@functools.cache
def pattern(form: str) -> re.Pattern[str]:
    """A pattern in which MONTH, WEEKDAY, UNITS, YEAR … stand for their words."""
    names = _names()
    filled = re.sub(alternatives(names), lambda name: names[name.group()], form)
    return re.compile(filled)


def ordinal(word: str) -> int:
    """``third``, ``3rd`` and ``3`` are 3."""
    found = re.match(r"\d+", word)
    return int(found.group()) if found else number_of("ordinals", word)
