"""What belongs to the other attributions of a sentence, and bars the way to a cue."""

from __future__ import annotations

from dataclasses import dataclass

from sayso.model import Span


@dataclass(frozen=True, slots=True)
class Others:
    """What belongs to other attributions: contents in which the cue in question does
    not stand, and the cues."""

    contents: tuple[Span, ...] = ()
    cues: tuple[Span, ...] = ()


NO_OTHERS = Others()
