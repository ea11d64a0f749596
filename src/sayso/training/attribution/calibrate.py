"""The confidence curve of a trained network, fitted on texts it has not seen."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from sayso.evaluation.attribution import compare, same
from sayso.evaluation.attribution_tokens import Tokens, marked
from sayso.evaluation.polnear import Annotated
from sayso.model import Attribution
from sayso.reading.attribution.tagger import chosen
from sayso.reading.attribution.tagger_candidates import Candidate
from sayso.reading.attribution.tagger_confidence import Calibration

Rows = NDArray[np.float64]
FLOOR = 0.1
THRESHOLDS = tuple(round(0.25 + 0.01 * i, 2) for i in range(26))
RIDGE, STEPS = 1.0, 30
ABOUT = 0.3
"""Points of F1 that are given for recall."""


def labelled(
    corpus: Sequence[Annotated], found: Sequence[Sequence[Candidate]]
) -> Iterator[tuple[Candidate, bool]]:
    """Each candidate and whether the gold has the same (content and source by half)."""
    for one, candidates in zip(corpus, found, strict=True):
        tokens = Tokens(one.text)
        gold = marked(one.gold, tokens)
        for candidate in candidates:
            spans = Attribution(candidate.source, candidate.cue, candidate.content)
            read = marked([spans], tokens)[0]
            yield candidate, any(same(wanted, read)[1] for wanted in gold)


def logistic(rows: Rows, right: Rows) -> tuple[Rows, float]:
    """Weights and bias of a ridge logistic regression, by Newton's method."""
    mean, spread = rows.mean(0), rows.std(0) + 1e-6
    given = np.column_stack([(rows - mean) / spread, np.ones(len(rows))])
    ridge = np.diag([RIDGE] * rows.shape[1] + [1e-6])
    weights = np.zeros(given.shape[1])
    for _ in range(STEPS):
        chance = 1 / (1 + np.exp(-given @ weights))
        slope = given.T @ (chance - right) + ridge @ weights
        bend = (given * (chance * (1 - chance))[:, None]).T @ given + ridge
        weights -= np.linalg.solve(bend, slope)
    scaled = weights[:-1] / spread
    return scaled, float(weights[-1] - scaled @ mean)


def calibrate(
    corpus: Sequence[Annotated], found: Sequence[Sequence[Candidate]]
) -> Calibration:
    """The curve, and the lowest threshold of those that are about as good (F1 of partly
    right attributions): what is unsure can be left out later, by its confidence."""
    pairs = list(labelled(corpus, found))
    rows = np.array([candidate.features for candidate, _ in pairs])
    right = np.array([float(label) for _, label in pairs])
    weights, bias = logistic(rows, right)
    told = tuple(round(float(weight), 4) for weight in weights)
    tried = [Calibration(told, round(bias, 4), FLOOR, t) for t in THRESHOLDS]
    partial = [_partial(corpus, found, curve) for curve in tried]
    return next(
        curve
        for curve, f1 in zip(tried, partial, strict=True)
        if f1 >= max(partial) - ABOUT
    )


def _partial(
    corpus: Sequence[Annotated],
    found: Sequence[Sequence[Candidate]],
    curve: Calibration,
) -> float:
    figures = compare(corpus, [chosen(candidates, curve) for candidates in found])
    return figures["attribution/partial"]["f1"]
