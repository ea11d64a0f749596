"""The whole making of the shipped encoder, from the marked reports to the files."""

from __future__ import annotations

from pathlib import Path

import torch

from sayso.training.attribution.weights import load_encoder, load_tokenizer
from sayso.training.claims.examples import read_examples
from sayso.training.claims.export import export
from sayso.training.claims.loop import Settings, fit
from sayso.training.claims.marks import read_stories
from sayso.training.claims.network import Network


def train(corpus: Path, out: Path, settings: Settings = Settings()) -> int:  # noqa: B008
    """Trains on the stories of ``corpus``, writes the shipped files to ``out``; returns
    how many contents it learned from.

    An epoch takes about three minutes on one core with bfloat16. Raises `BadRequest`
    where the corpus or the encoder's package is missing.
    """
    tokenizer = load_tokenizer()
    stories = [
        [read_examples(report, tokenizer) for report in story]
        for story in read_stories(corpus)
    ]
    torch.manual_seed(settings.seed)
    network = Network(load_encoder())
    fit(network, stories, settings)
    export(network, out)
    tokenizer.save(str(out / "tokenizer.json"))
    return sum(len(report.examples) for story in stories for report in story)
