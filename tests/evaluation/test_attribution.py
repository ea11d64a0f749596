"""The scores: held to ../shared/polnear/score.py, and their floors on dev."""

from __future__ import annotations

import hashlib
import importlib.util
import itertools
import random
from dataclasses import replace
from pathlib import Path
from types import ModuleType

import numpy as np
import pytest

from sayso.errors import BadRequest
from sayso.evaluation.assignment import heaviest_pairs
from sayso.evaluation.attribution import compare, evaluate
from sayso.evaluation.polnear import Annotated, read_annotations, read_corpus
from sayso.model import Attribution, Span

SHARED = Path(__file__).parents[3] / "shared" / "polnear"
needs_corpus = pytest.mark.skipif(
    not (SHARED / "dev" / "text").is_dir(), reason="../shared/polnear/dev is missing"
)
DIGEST = "7a41bd679e5ca47c"
FLOORS = {
    "attribution/partial": 77.0,
    "attribution/exact": 62.0,
    "token/source": 85.5,
    "token/cue": 73.0,
    "token/content": 91.0,
}
KIND_FLOORS = {"direct": 92.0, "mixed": 85.0, "indirect": 69.0}


def test_reads_brats_lines() -> None:
    brat = (
        "T1\tSource 0 3\tAna\nT2\tCue 4 8\tsaid\nT3\tContent 9 12;14 20\tyes no\n"
        "E1\tAttribution:T9 Source:T1 Cue:T2 Content:T3\nE2\tDiscard:T4 Source:T1\n"
    )
    content = (Span(9, 12), Span(14, 20))
    assert read_annotations(brat) == (
        Attribution((Span(0, 3),), (Span(4, 8),), content),
    )


def test_a_folder_that_is_no_corpus(tmp_path: Path) -> None:
    with pytest.raises(BadRequest, match="needs the folders text and attributions"):
        read_corpus(tmp_path)


@pytest.mark.parametrize("seed", range(5))
def test_pairs_of_greatest_weight(seed: int) -> None:
    noise = np.random.default_rng(seed)
    weights = noise.random((4, 5)) * (noise.random((4, 5)) > 0.4)
    best = max(
        sum(weights[i, j] for i, j in enumerate(chosen))
        for chosen in itertools.permutations(range(5), 4)
    )
    pairs = heaviest_pairs(weights)
    assert sum(weights[i, j] for i, j in pairs) == pytest.approx(best)
    assert heaviest_pairs(weights.T) == sorted((j, i) for i, j in pairs)


def test_a_perfect_reading_and_an_empty_one() -> None:
    text = "Ana said “it was late”."
    one = Attribution((Span(0, 3),), (Span(4, 8),), (Span(9, 22),))
    gold = [Annotated("a", text, {"x": (one,)})]
    assert compare(gold, [(one,)])["attribution/exact"]["f1"] == 100.0
    assert (
        compare(gold, [(one, replace(one, within=0))])["attribution/exact"]["p"] == 100
    )
    assert compare(gold, [()])["attribution/partial"]["f1"] == 0.0


def scorer() -> ModuleType:
    spec = importlib.util.spec_from_file_location("polnear_score", SHARED / "score.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def spoilt(gold: tuple[Attribution, ...], rng: random.Random) -> list[Attribution]:
    """The gold with some left out, some without source, some shifted or doubled."""
    out = []
    for one in gold:
        chance = rng.random()
        if chance < 0.2:
            continue
        if chance < 0.4:
            one = replace(one, source=())
        if chance > 0.7:
            moved = tuple(Span(max(0, s.start - 9), s.end) for s in one.content)
            out.append(replace(one, content=moved))
        out.append(one)
    return out


@needs_corpus
def test_same_figures_as_the_shared_scorer() -> None:
    rng, theirs = random.Random(7), scorer()
    corpus = read_corpus(SHARED / "dev")[:20]
    found = [spoilt(one.gold, rng) for one in corpus]
    names = {one.name for one in corpus}
    gold = {n: v for n, v in theirs.read_gold(SHARED / "dev").items() if n in names}
    told = {
        one.name: [
            {r: [[s.start, s.end] for s in getattr(a, r)] for r in theirs.ROLES}
            for a in some
        ]
        for one, some in zip(corpus, found, strict=True)
    }
    wanted, given = theirs.score(gold, told), compare(corpus, found)
    for name, figure in given.items():
        if not name.startswith("recall/"):
            assert figure == wanted[name], name
    for kind, figure in wanted["partial_recall_by_kind"].items():
        assert given[f"recall/{kind}"]["tp"] == figure["found"]
        assert given[f"recall/{kind}"]["r"] == figure["r"]


@needs_corpus
def test_floors_on_dev() -> None:
    """The tagger alone; lowering a floor takes a reason."""
    corpus = read_corpus(SHARED / "dev")
    texts = "".join(one.text for one in corpus)
    assert hashlib.sha256(texts.encode()).hexdigest()[:16] == DIGEST
    figures = evaluate(SHARED / "dev")
    for name, floor in FLOORS.items():
        assert figures[name]["f1"] >= floor, name
    for kind, floor in KIND_FLOORS.items():
        assert figures[f"recall/{kind}"]["r"] >= floor, kind
