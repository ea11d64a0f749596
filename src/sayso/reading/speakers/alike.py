"""Whether two printed names of one report are one bearer's: full, short, abbreviated."""

from __future__ import annotations

from sayso.reading.speakers.candidates import Candidate
from sayso.reading.speakers.countries import is_country_word
from sayso.reading.speakers.lexicon import plain
from sayso.reading.speakers.names import Name

SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv"})


def same_person(known: tuple[str, ...], new: tuple[str, ...]) -> bool:
    """Equal but for middle names, initials and "Jr."."""
    one, two = (
        [plain(w) for w in words if plain(w) not in SUFFIXES] for words in (known, new)
    )
    if one == two:
        return True
    short, long = sorted((one, two), key=len)
    middle = long[1:-1]
    return (
        len(long) > len(short) == 2
        and (short[0], short[-1]) == (long[0], long[-1])
        and bool(middle)
    )


def same_body(one: Candidate, name: Name) -> bool:
    here, there = plain(name.text), plain(one.name)
    if here == there or abbreviates(here, one.words) or abbreviates(there, name.words):
        return True
    return here.removesuffix(" news") == there.removesuffix(" news")


def abbreviates(short: str, words: tuple[str, ...]) -> bool:
    """ "CDC" of "U.S. Centers for Disease Control and Prevention"."""
    kept = [word for word in words if word[0].isupper() and not is_country_word(word)]
    initials = "".join(word[0] for word in kept).lower()
    everything = "".join(word[0] for word in words if word[0].isupper()).lower()
    whole = short in {initials, everything}
    return (
        len(words) > 1
        and len(short) > 1
        and (whole or (len(short) > 2 and initials.startswith(short)))
    )


def is_short_for(name: Name, one: Candidate) -> bool:
    """Whether a name is the tail or the head of a longer one."""
    low, full = tuple(map(plain, name.words)), one.plain_words()
    if len(low) >= len(full):
        return low == full
    if one.kind == "organization" and name.kind == "organization":
        return low[-1] in full or full[: len(low)] == low
    without = tuple(word for word in full if word not in SUFFIXES)
    return without[-len(low) :] == low or full[: len(low)] == low
