"""How sure an attribution is: a logistic curve over what speaks for it.

The weights are fitted on texts that the network was not trained on, to the question
whether an annotator marked the same (content and source overlap by half or more).
"""

from __future__ import annotations

import functools
import json
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from sayso.reading.attribution.tagger_candidates import FEATURES, Candidate
from sayso.reading.attribution.tagger_session import FOLDER


@dataclass(frozen=True, slots=True)
class Calibration:
    """``floor`` is the chance below which an anchor is not read at all, ``threshold``
    the confidence below which an attribution is not kept."""

    weights: tuple[float, ...] = (1.0,) + (0.0,) * (len(FEATURES) - 1)
    bias: float = 0.0
    floor: float = 0.08
    threshold: float = 0.37

    def confidence(self, one: Candidate) -> float:
        """The chance that an annotator marked the same, 0..1."""
        logit = float(np.dot(self.weights, one.features)) + self.bias
        return float(1.0 / (1.0 + np.exp(-np.clip(logit, -30, 30))))


def load_calibration(path: Path) -> Calibration:
    """Reads what `save_calibration` wrote."""
    kept = json.loads(path.read_text(encoding="utf8"))
    return Calibration(
        weights=tuple(kept["weights"][name] for name in FEATURES),
        bias=kept["bias"],
        floor=kept["floor"],
        threshold=kept["threshold"],
    )


def save_calibration(one: Calibration, path: Path) -> None:
    """Writes the curve with its features' names."""
    weights = dict(zip(FEATURES, one.weights, strict=True))
    rest = {"bias": one.bias, "floor": one.floor, "threshold": one.threshold}
    kept = json.dumps({"weights": weights, **rest}, indent=1)
    path.write_text(kept + "\n", encoding="utf8")


@functools.cache
def shipped_calibration() -> Calibration:
    """The curve of this installation's network."""
    return load_calibration(FOLDER / "confidence.json")
