"""What a capitalised name is of: a person, a body, a place, a people."""

from __future__ import annotations

import itertools
from typing import Literal

from spacy.tokens import Doc, Token

from sayso.reading.speakers.countries import (
    country_of,
    is_country_word,
    is_institution,
)
from sayso.reading.speakers.gender import is_first_name
from sayso.reading.speakers.lexicon import (
    GENITIVE_S,
    is_group_noun,
    is_person_noun,
    plain,
    table,
    words,
)
from sayso.reading.speakers.runs import CONNECTORS, is_group_word, is_inner_word
from sayso.reading.speakers.syllables import ends_in_given_pair

NameKind = Literal[
    "person", "organization", "place", "people", "title", "adjective", "other"
]
ACRONYM = 5
"""Letters of the longest acronym: longer words in capitals are words."""
LONGEST_ORGAN = 4
"""Tokens of the name of a state's organ."""
PARTIES = frozenset(["gop", "labour"])
"""Words by which a party is called, alone."""
STAFFS = frozenset(
    ["office", "team", "government", "cabinet", "administration", "party"]
)
"""Bodies of one person, which are seldom called by a name of their own."""
LINKS = GENITIVE_S | {"-", "based"}
"""What may join a place to a name after the comma: "Bergen-based Nordwind"."""
LABELS: dict[str, NameKind] = {
    "PERSON": "person",
    "ORG": "organization",
    "GPE": "place",
    "LOC": "place",
    "NORP": "people",
}


def kind_of(doc: Doc, first: int, last: int, titled: bool) -> NameKind:
    texts = [token.text for token in doc[first : last + 1] if token.text != "-"]
    name = " ".join(texts)
    if first == last and plain(name) in PARTIES and _stands_for_party(doc[last]):
        return "organization"
    if first == last and plain(name) in words("party_words.txt"):
        return "people" if _is_people(doc[last]) else "adjective"
    if first < last and _is_member(texts):
        return "title"
    if is_country_word(name) or all(map(is_country_word, texts)):
        return "people" if _is_people(doc[last]) else "place"
    if country_of(name) and not titled:
        return "organization" if is_group_word(texts[-1]) else _known(name)
    if plain(texts[-1]) in words("laws.txt"):
        return "other"
    if len(texts) > 1 and plain(texts[0]) in words("name_openers.txt") and not titled:
        return "organization"
    if _has_group_word(texts) and not _is_surname(doc, texts, last):
        return "organization"
    inner = any(is_inner_word(token) for token in doc[first : last + 1])
    told = _called_a_body(doc, first) or _apposed_to_noun(doc, first, last)
    if inner or (first and not titled and told):
        return "organization"
    if not titled and (_abbreviated(doc, last) or owns_as_body(doc, last)):
        return "organization"
    if first and (
        is_person_noun(doc[first - 1].text)
        or ends_in_given_pair(doc, first, last)
        or (first < last and _follows_organ(doc, first))
        or _is_introduced(doc, first, last)
    ):
        return "person"
    if not titled and first < last and _owns_facility(doc, first, last):
        return "organization"
    if titled or (len(texts) > 1 and is_first_name(texts[0])):
        return "person"
    kind = _labelled(doc, first, last)
    return (
        "organization" if kind == "person" and _has_article(doc, first, last) else kind
    )


def _stands_for_party(word: Token) -> bool:
    """ "Labour said", "the GOP's answer", but not "Labour voters" nor "GOP nominee"."""
    following = word.nbor(1) if word.i + 1 < len(word.doc) else None
    if following is None or following.text in GENITIVE_S:
        return True
    noun = following.pos_ in {"NOUN", "PROPN", "ADJ"} or following.text == "-"
    return not noun and word.dep_ not in {"amod", "compound"}


def _is_member(texts: list[str]) -> bool:
    """ "Kentucky Republican": who is of a party, by state; a description."""
    party = plain(texts[-1]) in words("party_words.txt") and texts[-1].endswith(
        ("t", "n", "e", "l")
    )
    return party and country_of(" ".join(texts[:-1])) is not None


def _is_surname(doc: Doc, texts: list[str], last: int) -> bool:
    """ "Elizabeth Banks": a first name, a plural that is no body's name."""
    plural = not is_group_noun(plain(texts[-1])) and texts[-1].endswith("s")
    person = doc[last].ent_type_ in {"PERSON", ""}
    return plural and person and len(texts) == 2 and is_first_name(texts[0])


def _abbreviated(doc: Doc, last: int) -> bool:
    """A body's name is followed by its abbreviation: "… (PTI)"."""
    rest = doc[last + 1 : last + 4]
    return (
        len(rest) == 3
        and rest[0].text == "("
        and rest[1].text.isupper()
        and rest[2].text == ")"
    )


def owns_as_body(doc: Doc, last: int) -> bool:
    """ "Pfizer's chief executive": only a body has one."""
    rest = doc[last + 1 : last + 4]
    if not len(rest) or rest[0].text not in GENITIVE_S:
        return False
    return any(plain(token.text) in words("owned_by_bodies.txt") for token in rest)


def is_business_noun(noun: Token) -> bool:
    """ "The mine's operator", "the plane's manufacturer": who makes or runs a thing."""
    return plain(noun.text) in words("makers.txt")


