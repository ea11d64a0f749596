"""The act of a wording by the cue lists and by what a network takes it for, together."""

from __future__ import annotations

from typing import cast, get_args

from sayso.model import Act, CueClass, Guess
from sayso.reading.cues_words import SILENT

ACTS: tuple[Act | None, ...] = (*cast(tuple[Act, ...], get_args(Act)), None)
"""The order of a guess's chances: the acts as the model names them, then none."""
TRUST = 4.0
"""So many times likelier than the plain act that a list says must a rarer one be."""
SURE = 0.4
"""Chance from which a guess is taken at all."""
RARER = tuple(act for act in ACTS if act not in {"state", None})
ATTITUDES = {"believe", "doubt"}


def weighed(listed: Act | None, guess: Guess | None, denied: bool) -> Act | None:
    """The listed act; where that is the plain one, a rarer one that is far likelier, and
    silence only where something is ``denied``: who "spoke of a plan" was not silent. What
    a list says beyond that stays: the network has learned from texts in which most acts
    are plain, and the lists know which wordings are none."""
    if guess is None or listed != "state":
        return listed
    chances = dict(zip(ACTS, guess.chances, strict=True))
    able = [act for act in RARER if denied or act not in SILENT]
    rarer = max(able, key=lambda act: chances[act])
    likelier = chances[rarer] > max(SURE, TRUST * chances["state"])
    return rarer if likelier else listed


def guessed(guess: Guess | None) -> Act | None:
    """The act that a network is sure enough of; null where it is not, or of none."""
    if guess is None or max(guess.chances) < SURE:
        return None
    return ACTS[guess.chances.index(max(guess.chances))]


def class_of(act: Act | None) -> CueClass:
    """The class of a cue that no list holds."""
    if act is None:
        return "other"
    return "attitude" if act in ATTITUDES else "speech"
