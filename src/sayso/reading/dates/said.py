"""The day on which each statement was made, as far as the report gives one.

First what is printed: the date that modifies the cue. Then what is plainly implied: the
day of the occasion that it belongs to, and, for what happened on the report's own day,
that day. Else none.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from spacy.tokens import Doc

from sayso.model import Attribution, DateValue
from sayso.reading.dates import leads
from sayso.reading.dates.answers import is_about, is_unanswered, was_asked_by_outlet
from sayso.reading.dates.cues import (
    Cue,
    at_which,
    cue_of,
    is_turn,
    listener_of,
    named_after,
    occasions_of,
)
from sayso.reading.dates.events import Event, events, told, words_of
from sayso.reading.dates.leads import FOLLOWING, government, is_ministry, source_of
from sayso.reading.dates.modifiers import Others, modifier, placed
from sayso.reading.dates.occasions import (
    Anchor,
    Place,
    Sentences,
    after_act,
    ahead,
    framed,
    of_frame,
    beside,
    carried,
    has_own_channel,
    implied,
    is_shared,
    is_short,
    narrated,
    papers_of,
    sentences,
    turned,
)
from sayso.reading.dates.who import Key, keys, points
from sayso.reading.dates.words import lists

OPENING = 3
"""Sentences of headline and lead that may say in the present what was said on a day."""
HEADLINE = 2
"""Sentences in which a headline and the line under it stand."""
LEAD_OF_HEADLINE = 5
"""Sentences after a headline that hold what it sums up."""
SAME_WORDS = 3
"""Words that a headline shares at least with another speaker's words that it repeats."""


@dataclass(frozen=True, slots=True)
class Told:
    """One attribution with what is needed to date it."""

    attribution: Attribution
    cue: Cue | None
    key: Key
    sentence: int
    printed: DateValue | None
    enclosed: bool
    """Its cue stands in what another says: "“He told me that …,” she said"."""


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
    frames: list[Anchor]
    """Days to which it goes on: "By Monday his tone had changed"."""


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
    who = _keys(doc, attributions, speakers)
    all_told = _told(doc, attributions, dates, published, where, who)
    order = sorted(range(len(all_told)), key=lambda i: _place(all_told[i]))
    own = [_anchor(doc, told) for told in all_told]
    printed = [a for i in order if (a := own[i]) and not _aside(all_told[i])]
    lead = _lead(doc, all_told, own, published)
    free = tuple(
        value for value in dates if not any(value == t.printed for t in all_told)
    )
    acts = narrated(doc, attributions, free, published, where)
    frames = framed(doc, attributions, free, published, where)
    today = events(doc, dates, published)
    report = Known(doc, where, today, printed, lead, acts, frames)
    told_of = [act for act in acts if act.shared]
    values: list[DateValue | None] = [None] * len(all_told)
    anchors: list[Anchor] = []
    for i in order:
        while told_of and told_of[0].sentence <= all_told[i].sentence:
            anchors = [*(a for a in anchors if not a.shared), told_of.pop(0)]
        values[i], anchors = _dated(all_told[i], own[i], report, anchors)
    return tuple(
        value or _headed(this, all_told, values, doc)
        for this, value in zip(all_told, values, strict=True)
    )


def _headed(
    headline: Told, all_told: list[Told], values: list[DateValue | None], doc: Doc
) -> DateValue | None:
    """A headline in the present tense takes the day of what it says again: of the same
    speaker's words, or of words that are all but the same."""
    cue = headline.cue
    if (
        cue is None
        or cue.mood != "present"
        or cue.relative
        or cue.elsewhere
        or (headline.sentence >= HEADLINE or headline.attribution.within is not None)
    ):
        return None
    words = _words(headline, doc)
    for this, value in zip(all_told, values, strict=True):
        near = headline.sentence < this.sentence <= headline.sentence + LEAD_OF_HEADLINE
        if not near or value is None or value.start != value.end or _aside(this):
            continue
        shared = len(words & _words(this, doc))
        if shared >= (1 if this.key & headline.key else SAME_WORDS):
            return implied(value, "the headline of what is dated just after it")
    return None


def _dated(
    this: Told, own: Anchor | None, report: Known, anchors: list[Anchor]
) -> tuple[DateValue | None, list[Anchor]]:
    """The day of one statement, and the anchors that hold after it; ``own`` is that of
    its own printed day."""
    if this.printed:
        if _aside(this):
            return this.printed, anchors
        if own and any(_is_sharper(a, own) for a in anchors):
            return this.printed, anchors
        kept = [a for a in anchors if not a.shared] if own else anchors
        return this.printed, [*kept, own] if own else kept
    anchors = [a for a in anchors if not _is_about(this, a, report.doc)]
    cue = this.cue
    if cue is None or is_unanswered(report.doc, cue, this.attribution):
        return None, anchors
    if cue.elsewhere or was_asked_by_outlet(report.doc, cue, this.attribution):
        ends = cue.mood not in ("other", "noun")
        return None, [a for a in anchors if not (ends and a.key & this.key)]
    if anchor := _continued(this, cue, report, anchors):
        kept = [a for a in anchors if not (anchor.shared and a.shared)]
        venue = anchor.venue | _venue(report.doc, cue, this.attribution)
        return anchor.value, [*kept, replace(anchor, venue=venue)]
    value = _implied(this, cue, report)
    if value is None:
        return None, anchors
    venue = _venue(report.doc, cue, this.attribution)
    anchor = Anchor(value, this.key, this.sentence, shared=False, venue=venue)
    return value, [*anchors, anchor]


