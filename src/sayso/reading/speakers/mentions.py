"""A candidate, once the whole report is read, as a mention: a value that others keep."""

from __future__ import annotations

from spacy.tokens import Doc

from sayso.model import Mention, Span
from sayso.reading.ids import new_id
from sayso.reading.speakers.candidates import Candidate
from sayso.reading.speakers.countries import country_name

ALIAS_SOURCE = "countryinfo, data/states.tsv and data/seats.tsv"


def as_mention(doc: Doc, report_id: str, one: Candidate) -> Mention:
    """What the report says of one bearer; ``span`` is where the name is printed."""
    span = _span(doc, one)
    alias = _state_name(one)
    return Mention(
        id=new_id("m", report_id, one.name, span.start),
        report_id=report_id,
        name=one.name,
        span=span,
        kind=one.kind,
        forms=tuple(form for form in one.forms if form != one.name),
        aliases=(alias,) if alias else (),
        alias_source=ALIAS_SOURCE if alias else None,
        role=one.role,
        affiliation=one.affiliation,
        country=one.country,
        anonymity=one.anonymity,
    )


def _span(doc: Doc, one: Candidate) -> Span:
    printed = doc[one.first : one.last + 1]
    at = printed.text.find(one.name)
    if at < 0:
        return Span(printed.start_char, printed.end_char)
    return Span(printed.start_char + at, printed.start_char + at + len(one.name))


def _state_name(one: Candidate) -> str | None:
    """The usual name of a state that is printed otherwise: "Moscow", "the US"."""
    if not one.key.startswith("state:") or not one.country:
        return None
    name = country_name(one.country)
    return name if name != one.name else None
