"""The training itself: AdamW, a linear decay, averaged weights, one thread or two."""

from __future__ import annotations

import copy
import logging
import random
import time
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import torch
from tokenizers import Tokenizer
from torch import Tensor
from torch.optim import AdamW
from torch.optim.lr_scheduler import LambdaLR

from sayso.evaluation.polnear import Annotated
from sayso.reading.attribution.tagger_pieces import READER
from sayso.training.attribution.batches import batch, grouped
from sayso.training.attribution.examples import Window, draw_windows
from sayso.training.attribution.loss import loss
from sayso.training.attribution.network import Network

log = logging.getLogger(__name__)
LONGEST_STEP, EVERY = 5.0, 50


@dataclass(frozen=True, slots=True)
class Settings:
    """What a training run depends on, beside the corpus and the starting weights."""

    seed: int = 1
    epochs: int = 8
    pieces: int = 2048
    rate: float = 3e-4
    head_rate: float = 1e-3
    warm_up: float = 0.06
    decay: float = 0.01
    hidden: float = 0.08
    average: float = 0.998
    sizes: tuple[int, int] = (176, 288)


Each = Callable[[int, Network, Network], None]
"""Called after an epoch with its number, the network and its averaged twin."""


def fit(
    network: Network,
    corpus: Sequence[Annotated],
    tokenizer: Tokenizer,
    settings: Settings,
    each: Each,
) -> Network:
    """Trains ``network`` in place; returns its averaged twin."""
    torch.manual_seed(settings.seed)
    rng = random.Random(settings.seed)
    readers = reader_numbers(corpus)
    twin = copy.deepcopy(network).eval().requires_grad_(False)
    first = _drawn(corpus, tokenizer, readers, settings, random.Random(settings.seed))
    steps = settings.epochs * len(first)
    optimizer, schedule = _optimizer(network, steps, settings)
    for epoch in range(1, settings.epochs + 1):
        told = _Told()
        groups = _drawn(corpus, tokenizer, readers, settings, rng)
        log.info("epoch %d: %d steps", epoch, len(groups))
        network.train()
        for group in groups:
            parts = loss(network, batch(group, settings.hidden, rng))
            optimizer.zero_grad()
            torch.autograd.backward(parts["total"])
            torch.nn.utils.clip_grad_norm_(network.parameters(), LONGEST_STEP)
            optimizer.step()
            schedule.step()
            _average(twin, network, settings.average)
            told.add(parts)
        each(epoch, network, twin)
    return twin


class _Told:
    """Logs the parts of the loss and the pace, every so many steps."""

    def __init__(self) -> None:
        self.began, self.steps = time.monotonic(), 0
        self.sums: dict[str, float] = defaultdict(float)

    def add(self, parts: dict[str, Tensor]) -> None:
        self.steps += 1
        for name, part in parts.items():
            self.sums[name] += part.item()
        if self.steps % EVERY == 0:
            mean = {name: round(total / EVERY, 3) for name, total in self.sums.items()}
            pace = self.steps / (time.monotonic() - self.began)
            log.info("  %d: %s, %.2f steps/s", self.steps, mean, pace)
            self.sums.clear()


def reader_numbers(corpus: Sequence[Annotated]) -> dict[str, int]:
    """The feature by which the network is told who annotated a text."""
    names = sorted({name for one in corpus for name in one.by})
    return {name: READER + 1 + i for i, name in enumerate(names)}


def _drawn(
    corpus: Sequence[Annotated],
    tokenizer: Tokenizer,
    readers: dict[str, int],
    settings: Settings,
    rng: random.Random,
) -> list[list[Window]]:
    """The windows of one epoch, grouped into steps."""
    windows = draw_windows(corpus, tokenizer, readers, rng, settings.sizes)
    return grouped(list(windows), settings.pieces, rng)


def _optimizer(
    network: Network, steps: int, settings: Settings
) -> tuple[AdamW, LambdaLR]:
    """The encoder learns slowly, what is new to it faster; norms do not decay."""
    groups: dict[tuple[bool, bool], list[torch.nn.Parameter]] = defaultdict(list)
    network.encoder.word.requires_grad_(False)
    for name, parameter in network.named_parameters():
        if not parameter.requires_grad:
            continue
        new = not name.startswith("encoder.") or name.startswith("encoder.feature")
        groups[new, parameter.dim() > 1].append(parameter)
    described = [
        {
            "params": parameters,
            "lr": settings.head_rate if new else settings.rate,
            "weight_decay": settings.decay if matrix else 0.0,
        }
        for (new, matrix), parameters in groups.items()
    ]
    optimizer = AdamW(described, fused=True)
    warm = max(1, int(settings.warm_up * steps))

    def share(step: int) -> float:
        left = (steps - step) / max(1, steps - warm)
        return min(step / warm, max(0.0, left))

    return optimizer, LambdaLR(optimizer, share)


@torch.no_grad()
def _average(twin: Network, network: Network, keep: float) -> None:
    """Moves the twin a little towards the network."""
    mine: list[Tensor] = list(twin.parameters())
    torch._foreach_lerp_(mine, list[Tensor](network.parameters()), 1.0 - keep)
