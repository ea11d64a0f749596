"""A fresh reading of the gold texts, scored by the gold's own script: no figure falls.

Floors lie a little below what was measured on the day that the comment names. Raise
them when the figures rise; to lower one takes a reason in the commit message.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest

GOLD = Path(__file__).parents[2] / "shared" / "gold"
NAMES = (
    "carson_politico",
    "hacker_washpost",
    "manbij_ahram",
    "manbij_alaraby",
    "snowden_washpost",
    "troops",
)
DIGEST = "6321b99617091428f70b2e3a0290d770c9fb8de6710d73d775510d34a6944c3b"
FLOORS = {  # measured on 2026-11-28, 0.02 to 0.15 higher. Links were 0.47 and marked
    # stances 0.57 by luck of rounding (docs/claims.md): ten other sets rose meanwhile
    # undated was 0.97 before the tagger of eight epochs, which cuts one content short
    "found": 0.91,
    "precision": 0.84,
    "speakers": 0.88,
    "several": 0.95,
    "kind": 0.95,
    "country": 0.94,
    "act": 0.95,
    "act_marked": 0.95,
    "said_on": 0.87,
    "undated": 0.97,
    "within": 0.95,
    "rows": 0.92,
    "link_precision": 0.38,
    "link_recall": 0.40,
    "link_f1": 0.39,
    "stance": 0.61,
    "stance_marked": 0.47,
}

pytestmark = pytest.mark.skipif(
    not (GOLD / "score.py").exists(), reason=f"the gold is not at {GOLD}"
)


def gold_files() -> list[Path]:
    return [GOLD / "dev" / f"{n}.{ending}" for n in NAMES for ending in ("json", "txt")]


@pytest.fixture(scope="module")
def figures(
    scored: Callable[[Iterable[Path]], dict[str, float]],
) -> dict[str, float]:
    """The figures of score.py for a fresh ledger of the gold texts."""
    return scored(GOLD / "dev" / f"{name}.json" for name in NAMES)


def test_the_gold_is_the_one_that_was_measured() -> None:
    digest = hashlib.sha256(b"".join(file.read_bytes() for file in gold_files()))
    assert digest.hexdigest() == DIGEST, "the gold changed: measure the floors anew"


@pytest.mark.parametrize("figure", sorted(FLOORS))
def test_figure_does_not_fall(figure: str, figures: dict[str, float]) -> None:
    assert figures[figure] >= FLOORS[figure]
