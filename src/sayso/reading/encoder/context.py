"""Contents in their report -> vectors of what they are about.

A content is read where it stands, with what is around it: "the allegation" and "There
were no fighters there" are about what the report is about. Its vector is pooled from
the pieces of the content and its cue and from the act (weights that were trained with
the encoder); alike contents have a high dot product, also across reports.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from sayso.model import Act, Span
from sayso.reading.beside import each
from sayso.reading.encoder.session import Floats, Ints, Loaded, loaded
from sayso.reading.encoder.windows import Pieces, Window, best_window, cut, windows

CONTENT, CUE, SOURCE = 1, 2, 3
"""Roles of pieces; 0 for all others."""
ACTS: tuple[Act, ...] = (
    "state", "confirm", "deny", "doubt", "withhold", "no_comment", "unverified",
    "accuse", "demand", "warn", "pledge", "condemn", "support", "believe",
)  # fmt: skip
"""The order in which the act's weights were trained."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """A content of a statement with an act, and the statement's other spans."""

    content: Sequence[Span]
    cue: Sequence[Span]
    source: Sequence[Span]
    act: Act


def in_context(text: str, wanted: Sequence[Wanted]) -> Floats:
    """A vector of unit length for each content, shape (wanted, 256).

    A content of which no piece is printed has a vector of zeros.
    """
    encoder = loaded()
    vectors = np.zeros((len(wanted), len(encoder.heads["project_b"])), np.float32)
    if not wanted:
        return vectors
    pieces = cut(text, encoder.tokenizer)
    roles = roles_of(pieces, wanted)
    among = windows(len(pieces.ids))
    held = _by_window(pieces, among, wanted)
    used = [among[place] for place in held]
    reads = each(lambda window: encoder.read(*window.cut(pieces.ids, roles)), used)
    for window, read, inside in zip(used, reads, held.values(), strict=True):
        for i in inside:
            seen = read[window.before :]
            pooled = _pooled(encoder, pieces, seen, window.start, wanted[i])
            vector = encoder.heads["project_w"] @ pooled + encoder.heads["project_b"]
            vectors[i] = vector / np.linalg.norm(vector)
    return vectors


def roles_of(pieces: Pieces, wanted: Sequence[Wanted]) -> Ints:
    """What each piece is, of the last of those whose it is."""
    roles = np.zeros(len(pieces.ids), dtype=np.int64)
    for one in wanted:
        roles[pieces.under(one.content)] = CONTENT
        roles[pieces.under(one.cue)] = CUE
        roles[pieces.under(one.source)] = SOURCE
    return roles


def _by_window(
    pieces: Pieces, among: Sequence[Window], wanted: Sequence[Wanted]
) -> Mapping[int, list[int]]:
    """Window -> the places of the contents that are read in it."""
    found: defaultdict[int, list[int]] = defaultdict(list)
    for i, one in enumerate(wanted):
        under = pieces.under(one.content)
        if under.size:
            found[best_window(among, int(under[0]), int(under[-1]))].append(i)
    return found


def _pooled(
    encoder: Loaded, pieces: Pieces, read: Floats, start: int, one: Wanted
) -> Floats:
    """Content (weighed by attention), cue (their mean) and act, side by side."""
    heads = encoder.heads
    content = _inside(pieces.under(one.content), start, read)
    scores = content @ heads["attend"]
    weights = np.exp(scores - scores.max())
    cue = _inside(pieces.under(one.cue), start, read)
    parts = (
        (weights / weights.sum()) @ content,
        cue.mean(0) if len(cue) else np.zeros(read.shape[1], np.float32),
        heads["act"][ACTS.index(one.act)],
    )
    return np.concatenate(parts).astype(np.float32)


def _inside(places: Ints, start: int, read: Floats) -> Floats:
    places = places - start
    inside: Floats = read[places[(places >= 0) & (places < len(read))]]
    return inside
