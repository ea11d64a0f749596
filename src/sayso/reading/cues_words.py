"""Classes of words around a cue (``cues_words.tsv``), and a cue read with its phrase."""

from __future__ import annotations

import functools
from dataclasses import dataclass

from spacy.tokens import Token

from sayso.model import Act
from sayso.reading.cues import Cue, lines

SILENT = frozenset({"no_comment", "unverified", "withhold"})
"""Acts of not saying: their content is what is not said."""


@dataclass(frozen=True, slots=True)
class ReadCue:
    """A cue, the token that governs its content, and further tokens of the cue.

    ``idiom`` where all that is beside the phrase is content; ``source`` is the head of
    who speaks where the phrase says so, and the subject does not.
    """

    cue: Cue
    governor: Token
    tokens: tuple[Token, ...] = ()
    idiom: bool = False
    source: Token | None = None


def silent_cue(act: Act) -> Cue:
    """The cue of an act of not saying."""
    return Cue(act, "speech", True)


def words(name: str) -> frozenset[str]:
    """The lemmas of a class of ``cues_words.tsv``."""
    return _classes()[name]


@functools.cache
def _classes() -> dict[str, frozenset[str]]:
    return {name: frozenset(row.split()) for name, row in lines("cues_words.tsv", 2)}
