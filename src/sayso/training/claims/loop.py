"""Training: pairs of contents of one story, told apart by the claims they share."""

from __future__ import annotations

import logging
import math
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import torch
from torch import nn

from sayso.training.claims.examples import Read
from sayso.training.claims.losses import Batch
from sayso.training.claims.network import Network

log = logging.getLogger(__name__)
Story = Sequence[Read]


@dataclass(frozen=True, slots=True)
class Settings:
    """``stories`` are read in one step; pairs over two stories weigh ``across``, the
    likeness to whole claims ``means``, and the main matter ``main`` of what pairs do."""

    seed: int = 0
    epochs: int = 4
    rate: float = 5e-5
    head_rate: float = 3e-4
    scale_rate: float = 1e-2
    warm_up: float = 0.08
    stories: int = 4
    across: float = 0.05
    means: float = 0.5
    main: float = 0.3


def fit(network: Network, stories: Sequence[Story], settings: Settings) -> None:
    """Trains in place; logs the mean loss of each epoch."""
    torch.manual_seed(settings.seed)
    order, rates = random.Random(settings.seed), _rates(settings)
    groups = _groups(network, settings)
    optimizer = torch.optim.AdamW(groups, weight_decay=0.01)
    steps = settings.epochs * math.ceil(len(stories) / settings.stories)
    step, shuffled = 0, list(stories)
    for epoch in range(settings.epochs):
        order.shuffle(shuffled)
        losses = []
        for batch in _batches(shuffled, settings.stories):
            for group, rate in zip(optimizer.param_groups, rates, strict=True):
                group["lr"] = rate * _share(step, steps, settings.warm_up)
            losses.append(_step(network, batch, optimizer, settings))
            step += 1
        log.info("epoch %d: loss %.3f", epoch + 1, sum(losses) / len(losses))


def _rates(settings: Settings) -> tuple[float, float, float]:
    return settings.rate, settings.head_rate, settings.scale_rate


def _groups(network: Network, settings: Settings) -> list[dict[str, object]]:
    scales = [network.scale, network.shift]
    body = list(network.encoder.parameters())
    rest = {id(p) for p in (*body, *scales)}
    heads = [p for p in network.parameters() if id(p) not in rest]
    rates = _rates(settings)
    return [
        {"params": body, "lr": rates[0]},
        {"params": heads, "lr": rates[1]},
        {"params": scales, "lr": rates[2], "weight_decay": 0.0},
    ]


def _batches(stories: Sequence[Story], size: int) -> Iterator[list[Read]]:
    for start in range(0, len(stories), size):
        reports = [r for story in stories[start : start + size] for r in story]
        reports = [r for r in reports if r.examples]
        if sum(len(r.examples) for r in reports) > 1:
            yield reports


def _share(step: int, steps: int, warm_up: float) -> float:
    """Of the rate: up, then down in a line."""
    return min(1.0, (step + 1) / (warm_up * steps)) * max(0.02, 1 - step / steps)


def _step(
    network: Network,
    reports: Sequence[Read],
    optimizer: torch.optim.Optimizer,
    settings: Settings,
) -> float:
    network.train()
    with torch.autocast("cpu", dtype=torch.bfloat16):
        vectors, main = network(reports)
    batch = Batch.of_reports(reports)
    alike = vectors @ vectors.T
    loss = batch.pairs(network.odds(alike), settings.across)
    loss = loss + settings.means * batch.to_claims(network, alike)
    loss = loss + settings.main * batch.main(main)
    optimizer.zero_grad()
    loss.backward()  # type: ignore[no-untyped-call,unused-ignore]
    nn.utils.clip_grad_norm_(network.parameters(), 1.0)
    optimizer.step()
    return float(loss)
