"""Who has spoken so far, in the order of the text."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.model import Attribution
from sayso.reading.speakers.candidates import Candidate


class Turns:
    """Speakers by the token at which their source is printed."""

    def __init__(self, text: str, attributions: Sequence[Attribution]) -> None:
        self.order = sorted(
            range(len(attributions)), key=lambda i: _start(attributions[i])
        )
        self._cues = [
            " ".join(text[s.start : s.end] for s in a.cue) for a in attributions
        ]
        self._taken: list[tuple[int, int, tuple[Candidate, ...]]] = []

    def take(self, token: int, place: int, speakers: tuple[Candidate, ...]) -> None:
        """Note that the attribution at ``place`` has these speakers."""
        if speakers:
            self._taken.append((token, place, speakers))

    def before(self, token: int) -> tuple[Candidate, ...]:
        """The speakers whose turn ended last before a token."""
        earlier = [turn for turn in self._taken if turn[0] < token]
        return max(earlier, key=lambda turn: turn[0])[2] if earlier else ()

    def all_before(self, token: int) -> list[tuple[int, tuple[Candidate, ...]]]:
        """All turns before a token, the latest first."""
        earlier = [(turn[0], turn[2]) for turn in self._taken if turn[0] < token]
        return sorted(earlier, key=lambda turn: -turn[0])

    def issuer(self, noun: str, token: int) -> tuple[Candidate, ...]:
        """Who spoke last through what the noun says: "said in a statement"."""
        earlier = [
            turn
            for turn in self._taken
            if turn[0] < token and noun in self._cues[turn[1]]
        ]
        return max(earlier, key=lambda turn: turn[0])[2] if earlier else ()


def _start(attribution: Attribution) -> int:
    spans = attribution.source or attribution.cue or attribution.content
    return spans[0].start if spans else 0
