"""All names of a document: runs of capitals, cut, read, then made one with the report."""

from __future__ import annotations

import re
from dataclasses import replace

from spacy.tokens import Doc

from sayso.reading.speakers.headlines import without_headline
from sayso.reading.speakers.kinds import kind_of
from sayso.reading.speakers.lexicon import plain, words
from sayso.reading.speakers.names.cutting import cut
from sayso.reading.speakers.names.name import Name
from sayso.reading.speakers.names.throughout import (
    as_person,
    as_surname,
    has_officer,
    is_business,
)
from sayso.reading.speakers.names.titles import after_titles, is_title, only_titles
from sayso.reading.speakers.parties import calls_by_party
from sayso.reading.speakers.runs import HEADLINE, runs


def find_names(doc: Doc) -> tuple[Name, ...]:
    """All names of a document, in order, not overlapping."""
    whole = without_headline(doc, tuple(runs(doc)))
    found = tuple(_read(doc, *run) for one in whole for run in cut(doc, *one))
    polite = words("courtesy.txt")
    people = {n.words[-1] for n in found if polite.intersection(map(plain, n.titles))}
    found = tuple(as_person(doc, name, people) for name in found)
    bodies = {n.text for n in found if is_business(doc, n) or has_officer(doc, n)}
    found = tuple(
        replace(n, kind="organization") if n.text in bodies and not n.titles else n
        for n in found
    )
    surnames = {
        n.text.split()[-1] for n in found if n.kind == "person" and len(n.words) > 1
    }
    found = tuple(as_surname(doc, name, surnames) for name in found)
    return tuple(_without_headline_verbs(doc, name, found) for name in found)


def _read(doc: Doc, first: int, last: int) -> Name:
    """Cut titles and adjectives of country from a run of capitalised tokens."""
    begin = after_titles(doc, first, last)
    titles = tuple(token.text for token in doc[first:begin])
    titled = any(is_title(title) for title in titles)
    titled = titled or any(
        calls_by_party(doc, first, at, last) for at in range(first, begin)
    )
    kind = kind_of(doc, begin, last, titled)
    if kind in {"organization", "place"} or (kind == "other" and not titled):
        begin, titles = first, ()
    if only_titles(doc, first, last):
        begin, titles, kind = first, (), "title"
    text = doc[begin : last + 1].text
    name = tuple(part for part in re.split(r"[\s-]+", text) if part)
    return Name(begin, last, first, text, name, titles, kind)


def _without_headline_verbs(doc: Doc, name: Name, names: tuple[Name, ...]) -> Name:
    """ "Pence Announces Plans": a headline's capitals are cut to the surname."""
    if len(name.words) < 2 or name.kind != "person" or name.first > HEADLINE:
        return name
    later = {other.words for other in names if other.first > name.last}
    known = {each[-1] for each in later if len(each) > 1 and each != name.words}
    if name.words[0] not in known or name.words in later:
        return name
    word = name.words[0]
    return Name(
        name.first, name.first, name.opened, word, (word,), name.titles, "person"
    )
