"""Text -> attributions: source, cue and content spans, outer and inner.

The trained tagger finds them; the parse's rules add what it saw rarely in training and
what lies inside the contents of others.
"""

from __future__ import annotations

from concurrent.futures import Future

from spacy.tokens import Doc

from sayso.model import Attribution
from sayso.reading.attribution.citing import cited
from sayso.reading.attribution.collapsing import collapsed
from sayso.reading.attribution.combine import added, nested
from sayso.reading.attribution.complement import complementing
from sayso.reading.attribution.continuing import continued
from sayso.reading.attribution.filed import after_dateline
from sayso.reading.attribution.inward import within
from sayso.reading.attribution.others_say import said_by_others
from sayso.reading.attribution.quoted_as import quoted_as
from sayso.reading.attribution.rereading import reread
from sayso.reading.attribution.rules import find
from sayso.reading.attribution.sharing import held, settled
from sayso.reading.attribution.tagger import tag_and_see
from sayso.reading.attribution.tagger_acts import Seen, with_guesses
from sayso.reading.attribution.unattributed import unattributed
from sayso.reading.beside import begin

__all__ = ["attribute", "tagging", "unattributed"]

Tagged = tuple[tuple[Attribution, ...], Seen]


def tagging(text: str) -> Future[Tagged]:
    """What the tagger finds: it needs no parse, so the two can go on side by side."""
    return begin(tag_and_see, text)


def attribute(
    text: str, doc: Doc, tags: Future[Tagged] | None = None
) -> tuple[Attribution, ...]:
    """Every attribution of ``text``; ``doc`` is its parse, ``tags`` its `tagging` where
    that was begun. Spans are half-open code points; ``within`` is a place in the returned
    tuple."""
    found = settled(find(text, doc))
    outermost, seen = (tags or tagging(text)).result()
    tagged = held(outermost, found)
    ruled = complementing(text, found, tagged)
    known = added(added(tagged, held(within(text, tagged, found), found)), ruled)
    known = added(known, reread(text, tagged))
    whole = collapsed(text, doc, continued(text, doc, nested(known)))
    told = said_by_others(doc, cited(doc, quoted_as(text, doc, whole)))
    return with_guesses(seen, after_dateline(text, told))
