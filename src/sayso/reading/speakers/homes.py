"""Where a report is at home: the country that it names most, was filed in, appears in."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from spacy.tokens import Doc

from sayso.reading.speakers.countries import capitals, country_of, states
from sayso.reading.speakers.lexicon import lines, plain, table, words
from sayso.reading.speakers.names import Name

FILED, PUBLISHED = 5, 3
"""What a dateline and the outlet's country count for, in names."""
EASIER = 0.65
"""What of the share is enough for the country of the dateline."""
DESK = "US"
"""What is filed from Washington or New York is often about elsewhere."""
FEWEST = 3
"""What must speak for a country at least, in names."""
HEAD = 400
"""Code points at a text's beginning in which a dateline stands."""
DATELINE = re.compile(
    r"^(?P<city>[A-Z][A-Z .'-]{2,30})(?:[,/] ?(?P<land>[\w. ]{2,25}?))?"
    r"(?:,? \w+\.? \d{1,2}(?:, \d{4})?)?\s*(?:\([\w /]+\)\s*)?(?:--?|[–—])\s",
    re.M,
)
ALONE = re.compile(r"\b[A-Z]{4,}\b")
"""A dateline that lost its punctuation: a capital city in capitals."""


@dataclass(frozen=True, slots=True)
class Home:
    """Points by country: what speaks for each."""

    points: Mapping[str, int]
    filed: str | None = None

    def country(self, share: float) -> str | None:
        """The country with at least this share of all points, if it is plain; less is
        enough for the one in which the report was filed."""
        ranked = Counter(dict(self.points)).most_common(2)
        if not ranked or (len(ranked) == 2 and ranked[0][1] == ranked[1][1]):
            return None
        code, count = ranked[0]
        share *= EASIER if code == self.filed != DESK else 1.0
        enough = count >= FEWEST and count >= share * sum(self.points.values())
        return code if enough else None


def home_of(doc: Doc, names: Sequence[Name], outlet: str | None) -> Home:
    """Count the names of countries, the dateline and the outlet's country."""
    points = Counter(code for name in names if (code := code_of(name.text)))
    filed = filed_in(doc.text[:HEAD])
    if filed:
        points[filed] += FILED
    if published := _published_in(outlet):
        points[published] += PUBLISHED
    return Home(points, filed)


def code_of(name: str) -> str | None:
    """The country of a name, unless it is the country of a news agency."""
    row = table("agencies.tsv").get(plain(name))
    if name.endswith(".") and plain(name) in words("us_states.txt"):
        return "US"
    if row and row[1] == "media":
        return None
    return country_of(name) or _city(name)


def _city(name: str) -> str | None:
    return next(iter(table("cities.tsv").get(plain(name), ())), None)


def filed_in(head: str) -> str | None:
    """The country of the dateline at a text's head, where a list knows it."""
    found = DATELINE.search(head)
    if found is not None:
        land = (found["land"] or "").strip()
        if plain(land) in words("us_states.txt"):
            return "US"
        city = found["city"].strip()
        return country_of(land) or country_of(city) or _city(city)
    alone = (plain(word) for word in ALONE.findall(head))
    return next((capitals()[word] for word in alone if _is_city(word)), None)


def _is_city(word: str) -> bool:
    return word in capitals() and word not in states()


def _published_in(outlet: str | None) -> str | None:
    """The country of an outlet that a list knows; news agencies write for all."""
    low = re.sub(r"^the ", "", plain(outlet or ""))
    row = table("agencies.tsv").get(low)
    return row[0] if row and low not in lines("wires.txt") else None
