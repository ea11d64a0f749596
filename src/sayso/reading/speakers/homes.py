"""Where a report is at home: the country that it names most, was filed in, appears in."""

from __future__ import annotations

import functools
import re
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from spacy.tokens import Doc

from sayso.reading.datelines import HEAD
from sayso.reading.speakers.countries import (
    SHARED,
    countries_in,
    country_of,
)
from sayso.reading.speakers.filed import filed_in
from sayso.reading.speakers.lexicon import lines, plain, table, words
from sayso.reading.speakers.names import Name
from sayso.reading.speakers.places import land_of, land_within

FILED, PUBLISHED, HEADED = 5, 3, 3
"""What a dateline, the outlet's country and the only one of the headline count for, in
names."""
EASIER = 0.65
"""What of the share is enough for the country of the dateline."""
LEADS, TWICE = 0.6, 2
"""Up to which share it is enough to be told by the headline alone and to have twice as
much as any other."""
HALF, CLEAR = 0.5, 1.2
"""Below which share the first must have so many times as much as the second."""
DESKS = re.compile(r"\b(?:WASHINGTON|NEW YORK|UNITED NATIONS|Washington|New York)\b")
"""What is filed from here is often about elsewhere."""
FEWEST = 3
"""What must speak for a country at least, in names."""
LANGUAGE = re.compile(
    r"(?: in)? (?:English|Arabic|French|Spanish|German|Russian|Chinese|Persian|Turkish)"
    r"(?: (?:[Ee]dition|[Vv]ersion|[Ss]ervice))?$"
)
"""What of an outlet's name tells the language in which it is printed."""
SECTION = re.compile(
    r"(?: (?:news|online|world|service|radio|tv|television|sport|live|business|digital))+$"
)
"""What outlets add to their names for a section or a site."""
LONGEST = 3
"""Words of a place's name in an outlet's."""


@dataclass(frozen=True, slots=True)
class Home:
    """Points by country: what speaks for each. ``within``: those told by a place or a body
    that is in the country, as only its own reports do without the country's name."""

    points: Mapping[str, int]
    filed: tuple[str, ...] = ()
    headed: frozenset[str] = frozenset()
    within: frozenset[str] = frozenset()

    def country(
        self, share: float, without: Collection[str] = (), eased: bool = True
    ) -> str | None:
        """The country with at least this share of all points, if it is plain; less is
        enough for the one in which the report was filed, where ``eased``. ``without``:
        countries that it cannot be."""
        points = {code: n for code, n in self.points.items() if code not in without}
        ranked = Counter(points).most_common(2)
        if not ranked or (len(ranked) == 2 and ranked[0][1] == ranked[1][1]):
            return None
        if share < HALF and len(ranked) == 2 and ranked[0][1] < CLEAR * ranked[1][1]:
            return None
        code, count = ranked[0]
        share *= EASIER if eased and code in self.filed else 1.0
        told = share <= LEADS and code in self.headed
        ahead = told and (len(ranked) < 2 or count >= TWICE * ranked[1][1])
        enough = ahead or count >= share * sum(points.values())
        alone = code in self.within and len(self.points) == 1
        return code if enough and (count >= FEWEST or alone) else None


def home_of(doc: Doc, names: Sequence[Name], outlet: str | None) -> Home:
    """Count the names of countries, the dateline and the outlet's country."""
    points, within = _told_by(names)
    filed = filed_in(doc.text[:HEAD])
    points.update(dict.fromkeys(filed, FILED))
    published = _published_in(outlet)
    if published and (published in points or not points):
        points[published] += PUBLISHED
    headed = _headed(doc.text[:HEAD])
    points.update(dict.fromkeys(headed, HEADED))
    if headed - set(filed):
        return Home(points, (), headed, within)
    local = not DESKS.search(doc.text[:HEAD])
    filed = tuple(code for code in filed if local or code != "US")
    return Home(points, filed, headed, within)


def _told_by(names: Sequence[Name]) -> tuple[Counter[str], frozenset[str]]:
    """How often each country is named, and which are told by a place in them or by a body
    called after one: "Ohio Department of Education"."""
    points, within = Counter[str](), set[str]()
    for name in names:
        of_body = _of_body(name)
        code = code_of(name.text) or of_body
        if code and (name.kind != "person" or country_of(name.text)):
            points[code] += 1
        part = land_within(name.text) or of_body
        if part and name.kind != "person":
            within.add(part)
    return points, frozenset(within)


def _of_body(name: Name) -> str | None:
    """The country whose name, or whose part's, begins a state body's."""
    if name.kind != "organization" or plain(name.text) in lines("international.txt"):
        return None
    if not set(map(plain, name.words)) & words("state_nouns.txt"):
        return None
    return next(iter(countries_in(name.text)), None)


def _headed(head: str) -> frozenset[str]:
    """The country of a headline that names one alone; a line with a dateline is none."""
    line, ended, _ = head.partition("\n")
    if not ended or filed_in(line):
        return frozenset()
    told = frozenset(countries_in(line))
    return told if len(told) == 1 else frozenset()


def code_of(name: str) -> str | None:
    """The country of a name, unless it is the country of a news agency."""
    row = table("agencies.tsv").get(plain(name))
    if "." in name and plain(name) in words("us_states.txt"):
        return "US"
    if row and row[1] == "media":
        return None
    return country_of(name) or land_within(name)


def _published_in(outlet: str | None) -> str | None:
    """The country of an outlet that a list knows or whose own name tells it; news
    agencies write for all."""
    outlet = LANGUAGE.sub("", outlet or "")
    low = re.sub(r"^the ", "", plain(outlet))
    if low in lines("wires.txt"):
        return None
    short = SECTION.sub("", low)
    row = _outlets().get(_joined(low)) or _outlets().get(_joined(short))
    return row or next(_lands_in(outlet), None)


def _lands_in(outlet: str) -> Iterator[str]:
    """The countries of the places in an outlet's name; of "Daily Mirror of Kent" the
    other Daily Mirror's tells nothing."""
    parts = outlet.split()
    for size in range(LONGEST, 0, -1):
        for at in range(len(parts) - size + 1):
            place = " ".join(parts[at : at + size])
            if place[0].isupper() and plain(place) not in SHARED:
                yield from filter(None, [land_of(place)])


@functools.cache
def _outlets() -> dict[str, str]:
    """Media without the gaps in their names: "USA Today" is also "usa-today"."""
    rows = [*table("outlets.tsv").items(), *table("agencies.tsv").items()]
    return {_joined(name): row[0] for name, row in rows}


def _joined(name: str) -> str:
    return re.sub(r"\W", "", name)
