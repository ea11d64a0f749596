"""The small head that takes wordings for acts, fitted on what the shipped network sees.

It learns from the written sentences, which have acts, and beside them from the corpus, where
an act is what the cue lists say if they hold the cue: of those most are plain.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from tokenizers import Tokenizer
from torch import nn
from torch.nn import functional as F

from sayso.evaluation.polnear import Annotated
from sayso.evaluation.sentences import Sentence
from sayso.model import Act
from sayso.reading.attribution.tagger_acts import pool, see
from sayso.reading.attribution.tagger_session import Shipped
from sayso.reading.parse import parse_all
from sayso.reading.statements.acts import listed_act
from sayso.reading.statements.guessing import ACTS

SEED, EPOCHS, STEP, RATE, DECAY = 0, 12, 128, 1e-3, 0.05
INNER, REST, SMOOTHED = 256, 0.3, 0.05
LISTED = 0.3
"""Weight of an act that only the lists say, beside one that was written."""


@dataclass(frozen=True, slots=True)
class Taught:
    """What was pooled of attributions (N, 4 * width), the places of their acts among
    `ACTS` (N), and what each weighs (N)."""

    pooled: np.ndarray[tuple[int, int], np.dtype[np.float32]]
    acts: np.ndarray[tuple[int], np.dtype[np.int64]]
    weights: np.ndarray[tuple[int], np.dtype[np.float32]]


def teach_acts(
    corpus: Sequence[Annotated],
    sentences: Sequence[Sentence],
    tokenizer: Tokenizer,
    out: Path,
) -> None:
    """Fits the head on the network in ``out`` and writes ``acts.npz`` beside it."""
    network = Shipped(out)
    rows = [
        *_of_sentences(sentences, network, tokenizer),
        *_of_corpus(corpus, network, tokenizer),
    ]
    pooled, acts, weights = zip(*rows, strict=True)
    taught = Taught(
        np.stack(pooled), np.array(acts), np.array(weights, dtype=np.float32)
    )
    _fit(taught, out / "acts.npz")


Row = tuple[np.ndarray[tuple[int], np.dtype[np.float32]], int, float]


def _of_sentences(
    sentences: Sequence[Sentence], network: Shipped, tokenizer: Tokenizer
) -> Iterator[Row]:
    for one in sentences:
        seen = see(one.text, network, tokenizer)
        for attribution, act in zip(one.attributions, one.acts, strict=True):
            yield pool(seen, attribution), ACTS.index(act), 1.0


def _of_corpus(
    corpus: Sequence[Annotated], network: Shipped, tokenizer: Tokenizer
) -> Iterator[Row]:
    docs = parse_all([one.text for one in corpus])
    for one, doc in zip(corpus, docs, strict=True):
        seen = see(one.text, network, tokenizer)
        for attribution in one.gold:
            listed: tuple[Act | None] | None = listed_act(one.text, doc, attribution)
            if listed and attribution.cue:
                yield pool(seen, attribution), ACTS.index(listed[0]), LISTED


def _fit(taught: Taught, path: Path) -> None:
    """Writes the head; what it is given needs no scaling, for that is part of it."""
    torch.manual_seed(SEED)
    middle, spread = taught.pooled.mean(0), taught.pooled.std(0) + 1e-3
    one, two = nn.Linear(len(middle), INNER), nn.Linear(INNER, len(ACTS))
    head = nn.Sequential(
        nn.Dropout(REST), one, nn.GELU(approximate="tanh"), nn.Dropout(REST), two
    )
    given = torch.from_numpy((taught.pooled - middle) / spread)
    acts, weights = torch.from_numpy(taught.acts), torch.from_numpy(taught.weights)
    _descend(head, given, acts, weights)
    weight = one.weight.detach().numpy() / spread
    np.savez_compressed(
        path,
        one_w=weight.astype(np.float16),
        one_b=one.bias.detach().numpy() - weight @ middle,
        two_w=two.weight.detach().numpy().astype(np.float16),
        two_b=two.bias.detach().numpy(),
    )


def _descend(
    head: nn.Module, given: torch.Tensor, acts: torch.Tensor, weights: torch.Tensor
) -> None:
    optimizer = torch.optim.AdamW(head.parameters(), lr=RATE, weight_decay=DECAY)
    for epoch in range(EPOCHS):
        for group in optimizer.param_groups:
            group["lr"] = RATE * (1 - epoch / EPOCHS)
        for some in torch.randperm(len(acts)).split(STEP):
            each = F.cross_entropy(
                head(given[some]),
                acts[some],
                reduction="none",
                label_smoothing=SMOOTHED,
            )
            optimizer.zero_grad()
            (each * weights[some]).mean().backward()
            optimizer.step()
    head.eval()
