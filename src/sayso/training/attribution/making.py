"""The whole making of the shipped tagger, from the corpus to the files."""

from __future__ import annotations

import copy
import json
import logging
import time
from collections.abc import Sequence
from dataclasses import asdict
from importlib.metadata import version
from pathlib import Path

import torch
from tokenizers import Tokenizer

from sayso.evaluation.attribution import Figures, compare
from sayso.evaluation.polnear import Annotated, read_corpus
from sayso.evaluation.sentences import read_sentences, taught
from sayso.reading.attribution.tagger import candidates, chosen
from sayso.reading.attribution.tagger_confidence import save_calibration
from sayso.reading.attribution.tagger_layouts import with_layouts
from sayso.reading.attribution.tagger_session import Shipped
from sayso.training.attribution.acts import teach_acts
from sayso.training.attribution.calibrate import FLOOR, calibrate
from sayso.training.attribution.export import export
from sayso.training.attribution.loop import Each, Settings, fit
from sayso.training.attribution.network import Network
from sayso.training.attribution.weights import PACKAGE, load_encoder, load_tokenizer

log = logging.getLogger(__name__)

STAGES = (
    Settings(),
    Settings(seed=2, epochs=2, rate=1e-4, head_rate=3e-4, sizes=(288, 400)),
)
"""Short windows first, then the averaged network again on long ones, for quotations
that run over paragraphs. The mean of both stages' weights is shipped."""


def train(
    corpus: Path, sentences: Path, out: Path, config: Sequence[Settings] = STAGES
) -> Figures:
    """Trains on ``corpus``/train, calibrates on ``corpus``/dev, fits the head that takes
    wordings for acts on the marked ``sentences`` too, writes the shipped files to ``out``
    and returns the figures on dev.

    Texts with several annotators are left out of training: they are kept to compare
    with people; so is every fifth sentence. An epoch takes about eight minutes on one core with bfloat16, so the
    whole takes an hour and a half; checkpoints are kept in ``out``/checkpoints.
    Raises `BadRequest` where the corpus or the encoder's package is missing, or a
    sentence is not marked.
    """
    held = read_corpus(Path(corpus) / "dev")
    texts = [one for one in read_corpus(Path(corpus) / "train") if len(one.by) == 1]
    written = taught(read_sentences(Path(sentences)))
    tokenizer = load_tokenizer()
    torch.manual_seed(config[0].seed)
    network = Network(load_encoder())
    stages = []
    for number, settings in enumerate(config, 1):
        keep = _keeper(Path(out) / "checkpoints", number)
        stages.append(fit(network, texts, tokenizer, settings, keep))
        network = copy.deepcopy(stages[-1]).requires_grad_(True)
    figures = ship(_mean(stages), held, tokenizer, Path(out))
    teach_acts(texts, written, tokenizer, Path(out))
    _note(config, len(texts), figures, Path(out))
    return figures


@torch.no_grad()
def _mean(networks: Sequence[Network]) -> Network:
    """One network with the mean weights of several that came from one another."""
    mean = copy.deepcopy(networks[0])
    for own, *others in zip(
        *(n.parameters() for n in (mean, *networks[1:])), strict=True
    ):
        own.copy_(torch.stack([own, *others]).mean(0))
    return mean


def _keeper(folder: Path, stage: int) -> Each:
    """What keeps the averaged network after each epoch."""
    folder.mkdir(parents=True, exist_ok=True)

    def keep(epoch: int, network: Network, twin: Network) -> None:
        torch.save(twin.state_dict(), folder / f"stage{stage}-epoch{epoch}.pt")

    return keep


def ship(
    network: Network, held: Sequence[Annotated], tokenizer: Tokenizer, out: Path
) -> Figures:
    """Writes the files that `tag` reads, and returns the figures on ``held``."""
    out.mkdir(parents=True, exist_ok=True)
    export(network, out)
    tokenizer.save(str(out / "tokenizer.json"))
    found = candidates([one.text for one in held], Shipped(out), tokenizer, FLOOR)
    curve = calibrate(held, found)
    save_calibration(curve, out / "confidence.json")
    read = [
        with_layouts(one.text, chosen(some, curve))
        for one, some in zip(held, found, strict=True)
    ]
    return compare(held, read)


def _note(config: Sequence[Settings], texts: int, figures: Figures, out: Path) -> None:
    """Keeps with the files how they were made."""
    packages = ("torch", "tokenizers", "onnxruntime", PACKAGE.replace("_", "-"))
    kept = {
        "made_on": time.strftime("%Y-%m-%d"),
        "texts": texts,
        "stages": [asdict(settings) for settings in config],
        "packages": {name: version(name) for name in packages},
        "dev": figures,
    }
    path = out / "training.json"
    path.write_text(json.dumps(kept, indent=1) + "\n", encoding="utf8")
    log.info("wrote %s", path)