def _venue(doc: Doc, cue: Cue, attribution: Attribution) -> frozenset[str]:
    """To whom, or on which show, and at what occasion it was said."""
    occasions = occasions_of(doc, cue, attribution)
    named = frozenset(token.lemma_.lower() for token in occasions)
    return named | named_after(doc, cue, attribution)


def _is_about(this: Told, anchor: Anchor, doc: Doc) -> bool:
    """The speaker of a dated paper speaks about it later."""
    own = bool(anchor.papers and anchor.key & this.key)
    return own and is_about(doc, this.attribution, anchor.papers)


def _lead(
    doc: Doc, all_told: list[Told], own: list[Anchor | None], published: str | None
) -> tuple[Anchor, str] | None:
    for this, anchor in zip(all_told, own, strict=True):
        if anchor is None or this.sentence >= leads.OPENING or _aside(this):
            continue
        today = anchor.value.start == anchor.value.end == (published or "")[:10]
        if today and (place := government(doc, this.attribution)):
            return anchor, place
    return None


def _aside(this: Told) -> bool:
    """Its day is of nothing else: it stands within another's content, or was before
    what is told of ("after she had said on Saturday")."""
    before = this.cue is not None and this.cue.mood == "perfect"
    return before or this.attribution.within is not None


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
    if (aside or joined) and (anchor := beside(this.key, this.sentence, anchors)):
        return anchor
    if is_turn(report.doc, cue):
        return turned(this.key, this.sentence, anchors, report.sentences)
    if cue.mood != "past" or cue.relative:
        return None
    venue = named_after(report.doc, cue, this.attribution)
    venue |= at_which(report.doc, cue, this.attribution)
    silent = this.attribution.cue_class == "other"
    alone = silent or this.enclosed
    alone = alone or has_own_channel(report.doc, cue, this.attribution)
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


def _implied(this: Told, cue: Cue, report: Known) -> DateValue | None:
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
    headed = cue.mood == "present" or is_turn(report.doc, cue)
    if headed and this.sentence < OPENING:
        return ahead(this.key, this.sentence, report.printed, _words(this, report.doc))
    return None


def _of_lead(this: Told, report: Known) -> DateValue | None:
    """Through whom the lead's government spoke."""
    if report.lead is None:
        return None
    anchor, place = report.lead
    after = this.sentence - anchor.sentence
    if not 0 < after <= FOLLOWING or not is_ministry(
        report.doc, this.attribution, place
    ):
        return None
    return implied(anchor.value, "through whom the lead’s government spoke")


def _words(this: Told, doc: Doc) -> frozenset[str]:
    words = frozenset[str]()
    for span in (*this.attribution.content, *this.attribution.cue):
        tokens = doc.char_span(span.start, span.end, alignment_mode="expand")
        words |= words_of(tokens) if tokens is not None else frozenset()
    return words


def _keys(
    doc: Doc,
    attributions: tuple[Attribution, ...],
    speakers: Sequence[Collection[str]],
) -> list[Key]:
    """By the speakers where they are known, else by the words of the sources."""
    if len(speakers) == len(attributions):
        return [frozenset(one) for one in speakers]
    return keys(doc, attributions)


def _told(
    doc: Doc,
    attributions: tuple[Attribution, ...],
    dates: tuple[DateValue, ...],
    published: str | None,
    where: Sentences,
    who: list[Key],
) -> list[Told]:
    able, found = placed(doc, dates), []
    for attribution, key in zip(attributions, who, strict=True):
        cue = cue_of(doc, attribution)
        others = _others(attribution, attributions)
        printed = (
            modifier(doc, attribution, cue, able, published, others) if cue else None
        )
        number = where.of(cue.head if cue else 0)
        enclosed = _is_enclosed(attribution, attributions)
        found.append(Told(attribution, cue, key, number, printed, enclosed))
    return found


def _is_enclosed(this: Attribution, attributions: tuple[Attribution, ...]) -> bool:
    """Where each stands in the other's content, the one that begins first is outside."""
    return any(
        _holds(other, this)
        and not (_holds(this, other) and _start(this) < _start(other))
        for other in attributions
        if other is not this
    )


def _holds(outer: Attribution, inner: Attribution) -> bool:
    at = inner.cue[0].start if inner.cue else -1
    return any(span.start <= at < span.end for span in outer.content)


def _start(attribution: Attribution) -> int:
    return min(span.start for span in attribution.content)


def _others(this: Attribution, attributions: tuple[Attribution, ...]) -> Others:
    at = this.cue[0].start if this.cue else -1
    others = [other for other in attributions if other is not this]
    contents = tuple(
        span
        for other in others
        for span in other.content
        if not span.start <= at < span.end
    )
    return Others(contents, tuple(span for other in others for span in other.cue))


def _place(this: Told) -> int:
    return this.cue.head if this.cue else -1


def _anchor(doc: Doc, this: Told) -> Anchor | None:
    value = this.printed
    if value is None or not is_short(value):
        return None
    shared = is_shared(doc, value, this.cue, source=this.attribution.source)
    words = _words(this, doc)
    if this.cue is None:
        return Anchor(value, this.key, this.sentence, shared, words)
    venue = _venue(doc, this.cue, this.attribution)
    papers = papers_of(doc, value, this.cue)
    return Anchor(value, this.key, this.sentence, shared, words, venue, papers)
