"""Which language a text is in, by its commonest words and its script. No network.

Only English is read; a text in another language is kept and marked as such.
"""

from __future__ import annotations

import functools
import re
from collections import Counter
from importlib.resources import files

UNKNOWN = "und"
"""ISO 639-2: undetermined."""
SAMPLE = 20_000
FEWEST_WORDS = 20
"""Below this many words a text without any common word is taken for English."""
COMMON_AT_LEAST = 0.05
"""Share of a language's common words among all; lists of names stay below."""
WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
SCRIPTS = (
    ("ja", re.compile(r"[\u3040-\u30ff]")),
    ("ko", re.compile(r"[\uac00-\ud7af]")),
    ("zh", re.compile(r"[\u4e00-\u9fff]")),
    ("th", re.compile(r"[\u0e00-\u0e7f]")),
)
"""Scripts that write no spaces, or are one language's own; kana before Han."""


def detect(text: str) -> str:
    """ISO 639-1 code of the text's language, ``und`` where it is none that is known."""
    sample = _sample(text)
    script = _by_script(sample)
    if script:
        return script
    words = [word.lower().replace("’", "'") for word in WORD.findall(sample)]
    shares = _shares(words)
    best = max(shares, key=lambda code: (shares[code], code == "en"))
    if shares[best] >= COMMON_AT_LEAST and (best == "en" or _enough(best, words)):
        return best
    return UNKNOWN if len(words) >= FEWEST_WORDS or not _latin(words) else "en"


def _enough(code: str, words: list[str]) -> bool:
    """Whether two different common words of the language are there, not one "no"."""
    return len(_common_words()[code].intersection(words)) > 1


def _latin(words: list[str]) -> bool:
    return sum(word.isascii() for word in words) * 2 >= len(words)


def _sample(text: str) -> str:
    """The beginning and the middle: a report may open with a foreign dateline."""
    if len(text) <= 2 * SAMPLE:
        return text
    middle = len(text) // 2
    return text[:SAMPLE] + " " + text[middle : middle + SAMPLE]


def _by_script(sample: str) -> str | None:
    letters = sum(map(str.isalpha, sample))
    for code, script in SCRIPTS:
        share = len(script.findall(sample)) / max(letters, 1)
        if share > (0.1 if code == "ja" else 0.3):
            return code
    return None


def _shares(words: list[str]) -> dict[str, float]:
    counted = Counter(words)
    return {
        code: sum(counted[word] for word in common) / max(len(words), 1)
        for code, common in _common_words().items()
    }


@functools.cache
def _common_words() -> dict[str, frozenset[str]]:
    table = files(__package__).joinpath("common_words.tsv").read_text("utf-8")
    rows = (row.split("\t") for row in table.splitlines() if row and row[0] != "#")
    return {code: frozenset(words.split()) for code, words in rows}
