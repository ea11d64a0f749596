"""The printed words of an expression made plain: lower case, numbers as digits, the
words that say how sharp it is ("about", "early", "the end of") taken off."""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass
from typing import Literal

from sayso.reading.dates.words import alternatives, lists

Part = Literal["early", "mid", "late"]


@dataclass(frozen=True, slots=True)
class Plain:
    """``words`` without hedges; ``part`` says which end of the period was named."""

    words: str
    part: Part | None = None


def plain(expression: str) -> Plain:
    """The expression as the forms of the grammar expect it."""
    words = digits(spelled(expression))
    part: Part | None = None
    while True:
        for name, form in _openings():
            found = form.match(words)
            if found and found.end() < len(words):
                words = words[found.end() :]
                part = part or _part(name)
                break
        else:
            break
    return Plain(_endings().sub("", words) or words, part)


def _part(name: str) -> Part | None:
    return name if name in ("early", "mid", "late") else None  # type: ignore[return-value]


def spelled(expression: str) -> str:
    """Lower case, straight quotes, no dots of abbreviations, hyphens as spaces."""
    words = " ".join(expression.lower().replace("’", "'").replace("‘", "'").split())
    words = re.sub(r"\b([ap])\.\s?m\b\.?", r"\1m", words)
    words = re.sub(r"(?<=[a-z])\.(?=\s|,|$)", "", words)
    words = _joined_names().sub(r"\1 to \2", words)
    words = re.sub(r"(?<=[a-z])[-–](?=[a-z0-9])|(?<=\d)-(?=[a-z])", " ", words)
    words = words.replace(",", " ").strip(" .;:()\"'")
    return " ".join(words.split())


@functools.cache
def _joined_names() -> re.Pattern[str]:
    """ "May-June" and "Monday-Friday" are ranges, other hyphens join words."""
    names = alternatives({**lists()["months"], **lists()["weekdays"]})
    return re.compile(rf"\b({names}|\d+) ?[-–] ?({names})\b")


def digits(words: str) -> str:
    """Number words as digits: "nineteen ninety six" 1996, "two and a half" 2.5."""
    grouped = _numbers().sub(lambda run: _count(run.group()), words)
    grouped = re.sub(r"\b(\d+) (?:and a half|1/2|½)", r"\1.5", grouped)
    grouped = re.sub(r"\b(a|\d+) (\w+) and a half$", r"\1.5 \2", grouped)
    return grouped.replace("a.5", "1.5")


@functools.cache
def _numbers() -> re.Pattern[str]:
    one = f"(?:{alternatives(lists()['cardinals'])})"
    more = f"(?:{alternatives(lists()['cardinals'])}|hundred|thousand)"
    return re.compile(rf"\b(?:{one}|a(?= (?:hundred|thousand)))(?:(?: and)? {more})*\b")


def _count(run: str) -> str:
    """One run of number words; two groups side by side are a year."""
    groups = [0]
    for word in run.replace(" and", "").split():
        number = 1 if word == "a" else lists()["cardinals"].get(word)
        if word in ("hundred", "thousand"):
            groups[-1] *= 100 if word == "hundred" else 1000
        elif groups[-1] and not _joins(groups[-1], number):
            groups.append(number)
        else:
            groups[-1] += number
    if len(groups) == 2 and 10 <= groups[0] <= 20:
        return str(groups[0] * 100 + groups[1])
    return " ".join(map(str, groups))


def _joins(left: int, right: int) -> bool:
    """ "twenty five" and "two hundred five" are one number, "nineteen five" is not."""
    if left % 100 == 0:
        return right < 100
    return left % 10 == 0 and left % 100 >= 20 and right < 10


@functools.cache
def _openings() -> tuple[tuple[str, re.Pattern[str]], ...]:
    hedges = lists()["hedges"]
    names = ("early", "late", "mid", "before")
    return tuple(
        (name, re.compile(rf"(?:{alternatives(hedges[name])})\s+")) for name in names
    )


@functools.cache
def _endings() -> re.Pattern[str]:
    return re.compile(rf"(?: (?:{alternatives(lists()['hedges']['after'])}))+$")
