"""Keys by which contents that may be of one claim find each other."""

from __future__ import annotations

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
    """Stems of the content's own words; a content that only points has none."""
    if content.refers_to is not None:
        return frozenset()
    return stems(content)


def stems(content: Content) -> frozenset[str]:
    """Stems of the words of a content's frame."""
    return frozenset(
        word[:STEM]
        for word in content.frame.words
        if word not in EMPTY and len(word) > 1
    )
