"""The word lists of this stage and the form in which words are compared."""

from __future__ import annotations

import functools
import re
import unicodedata
from importlib.resources import files

DATA = files("sayso.joining.speakers") / "data"


@functools.cache
def listed(name: str) -> frozenset[str]:
    """All words of a data file, without its header."""
    return frozenset(word for line in phrases(name) for word in line.split())


@functools.cache
def phrases(name: str) -> tuple[str, ...]:
    """The lines of a data file of phrases, without its header."""
    text = (DATA / f"{name}.txt").read_text("utf-8")
    return tuple(line for line in text.splitlines() if not line.startswith("#"))


def bare(text: str) -> str:
    """Lower case, no diacritics, no punctuation, no article: "Kim Jong-un" as "kim jong un"."""
    text = text.replace("’", "'").replace("'s ", " ").replace(".", "")
    parts = unicodedata.normalize("NFKD", text.casefold())
    letters = "".join(part for part in parts if not unicodedata.combining(part))
    low = " ".join(re.sub(r"[^\w\s]", " ", letters).split())
    return re.sub(r"^(?:the|a|an) ", "", low)


def role_words(*phrases: str | None) -> frozenset[str]:
    """Words of roles; "vice-president" is also "president"."""
    low = " ".join(phrase.casefold() for phrase in phrases if phrase).split()
    return frozenset(low) | {part for word in low for part in word.split("-")[1:]}
