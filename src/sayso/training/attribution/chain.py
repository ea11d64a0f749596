"""The likelihood of a linear-chain conditional random field.

The sum over all paths is taken pairwise, in log2(T) steps, instead of piece by piece.
"""

from __future__ import annotations

import torch
from torch import Tensor

FORBIDDEN = -1e4


def _steps(roles: Tensor, changes: Tensor, mask: Tensor) -> Tensor:
    """One matrix a step, (N, T-1, K, K): a masked step changes nothing."""
    count = roles.shape[-1]
    still = torch.full((count, count), FORBIDDEN).fill_diagonal_(0.0)
    moves = changes[:, 1:] + roles[:, 1:, None, :]
    return torch.where(mask[:, 1:, None, None].bool(), moves, still)


def _joined(moves: Tensor) -> Tensor:
    """The matrices of all steps as one, (N, K, K), in log space."""
    while moves.shape[1] > 1:
        odd = moves[:, -1:] if moves.shape[1] % 2 else None
        even = moves.shape[1] // 2 * 2
        left, right = moves[:, 0:even:2], moves[:, 1:even:2]
        moves = torch.logsumexp(left.unsqueeze(-1) + right.unsqueeze(-3), dim=-2)
        if odd is not None:
            moves = torch.cat([moves, odd], dim=1)
    return moves[:, 0]


def _path_score(roles: Tensor, changes: Tensor, mask: Tensor, gold: Tensor) -> Tensor:
    """The score of the gold path, (N)."""
    at = roles.gather(-1, gold[..., None]).squeeze(-1)
    count = roles.shape[-1]
    pair = gold[:, :-1] * count + gold[:, 1:]
    moved = changes[:, 1:].flatten(-2).gather(-1, pair[..., None]).squeeze(-1)
    kept = mask.to(at.dtype)
    return (at * kept).sum(1) + (moved * kept[:, 1:]).sum(1)


def surprise(roles: Tensor, changes: Tensor, mask: Tensor, gold: Tensor) -> Tensor:
    """-log p(gold path), (N). ``roles`` (N, T, K), ``changes`` (N, T, K, K) from the
    piece before, ``mask`` and ``gold`` (N, T); the first piece must not be masked."""
    moves = _joined(_steps(roles, changes, mask))
    total = torch.logsumexp(roles[:, 0, :, None] + moves, dim=(1, 2))
    return total - _path_score(roles, changes, mask, gold)
