"""Who has spoken so far, in the order of the text."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from spacy.tokens import Doc

from sayso.model import Attribution
from sayso.reading.speakers.candidates import Candidate


class Turns:
    """Speakers by the token at which their source is printed."""

    def __init__(self, doc: Doc, attributions: Sequence[Attribution]) -> None:
        text = doc.text
        self.order = sorted(
            range(len(attributions)), key=lambda i: _start(attributions[i])
        )
        self._cues = [
            " ".join(text[s.start : s.end] for s in a.cue) for a in attributions
        ]
        said = [
            doc.char_span(s.start, s.end, alignment_mode="expand")
            for a in attributions
            for s in a.content
        ]
        self._said = {token.i for span in said if span is not None for token in span}
        self._outer = [a.within for a in attributions]
        self._taken: list[tuple[int, int, tuple[Candidate, ...]]] = []

    def take(self, token: int, place: int, speakers: tuple[Candidate, ...]) -> None:
        """Note that the attribution at ``place`` has these speakers."""
        if speakers:
            self._taken.append((token, place, speakers))

    def before(
        self,
        token: int,
        says: Callable[[int], bool] = lambda _: False,
        around: int | None = None,
    ) -> tuple[Candidate, ...]:
        """The speakers whose turn ended last before a token; whom these quote come
        after them: "Roe said that Doe had lied. He …" goes on with Roe. ``says`` tells
        which tokens are the own words of who is looked for, ``around`` is the place of
        the attribution in whose content that one stands."""
        earlier = {
            turn[1]: turn
            for turn in self._taken
            if turn[0] < token and not says(turn[0])
        }
        if not earlier:
            return ()
        last = max(earlier.values(), key=lambda turn: turn[0])
        inside = self._around(around)
        while (outer := self._outer[last[1]]) in earlier and outer not in inside:
            last = earlier[outer] if outer is not None else last
        return last[2]

    def _around(self, place: int | None) -> set[int | None]:
        """An attribution, and those in whose contents it is."""
        found: set[int | None] = {None}
        while place is not None and place not in found:
            found.add(place)
            place = self._outer[place]
        return found

    def last(self, token: int) -> int | None:
        """The place of the attribution whose source stands last before a token."""
        earlier = [turn for turn in self._taken if turn[0] < token]
        return max(earlier, key=lambda turn: turn[0])[1] if earlier else None

    def attributed(self, token: int) -> bool:
        """Whether a token is in what somebody says."""
        return token in self._said

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
