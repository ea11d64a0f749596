"""Names of East Asia whose second syllable is small: "Roh Min-seo", "Tsai Ing-wen"."""

from __future__ import annotations

import re

from spacy.tokens import Doc

SYLLABLE = re.compile(
    r"(?:[bcdghjklmnprstwyz]|[bgkmnpr][hwy]|[cstzj]h|[hp]w|hy|kk|pp|ss|tt|jj|ts|hs)?"
    r"[aeiouyw]{1,4}(?:ng|ck|[bghklmnprt])?",
    re.I,
)
"""One syllable as the usual romanisations of Korean and Mandarin write it."""
LONGEST = 6
"""Letters of the longest one."""
PARTICIPLES = frozenset(["run", "set", "hit", "cut", "put", "bit"])
"""English words of that form that end a compound: "the Ansan-run firm"."""


def is_syllable(word: str) -> bool:
    return len(word) <= LONGEST and SYLLABLE.fullmatch(word) is not None


def is_given_pair(doc: Doc, at: int) -> bool:
    """Whether tokens ``at`` to ``at`` + 2 are a given name of two syllables, the second
    small, after a surname of one: "Min", "-", "seo"."""
    if at < 1 or at + 2 >= len(doc) or doc[at + 1].text != "-":
        return False
    surname, one, two = doc[at - 1], doc[at], doc[at + 2]
    joined = not one.whitespace_ and not doc[at + 1].whitespace_
    alike = (
        is_syllable(surname.text) and is_syllable(one.text) and is_syllable(two.text)
    )
    capitals = surname.text.istitle() and one.text.istitle() and two.is_lower
    place = one.ent_type_ in {"GPE", "LOC"} and one.ent_iob_ == "I"
    return joined and alike and capitals and not place and two.text not in PARTICIPLES


def ends_in_given_pair(doc: Doc, first: int, last: int) -> bool:
    """Whether a name is a surname and such a given name."""
    return last - first >= 3 and is_given_pair(doc, last - 2)
