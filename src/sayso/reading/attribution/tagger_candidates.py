"""Decoded paths -> candidate attributions, rivals settled by confidence.

Annotators differ on where a cue begins ("has said"), so several anchors can lead to
one attribution; contents of different attributions hardly ever overlap (9 of 19,832
in PolNeAR's train). Of candidates whose contents overlap, the surest is kept, and what
speaks for its rivals speaks for it.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from sayso.model import Span
from sayso.reading.attribution.tagger_decoding import (
    CONTENT,
    CUE,
    SOURCE,
    Path,
    Scored,
)
from sayso.reading.attribution.tagger_pieces import Ints
from sayso.reading.attribution.tagger_windows import Window

Spans = tuple[Span, ...]
RIVAL = 0.5
"""Share of the shorter content that two candidates have in common."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """Spans of a text (code points) and what speaks for them (`FEATURES`)."""

    source: Spans
    cue: Spans
    content: Spans
    features: tuple[float, ...]


FEATURES = (
    "found", "verified", "path", "together", "no source", "log words",
    "quoted", "cue quoted", "cue words",
)  # fmt: skip
"""Logit of the anchor; logit of the whole; log chance of the path; logit of this and
its rivals together; 1 without a source; log of the content's pieces; share of these in
quotation marks; 1 for a cue in quotation marks; pieces of the cue."""


def candidate(window: Window, scored: Scored, path: Path, text: str) -> Candidate:
    """The attribution that a path draws; its content may be empty."""
    source, cue, content = (
        _spans(window, path.roles, role, text) for role in (SOURCE, CUE, CONTENT)
    )
    places = np.flatnonzero(path.roles == CONTENT)
    quoted = window.feature // 4 == 1
    return Candidate(
        source,
        cue,
        content,
        (
            scored.found,
            scored.verified,
            path.chance,
            scored.found,
            float(not source),
            math.log(1 + len(places)),
            float(quoted[places].mean()) if len(places) else 0.0,
            float(quoted[scored.at]),
            float((path.roles == CUE).sum()),
        ),
    )


def _spans(window: Window, roles: Ints, role: int, text: str) -> Spans:
    """Runs of pieces of one role, as code points, widened to whole words."""
    held = np.flatnonzero(roles[1:-1] == role) + window.first
    held = held[window.pieces.end[held] > window.pieces.start[held]]
    found: list[Span] = []
    for run in np.split(held, np.flatnonzero(_gaps(window, held)) + 1):
        if len(run):
            start, end = window.pieces.start[run[0]], window.pieces.end[run[-1]]
            found.append(_whole_words(text, int(start), int(end)))
    return tuple(found)


def _gaps(window: Window, held: Ints) -> Ints:
    """Where a piece of some width is left out between two that are held."""
    wide = np.cumsum(window.pieces.end > window.pieces.start)
    return np.asarray(np.diff(wide[held]) > 1, dtype=np.int64)


def _whole_words(text: str, start: int, end: int) -> Span:
    while start > 0 and text[start].isalnum() and text[start - 1].isalnum():
        start -= 1
    while end < len(text) and text[end - 1].isalnum() and text[end].isalnum():
        end += 1
    return Span(start, end)


def overlap(one: Spans, other: Spans) -> float:
    """Share of the shorter that both have, in code points."""
    if one[-1].end <= other[0].start or other[-1].end <= one[0].start:
        return 0.0
    common = sum(
        max(0, min(a.end, b.end) - max(a.start, b.start)) for a in one for b in other
    )
    sizes = [sum(s.end - s.start for s in spans) for spans in (one, other)]
    return common / max(1, min(sizes))


def _chance(logit: float) -> float:
    return 1.0 / (1.0 + math.exp(-max(-30.0, min(30.0, logit))))


def with_rivals(candidates: Sequence[Candidate]) -> Iterator[Candidate]:
    """Each candidate told how likely it and its rivals are together."""
    for one in candidates:
        rivals = [c for c in candidates if overlap(one.content, c.content) > RIVAL]
        total = min(0.9999, sum(_chance(c.features[0]) for c in rivals))
        together = math.log(total / (1.0 - total))
        features = (*one.features[:3], together, *one.features[4:])
        yield Candidate(one.source, one.cue, one.content, features)


def settled(
    candidates: Sequence[Candidate], confidences: Sequence[float]
) -> Iterator[tuple[Candidate, float]]:
    """The surest candidates that are no rivals of a surer one, surest first."""
    kept: list[Candidate] = []
    order = sorted(range(len(candidates)), key=lambda i: (-confidences[i], i))
    for i in order:
        one = candidates[i]
        if all(overlap(one.content, other.content) <= RIVAL for other in kept):
            kept.append(one)
            yield one, confidences[i]
