"""The titles with which a run of capitals begins, and runs that are titles alone."""

from __future__ import annotations

from spacy.tokens import Doc

from sayso.reading.speakers.countries import country_of, is_country_word, states
from sayso.reading.speakers.gender import is_first_name
from sayso.reading.speakers.lexicon import (
    is_group_noun,
    is_person_noun,
    plain,
    singular,
    words,
)
from sayso.reading.speakers.parties import calls_by_party
from sayso.reading.speakers.runs import CONNECTORS, opens_sentence


def is_title(word: str) -> bool:
    """Also of several: "Senators Jane Roe and John Doe"."""
    low = plain(word)
    return low in words("titles.txt") or singular(low) in words("titles.txt")


def only_titles(doc: Doc, first: int, last: int) -> bool:
    """ "The Prime Minister", "Attorney General": a run that names nobody."""
    if _is_called(doc, first, last):
        return False
    low = [plain(token.text) for token in doc[first : last + 1] if token.text != "-"]
    allowed = words("titles.txt") | words("title_parts.txt") | {"of"}
    return (
        any(word in words("titles.txt") for word in low)
        and all(word in allowed or is_country_word(word) for word in low)
        and not is_first_name(doc[first].text)
    )


def _is_called(doc: Doc, first: int, last: int) -> bool:
    """ "Mr. King": after a courtesy a title is somebody's surname."""
    courtesy = first < last and plain(doc[first].text) in words("courtesy.txt")
    surname = plain(doc[last].text)
    return courtesy and last <= first + 2 and surname not in words("addressed.txt")


def after_titles(doc: Doc, first: int, last: int) -> int:
    """The token with which the name proper begins: past the last title."""
    begin = first + _of_office(doc, first, last)
    if first + 1 < last and opens_sentence(doc[first]):
        begin += is_person_noun(singular(plain(doc[first].text)))
    for at in range(first, last):
        title = is_title(doc[at].text) and not _names_person(doc, first, at)
        title = title and not _opens_body(doc, at, last)
        if title or calls_by_party(doc, first, at, last):
            begin = at + 2 if doc[at + 1].text == "." else at + 1
    while begin < last and doc[begin].lower_ in CONNECTORS | {"-"}:
        begin += 2
        while begin < last and plain(doc[begin].text) in words("title_parts.txt"):
            begin += 1
    while begin < last and is_country_word(doc[begin].text):
        opens = begin == first or calls_by_party(doc, first, begin - 1, last)
        if opens and _is_given(doc, begin, last):
            break
        begin += 1
    if begin < last - 1 and is_country_word(f"{doc[begin].text} {doc[begin + 1].text}"):
        begin += 2
    return begin


def _opens_body(doc: Doc, at: int, last: int) -> bool:
    """ "The General Staff", "the General Directorate of Mines": no rank of a person."""
    following = doc[at + 1]
    ends = at + 1 == last or doc[at + 2].lower_ in CONNECTORS
    body = following.lower_ == "staff" or is_group_noun(plain(following.text))
    return doc[at].lower_ == "general" and ends and body


def _of_office(doc: Doc, first: int, last: int) -> int:
    """ "secretary of State Roe": the office's name is no part of the person's."""
    office = plain(doc[first].text) in words("title_parts.txt")
    of = first > 1 and doc[first - 1].lower_ == "of"
    titled = of and plain(doc[first - 2].text) in words("titles.txt")
    return int(office and titled and first < last)


def _is_given(doc: Doc, at: int, last: int) -> bool:
    """ "Jordan Roe", "Israel Roe": a country's name before a surname is a first name."""
    word = doc[at].text
    return at + 1 == last and is_first_name(word) and plain(word) in states()


def _names_person(doc: Doc, first: int, at: int) -> bool:
    """Whether a title word is a surname: "Stephen King of ..."."""
    before = doc[at - 1].text
    office = plain(before) in words("title_parts.txt")
    given = is_first_name(before) and not country_of(before)
    return at > first and given and not office
