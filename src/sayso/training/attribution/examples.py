"""Annotated texts -> training windows, drawn anew each epoch.

Texts are varied as careless exports vary them; every change keeps the length, so that
the annotated offsets stay right.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from tokenizers import Tokenizer

from sayso.evaluation.polnear import Annotated
from sayso.model import Attribution
from sayso.reading.attribution.tagger_pieces import (
    CLS,
    READER,
    SEP,
    SPECIAL,
    Ints,
    Pieces,
    cut_pieces,
)

SOURCE, CUE, CONTENT = 1, 2, 3
_STRAIGHT = str.maketrans("“”‘’", "\"\"''")
_NO_MARKS = str.maketrans('“”"', "   ")
_NO_COMMAS = str.maketrans(",;", "  ")


@dataclass(frozen=True, slots=True)
class Window:
    """Consecutive pieces of a text between the two special ones.

    ``anchors`` are places of cues' first pieces, ``cues`` the places of all pieces of
    each cue; ``roles`` (N, T) says what each piece is to each anchor.
    """

    ids: Ints
    feature: Ints
    paragraph: Ints
    anchors: Ints
    cues: tuple[Ints, ...]
    roles: Ints

    def __len__(self) -> int:
        return len(self.ids)


def vary(text: str, rng: random.Random) -> str:
    """The text as another outlet or a careless export might print it."""
    chance = rng.random()
    if chance < 0.10:
        text = text.translate(_STRAIGHT)
    elif chance < 0.20:
        text = curled(text)
    elif chance < 0.27:
        text = text.translate(_NO_MARKS)
    if rng.random() < 0.05:
        text = text.translate(_NO_COMMAS)
    if rng.random() < 0.05:
        text = text.replace("\n", " ")
    if rng.random() < 0.04:
        lowered = text.lower()
        text = lowered if len(lowered) == len(text) else text
    return text


def curled(text: str) -> str:
    """Straight double marks made curly: one that follows white space opens."""
    return "".join(
        ("“" if i == 0 or text[i - 1].isspace() or text[i - 1] in "([—-" else "”")
        if mark == '"'
        else mark
        for i, mark in enumerate(text)
    )


def role_rows(pieces: Pieces, attributions: Sequence[Attribution]) -> list[Ints]:
    """One row of roles an attribution that has a cue."""
    rows = []
    for one in attributions:
        row = np.zeros(len(pieces), dtype=np.int64)
        row[pieces.under(one.content)] = CONTENT
        row[pieces.under(one.source)] = SOURCE
        row[pieces.under(one.cue)] = CUE
        if (row == CUE).any():
            rows.append(row)
    return rows


def cuts(pieces: Pieces, size: int, first: int) -> Iterator[tuple[int, int]]:
    """Windows of whole sentences of up to ``size`` pieces; the first of ``first``."""
    begins = [int(i) for i in np.flatnonzero(pieces.sentence)] + [len(pieces)]
    start, limit = 0, first
    while start < len(pieces):
        fitting = [b for b in begins if start < b <= start + limit]
        stop = fitting[-1] if fitting else min(start + limit, len(pieces))
        yield start, stop
        start, limit = stop, size


def window(pieces: Pieces, rows: list[Ints], a: int, b: int, reader: int) -> Window:
    """The pieces ``a`` to ``b`` and the attributions whose cue begins there."""
    firsts = [int(np.flatnonzero(row == CUE)[0]) for row in rows]
    held = [i for i, first in enumerate(firsts) if a <= first < b]
    inner = [np.pad(rows[i][a:b], 1) for i in held]
    return Window(
        ids=np.concatenate([[CLS], pieces.ids[a:b], [SEP]]),
        feature=np.concatenate([[reader], pieces.feature[a:b], [SPECIAL]]),
        paragraph=np.pad(pieces.paragraph[a:b], 1, mode="edge"),
        anchors=np.array([firsts[i] - a + 1 for i in held], dtype=np.int64),
        cues=tuple(np.flatnonzero(row == CUE) for row in inner),
        roles=np.array(inner, dtype=np.int64).reshape(len(inner), b - a + 2),
    )


def draw_windows(
    corpus: Sequence[Annotated],
    tokenizer: Tokenizer,
    readers: dict[str, int],
    rng: random.Random,
    sizes: tuple[int, int] = (176, 288),
) -> Iterator[Window]:
    """Every text once, varied and cut at random; one annotator of each. Windows of
    one text are of one of ``sizes`` (pieces), now and then short."""
    for one in corpus:
        pieces = cut_pieces(vary(one.text, rng), tokenizer)
        annotator = rng.choice(sorted(one.by))
        rows = role_rows(pieces, one.by[annotator])
        short = rng.random() < 0.08
        size = rng.randint(30, 120) if short else rng.randint(*sizes)
        reader = READER if rng.random() < 0.5 else readers[annotator]
        for a, b in cuts(pieces, size, rng.randint(size // 4, size)):
            yield window(pieces, rows, a, b, reader)
