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
from torch.optim import AdamW
from torch.optim.lr_scheduler import LambdaLR

from sayso.evaluation.polnear import Annotated
from sayso.reading.attribution.tagger_pieces import READER
from sayso.training.attribution.batches import batch, grouped
from sayso.training.attribution.examples import draw_windows
from sayso.training.attribution.loss import loss
from sayso.training.attribution.network import Network

log = logging.getLogger(__name__)


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
    steps = settings.epochs * _steps(corpus, tokenizer, readers, settings)
    optimizer, schedule = _optimizer(network, steps, settings)
    for epoch in range(1, settings.epochs + 1):
        windows = list(draw_windows(corpus, tokenizer, readers, rng, settings.sizes))
        groups = grouped(windows, settings.pieces, rng)
        log.info("epoch %d: %d steps", epoch, len(groups))
        seen: dict[str, float] = defaultdict(float)
        began = time.monotonic()
        network.train()
        for number, group in enumerate(groups, 1):
            parts = loss(network, batch(group, settings.hidden, rng))
            optimizer.zero_grad()
            parts["total"].backward()
            torch.nn.utils.clip_grad_norm_(network.parameters(), 5.0)
            optimizer.step()
            schedule.step()
            _average(twin, network, settings.average)
            for name, part in parts.items():
                seen[name] += part.item()
            if number % 50 == 0:
                told = {name: round(total / 50, 3) for name, total in seen.items()}
                pace = number / (time.monotonic() - began)
                log.info("  %d: %s, %.2f steps/s", number, told, pace)
                seen.clear()
        each(epoch, network, twin)
    return twin


def reader_numbers(corpus: Sequence[Annotated]) -> dict[str, int]:
    """The feature by which the network is told who annotated a text."""
    names = sorted({name for one in corpus for name in one.by})
    return {name: READER + 1 + i for i, name in enumerate(names)}


def _steps(
    corpus: Sequence[Annotated],
    tokenizer: Tokenizer,
    readers: dict[str, int],
    settings: Settings,
) -> int:
    """Steps of one epoch, about."""
    rng = random.Random(settings.seed)
    windows = list(draw_windows(corpus, tokenizer, readers, rng, settings.sizes))
    return len(grouped(windows, settings.pieces, rng))


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
    mine, theirs = list(twin.parameters()), list(network.parameters())
    torch._foreach_lerp_(mine, theirs, 1.0 - keep)
