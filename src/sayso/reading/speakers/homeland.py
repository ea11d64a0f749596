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

MOST, FEWEST = 0.6, 3
"""Share and number of names that make a country the report's own."""
NEARLY_ALL, MANY = 0.8, 6
"""The same, to make it that of a person of whom nothing else is said."""


def fill_countries(names: Iterable[str], groups: Sequence[Sequence[Candidate]]) -> None:
    """Give a country to those without one whose role belongs to the report's own."""
    named = list(names)
    home, sure = homeland(named, MOST, FEWEST), homeland(named, NEARLY_ALL, MANY)
    for one in (one for group in groups for one in group):
        if one.country is None and one.affiliation:
            one.country = country_of(one.affiliation)
        if one.country is None and one.roles & words("locals.txt"):
            one.country = home
        if one.country is None and one.kind == "person" and not one.affiliation:
            one.country = sure
    for one in (one for group in groups for one in group):
        if one.country is None and one.owner is not None:
            one.country = one.owner.country


def homeland(names: Iterable[str], share: float, number: int) -> str | None:
    """The country that most names of a report are of, if it is plain."""
    found = Counter(code for name in names if (code := country_of(name)))
    if not found:
        return None
    code, count = found.most_common(1)[0]
    return code if count >= number and count >= share * found.total() else None
