"""Days that no date of the statement’s own sentence gives, but the report as a whole."""

from __future__ import annotations

from sayso.model import DateValue
from sayso.reading.dates.anchors import Anchor, Place, implied, moved
from sayso.reading.dates.cues import Cue, is_turn
from sayso.reading.dates.events import told
from sayso.reading.dates.known import Known
from sayso.reading.dates.leads import FOLLOWING, is_ministry
from sayso.reading.dates.occasions import ahead
from sayso.reading.dates.officers import spoke_for
from sayso.reading.dates.told import Told, words_in
from sayso.reading.dates.who import is_paper
from sayso.reading.dates.words import lists

OPENING = 3
"""Sentences of headline and lead that may say in the present what was said on a day."""


def supposed(this: Told, cue: Cue, report: Known) -> DateValue | None:
    """The report's own day for what happened on it; the lead's day from after it."""
    if cue.relative or cue.mood in ("perfect", "modal", "noun"):
        return None
    spoken = this.attribution.cue_class != "attitude"
    if spoken and (
        event := told(report.doc, this.attribution, this.sentence, report.today)
    ):
        return implied(event.value, "tells of what happened on the report's own day")
    if cue.mood == "past":
        day = ahead(this.key, this.sentence, report.printed)
        return day or (_of_lead(this, report) if spoken else None)
    if cue.mood == "present" and (value := _of_entry(this, cue, report)):
        return value
    headed = cue.mood == "present" or is_turn(report.doc, cue)
    if headed and this.sentence < OPENING:
        return ahead(
            this.key, this.sentence, report.printed, words_in(this, report.doc)
        )
    return None


def _of_entry(this: Told, cue: Cue, report: Known) -> DateValue | None:
    """What an entry of a running report says that somebody says; a paper or a film
    says the same on any day, and "has a spot that mocks him" is no saying."""
    if this.attribution.cue_class != "speech" or this.enclosed:
        return None
    if report.doc[cue.head].lemma_ in ("have", "be"):
        return None
    if is_paper(report.doc, this.attribution):
        return None
    return report.entries.at(this.attribution)


def _of_lead(this: Told, report: Known) -> DateValue | None:
    """Through whom the lead's government or other body spoke."""
    body = report.body
    if body and spoke_for(report.doc, this, body):
        return implied(body.anchor.value, "through whom the lead’s body spoke")
    if report.lead is None:
        return None
    anchor, place = report.lead
    after = this.sentence - anchor.sentence
    if not 0 < after <= FOLLOWING or not is_ministry(
        report.doc, this.attribution, place
    ):
        return None
    return implied(anchor.value, "through whom the lead’s government spoke")


def answered(
    this: Told, cue: Cue, report: Known, anchors: list[Anchor]
) -> Anchor | None:
    """ "Roe said on Monday that …, an account Lund dismissed", in Monday's report: it
    was answered that day, for it cannot have been before it was said."""
    if cue.mood != "past" or cue.clause_of is None:
        return None
    noun = report.doc[cue.clause_of]
    claims = lists()["saying"]["claims"]
    new = any(child.lower_ in ("a", "an") for child in noun.children)
    if not new or noun.lemma_.lower() not in claims:
        return None
    for anchor in anchors:
        if anchor.sentence == this.sentence and anchor.value.start == report.day:
            reason = "answers what was said on the report's own day"
            return moved(anchor, Place(this.key, this.sentence), reason)
    return None
