"""With whose voice an attribution speaks: its speakers, and the bodies that these are of."""

from __future__ import annotations

import re

from sayso.model import Mention
from sayso.reading.speakers.resolving import Resolved

ARTICLE = re.compile(r"^(?:the|an?) ", re.I)


def voices(who: Resolved) -> list[frozenset[str]]:
    """For each attribution the ids of its speakers and of their bodies: "the union's
    secretary" goes on where "the union" spoke. Unnamed sources of the same words
    ("police") are no one speaker, but speak on one occasion."""
    known = {mention.id: mention for mention in who.mentions}
    names = {mention.name: mention.id for mention in who.mentions}
    found = []
    for speakers in who.speakers:
        mentions = [known[one] for one in speakers]
        bodies = {names[m.affiliation] for m in mentions if m.affiliation in names}
        words = {_words(m) for m in mentions if m.kind == "unnamed"}
        found.append(frozenset(speakers) | bodies | words)
    return found


def _words(mention: Mention) -> str:
    return "words:" + ARTICLE.sub("", mention.name).lower()
