"""The sentence encoder as shipped: the package's weights, pooled, as int8 ONNX.

Nothing is trained here; the export is deterministic.
"""

from __future__ import annotations

import tempfile
from pathlib import Path

import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn

from sayso.training.attribution.network import Encoder
from sayso.training.attribution.weights import load_encoder, load_tokenizer


class Pooled(nn.Module):
    """Pieces -> one vector of unit length: the mean over the text's own pieces
    (Reimers and Gurevych 2019)."""

    def __init__(self, encoder: Encoder) -> None:
        super().__init__()
        self.encoder = encoder

    def forward(self, ids: Tensor, mask: Tensor) -> Tensor:
        vectors = self.encoder(ids, torch.zeros_like(ids), mask)
        weights = mask[:, :, None].float()
        mean = (vectors * weights).sum(1) / weights.sum(1).clamp(min=1.0)
        return nn.functional.normalize(mean, dim=-1)


def export(folder: Path) -> None:
    """Write ``sentences.onnx`` and ``tokenizer.json`` into ``folder``."""
    folder.mkdir(parents=True, exist_ok=True)
    load_tokenizer().save(str(folder / "tokenizer.json"))
    network = Pooled(load_encoder()).eval()
    ids = torch.ones(2, 7, dtype=torch.long)
    with tempfile.TemporaryDirectory() as draft:
        full = Path(draft) / "full.onnx"
        torch.onnx.export(
            network,
            (ids, ids),
            str(full),
            input_names=["ids", "mask"],
            output_names=["vectors"],
            dynamic_axes={name: {0: "texts", 1: "pieces"} for name in ("ids", "mask")},
            dynamo=False,
            opset_version=17,
        )
        quantize_dynamic(
            full,
            folder / "sentences.onnx",
            weight_type=QuantType.QInt8,
            per_channel=True,
        )
