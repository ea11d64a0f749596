"""Decoding against all paths counted one by one."""

from __future__ import annotations

import itertools

import numpy as np
import pytest

from sayso.reading.attribution.tagger_decoding import CUE, Scored, best_paths


def scored(length: int, at: int, seed: int) -> Scored:
    noise = np.random.default_rng(seed)
    roles = noise.normal(size=(length, 4)).astype(np.float32)
    changes = noise.normal(size=(length, 4, 4)).astype(np.float32)
    return Scored(at, 0.0, 0.0, roles, changes)


def counted(one: Scored) -> tuple[tuple[int, ...], float]:
    """The best path with its cue in place, and its log chance."""
    scores = {}
    for path in itertools.product(range(4), repeat=len(one.roles)):
        if path[one.at] == CUE:
            at = sum(one.roles[i, r] for i, r in enumerate(path) if i != one.at)
            moved = sum(
                one.changes[i, path[i - 1], path[i]] for i in range(1, len(path))
            )
            scores[path] = float(at + moved)
    best = max(scores, key=lambda path: scores[path])
    return best, scores[best] - float(np.log(sum(np.exp(s) for s in scores.values())))


@pytest.mark.parametrize("seed", range(4))
def test_the_best_path_is_found_whatever_is_decoded_beside_it(seed: int) -> None:
    given = [scored(5, seed, seed), scored(3, 0, seed + 10), scored(6, 5, seed + 20)]
    for one, path in zip(given, best_paths(given), strict=True):
        best, chance = counted(one)
        assert tuple(path.roles) == best
        assert path.chance == pytest.approx(chance, abs=1e-4)


def test_nothing_to_decode() -> None:
    assert best_paths([]) == []
