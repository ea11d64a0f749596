"""The country of those for whom the report makes it plain without saying it.

A report that names one country far more than any other takes place there: its officials,
candidates and residents are that country's.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from sayso.reading.speakers.candidates import Candidate
from sayso.reading.speakers.countries import country_of
from sayso.reading.speakers.lexicon import words

MOST = 0.6
"""Share of all countries named that makes one of them the report's own."""
FEWEST = 3


def fill_countries(names: Iterable[str], groups: Sequence[Sequence[Candidate]]) -> None:
    """Give a country to those without one whose role belongs to the report's own."""
    home = homeland(names)
    for one in (one for group in groups for one in group):
        if one.country is None:
            one.country = country_of(one.affiliation) if one.affiliation else None
        if one.country is None and one.kind in {"person", "unnamed", "government"}:
            one.country = home if one.roles & words("locals.txt") else None


def homeland(names: Iterable[str]) -> str | None:
    """The country that most names of a report are of, if it is plain."""
    found = Counter(code for name in names if (code := country_of(name)))
    if not found:
        return None
    code, count = found.most_common(1)[0]
    return code if count >= FEWEST and count >= MOST * found.total() else None
