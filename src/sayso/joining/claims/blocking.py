"""Keys by which contents that may be of one claim find each other."""

from __future__ import annotations

from collections.abc import Iterable

from sayso.model import Content, Statement

STEM = 5
"""Letters of a word that count: "Russia" and "Russian", "deploy" and "deployment"."""
EMPTY = frozenset(
    [
        "people",
        "report",
        "statement",
        "thing",
        "time",
        "year",
        "month",
        "week",
        "claim",
        "official",
        "government",
        "leader",
        "new",
        "first",
        "last",
        "many",
        "several",
        "would",
        "could",
        "make",
        "take",
        "come",
        "see",
        "know",
        "want",
        "good",
        "part",
        "number",
        "way",
    ]
)


def block_keys(content: Content, statement: Statement | None = None) -> frozenset[str]:
    """Stems of the content's own words and names; one that only points has none."""
    if content.refers_to is not None:
        return frozenset()
    return words(content) | names(content)


def words(content: Content) -> frozenset[str]:
    """Stems of the words that tell what happens."""
    return _stems(content.frame.words)


def names(content: Content) -> frozenset[str]:
    """Stems of the names in the content."""
    return _stems(content.frame.names)


def _stems(lemmas: Iterable[str]) -> frozenset[str]:
    return frozenset(w[:STEM] for w in lemmas if w not in EMPTY and len(w) > 1)
