"""How far a confidence is the chance of being right."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.evaluation.attribution_tokens import Tokens, jaccard, marked
from sayso.evaluation.polnear import Annotated
from sayso.model import Attribution

BINS = 5
HALF = 0.5


def calibration_error(
    corpus: Sequence[Annotated], found: Sequence[Sequence[Attribution]]
) -> float:
    """The expected calibration error of the outermost attributions, 0..1: how far the
    share that is right is from the mean confidence, over bins of equal width."""
    told = [
        (one.confidence, _is_right(text, one))
        for text, some in zip(corpus, found, strict=True)
        for one in some
        if one.within is None
    ]
    gaps = [0.0] * BINS
    for confidence, right in told:
        gaps[min(int(confidence * BINS), BINS - 1)] += right - confidence
    return sum(map(abs, gaps)) / max(len(told), 1)


def _is_right(text: Annotated, one: Attribution) -> bool:
    tokens = Tokens(text.text)
    (given,) = marked([one], tokens)
    return any(
        jaccard(given.content, gold.content) >= HALF
        and (not gold.source or jaccard(given.source, gold.source) >= HALF)
        for gold in marked(text.gold, tokens)
    )
