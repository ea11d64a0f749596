"""Stretches of tokens after a name that may tell a role: ", head of the board,"."""

from __future__ import annotations

from spacy.tokens import Doc, Token

from sayso.reading.speakers.lexicon import GENITIVE_S, is_person_noun, plain, singular
from sayso.reading.speakers.names import Name
from sayso.reading.speakers.roles.leading import LONGEST

VERBS = 4
"""Tokens after "who" in which "served" or "has long worked" stands."""
SERVES = frozenset(["serve", "work", "act", "sit"])


def after(doc: Doc, name: Name) -> tuple[int, int] | None:
    """Tokens of the apposition after a name."""
    start = name.last + 1
    if start < len(doc) and doc[start].text in {",", "(", "-", "–", "—"}:
        start += 1
    elif not _headed_phrase(doc, start):
        return None
    if start < len(doc) and doc[start].tag_ in {"WP", "WP$", "WDT"}:
        return None  # "Jane Roe, whose brother was the pilot"
    if start + 1 < len(doc) and doc[start].like_num and doc[start + 1].text == ",":
        start += 2
    end = start
    while end < min(len(doc), start + LONGEST) and _goes_right(doc[end], start):
        end += 1
    listed = any(token.lower_ == "and" for token in doc[start:end])
    if listed and doc[start].pos_ == "PROPN" and doc[start].dep_ != "compound":
        return None  # "from Roe, Doe and the moderators"
    return (start, end) if _has_head(doc, start, end) else None


def serving(doc: Doc, name: Name) -> tuple[int, int] | None:
    """Tokens of "an envoy to Chad" in "Jane Roe, who has served as an envoy to Chad"."""
    at = name.last + 2
    if at + 2 >= len(doc) or doc[at - 1].text != "," or doc[at].lower_ != "who":
        return None
    verb = next((t for t in doc[at + 1 : at + 1 + VERBS] if t.pos_ == "VERB"), None)
    if verb is None or verb.lemma_ not in SERVES or verb.nbor(1).lower_ != "as":
        return None
    return _stretch(doc, verb.i + 2)


def acting(doc: Doc, name: Name) -> tuple[int, int] | None:
    """Tokens of "Chad's leader" in "Jane Roe came to Rome as Chad's leader"."""
    subject = doc[name.last]
    if subject.dep_ != "nsubj":
        return None
    found = (t for t in subject.head.children if t.lower_ == "as" and t.dep_ == "prep")
    at = next(found, None)
    office = next((t for t in at.children if t.dep_ == "pobj"), None) if at else None
    owned = office is not None and any(t.tag_ == "POS" for t in office.subtree)
    if at is None or office is None or not owned:
        return None
    return at.i + 1, office.i + 1


def _stretch(doc: Doc, start: int) -> tuple[int, int] | None:
    """From a token as far as a title may go, if it has the noun of one."""
    end = start
    while end < min(len(doc), start + LONGEST) and _goes_right(doc[end], start):
        end += 1
    return (start, end) if _has_head(doc, start, end) else None


def _headed_phrase(doc: Doc, start: int) -> bool:
    """ "Jane Roe director of the group", without a comma."""
    return (
        start + 1 < len(doc)
        and is_person_noun(plain(doc[start].text))
        and doc[start + 1].pos_ == "ADP"
    )


def _goes_right(token: Token, start: int) -> bool:
    if (token.is_sent_start and token.i > start) or token.is_punct:
        return token.text == "-" and not token.nbor(-1).whitespace_
    if token.pos_ == "VERB" and token.nbor(-1).text == "-":
        return True
    return token.pos_ not in {"VERB", "AUX", "PRON"} and not token.is_quote


def _has_head(doc: Doc, start: int, end: int) -> bool:
    """A person noun before any preposition, and not as a possessor."""
    for token in doc[start:end]:
        if token.pos_ == "ADP" and token.i > start:
            return False
        if is_person_noun(singular(plain(token.text))):
            following = token.nbor(1) if token.i + 1 < len(doc) else None
            if following is None or following.text not in GENITIVE_S:
                return True
    return False
