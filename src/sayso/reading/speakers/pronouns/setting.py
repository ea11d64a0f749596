"""Where a pronoun stands: in whose words, and before what is attributed to it."""

from __future__ import annotations

from dataclasses import dataclass

from sayso.reading.speakers.candidates import Candidate
from sayso.reading.speakers.roster import Roster


@dataclass(frozen=True, slots=True)
class Setting:
    """Where a pronoun stands: ``outer`` are the speakers in whose words, ``quoted``
    whether these are printed word for word, ``around`` the place of their attribution;
    ``content`` are the first and last token of what is attributed to the pronoun."""

    outer: tuple[Candidate, ...] = ()
    quoted: bool = False
    content: tuple[tuple[int, int], ...] = ()
    around: int | None = None

    def named(self, roster: Roster, after: int) -> list[Candidate]:
        """Those whose names stand in what is attributed, after the pronoun: nobody is
        called by name in "she said that Roe …" whom "she" means."""
        return [
            roster.meant[name.first]
            for name in roster.names
            if name.first > after and name.first in roster.meant
            if self.says(name.first)
        ]

    def says(self, token: int) -> bool:
        """Whether a token is in what the pronoun's bearer says."""
        return any(first <= token <= last for first, last in self.content)
