"""The network: a small BERT encoder, an anchor head and a role head.

The anchor of an attribution is the first piece of its cue (of PolNeAR's 19,832
attributions in train all but two have one of their own). The role head says, for one
anchor, which pieces are its source, cue and content: a linear-chain conditional random
field (Lafferty et al. 2001) whose scores come from the pair of piece and anchor, so
that links, grouping and boundaries are one decision.
"""

from __future__ import annotations

import torch
from torch import Tensor, nn
from torch.nn import functional as F

ROLES = 4
"""Nothing, source, cue, content."""
CUE = 2
FEATURES = 32
FAR = 128
WIDTH = 128
FORBIDDEN = -1e4


class Layer(nn.Module):
    """One BERT layer (Devlin et al. 2019), normalised after each half."""

    def __init__(self, width: int, heads: int, inner: int) -> None:
        super().__init__()
        self.heads = heads
        self.qkv = nn.Linear(width, 3 * width)
        self.out = nn.Linear(width, width)
        self.norm1 = nn.LayerNorm(width, eps=1e-12)
        self.up = nn.Linear(width, inner)
        self.down = nn.Linear(inner, width)
        self.norm2 = nn.LayerNorm(width, eps=1e-12)

    def forward(self, x: Tensor, mask: Tensor | None) -> Tensor:
        batch, length, width = x.shape
        shape = (batch, length, 3, self.heads, width // self.heads)
        q, k, v = self.qkv(x).view(shape).permute(2, 0, 3, 1, 4).unbind(0)
        scores = (q * (q.shape[-1] ** -0.5)) @ k.transpose(-1, -2)
        if mask is not None:
            scores = scores.add_(mask.to(q.dtype))
        seen = torch.softmax(scores, -1) @ v
        seen = seen.transpose(1, 2).reshape(batch, length, width)
        x = self.norm1(x + self.out(seen))
        return self.norm2(x + self.down(F.gelu(self.up(x))))


class Encoder(nn.Module):
    """Pieces and their features -> one vector a piece."""

    def __init__(
        self, words: int = 30522, width: int = 384, layers: int = 6, heads: int = 12
    ) -> None:
        super().__init__()
        self.word = nn.Embedding(words, width)
        self.place = nn.Embedding(512, width)
        self.feature = nn.Embedding(FEATURES, width)
        nn.init.zeros_(self.feature.weight)
        self.norm = nn.LayerNorm(width, eps=1e-12)
        self.layers = nn.ModuleList(
            Layer(width, heads, 4 * width) for _ in range(layers)
        )

    def forward(self, ids: Tensor, features: Tensor, mask: Tensor | None) -> Tensor:
        """``mask`` is 1 for pieces and 0 for padding; none where nothing is padded."""
        places = torch.arange(ids.shape[1], device=ids.device)
        x = self.norm(self.word(ids) + self.place(places) + self.feature(features))
        hole = None if mask is None else (1 - mask[:, None, None, :]) * FORBIDDEN
        for layer in self.layers:
            x = layer(x, hole)
        return x


class RoleHead(nn.Module):
    """Vectors, anchors -> scores of each piece's role and of each change of role."""

    def __init__(self, width: int = 384, inner: int = WIDTH) -> None:
        super().__init__()
        self.piece = nn.Linear(width, 2 * inner)
        self.anchor = nn.Linear(width, 2 * inner)
        self.meet = nn.Linear(inner, inner)
        self.distance = nn.Embedding(2 * FAR + 1, inner)
        self.paragraphs = nn.Embedding(7, inner)
        self.norm = nn.LayerNorm(inner)
        self.mix = nn.Linear(inner, inner)
        self.whole = nn.Linear(inner, inner)
        self.roles = nn.Linear(inner, ROLES)
        self.changes = nn.Linear(inner, ROLES * ROLES)
        self.verify = nn.Sequential(
            nn.Linear(2 * inner, inner), nn.GELU(), nn.Linear(inner, 1)
        )
        for table in (self.distance, self.paragraphs):
            nn.init.normal_(table.weight, std=0.02)
        with torch.no_grad():
            self.changes.weight.zero_()
            self.changes.bias.copy_((2.0 * torch.eye(ROLES)).flatten())

    def forward(
        self,
        hidden: Tensor,
        paragraph: Tensor,
        mask: Tensor | None,
        rows: Tensor,
        at: Tensor,
    ) -> tuple[Tensor, Tensor, Tensor]:
        """Anchors stand at ``hidden[rows, at]``. -> roles (N, T, 4), changes
        (N, T, 4, 4) from the piece before, and one logit that there is an attribution."""
        add_t, mul_t = self.piece(hidden).chunk(2, -1)
        add_a, mul_a = self.anchor(hidden[rows, at]).chunk(2, -1)
        steps = (
            torch.arange(hidden.shape[1], device=hidden.device)[None, :] - at[:, None]
        )
        turns = paragraph[rows] - paragraph[rows, at][:, None]
        x = add_t[rows] + add_a[:, None] + self.meet(mul_t[rows] * mul_a[:, None])
        x = x + self.distance(steps.clamp(-FAR, FAR) + FAR)
        x = F.gelu(self.norm(x + self.paragraphs(turns.clamp(-3, 3) + 3)))
        top = x.amax(1) if mask is None else (x + _hole(mask[rows], x)).amax(1)
        verify = self.verify(torch.cat([top, add_a], -1)).squeeze(-1)
        x = x + F.gelu(self.mix(x) + self.whole(top)[:, None])
        changes = self.changes(x).unflatten(-1, (ROLES, ROLES))
        return self.roles(x), changes, verify


def _hole(mask: Tensor, x: Tensor) -> Tensor:
    """Far below all scores where there is only padding."""
    return (1 - mask.to(x.dtype))[:, :, None] * FORBIDDEN


class Network(nn.Module):
    """Encoder and heads; ``tags`` is a help in training and not shipped."""

    def __init__(self, encoder: Encoder, width: int = 384) -> None:
        super().__init__()
        self.encoder = encoder
        self.rest = nn.Dropout(0.1)
        self.find = nn.Sequential(
            nn.Linear(width, width), nn.GELU(), nn.Linear(width, 1)
        )
        self.roles = RoleHead(width)
        self.tags = nn.Linear(width, 9)
