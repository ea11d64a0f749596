"""The word lists of this stage, read once: each file of ``data`` has a header of origin."""

from __future__ import annotations

import functools
from collections.abc import Iterable
from importlib.resources import files

DATA = files("sayso.reading.speakers") / "data"
SCHOLARS = ("ologist", "ographer", "iatrist", "iatrician")
"""Endings of words for those who study or practise something: "seismologist"."""
GENITIVE_S = frozenset({"'s", "’s"})
"""What is printed after one owner, and never closes a quotation."""
OWNS = GENITIVE_S | {"'", "’"}
"""What is printed after the name of an owner, or of several."""
REMEMBERED = 8192
"""Words whose plain form is remembered: a report's are asked for thousands of times."""


@functools.cache
def lines(name: str) -> tuple[str, ...]:
    """Lines of a data file without comments and empty ones."""
    text = (DATA / name).read_text("utf-8")
    kept = (line for line in text.splitlines() if not line.startswith("#"))
    return tuple(line for line in kept if line)


@functools.cache
def words(name: str) -> frozenset[str]:
    """All words of a list, separated by white space."""
    return frozenset(word for line in lines(name) for word in line.split())


@functools.cache
def table(name: str) -> dict[str, tuple[str, ...]]:
    """First column -> the other columns of a tab-separated file."""
    rows = (line.split("\t") for line in lines(name))
    return {row[0]: tuple(row[1:]) for row in rows}


@functools.cache
def likenesses() -> dict[str, frozenset[str]]:
    """A describing noun -> words of the roles and names that it may stand for."""
    pairs = (line.split(":", 1) for line in lines("likenesses.txt"))
    return {noun.strip(): frozenset(rest.split()) for noun, rest in pairs}


@functools.cache
def counts() -> dict[str, int]:
    """Words for small numbers of people or bodies -> the number: "two", "trio"."""
    return {word: int(row[0]) for word, row in table("counts.tsv").items()}


def count_in(told: Iterable[str]) -> int | None:
    """The first number among lower-case words; null where none is one."""
    return next((counts()[word] for word in told if word in counts()), None)


@functools.lru_cache(REMEMBERED)
def plain(word: str) -> str:
    """Lower case, straight apostrophe, no full stops: the form the lists are in."""
    return word.lower().replace("’", "'").replace(".", "")


def singular(word: str) -> str:
    """A plain word without its plural ending, when a list knows the rest."""
    if is_person_noun(word) or is_group_noun(word):
        return word
    for ending, mend in (("ies", "y"), ("men", "man"), ("es", ""), ("s", "")):
        stem = word.removesuffix(ending) + mend
        if word.endswith(ending) and (is_person_noun(stem) or is_group_noun(stem)):
            return stem
    return word


def is_person_noun(word: str) -> bool:
    """Whether a plain singular word says what a person is."""
    known = word in words("people_nouns.txt") or word in table("honorifics.tsv")
    return known or word.endswith(SCHOLARS)


def is_group_noun(word: str) -> bool:
    """Whether a plain singular word says what an organization is."""
    return word in words("group_nouns.txt") or word in words("government_nouns.txt")
