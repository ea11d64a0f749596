"""The training's likelihood against all paths counted one by one."""

from __future__ import annotations

import itertools

import pytest

torch = pytest.importorskip("torch", reason="the extra sayso[train] is not installed")


def test_surprise_is_that_of_the_counted_paths() -> None:
    from sayso.training.attribution.chain import surprise

    torch.manual_seed(3)
    roles, changes = torch.randn(2, 5, 4), torch.randn(2, 5, 4, 4)
    mask = torch.tensor([[1, 1, 1, 1, 1], [1, 1, 1, 0, 0]])
    gold = torch.tensor([[0, 1, 1, 3, 2], [2, 0, 3, 0, 0]])
    told = surprise(roles, changes, mask, gold)
    for row in range(2):
        length = int(mask[row].sum())

        def score(path: tuple[int, ...], row: int = row) -> float:
            at = sum(float(roles[row, i, r]) for i, r in enumerate(path))
            pairs = enumerate(itertools.pairwise(path), 1)
            return at + sum(float(changes[row, i, a, b]) for i, (a, b) in pairs)

        paths = itertools.product(range(4), repeat=length)
        total = torch.logsumexp(torch.tensor([score(p) for p in paths]), 0)
        right = score(tuple(gold[row, :length].tolist()))
        assert told[row].item() == pytest.approx(float(total) - right, abs=1e-3)
