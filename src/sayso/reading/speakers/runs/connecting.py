"""Words that join the parts of a body's name, and those that end it."""

from __future__ import annotations

from sayso.reading.speakers.lexicon import is_group_noun, plain, singular, words

CONNECTORS = frozenset(["of", "for", "at", "on"])


def is_group_word(word: str) -> bool:
    low = plain(word)
    return (
        is_group_noun(low)
        or low in words("name_groups.txt")
        or is_group_noun(singular(low))
    )
