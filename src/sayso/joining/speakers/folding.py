"""Names as they sound: one form for the ways in which news agencies spell one name.

Zelenskyy, Zelensky and Zelenskiy; Nebenzia and Nebenzya; Yevgeny and Evgeni; Mohammed and
Muhammad. Only spellings that the usual romanisations (BGN/PCGN, ISO 9, Library of
Congress; ALA-LC for Arabic) give to the same letters are folded, so that names that
differ in sound stay apart.
"""

from __future__ import annotations

import re

from sayso.joining.speakers.words import bare

SAME = (
    (r"sch|shch", "sh"),
    (r"kh", "h"),
    (r"x", "ks"),
    (r"ph", "f"),
    (r"w", "v"),
    (r"iy|ij|yi|yy|ii|ie\b|ey\b|ei\b", "i"),
    (r"y|j", "i"),
    (r"^ie", "e"),
    (r"iu", "u"),
    (r"i+", "i"),
    (r"ou|oo", "u"),
    (r"ck|q|c(?![hei])", "k"),
    (r"(.)\1", r"\1"),
)
MOHAMMED = re.compile(r"^m[uo]h?am+[ae]d$")


def folded(word: str) -> str:
    """A bare word in the form that its usual spellings share."""
    if MOHAMMED.match(word):
        return "mohamed"
    for spelling, one in SAME:
        word = re.sub(spelling, one, word)
    return word


def name_parts(name: str) -> tuple[str, ...]:
    """Folded words of a person's name, without "Jr." and the Arabic article."""
    low = [
        word
        for word in bare(name).split()
        if word not in {"jr", "sr", "ii", "iii", "al", "el"}
    ]
    return tuple(folded(word) for word in low)
