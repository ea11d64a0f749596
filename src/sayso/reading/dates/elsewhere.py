"""Where the text goes to another place ("In Oslo, the minister said"): nothing there is
of the occasion that was dated before."""

from __future__ import annotations

from spacy.tokens import Doc, Token

from sayso.reading.dates.anchors import Anchor, Sentences
from sayso.reading.dates.cues import Cue

PLACES = ("GPE", "LOC", "FAC")


def before_leaving(
    doc: Doc, cue: Cue, anchors: list[Anchor], where: Sentences
) -> list[Anchor]:
    """The anchors that hold after "In Oslo," at the sentence's head: an occasion of
    several that was told of in earlier sentences without that place is over."""
    place = _opening_place(doc, cue)
    if place is None:
        return anchors
    name = place.text.lower()
    number = where.of(cue.head)
    return [
        a
        for a in anchors
        if not a.shared or a.sentence >= number or _is_there(doc, a, name, where)
    ]


def _opening_place(doc: Doc, cue: Cue) -> Token | None:
    """The last word of "In Oslo," or "In northern Norway," before the cue."""
    sent = doc[cue.head].sent
    words = [t for t in sent if not t.is_space]
    if not words or words[0].lower_ != "in":
        return None
    comma = next((k for k, t in enumerate(words) if t.text == ","), 0)
    opening = words[1:comma]
    if not opening or words[comma].i > cue.head or opening[-1].pos_ != "PROPN":
        return None
    if any(t.pos_ == "ADP" for t in opening):  # "In the District Court in Oslo,"
        return None
    last = opening[-1]
    return last if last.ent_type_ in PLACES else None


def _is_there(doc: Doc, anchor: Anchor, name: str, where: Sentences) -> bool:
    """The place is named with the occasion."""
    first = where.starts[anchor.sentence]
    return name in anchor.venue or any(t.lower_ == name for t in doc[first].sent)
