"""Text -> attributions: source, cue and content spans, outer and inner.

The trained tagger finds them; the parse's rules add what it saw rarely in training and
what lies inside the contents of others.
"""

from __future__ import annotations

from spacy.tokens import Doc

from sayso.model import Attribution
from sayso.reading.attribution.citing import cited
from sayso.reading.attribution.collapsing import collapsed
from sayso.reading.attribution.combine import added, nested
from sayso.reading.attribution.complement import complementing
from sayso.reading.attribution.continuing import continued
from sayso.reading.attribution.quoted_as import quoted_as
from sayso.reading.attribution.rereading import reread
from sayso.reading.attribution.rules import find
from sayso.reading.attribution.sharing import held, settled
from sayso.reading.attribution.tagger import tag
from sayso.reading.attribution.unattributed import unattributed

__all__ = ["attribute", "unattributed"]


def attribute(text: str, doc: Doc) -> tuple[Attribution, ...]:
    """Every attribution of ``text``; ``doc`` is its parse. Spans are half-open code
    points; ``within`` is a place in the returned tuple."""
    found = settled(find(text, doc))
    tagged = held(tag([text])[0], found)
    ruled = complementing(text, found, tagged)
    known = added(added(tagged, ruled), reread(text, tagged))
    whole = collapsed(text, doc, continued(text, doc, nested(known)))
    return cited(doc, quoted_as(text, doc, whole))
