"""The words of ``hedges.tsv``, by what they do to a content."""

from __future__ import annotations

import functools
from importlib.resources import files


@functools.cache
def hedge_words() -> dict[str, frozenset[str]]:
    """Kind of hedge -> its words."""
    text = files("sayso.reading.contents").joinpath("hedges.tsv").read_text("utf-8")
    rows = [line.split("\t") for line in text.splitlines() if line[:1] not in {"#", ""}]
    return {kind: frozenset(words.split()) for kind, words in rows}
