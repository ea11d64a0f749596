"""A figure that a content gives, as a claim that is part of the content's claim.

"At least 56 civilians were killed" bears on the claim that civilians were killed, and on
the claim that it was 56: who gives another figure agrees on the first alone. A figure is
its speaker's; it never rubs off on others who speak of the same claim.
"""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import blake2b

from sayso.model import Claim, Content, Figure, Span

ALIKE = 10
"""Figures below this are one only where they count the same noun."""
NEAR = 80
"""Code points between a number and the noun that it counts, at most."""
STEM = 5
FIGURES = {"figure", "number", "toll", "count", "estimate", "tally", "total"}
"""What a content calls a figure that somebody gave."""
DENYING = frozenset({"CT-", "PR-", "PS-"})


def points_to_figure(content: Content) -> bool:
    """Whether a content that points means a figure: who disputes it does not say that
    nothing happened."""
    return content.refers_to is not None and bool(FIGURES & {*content.frame.words})


def denies_another_figure(content: Content, other: Content) -> bool:
    """Whether one denies figures and the other asserts, with none of them, figures of its
    own: "denied that 400 had died", "said 40 had died"."""
    denied = {(f.value, f.unit) for f in content.figures if f.unit}
    given = {(f.value, f.unit) for f in other.figures if f.unit}
    apart = bool(denied and given) and not denied & given
    return apart and content.value in DENYING and other.value not in DENYING | {"Uu"}


def parts(text: str, content: Content, claim_id: str) -> Iterator[Claim]:
    """A claim for each counted figure of the content, about the claim ``claim_id``.

    Equal figures of one claim have one id, whoever gives them. ``text`` is the report's.
    """
    for figure in content.figures:
        if figure.unit and figure.value >= 2:
            span = _counted(text, figure, figure.unit)
            wording = " ".join(text[span.start : span.end].split())
            part = part_id(claim_id, figure)
            yield Claim(part, wording, content.statement_id, span, about=claim_id)


def _counted(text: str, figure: Figure, unit: str) -> Span:
    """From the number to the noun, where that follows it."""
    end = figure.span.end
    at = text.find(unit, end, end + NEAR)
    return Span(figure.span.start, at + len(unit) if at >= 0 else end)


def part_id(claim_id: str, figure: Figure) -> str:
    """The id of the claim that a figure of this claim is."""
    noun = (figure.unit or "").lower()[:STEM] if figure.value < ALIKE else ""
    key = f"{claim_id}\x1f{figure.value:g}\x1f{noun}"
    return "k" + blake2b(key.encode(), digest_size=8).hexdigest()
