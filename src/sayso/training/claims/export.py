"""A trained network -> the files that `sayso.reading.encoder` reads."""

from __future__ import annotations

import copy
import tempfile
from pathlib import Path

import numpy as np
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn

from sayso.training.attribution.export import OPSET, RoundedWords
from sayso.training.attribution.network import Encoder
from sayso.training.claims.network import Network

EXACT = [f"/encoder/layers.{layer}/down/MatMul" for layer in range(3)]
"""What stays in floats: in the first layers a few large values come before these steps,
and in int8 the likeness of two contents strays by 0.027 (standard deviation) for 0.017."""


class Windowed(nn.Module):
    """One window -> a vector a piece; no padding."""

    def __init__(self, encoder: Encoder) -> None:
        super().__init__()
        self.encoder = copy.copy(encoder)
        self.encoder._modules = dict(encoder._modules)
        self.encoder._modules["word"] = RoundedWords(encoder.word)

    def forward(self, ids: Tensor, feature: Tensor) -> Tensor:
        vectors: Tensor = self.encoder(ids, feature, None)
        return vectors


def export(network: Network, folder: Path) -> None:
    """Writes ``context.onnx`` (int8, but for `EXACT`) and ``heads.npz`` (fp32) to ``folder``."""
    network = network.eval().float()
    folder.mkdir(parents=True, exist_ok=True)
    ids = torch.ones(1, 7, dtype=torch.long)
    with tempfile.TemporaryDirectory() as draft:
        full = Path(draft) / "full.onnx"
        torch.onnx.export(
            Windowed(network.encoder).eval(),
            (ids, torch.zeros_like(ids)),
            str(full),
            input_names=["ids", "feature"],
            output_names=["vectors"],
            dynamic_axes={name: {1: "pieces"} for name in ("ids", "feature")},
            dynamo=False,
            opset_version=OPSET,
        )
        quantize_dynamic(
            full,
            folder / "context.onnx",
            op_types_to_quantize=["MatMul", "Gemm"],
            per_channel=True,
            weight_type=QuantType.QInt8,
            nodes_to_exclude=EXACT,
        )
    np.savez(folder / "heads.npz", allow_pickle=False, **_heads(network))


def _heads(
    network: Network,
) -> dict[str, np.ndarray[tuple[int, ...], np.dtype[np.float32]]]:
    kept = {
        "attend": network.attend.weight[0],
        "act": network.act.weight,
        "project_w": network.project.weight,
        "project_b": network.project.bias,
    }
    return {
        name: each.detach().numpy().astype(np.float32) for name, each in kept.items()
    }
