"""The whole making of the shipped encoder, from the marked reports to the files."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import torch
from tokenizers import Tokenizer

from sayso.training.attribution.weights import load_encoder, load_tokenizer
from sayso.training.claims.examples import Read, read_examples
from sayso.training.claims.export import export
from sayso.training.claims.loop import Settings, fit
from sayso.training.claims.marks import MarkedReport, read_standing_off, read_stories
from sayso.training.claims.network import Network


def train(
    corpus: Path,
    out: Path,
    texts: Path | None = None,
    settings: Settings = Settings(),  # noqa: B008
) -> int:
    """Trains on the stories of ``corpus``; where the ``texts`` of its marks on real
    reports are given, a second network on both, and the mean of the two is kept. Writes
    the shipped files to ``out``; returns how many contents it learned from.

    An epoch takes about five minutes on one core with bfloat16, with the real reports
    fifteen. Raises `BadRequest` where the corpus, a text or the encoder's package is
    missing.
    """
    tokenizer = load_tokenizer()
    stories = [_read(story, tokenizer) for story in read_stories(corpus)]
    networks = [_trained(stories, settings)]
    if texts is not None:
        real = read_standing_off(corpus, texts)
        stories = stories + [_read(story, tokenizer) for story in real]
        networks.append(_trained(stories, settings))
    export(mean_of(networks), out)
    tokenizer.save(str(out / "tokenizer.json"))
    return sum(len(report.examples) for story in stories for report in story)


def _read(story: Sequence[MarkedReport], tokenizer: Tokenizer) -> Sequence[Read]:
    return [read_examples(report, tokenizer) for report in story]


def _trained(stories: Sequence[Sequence[Read]], settings: Settings) -> Network:
    torch.manual_seed(settings.seed)
    network = Network(load_encoder())
    fit(network, stories, settings)
    return network


def mean_of(networks: Sequence[Network]) -> Network:
    """The mean of the weights of networks that began alike (model soups: Wortsman and
    others 2022); the first of them becomes it."""
    states = [network.state_dict() for network in networks]
    mean = {name: sum(s[name] for s in states) / len(states) for name in states[0]}
    networks[0].load_state_dict(mean)
    return networks[0]
