"""Which "agency" a news agency is: not the one for civil protection."""

from __future__ import annotations

from spacy.tokens import Doc

from sayso.reading.speakers.candidates import Candidate
from sayso.reading.speakers.lexicon import lines, plain
from sayso.reading.speakers.parts import Part

KINDS = frozenset(["press", "wire", "state"])
"""What a news agency is called besides "news"."""


def is_no_wire(doc: Doc, one: Candidate, part: Part, head: str) -> bool:
    """ "The civil protection agency" is not Reuters, of which the report spoke before."""
    if head != "agency" or plain(one.name) not in lines("wires.txt"):
        return False
    told = [t for t in doc[part.first : part.core] if t.pos_ == "NOUN"]
    kinds = {plain(token.text) for token in told}
    return "news" not in kinds and bool(kinds - KINDS)
