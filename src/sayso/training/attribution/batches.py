"""Training windows -> tensors of about as many pieces each."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor

from sayso.reading.attribution.tagger_pieces import MASK, Ints
from sayso.training.attribution.examples import Window


@dataclass(frozen=True, slots=True)
class Batch:
    """Windows of one step. ``found`` marks anchors, ``tags`` (B, T, 3) says per role
    whether a piece is outside, begins a run or continues it; ``gold`` are roles of the
    anchors at ``rows``, ``at``."""

    ids: Tensor
    feature: Tensor
    paragraph: Tensor
    mask: Tensor
    found: Tensor
    tags: Tensor
    rows: Tensor
    at: Tensor
    gold: Tensor


def grouped(
    windows: Sequence[Window], pieces: int, rng: random.Random
) -> list[list[Window]]:
    """Windows of like length together, at most ``pieces`` with padding; in any order."""
    ordered = sorted(windows, key=lambda w: len(w) + 24 * rng.random())
    groups: list[list[Window]] = [[]]
    for one in ordered:
        longest = max([len(one), *(len(w) for w in groups[-1])])
        if groups[-1] and longest * (len(groups[-1]) + 1) > pieces:
            groups.append([])
        groups[-1].append(one)
    rng.shuffle(groups)
    return groups


def _stacked(rows: Sequence[Ints], width: int) -> Tensor:
    out = np.zeros((len(rows), width), dtype=np.int64)
    for i, row in enumerate(rows):
        out[i, : len(row)] = row
    return torch.from_numpy(out)


def _tags(window: Window, width: int) -> Ints:
    """Per role 0 outside, 1 begins, 2 continues; whoever the anchor is."""
    out = np.zeros((width, 3), dtype=np.int64)
    for row in window.roles:
        before = np.concatenate([[0], row[:-1]])
        for role in (1, 2, 3):
            held = np.flatnonzero(row == role)
            out[held, role - 1] = np.where(before[held] == role, 2, 1)
    return out


def _hidden_words(ids: Ints, share: float, rng: np.random.Generator) -> Ints:
    """Some pieces replaced by the mask, the special ones never."""
    hide = (rng.random(len(ids)) < share) & (ids > MASK)
    return np.where(hide, MASK, ids)


def _anchor_places(
    windows: Sequence[Window], rng: random.Random
) -> Iterator[tuple[int, int]]:
    """The anchors; now and then another piece of the cue, which annotators vary."""
    for row, one in enumerate(windows):
        for first, cue in zip(one.anchors, one.cues, strict=True):
            other = len(cue) > 1 and rng.random() < 0.15
            yield row, int(rng.choice(list(cue)) if other else first)


def batch(windows: Sequence[Window], hidden: float, rng: random.Random) -> Batch:
    """One step's tensors; a share ``hidden`` of the pieces is masked."""
    width = max(len(w) for w in windows)
    noise = np.random.default_rng(rng.getrandbits(32))
    places = np.array(list(_anchor_places(windows, rng)), dtype=np.int64)
    places = places.reshape(-1, 2)
    found = torch.zeros(len(windows), width)
    for row, one in enumerate(windows):
        found[row, torch.from_numpy(one.anchors)] = 1.0
    return Batch(
        ids=_stacked([_hidden_words(w.ids, hidden, noise) for w in windows], width),
        feature=_stacked([w.feature for w in windows], width),
        paragraph=_stacked([w.paragraph for w in windows], width),
        mask=_stacked([np.ones(len(w), dtype=np.int64) for w in windows], width),
        found=found,
        tags=torch.from_numpy(np.stack([_tags(w, width) for w in windows])),
        rows=torch.from_numpy(places[:, 0].copy()),
        at=torch.from_numpy(places[:, 1].copy()),
        gold=_stacked([row for w in windows for row in w.roles], width),
    )
