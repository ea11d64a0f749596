"""What is said of a person: title, body, country."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Role:
    """``words`` are plain and singular, for comparing; the rest is printed."""

    title: str | None = None
    affiliation: str | None = None
    country: str | None = None
    words: frozenset[str] = frozenset()


def merged(roles: Sequence[Role]) -> Role:
    """The first that each says; the words of all."""
    return Role(
        next((role.title for role in roles if role.title), None),
        next((role.affiliation for role in roles if role.affiliation), None),
        next((role.country for role in roles if role.country), None),
        frozenset().union(*(role.words for role in roles)),
    )
