"""With whose voice an attribution speaks: its speakers, and the bodies that these are of."""

from __future__ import annotations

from sayso.reading.speakers.resolving import Resolved


def voices(who: Resolved) -> list[frozenset[str]]:
    """For each attribution the ids of its speakers and of their bodies: "the union's
    secretary" goes on where "the union" spoke."""
    known = {mention.id: mention for mention in who.mentions}
    names = {mention.name: mention.id for mention in who.mentions}
    found = []
    for speakers in who.speakers:
        bodies = (known[one].affiliation for one in speakers)
        ids = {names[body] for body in bodies if body in names}
        found.append(frozenset(speakers) | ids)
    return found
