"""The day on which each statement was made, as far as the report gives one."""

from __future__ import annotations

from spacy.tokens import Doc

from sayso.model import Attribution, DateValue
from sayso.reading.dates.cues import cue_of
from sayso.reading.dates.modifiers import modifier


def said_on(
    doc: Doc,
    attributions: tuple[Attribution, ...],
    dates: tuple[DateValue, ...],
    published: str | None,
) -> tuple[DateValue | None, ...]:
    """One value per attribution, in their order; null where the report gives none.

    ``dates`` are those of ``find_dates`` for the same parse. A value may be a range or
    an open past ("earlier"): the words are kept, though they name no day.
    """
    cues = [cue_of(doc, attribution) for attribution in attributions]
    return tuple(
        cue and modifier(doc, attribution, cue, dates)
        for attribution, cue in zip(attributions, cues, strict=True)
    )
