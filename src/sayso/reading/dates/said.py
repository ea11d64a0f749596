"""The day on which each statement was made, as far as the report gives one.

First what is printed: the date that modifies the cue. Then what is plainly implied: the
day of the occasion that it belongs to, and, for what happened on the report's own day,
that day. Else none.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from spacy.tokens import Doc

from sayso.model import Attribution, DateValue
from sayso.reading.dates.anchors import (
    Anchor,
    Place,
    sentences,
)
from sayso.reading.dates.answers import is_about, is_unanswered, was_asked_by_outlet
from sayso.reading.dates.cues import (
    Cue,
    at_which,
    is_turn,
    listener_of,
    named_after,
    source_of,
)
from sayso.reading.dates.elsewhere import before_leaving
from sayso.reading.dates.headlines import headed
from sayso.reading.dates.known import Known, known_of
from sayso.reading.dates.narration import after_act, of_frame
from sayso.reading.dates.occasions import (
    beside,
    carried,
    has_own_channel,
    turned,
)
from sayso.reading.dates.supposed import answered, supposed
from sayso.reading.dates.told import (
    Told,
    anchor_of,
    is_aside,
    keys_of,
    place_of,
    told_of,
    venue_of,
)
from sayso.reading.dates.who import is_outside, points


def said_on(
    doc: Doc,
    attributions: tuple[Attribution, ...],
    dates: tuple[DateValue, ...],
    published: str | None,
    speakers: Sequence[Collection[str]] = (),
) -> tuple[DateValue | None, ...]:
    """One value per attribution, in their order; null where the report gives none.

    ``dates`` are those of ``find_dates`` for the same parse. A value may be a range or
    an open past ("earlier"): the words are kept, though they name no day. ``speakers``
    are, for each attribution, marks that two of one speaker share (ids, and those of
    whom it speaks for); where none are given, the sources' words must do.
    """
    where = sentences(doc, attributions)
    who = keys_of(doc, attributions, speakers, where)
    all_told = told_of(doc, attributions, dates, published, where, who)
    order = sorted(range(len(all_told)), key=lambda i: place_of(all_told[i]))
    own = [anchor_of(doc, told) for told in all_told]
    report = known_of(doc, attributions, dates, published, where, all_told, own)
    shared = [act for act in report.acts if act.shared]
    values: list[DateValue | None] = [None] * len(all_told)
    anchors: list[Anchor] = []
    for i in order:
        while shared and shared[0].sentence <= all_told[i].sentence:
            anchors = [*(a for a in anchors if not a.shared), shared.pop(0)]
        values[i], anchors = _dated(all_told[i], own[i], report, anchors)
    return tuple(
        value or headed(this, all_told, values, doc)
        for this, value in zip(all_told, values, strict=True)
    )


def _dated(
    this: Told, own: Anchor | None, report: Known, anchors: list[Anchor]
) -> tuple[DateValue | None, list[Anchor]]:
    """The day of one statement, and the anchors that hold after it; ``own`` is that of
    its own printed day."""
    if this.printed:
        if is_aside(this):
            return this.printed, anchors
        if own and any(_is_sharper(a, own) for a in anchors):
            return this.printed, anchors
        kept = [a for a in anchors if not a.shared] if own else anchors
        return this.printed, [*kept, own] if own else kept
    anchors = [a for a in anchors if not _is_about(this, a, report.doc)]
    cue = this.cue
    if cue is None:
        return None, anchors
    if not this.enclosed:
        anchors = before_leaving(report.doc, cue, anchors, report.sentences)
    if is_unanswered(report.doc, cue, this.attribution):
        return None, anchors
    if cue.elsewhere or was_asked_by_outlet(report.doc, cue, this.attribution):
        ends = cue.mood not in ("other", "noun")
        return None, [a for a in anchors if not (ends and a.key & this.key)]
    if anchor := _continued(this, cue, report, anchors):
        kept = [a for a in anchors if not (anchor.shared and a.shared)]
        venue = anchor.venue | venue_of(report.doc, cue, this.attribution)
        return anchor.value, [*kept, replace(anchor, venue=venue)]
    value = supposed(this, cue, report)
    if value is None:
        return None, _left(this, cue, report, anchors)
    venue = venue_of(report.doc, cue, this.attribution)
    anchor = Anchor(value, this.key, this.sentence, shared=False, venue=venue)
    return value, [*anchors, anchor]


def _left(this: Told, cue: Cue, report: Known, anchors: list[Anchor]) -> list[Anchor]:
    """The anchors after a statement that is of none: the text has left the occasion at
    which several spoke, but for an aside; who spoke there may go on."""
    if this.enclosed or cue.relative or this.attribution.cue_class == "other":
        return anchors
    before = any(t.lower_ == "had" for t in report.doc[cue.head].children)
    if cue.mood not in ("present", "perfect", "other", "past") or before:
        return anchors
    return [replace(a, shared=False) for a in anchors]


def _is_about(this: Told, anchor: Anchor, doc: Doc) -> bool:
    """The speaker of a dated paper speaks about it later."""
    own = bool(anchor.papers and anchor.key & this.key)
    return own and is_about(doc, this.attribution, anchor.papers)


def _is_sharper(day: Anchor, longer: Anchor) -> bool:
    """The same speaker's day goes on after a week or month that is named in passing:
    "this week", "the bill that he introduced last month"."""
    one, other = day.value, longer.value
    if not (day.key & longer.key and one.start == one.end and one.start):
        return False
    return bool(other.start and other.end and other.start < other.end)


def _continued(
    this: Told, cue: Cue, report: Known, anchors: list[Anchor]
) -> Anchor | None:
    """What was dated before goes on in this statement; "a threat that he called grave"
    is of the act in whose sentence it stands."""
    aside = cue.relative and points(this.attribution, report.doc)
    joined = not cue.finite and cue.mood != "modal"
    past = aside and cue.mood == "past"
    if (aside or joined) and (
        anchor := beside(this.key, this.sentence, anchors, aside=past)
    ):
        return anchor
    if answer := answered(this, cue, report, anchors):
        return answer
    if is_turn(report.doc, cue):
        return turned(this.key, this.sentence, anchors, report.sentences)
    if cue.mood != "past" or cue.relative:
        return None
    venue = named_after(report.doc, cue, this.attribution)
    venue |= at_which(report.doc, cue, this.attribution)
    silent = this.attribution.cue_class == "other"
    alone = silent or this.enclosed
    alone = alone or has_own_channel(report.doc, cue, this.attribution)
    alone = alone or is_outside(report.doc, this.attribution)
    listener = listener_of(report.doc, cue, this.attribution)
    place = Place(this.key, this.sentence, venue, alone, listener)
    if not (silent or this.enclosed) and (
        frame := of_frame(place, report.frames, report.sentences)
    ):
        return frame
    if not alone and (
        anchor := after_act(place, report.acts, _names(this, report.doc))
    ):
        return anchor
    return carried(place, anchors, report.sentences)


def _names(this: Told, doc: Doc) -> frozenset[str] | None:
    """The words of the source; null for a pronoun."""
    if points(this.attribution, doc):
        return None
    return frozenset(token.lower_ for token in source_of(doc, this.attribution))
