"""How well attributions are found, on any corpus in PolNeAR's layout.

``token`` and ``span`` are per role; ``partial`` and ``exact`` are of whole attributions,
paired one to one so that their contents overlap most. A pair is partly right when its
contents overlap (Jaccard) by half and, where the gold has a source, so do the sources;
exact when all three roles are of the same tokens. A test holds these to
../shared/polnear/score.py.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np

from sayso.evaluation.assignment import heaviest_pairs
from sayso.evaluation.attribution_tokens import (
    Marked,
    Set,
    Tokens,
    jaccard,
    kind,
    marked,
)
from sayso.evaluation.polnear import Annotated, read_corpus
from sayso.model import Attribution
from sayso.reading.attribution.tagger import tag

HALF = 0.5
ROLES = ("source", "cue", "content")
Tagger = Callable[[Sequence[str]], list[tuple[Attribution, ...]]]
Figures = dict[str, dict[str, float]]


@dataclass
class Tally:
    """Right, predicted and gold, by name of the measure; gold and found by kind."""

    right: Counter[str] = field(default_factory=Counter)
    predicted: Counter[str] = field(default_factory=Counter)
    gold: Counter[str] = field(default_factory=Counter)
    kinds: Counter[str] = field(default_factory=Counter)
    found: Counter[str] = field(default_factory=Counter)

    def count(self, name: str, right: int, predicted: int, gold: int) -> None:
        self.right[name] += right
        self.predicted[name] += predicted
        self.gold[name] += gold

    def figures(self) -> Figures:
        """Precision, recall and F1 of each measure, and recall by kind, in percent."""
        out = {name: self._figure(name) for name in sorted(self.gold)}
        for name, gold in sorted(self.kinds.items()):
            recall = round(100 * self.found[name] / gold, 1)
            out[f"recall/{name}"] = {"r": recall, "tp": self.found[name], "gold": gold}
        return out

    def _figure(self, name: str) -> dict[str, float]:
        right, predicted, gold = self.right[name], self.predicted[name], self.gold[name]
        p, r = right / max(1, predicted), right / max(1, gold)
        f1 = 2 * p * r / (p + r) if right else 0.0
        shown = {
            "p": round(100 * p, 1),
            "r": round(100 * r, 1),
            "f1": round(100 * f1, 1),
        }
        return {**shown, "tp": right, "pred": predicted, "gold": gold}


def evaluate(folder: Path, tagger: Tagger = tag) -> Figures:
    """Reads the texts of ``folder`` with ``tagger`` and scores them.

    Nested attributions (``within``) are not counted, as PolNeAR marks only outermost
    ones. Raises `BadRequest` where the folder is no corpus.
    """
    corpus = read_corpus(Path(folder))
    found = tagger([one.text for one in corpus])
    return compare(corpus, found)


def compare(
    corpus: Sequence[Annotated], found: Sequence[Sequence[Attribution]]
) -> Figures:
    """Scores what was ``found`` in each text of ``corpus`` against its gold."""
    tally = Tally()
    for one, attributions in zip(corpus, found, strict=True):
        outermost = [a for a in attributions if a.within is None]
        tally_text(one.text, one.gold, outermost, tally)
    return tally.figures()


def tally_text(
    text: str,
    gold: Sequence[Attribution],
    found: Sequence[Attribution],
    tally: Tally,
) -> None:
    """Adds one text to the tally."""
    tokens = Tokens(text)
    wanted, given = marked(gold, tokens), marked(found, tokens)
    for role in ROLES:
        _tally_role(role, wanted, given, tokens.marks, tally)
    for name, right in _right(wanted, given, tokens, tally).items():
        tally.count(f"attribution/{name}", right, len(given), len(wanted))


def _tally_role(
    role: str, wanted: list[Marked], given: list[Marked], marks: Set, tally: Tally
) -> None:
    gold: list[Set] = [getattr(one, role) for one in wanted]
    found: list[Set] = [getattr(one, role) for one in given]
    tokens = frozenset().union(*gold), frozenset().union(*found)
    _tally_sets(f"token/{role}", *tokens, tally)
    _tally_sets(f"span/{role}", _distinct(gold), _distinct(found), tally)
    bare = [_distinct([one - marks for one in side]) for side in (gold, found)]
    _tally_sets(f"span_nopunct/{role}", bare[0], bare[1], tally)


def _tally_sets(
    name: str, gold: frozenset[object], found: frozenset[object], tally: Tally
) -> None:
    tally.count(name, len(gold & found), len(found), len(gold))


def _distinct(sets: list[Set]) -> frozenset[Set]:
    return frozenset(sets) - {frozenset()}


def pairs(wanted: list[Marked], given: list[Marked]) -> list[tuple[int, int]]:
    """Gold and found attributions paired so that their contents overlap most; sources,
    then cues, decide between equals."""
    weights = np.zeros((len(wanted), len(given)))
    for i, one in enumerate(wanted):
        for j, other in enumerate(given):
            if shared := jaccard(one.content, other.content):
                sources = jaccard(one.source, other.source)
                cues = jaccard(one.cue, other.cue)
                weights[i, j] = shared + 1e-3 * sources + 1e-5 * cues
    return heaviest_pairs(weights)


def same(one: Marked, other: Marked) -> tuple[bool, bool]:
    """Whether the contents of gold ``one`` and ``other`` overlap by half, and whether
    the sources do too (or the gold has none)."""
    content = jaccard(one.content, other.content) >= HALF
    source = not one.source or jaccard(one.source, other.source) >= HALF
    return content, content and source


def _right(
    wanted: list[Marked], given: list[Marked], tokens: Tokens, tally: Tally
) -> Counter[str]:
    right = Counter(content_only=0, partial=0, exact=0, exact_nopunct=0)
    kinds = [kind(one.content, tokens) for one in wanted]
    tally.kinds.update(kinds)
    for i, j in pairs(wanted, given):
        one, other = wanted[i], given[j]
        content, partial = same(one, other)
        bare = one.without(tokens.marks) == other.without(tokens.marks)
        right["content_only"] += content
        right["partial"] += partial
        right["exact"] += one == other
        right["exact_nopunct"] += bare
        tally.found[kinds[i]] += partial
    return right
