"""Spans that begin in the dateline of a report, cut to what follows it: "OSLO — [the union]".

Where nothing is left of a source ("[BERGEN, Norway] — Nordvik Line said and added"), the
source is what stands after the dateline: that of the sentence's first attribution.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from sayso.model import Attribution, Span
from sayso.reading.datelines import dateline

LONGEST = 60
"""Code points of a subject between the dateline and its verb."""
SUBJECT = re.compile(rf"[^.,;:\n—–\"“”]{{1,{LONGEST}}}")
NAME = re.compile(r"(?:The )?[A-ZÀ-Þ][\w&.'’-]*(?: [A-ZÀ-Þ&][\w&.'’-]*){0,5}")
"""A name alone between the dateline and its verb, of which the parse may miss a part."""


def after_dateline(text: str, found: Sequence[Attribution]) -> tuple[Attribution, ...]:
    """``found``, none of whose sources and contents reaches into the dateline."""
    filed = dateline(text)
    if filed is None:
        return tuple(found)
    cut = [_cut(text, one, filed) for one in found]
    first = next((a.source for a in cut if _opens(a.source, filed)), ())
    return tuple(
        replace(new, source=first) if old.source and not new.source else new
        for old, new in zip(found, cut, strict=True)
    )


def _opens(source: Sequence[Span], filed: Span) -> bool:
    return bool(source) and source[0].start == filed.end


def _cut(text: str, one: Attribution, filed: Span) -> Attribution:
    source, content = _after(one.source, filed), _after(one.content, filed)
    if one.source and one.cue:
        between = text[filed.end : one.cue[0].start].rstrip()
        whole = Span(filed.end, filed.end + len(between))
        lost = not source and SUBJECT.fullmatch(between)
        inside = source and filed.end <= source[0].start and source[-1].end <= whole.end
        if lost or (inside and NAME.fullmatch(between)):
            source = (whole,)
    return replace(one, source=source, content=content or one.content)


def _after(spans: Sequence[Span], filed: Span) -> tuple[Span, ...]:
    """The spans that end after the dateline, from its end on."""
    return tuple(
        replace(span, start=max(span.start, filed.end))
        if filed.start <= span.start
        else span
        for span in spans
        if not filed.start <= span.start < span.end <= filed.end
    )
