"""The network: a small BERT encoder over a report's window, contents pooled from it.

Two contents are about one claim with a chance that rises with the dot product of their
vectors; a second head, a help in training and not shipped, tells the contents of the
report's main matter.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional as F

from sayso.reading.encoder.context import ACTS
from sayso.reading.encoder.session import CLOSES, OPENS
from sayso.training.attribution.network import Encoder
from sayso.training.claims.examples import Read

WIDTH, OUT, ACT, INNER = 384, 256, 64, 128
NOWHERE = -1e4


class Network(nn.Module):
    """``scale`` and ``shift`` turn a dot product into log odds of one claim."""

    def __init__(self, encoder: Encoder) -> None:
        super().__init__()
        self.encoder = encoder
        self.attend = nn.Linear(WIDTH, 1, bias=False)
        self.act = nn.Embedding(len(ACTS), ACT)
        self.rest = nn.Dropout(0.1)
        self.project = nn.Linear(2 * WIDTH + ACT, OUT)
        self.main = nn.Sequential(
            nn.Linear(2 * WIDTH + ACT, INNER), nn.GELU(), nn.Linear(INNER, 1)
        )
        self.scale = nn.Parameter(torch.tensor(8.0))
        self.shift = nn.Parameter(torch.tensor(3.0))
        nn.init.zeros_(self.attend.weight)
        with torch.no_grad():  # at first: the content, turned at random
            self.project.weight.mul_(0.3)
            turned = nn.init.orthogonal_(torch.empty(OUT, WIDTH))
            self.project.weight[:, :WIDTH].add_(turned)

    def odds(self, alike: Tensor) -> Tensor:
        """Log odds of one claim, from dot products."""
        return self.scale * alike - self.shift

    def forward(self, reports: Sequence[Read]) -> tuple[Tensor, Tensor]:
        """-> vectors of unit length (N, 256) and the logits of the main matter (N), of
        all the reports' examples in order."""
        ids, roles, mask, rows = _windows(reports)
        hidden = self.encoder(ids, roles, mask)
        row_of = [rows[i, e.window] for i, r in enumerate(reports) for e in r.examples]
        seen = hidden[torch.tensor(row_of)]
        examples = [example for report in reports for example in report.examples]
        length = hidden.shape[1]
        content = _places([e.content for e in examples], length)
        cue = _places([e.cue for e in examples], length)
        weights = self.attend(seen).squeeze(-1) + (1 - content) * NOWHERE
        told = torch.einsum("nt,ntd->nd", torch.softmax(weights, -1), seen)
        share = cue / cue.sum(1, keepdim=True).clamp(min=1)
        by = torch.einsum("nt,ntd->nd", share.to(seen.dtype), seen)
        act = self.act(torch.tensor([e.act for e in examples])).to(seen.dtype)
        pooled = self.rest(torch.cat([told.to(seen.dtype), by, act], -1))
        vectors = F.normalize(self.project(pooled).float(), dim=-1)
        return vectors, self.main(pooled).float().squeeze(-1)


def _windows(
    reports: Sequence[Read],
) -> tuple[Tensor, Tensor, Tensor, dict[tuple[int, int], int]]:
    """All windows as one batch, filled up; (report, window) -> row."""
    cuts = [(i, w) for i, r in enumerate(reports) for w in range(len(r.windows))]
    given = [
        reports[i].windows[w].cut(reports[i].ids, reports[i].roles) for i, w in cuts
    ]
    shape = (len(cuts), max(len(ids) for ids, _ in given) + 2)
    ids, roles = np.zeros(shape, np.int64), np.zeros(shape, np.int64)
    mask = np.zeros(shape, np.float32)
    for row, (pieces, parts) in enumerate(given):
        size = len(pieces) + 2
        ids[row, :size] = [OPENS, *pieces, CLOSES]
        roles[row, 1 : size - 1] = parts
        mask[row, :size] = 1
    rows = {cut: row for row, cut in enumerate(cuts)}
    return torch.from_numpy(ids), torch.from_numpy(roles), torch.from_numpy(mask), rows


def _places(each: Sequence[Sequence[int]], length: int) -> Tensor:
    """1 at the places of each (after the piece that opens the window), shape (N, T)."""
    found = torch.zeros(len(each), length)
    for row, places in enumerate(each):
        found[row, [place + 1 for place in places]] = 1
    return found
