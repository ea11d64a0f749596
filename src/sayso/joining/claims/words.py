"""The words and names of a content that tell what it is about."""

from __future__ import annotations

import functools

from sayso.model import Act, Content, Statement

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


SILENT = frozenset({"no_comment", "withhold", "unverified"})


def may_found(content: Content, act: Act | None) -> bool:
    """Whether it says enough to found a claim: a word that none commits to does not."""
    return act not in SILENT or len(content.frame.words) > 2


def is_own(statement: Statement) -> bool:
    """Whether it is the outlet's own: printed without a source."""
    return not statement.attribution.cue and not statement.attribution.source


def words(content: Content) -> frozenset[str]:
    """Stems of the words that tell what happens."""
    return stems(content.frame.words)


def names(content: Content) -> frozenset[str]:
    """Stems of the names in the content."""
    return stems(content.frame.names)


@functools.lru_cache(maxsize=4096)
def stems(lemmas: tuple[str, ...]) -> frozenset[str]:
    """The first letters of lemmas that tell something."""
    return frozenset(w[:STEM] for w in lemmas if w not in EMPTY and len(w) > 1)
