"""The entities of a parse: spaCy's recogniser, asked for all tokens at once.

What a token is to an entity depends on the token and, inside of one, on where that
began: the tokens outside are scored together here, those inside one by one. spaCy (3.8)
goes token by token and asks for each of 74 moves by itself whether it may be made, which
takes twice as long as the network. The entities come out the same.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import numpy as np
from numpy.typing import NDArray
from spacy.language import Language
from spacy.pipeline import EntityRecognizer
from spacy.tokens import Doc, Span

Truths = NDArray[np.bool_]
Floats = NDArray[np.float32]

NAME = "sayso_entities"
NOWHERE = -1
"""The place of a token that there is not."""
CONTEXT = 3
"""Tokens that the recogniser looks at: this one, the first of the open entity and the
one before this, the latter two within an entity only."""


class Entities:
    """Marks the entities of parses, in place of the recogniser that it asks."""

    def __init__(self, recogniser: EntityRecognizer) -> None:
        self._model = recogniser.model
        moves = recogniser.moves
        self._moves = [moves.get_class_name(i) for i in range(moves.n_moves)]
        """``O`` for outside, or ``B-``, ``I-``, ``L-`` (begins, in, last) or ``U-``
        (alone) and a label; without one where something else has marked the token."""
        self._kinds = np.array(["" if m == "U-" else m[0] for m in self._moves])

    def __call__(self, doc: Doc) -> Doc:
        if len(doc):
            doc.set_ents(list(self._found(doc)))
        return doc

    def _found(self, doc: Doc) -> Iterator[Span]:
        step = self._model.predict([doc])
        starts = doc.to_array("SENT_START") == 1
        ends = np.append(starts[1:], True)
        moves = self._outside(step, ends, doc.to_array("IS_SPACE") == 1)
        reached = 0
        for first in np.flatnonzero(self._kinds[moves] != "O").tolist():
            if first >= reached:
                kind, _, label = self._moves[moves[first]].partition("-")
                last = self._last(step, ends, first, label) if kind == "B" else first
                yield Span(doc, first, last + 1, label)
                reached = last + 1

    def _outside(self, step: Any, ends: Truths, white: Truths) -> NDArray[np.int64]:
        """The best move of each token if no entity is open: none begins with white
        space, or with the last token of a sentence."""
        seen = np.full((len(ends), CONTEXT), NOWHERE, dtype=np.int32)
        seen[:, 0] = np.arange(len(ends))
        scores = _scores(step, seen)
        scores[:, ~np.isin(self._kinds, ["B", "U", "O"])] = -np.inf
        scores[np.ix_(ends | white, self._kinds == "B")] = -np.inf
        scores[np.ix_(white, self._kinds == "U")] = -np.inf
        return np.asarray(scores.argmax(1))

    def _last(self, step: Any, ends: Truths, first: int, label: str) -> int:
        """The last token of the entity that begins with ``first``."""
        goes_on, stops = (self._moves.index(f"{kind}-{label}") for kind in "IL")
        at = first + 1
        while not ends[at]:
            scores = _scores(step, np.array([[at, first, at - 1]], dtype=np.int32))[0]
            if scores[stops] > scores[goes_on]:
                break
            at += 1
        return at


def _scores(step: Any, seen: NDArray[np.int32]) -> Floats:
    """What the recogniser gives each move, for so many tokens seen (N, 3)."""
    scores: Floats = step.vec2scores.predict(step.state2vec.predict(seen))
    return scores


def at_once(nlp: Language) -> Language:
    """The pipeline with its recogniser asked in this way, where it is of the kind."""
    recogniser = nlp.get_pipe("ner")
    if isinstance(recogniser, EntityRecognizer) and _is_of_the_kind(recogniser):
        nlp.disable_pipe("ner")
        nlp.add_pipe(NAME, last=True)
    return nlp


def _is_of_the_kind(recogniser: EntityRecognizer) -> bool:
    """Greedy, over three tokens and with a layer for its moves: the small, medium and
    large English models, not the one of a transformer."""
    model, greedy = recogniser.model, recogniser.cfg["beam_width"] == 1
    whole = model.attrs["has_upper"] and not model.attrs["unseen_classes"]
    return bool(greedy and whole and model.get_ref("lower").get_dim("nF") == CONTEXT)


@Language.factory(NAME, assigns=["doc.ents", "token.ent_iob", "token.ent_type"])
def _entities(nlp: Language, name: str) -> Entities:
    recogniser = nlp.get_pipe("ner")
    assert isinstance(recogniser, EntityRecognizer)
    return Entities(recogniser)
