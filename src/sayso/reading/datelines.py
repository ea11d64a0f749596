"""The dateline with which a report opens: "ACCRA, Ghana (AFP) — ".

It says where and when a report was filed and for whom, and nothing of what it tells. The
forms are those of the style books of agencies and papers: a place in capitals or in title
case, a region or a country, the day, the agency, then a dash; some papers set a colon
after capitals, or a line of its own.
"""

from __future__ import annotations

import re

from sayso.model import Span

HEAD = 400
"""Code points at a text's beginning in which a dateline stands."""
SHORT = 5
"""Letters of a word in capitals that is as likely a body's name as a place's."""
BIG = r"[A-ZÀ-Þ][A-ZÀ-Þ.'’]+"
CAPITALS = rf"{BIG}(?:[ -]{BIG}){{0,4}}"
WORD = r"[A-ZÀ-Þ][\w.'’-]+"
TITLE = rf"{WORD}(?: (?:(?:de|da|do|dos|del|la|el|le|of) )?{WORD}){{0,2}}"
LAND = rf"(?:, ?{WORD}(?: (?:and |of )?{WORD}){{0,3}}){{0,2}}"
MONTH = r"(?i:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w{0,6}\.?"
YEAR = r"(?:,? \d{4})"
DATE = rf"(?:{MONTH} \d{{1,2}}|\d{{1,2}} {MONTH})"
DAY = rf"(?:,? ?(?:{DATE}|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day){YEAR}?)"
AGENCY = r"(?:,? ?\([^()\n]{1,40}\))"
DASH = r"(?:\.?[ \u00a0]?[—–]|\.? (?:--?|_)(?=\s)|\.?--)\s*"
OPENS = r"(?=[\"“'‘(]*[A-ZÀ-Þ0-9])"
"""A sentence begins after a dateline: "NASA — the space agency —" is none."""


def _filed(place: str) -> str:
    """A place with its land, or two of them: "BRUSSELS/AUSTIN, Texas"."""
    more = rf"(?: ?(?:/|and|&) ?{place}{LAND})*"
    return rf"(?P<where>{place}(?P<land>{LAND}){more})"


BEFORE_DASH = rf"(?P<told>{DAY}?{AGENCY}?{DAY}?){DASH}{OPENS}"
BIGS = re.compile(rf"^{_filed(CAPITALS)}{BEFORE_DASH}", re.M)
TITLES = re.compile(rf"^{_filed(TITLE)}{BEFORE_DASH}", re.M)
WIRED = re.compile(rf"^{AGENCY}{DASH}{OPENS}", re.M)
"""The agency alone: "(Reuters) - "."""
COLON = re.compile(rf"^(?P<where>{CAPITALS}){DAY}?: +{OPENS}", re.M)
LINE = re.compile(
    rf"^(?P<where>(?:{CAPITALS}|{TITLE}){LAND}),? {DATE}{YEAR}[ \t]*$", re.M
)
"""On a line of its own: "Porto, 3 March 2011"."""


def dateline(text: str) -> Span | None:
    """Where the dateline of a text is, in code points; null where it has none."""
    head = text[:HEAD]
    for found in BIGS.finditer(head):
        alone = not found["land"] and not found["told"]
        if not alone or _is_long(found[0]) or not _goes_on(text, found.end()):
            return Span(*found.span())
    for found in TITLES.finditer(head):
        named = found["told"] or (found["land"] and not _goes_on(text, found.end()))
        if named or _is_lead(text, found):
            return Span(*found.span())
    for found in COLON.finditer(head):
        if _is_long(found[0]) and len(COLON.findall(text)) == 1:
            return Span(*found.span())
    other = WIRED.search(head) or LINE.search(head)
    return Span(*other.span()) if other else None


def place_before_dash(head: str) -> str | None:
    """Where a text's head says it was filed, before a dash or on a line with the day:
    "BRUSSELS/AUSTIN, Texas". It may be no dateline: ask whether there is such a place."""
    titles = (found for found in TITLES.finditer(head) if found["land"])
    found = BIGS.search(head) or next(titles, None) or LINE.search(head)
    return found["where"] if found else None


def place_before_colon(head: str) -> str | None:
    """The same as South Asia's papers print it: "BANGALORE: The"."""
    found = COLON.search(head)
    return found["where"] if found else None


def _is_long(printed: str) -> bool:
    """Whether capitals are more than a body's initials."""
    return len(re.split(r"[,:(—–]| -", printed)[0].strip()) > SHORT


def _goes_on(text: str, end: int) -> bool:
    """Whether a second dash follows in the sentence: "IBM — Big Blue — said"."""
    rest = re.split(r"[.!?][\"”’]*\s|\n", text[end:], maxsplit=1)[0]
    return re.search(DASH, rest) is not None


def _is_lead(text: str, found: re.Match[str]) -> bool:
    """ "Oslo — The union said so.": a place alone before a whole sentence, and no label
    of several speakers or parts."""
    line = text[found.end() :].split("\n", 1)[0].rstrip()
    whole = line.endswith((".", ".”", '."')) and not _goes_on(text, found.end())
    return whole and not found["land"] and len(TITLES.findall(text)) == 1
