"""Party words as titles: "Republican Jane Roe", "Liberal Democrat Jane Roe"."""

from __future__ import annotations

from spacy.tokens import Doc

from sayso.reading.speakers.countries import country_of
from sayso.reading.speakers.gender import is_first_name
from sayso.reading.speakers.lexicon import plain, words


def calls_by_party(doc: Doc, first: int, at: int, last: int) -> bool:
    """Whether the word at ``at`` of the run ``first`` to ``last`` (in) is a party's, and
    what follows it somebody's name; "Eva Green Roe" has it for a name of her own."""
    if not is_party_word(doc[at].text) or at >= last:
        return False
    before = doc[at - 1].text if at > first else ""
    told = plain(before) in words("party_words.txt") or country_of(before)
    if before and is_first_name(before) and not told:
        return False
    following = doc[at + 1]
    if at + 1 < last and is_first_name(following.text):
        return True
    if at == first and at + 1 == last and is_first_name(doc[at].text):
        return _is_surname(doc, last)  # "Tory Roe" may be called so
    labels = {token.ent_type_ for token in doc[at + 1 : last + 1]}
    return labels == {"PERSON"} or (at + 1 == last and _is_surname(doc, last))


def is_party_word(word: str) -> bool:
    """Of one or of several: "Republicans Jane Roe and John Doe"."""
    low, known = plain(word), words("parties.txt")
    one = (
        low.removesuffix("ies") + "y" if low.endswith("ies") else low.removesuffix("s")
    )
    return low in known or one in known


def _is_surname(doc: Doc, at: int) -> bool:
    """Whether the report prints this word after a first name."""
    word = doc[at].text
    before = (t.nbor(-1).text for t in doc[1:] if t.text == word and t.i != at)
    return any(is_first_name(name) and not is_party_word(name) for name in before)
