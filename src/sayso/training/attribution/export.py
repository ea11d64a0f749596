"""A trained network -> the files that are shipped: two ONNX graphs, int8 and fp32."""

from __future__ import annotations

import copy
import tempfile
from pathlib import Path

import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn
from torch.nn import functional as F

from sayso.training.attribution.network import Network

OPSET = 17


class RoundedWords(nn.Module):
    """An embedding table in int8 with one scale a word: one for the whole table, as the
    quantiser would take, cost half a point of F1."""

    def __init__(self, table: nn.Embedding) -> None:
        super().__init__()
        scale = table.weight.detach().abs().amax(1, keepdim=True) / 127.0
        self.register_buffer("scale", scale.clamp_min(1e-8))
        rounded = torch.round(table.weight.detach() / self.get_buffer("scale"))
        self.register_buffer("rounded", rounded.to(torch.int8))

    def forward(self, ids: Tensor) -> Tensor:
        rounded = F.embedding(ids, self.get_buffer("rounded"))
        return rounded.float() * F.embedding(ids, self.get_buffer("scale"))


class Finder(nn.Module):
    """One window -> a vector a piece and the logits of being an anchor; no padding."""

    def __init__(self, network: Network) -> None:
        super().__init__()
        self.encoder, self.find = copy.copy(network.encoder), network.find
        self.encoder._modules = dict(network.encoder._modules)
        self.encoder._modules["word"] = RoundedWords(network.encoder.word)

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
            op_types_to_quantize=["MatMul", "Gemm"],
            per_channel=True,
            weight_type=QuantType.QInt8,
        )
    export_roles(network, folder / "roles.onnx")


def export_encoder(network: Network, path: Path) -> None:
    """The encoder and the anchor head in fp32, but for the word table."""
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
