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
    start = doc[one.first].idx
    end = doc[one.last].idx + len(doc[one.last].text)
    at = doc.text.find(one.name, start, end)
    return Span(at, at + len(one.name)) if at >= 0 else Span(start, end)


def _state_name(one: Candidate) -> str | None:
    """The usual name of a state that is printed otherwise: "Moscow", "the US"."""
    if not one.key.startswith("state:") or not one.country:
        return None
    name = country_name(one.country)
    return name if name != one.name else None