def _is_introduced(doc: Doc, first: int, last: int) -> bool:
    """ "Its treasurer, Pilar Roe, said": who is told of right before, between commas."""
    noun = _officer(_before_comma(doc, first))
    if noun is None or not is_person_noun(plain(noun.text)) or noun.pos_ == "PROPN":
        return False
    if is_business_noun(noun) and not is_first_name(doc[first].text):
        return False
    opens = noun.left_edge
    owned = opens.tag_ == "PRP$" or any(t.tag_ == "POS" for t in noun.lefts)
    owned = owned or any(t.tag_ in {"PRP$", "POS"} for t in doc[opens.i : noun.i])
    named = first < last or owned
    return (
        named and (owned or opens.lower_ in {"the", "a", "an"}) and _closes(doc, last)
    )


def _follows_organ(doc: Doc, first: int) -> bool:
    """ "leader of opposition in the Lok Sabha Jane Roe": right after an organ of a state."""
    for start in range(max(1, first - LONGEST_ORGAN), first):
        row = table("agencies.tsv").get(plain(doc[start:first].text))
        if row and row[1] == "state" and doc[start - 1].lower_ == "the":
            return True
    return False


def _apposed_to_noun(doc: Doc, first: int, last: int) -> bool:
    """ "The clinic, St. Anne's, said": a body's noun and its name, between commas."""
    noun = _before_comma(doc, first)
    if noun is not None and is_business_noun(noun):
        return not is_first_name(doc[first].text) and _closes(doc, last)
    if noun is not None and _officer(noun) is not noun:
        return False
    noun = _body_in_place(noun) if noun is not None else None
    moved = noun is not _before_comma(doc, first)
    articles = {"the", "a", "an"} if moved else {"the"}
    opens = noun is not None and doc[noun.i - 1].lower_ in articles
    if noun is None or not opens or not is_group_noun(plain(noun.text)):
        return False
    return _closes(doc, last) or doc[last + 1].lower_ == "of"


def _before_comma(doc: Doc, first: int) -> Token | None:
    """The noun after which only a comma stands before a name."""
    at = first - 1
    while at > 2 and (doc[at].text in LINKS or doc[at + 1].text in LINKS):
        at -= 1
    if at < 2 or doc[at].text != ",":
        return None
    at -= 2 * (doc[at - 2 : at].text.lower() == "in question")
    return doc[at - 1] if doc[at - 1].pos_ in {"NOUN", "PROPN"} else None


def _body_in_place(noun: Token) -> Token:
    """ "a newspaper in the region, Nordposten": the newspaper."""
    told = noun.head.head if noun.head.lower_ == "in" else noun
    body = is_group_noun(plain(told.text)) and told.is_lower
    return told if body and not is_group_noun(plain(noun.text)) else noun


def _officer(noun: Token | None) -> Token | None:
    """ "a spokesman for the agency, Jane Roe": the spokesman."""
    head = noun.head if noun is not None else None
    if head is None or head.lower_ not in {"for", "of", "at"} or noun is None:
        return noun
    officer = head.head
    body = is_group_noun(plain(noun.text)) and noun.is_lower
    return officer if body and is_person_noun(plain(officer.text)) else noun


def _closes(doc: Doc, last: int) -> bool:
    """Whether a comma, a full stop or the text's end follows."""
    return last + 1 == len(doc) or doc[last + 1].text in {",", "."}


def _called_a_body(doc: Doc, first: int) -> bool:
    """ "the daily Nordposten", but not "released by his office Jane Roe said"."""
    noun = doc[first - 1]
    owned = first > 1 and doc[first - 2].lower_ in {"his", "her"}
    return is_group_noun(noun.text) and not (owned and noun.lower_ in STAFFS)


def _owns_facility(doc: Doc, first: int, last: int) -> bool:
    """ "the Nordwind Fittings plant": a name of several words before a place of work."""
    following = doc[last + 1].lower_ if last + 1 < len(doc) else ""
    place = doc[last].ent_type_ in {"GPE", "LOC"}
    return following in words("facilities.txt") and not place


def _has_article(doc: Doc, first: int, last: int) -> bool:
    """People bear no article, but "the Clinton campaign" has one of the campaign's."""
    start = first
    while start > 0 and is_country_word(doc[start - 1].text):
        start -= 1
    if start == 0 or doc[start - 1].lower_ != "the":
        return False
    following = doc[last + 1] if last + 1 < len(doc) else None
    if following is None or following.text in {",", ".", ";", ":"}:
        return True
    return following.pos_ not in {"NOUN", "PROPN", "PART", "PUNCT"}


def _known(name: str) -> NameKind:
    own = plain(name) in table("agencies.tsv") or is_institution(name)
    return "organization" if own else "place"


def _is_people(token: Token) -> bool:
    return (
        token.text.endswith("s")
        and token.tag_ in {"NNPS", "NNS"}
        and plain(token.text)
        not in {"philippines", "states", "netherlands", "emirates", "bahamas"}
    )


def _has_group_word(texts: list[str]) -> bool:
    """A group word at the end, or before "of" or "for"; "General Staff" is one."""
    if [plain(word) for word in texts[-2:]] == ["general", "staff"]:
        return True
    ends = [texts[-1]]
    ends += [one for one, two in itertools.pairwise(texts) if two in CONNECTORS]
    return any(is_group_word(word) for word in ends)


def _labelled(doc: Doc, first: int, last: int) -> NameKind:
    if doc[last].pos_ == "ADJ" and doc[last].head.i > last:
        return "adjective"
    label = doc[last].ent_type_ or doc[first].ent_type_
    text = doc[last].text
    if first == last and text.isupper() and len(text) > 1 and label != "PERSON":
        known = country_of(text) is not None or len(text) > ACRONYM
        return "place" if label == "GPE" and known else "organization"
    if first == last and doc[last].tag_ == "NNPS":
        return "people"
    return LABELS.get(label, "other")
