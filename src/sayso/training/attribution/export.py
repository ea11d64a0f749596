"""A trained network -> the files that are shipped: two ONNX graphs, int8 and fp32."""

from __future__ import annotations

import tempfile
from pathlib import Path

import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn

from sayso.training.attribution.network import Network

OPSET = 17


class Finder(nn.Module):
    """One window -> a vector a piece and the logits of being an anchor; no padding."""

    def __init__(self, network: Network) -> None:
        super().__init__()
        self.encoder, self.find = network.encoder, network.find

    def forward(self, ids: Tensor, feature: Tensor) -> tuple[Tensor, Tensor]:
        vectors = self.encoder(ids, feature, None)
        return vectors, self.find(vectors).squeeze(-1)


class Roles(nn.Module):
    """One window's vectors and some anchors -> the scores of the role head."""

    def __init__(self, network: Network) -> None:
        super().__init__()
        self.head = network.roles

    def forward(
        self, vectors: Tensor, paragraph: Tensor, at: Tensor
    ) -> tuple[Tensor, Tensor, Tensor]:
        roles, changes, verified = self.head(
            vectors[None], paragraph[None], None, torch.zeros_like(at), at
        )
        return roles, changes, verified


def export(network: Network, folder: Path) -> None:
    """Writes ``encoder.onnx`` (int8) and ``roles.onnx`` (fp32) to ``folder``."""
    network = network.eval().float()
    with tempfile.TemporaryDirectory() as scratch:
        whole = Path(scratch) / "encoder.onnx"
        export_encoder(network, whole)
        quantize_dynamic(
            whole,
            folder / "encoder.onnx",
            op_types_to_quantize=["MatMul", "Gemm", "Gather"],
            per_channel=True,
            weight_type=QuantType.QInt8,
        )
    export_roles(network, folder / "roles.onnx")


def export_encoder(network: Network, path: Path) -> None:
    """The encoder and the anchor head in fp32."""
    ids = torch.randint(1000, 2000, (1, 37))
    _write(
        Finder(network),
        (ids, torch.zeros_like(ids)),
        path,
        {"ids": {1: "pieces"}, "feature": {1: "pieces"}},
        ["vectors", "found"],
    )


def export_roles(network: Network, path: Path) -> None:
    """The role head in fp32."""
    given = (torch.randn(37, 384), torch.zeros(37).long(), torch.tensor([3, 5, 8]))
    axes = {"vectors": {0: "pieces"}, "paragraph": {0: "pieces"}, "at": {0: "anchors"}}
    _write(Roles(network), given, path, axes, ["roles", "changes", "verified"])


def _write(
    module: nn.Module,
    given: tuple[Tensor, ...],
    path: Path,
    axes: dict[str, dict[int, str]],
    gives: list[str],
) -> None:
    torch.onnx.export(
        module,
        given,
        str(path),
        input_names=list(axes),
        output_names=gives,
        dynamic_axes=axes,
        opset_version=OPSET,
        dynamo=False,
    )
