"""Attributions without a source of their own: a quotation that runs on, a participle."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Doc, Span, Token

from sayso.model import Attribution
from sayso.reading.speakers.roster import Roster

NEAR = 3
"""Code points that may lie between a quotation and the one that runs on."""
SPEAKING = frozenset({"person", "organization"})
SUBJECTS = frozenset({"nsubj", "nsubjpass"})
FREE = frozenset(["whoever", "whomever", "whatever", "whichever", "what"])
"""Pronouns that open a clause and mean nobody named."""
SEEMS = frozenset(
    ["be", "seem", "appear", "happen", "emerge", "become", "take", "turn", "follow"]
)
"""Verbs, by lemma, whose "it" may mean nobody."""
LENDS = frozenset(["with", "in"])
"""Prepositions by which the subject's own noun is told: "with a claim that"."""
CLIMBS = frozenset({"advcl", "conj", "xcomp", "ccomp", "pcomp", "acl", "prep", "dep"})


def continued(doc: Doc, attributions: Sequence[Attribution], place: int) -> int | None:
    """The attribution that a quotation without source and cue goes on from."""
    this = attributions[place]
    if this.cue or not this.content:
        return None
    start = this.content[0].start
    ends = [
        (max(span.end for span in (*other.content, *other.cue, *other.source)), i)
        for i, other in enumerate(attributions)
        if i != place and other.content and other.content[0].start < start and other.cue
    ]
    near = [(end, i) for end, i in ends if end <= start]
    if not near or doc.text[start : start + 1] not in set("\"“‘'”"):
        return None
    end, i = max(near)
    return i if doc.text[end:start].strip(" \n\t.,\"”’'") == "" else None


def governing_subject(cue: Sequence[Span]) -> Token | None:
    """The subject of the clause that a cue without source hangs on ("…, adding that")."""
    token: Token | None = cue[0].root
    while token is not None:
        subject = next(
            (
                child
                for child in token.children
                if child.dep_ in SUBJECTS and child.lower_ not in FREE
            ),
            None,
        )
        if subject is not None:
            nobody = subject.lower_ == "there" or (
                subject.lower_ == "it" and subject.head.lemma_ in SEEMS
            )
            return None if subject.dep_ == "nsubjpass" or nobody else subject
        token = _above(token)
    return None


def _above(token: Token) -> Token | None:
    """The word on which a clause or "with an assertion" hangs; null at its end."""
    if token.pos_ == "NOUN" and token.dep_ == "pobj" and token.head.lower_ in LENDS:
        return token.head.head
    return token.head if token.dep_ in CLIMBS and token.head != token else None


def beside(cue: Sequence[Span], roster: Roster) -> Token | None:
    """The name or pronoun right before or after a cue that the parse misreads."""
    doc = cue[0].doc
    if any(token.dep_ == "auxpass" for span in cue for token in span):
        return None
    at = cue[0].start - 1
    while at > 0 and (doc[at].is_punct or doc[at].like_num) and not doc[at].is_quote:
        at -= 1
    after = cue[-1].end
    for name in roster.names:
        if at >= 0 and name.last == at and name.kind in SPEAKING:
            return doc[at]
        if name.first == after and name.kind in SPEAKING:
            return doc[name.last]
    return None
