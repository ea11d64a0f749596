"""How a name goes on over small words: "of", "and", "de", "bin"."""

from __future__ import annotations

from spacy.tokens import Doc

from sayso.reading.speakers.countries import country_of
from sayso.reading.speakers.gender import is_first_name
from sayso.reading.speakers.lexicon import is_group_noun, plain, words
from sayso.reading.speakers.runs.capitals import is_elided, may_be_name
from sayso.reading.speakers.runs.connecting import CONNECTORS, is_group_word


def joined(doc: Doc, first: int, last: int) -> int:
    """Steps over particles ("de", "bin") and the "of" and "and" of organizations."""
    rest = doc[last + 1 : last + 4]
    low = rest[0].lower_
    further = [
        len(rest) > n and (may_be_name(rest[n]) or is_elided(rest[n])) for n in (1, 2)
    ]
    if low == "al" and len(rest) > 2 and rest[1].text == "-" and further[1]:
        return 3
    if low in words("particles.txt") | {"&", "al"} and any(further):
        return 2 if further[0] else 3 * (rest[1].lower_ in words("particles.txt"))
    group = is_group_word(doc[last].text)
    group = group or plain(doc[last].text) in words("titled_of.txt")
    group = group or (rest[0].ent_type_ == "ORG" and rest[0].ent_iob_ == "I")
    of = any(token.lower_ in CONNECTORS for token in doc[first : last + 1])
    appeals = low == "for" and of and doc[last].lower_ == "appeals"
    if low in CONNECTORS and (group or appeals or (of and low == "at")):
        if further[0]:
            return 2
        if len(rest) > 2 and rest[1].lower_ in {"the", "a", "an"} and further[1]:
            told = rest[1].lower_ == "the" or (low == "for" and first != last)
            return 3 if told or is_group_word(doc[last].text) else 0
    if low == "and" and further[0] and not rest[1].text.isupper():
        whole = _ends_as_group(doc, last + 2) if of else _is_remit(doc, first, last)
        return 2 if whole else 0
    return 0


def _is_remit(doc: Doc, first: int, last: int) -> bool:
    """ "the Science and Technology Directorate": common words before a body's noun, or
    what the parse takes for one body."""
    end = last + 2
    while end + 1 < len(doc) and may_be_name(doc[end + 1]):
        end += 1
    ends = [plain(doc[last].text), plain(doc[last + 2].text)]
    alone = {"house", "senate", "state", "pentagon", "congress"} | words("titles.txt")
    if any(
        one in alone or country_of(one) or one in words("party_words.txt")
        for one in ends
    ) or is_first_name(doc[last].text):
        return False
    inside = doc[last + 1].ent_type_ == "ORG" == doc[last + 2].ent_type_
    inside = inside and doc[last + 2].ent_iob_ == "I" and doc[last].ent_type_ == "ORG"
    noun = plain(doc[end].text)
    named = is_group_noun(noun) and end > last + 2 and doc[first - 1].lower_ == "the"
    return named or (inside and not is_group_word(doc[last].text))


def _ends_as_group(doc: Doc, first: int) -> bool:
    """Whether "and X" continues a body's remit ("Health and Human Services")."""
    word = doc[first].text
    return plain(word) not in words("titles.txt") and not is_first_name(word)
