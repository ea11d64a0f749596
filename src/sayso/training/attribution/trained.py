"""A network still in training, as decoding wants it (`Network` of the tagger)."""

from __future__ import annotations

import numpy as np
import torch
from numpy.typing import NDArray

from sayso.reading.attribution.tagger_decoding import Floats
from sayso.reading.attribution.tagger_pieces import Ints
from sayso.reading.attribution.tagger_windows import Window
from sayso.training.attribution.network import Network


class Trained:
    """Runs a torch network on one window at a time, in bfloat16 where asked."""

    def __init__(self, network: Network, reader: int = 16, half: bool = True) -> None:
        self.network = network.eval()
        self.reader = reader
        self.half = half

    @torch.no_grad()
    def encode(self, window: Window) -> tuple[Floats, Floats]:
        feature = torch.from_numpy(window.feature)[None]
        feature[0, 0] = self.reader
        ids = torch.from_numpy(window.ids)[None]
        with torch.autocast("cpu", torch.bfloat16, enabled=self.half):
            vectors = self.network.encoder(ids, feature, None)
            found = self.network.find(vectors).squeeze(-1)
        return _array(vectors[0]), _array(found[0])

    @torch.no_grad()
    def roles(
        self, window: Window, vectors: Floats, at: Ints
    ) -> tuple[Floats, Floats, Floats]:
        hidden = torch.from_numpy(vectors)[None]
        paragraph = torch.from_numpy(window.paragraph)[None]
        places = torch.from_numpy(at)
        with torch.autocast("cpu", torch.bfloat16, enabled=self.half):
            scores = self.network.roles(
                hidden,
                paragraph,
                None,
                torch.zeros_like(places),
                places,
            )
        roles, changes, verified = (_array(part) for part in scores)
        return roles, changes, verified


def _array(tensor: torch.Tensor) -> NDArray[np.float32]:
    return np.asarray(tensor.float().numpy(), dtype=np.float32)
