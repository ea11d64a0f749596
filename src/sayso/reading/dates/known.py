"""What is known of the whole report before its statements are dated one by one."""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Doc

from sayso.model import Attribution, DateValue
from sayso.reading.dates.anchors import Anchor, Sentences
from sayso.reading.dates.entries import Entries, entries
from sayso.reading.dates.events import Event, events
from sayso.reading.dates.leads import lead_of
from sayso.reading.dates.narration import framed, narrated
from sayso.reading.dates.officers import Bodily, bodily
from sayso.reading.dates.told import Told, is_aside, place_of


@dataclass(frozen=True, slots=True)
class Known:
    """What holds for the whole report: its sentences, what happened on its own day,
    and the days that are printed for statements, in order."""

    doc: Doc
    sentences: Sentences
    today: list[Event]
    printed: list[Anchor]
    lead: tuple[Anchor, str] | None
    """The government's act that the lead dates with the report's own day; the place."""
    acts: list[Anchor]
    """Dated acts that the outlet tells of."""
    body: Bodily | None
    frames: list[Anchor]
    """Days to which it goes on: "By Monday his tone had changed"."""
    entries: Entries
    day: str
    """The report's own."""


def known_of(
    doc: Doc,
    attributions: tuple[Attribution, ...],
    dates: tuple[DateValue, ...],
    published: str | None,
    where: Sentences,
    all_told: list[Told],
    own: list[Anchor | None],
) -> Known:
    """All of it, from the parse and the days that are printed for statements (``own``,
    one per attribution)."""
    order = sorted(range(len(all_told)), key=lambda i: place_of(all_told[i]))
    free = tuple(
        value for value in dates if not any(value == t.printed for t in all_told)
    )
    return Known(
        doc,
        where,
        today=events(doc, dates, published),
        printed=[a for i in order if (a := own[i]) and not is_aside(all_told[i])],
        lead=lead_of(doc, all_told, own, published),
        acts=narrated(doc, attributions, free, published, where),
        body=bodily(doc, all_told, own, free, published, where),
        frames=framed(doc, attributions, free, published, where),
        entries=entries(doc.text, published),
        day=(published or "")[:10],
    )
