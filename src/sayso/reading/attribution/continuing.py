"""Quotations without a cue of their own -> more content of the statement before them.

"Floating" quotations: after an attributed quotation, the speaker goes on in the next
sentence or paragraph, and only quotation marks say so.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Doc

from sayso.model import Attribution, Span
from sayso.reading.attribution.combine import overlap
from sayso.reading.attribution.contents import merged
from sayso.reading.attribution.quotes import quotations

FAR = 400
"""Code points between a quotation and the content that it continues."""


def continued(
    text: str, doc: Doc, found: Sequence[Attribution]
) -> tuple[Attribution, ...]:
    """The attributions, each with the quotations that run on from it."""
    grown = list(found)
    for quotation in quotations(text):
        if any(overlap([quotation], a.content) for a in grown):
            continue
        if not _stands_alone(text, doc, quotation):
            continue
        before = _before(quotation, grown, text)
        if before is not None:
            old = grown[before]
            grown[before] = replace(old, content=merged([*old.content, quotation]))
    return tuple(grown)


def _stands_alone(text: str, doc: Doc, quotation: Span) -> bool:
    """Whether nothing but the quotation is between the ends of sentences around it."""
    start = text.rfind("\n", 0, quotation.start) + 1
    before = text[start : quotation.start].rstrip()
    after = text[quotation.end :].split("\n", 1)[0].lstrip()
    ends_before = not before or before[-1] in '.!?”"’'
    inside = text[quotation.start : quotation.end].rstrip("\"”’'»“")
    ends_inside = inside[-1:] in ".!?…"
    return ends_before and ends_inside and (not after or not after[0].islower())


def _before(quotation: Span, found: Sequence[Attribution], text: str) -> int | None:
    """The attribution nearest before whose content is (partly) a quotation."""
    ends = [
        (quotation.start - max(s.end for s in [*a.content, *a.cue]), i)
        for i, a in enumerate(found)
        if a.within is None
        and a.content
        and a.content[-1].end <= quotation.start
        and any(mark in text[s.start : s.end] for s in a.content for mark in '"“”')
    ]
    near = [(gap, i) for gap, i in ends if 0 <= gap <= FAR]
    return min(near)[1] if near else None
