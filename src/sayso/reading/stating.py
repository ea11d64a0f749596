"""What the stages found about each attribution -> statements."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from sayso.model import Attribution, DateValue, Span, Statement
from sayso.reading.ids import new_id
from sayso.reading.statements import Deed


def stated(
    report_id: str,
    attributions: Sequence[Attribution],
    deeds: Sequence[Deed],
    speakers: Sequence[tuple[str, ...]],
    said: Sequence[DateValue | None],
) -> tuple[Statement, ...]:
    """One statement an attribution, in order, those of others' contents within them."""
    ids = [statement_id(report_id, a) for a in attributions]
    return tuple(
        Statement(
            id=ids[i],
            report_id=report_id,
            attribution=replace(a, cue_class=deed.cue_class, guess=None),
            speaker_ids=speakers[i],
            form=deed.form,
            act=deed.act,
            channel=deed.channel,
            platform=deed.platform,
            to=deed.to,
            said_on=said[i],
            within_id=_within(i, attributions, speakers, ids),
            basis=deed.basis,
        )
        for i, (a, deed) in enumerate(zip(attributions, deeds, strict=True))
    )


def statement_id(report_id: str, attribution: Attribution) -> str:
    """The id of a statement: its report and its spans."""
    return new_id("s", report_id, *map(_places, _roles(attribution)))


def _roles(attribution: Attribution) -> tuple[tuple[Span, ...], ...]:
    return attribution.source, attribution.cue, attribution.content


def _places(spans: tuple[Span, ...]) -> str:
    return " ".join(f"{s.start}-{s.end}" for s in spans)


def _within(
    place: int,
    attributions: Sequence[Attribution],
    speakers: Sequence[tuple[str, ...]],
    ids: Sequence[str],
) -> str | None:
    """The enclosing statement of other speakers; one's own is looked through.
    Two who are printed and not known are two: "“You said so,” she said"."""
    outer = attributions[place].within
    known = bool(speakers[place]) or not attributions[place].source
    while outer is not None and known and speakers[outer] == speakers[place]:
        outer = attributions[outer].within
    return ids[outer] if outer is not None else None
