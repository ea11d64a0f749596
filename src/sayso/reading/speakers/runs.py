"""Where capitalised names begin and end: runs of tokens, before they are understood."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc, Span, Token

from sayso.reading.speakers.countries import country_of
from sayso.reading.speakers.gender import is_first_name
from sayso.reading.speakers.lexicon import (
    GENITIVE_S,
    is_group_noun,
    is_person_noun,
    plain,
    singular,
    words,
)
from sayso.reading.speakers.syllables import is_given_pair

CONNECTORS = frozenset(["of", "for", "at", "on"])
ELIDED = frozenset(["d'", "d’", "l'", "l’"])
TITLED_OF = frozenset(
    ["secretary", "minister", "director", "chief", "head", "house", "joint", "chiefs"]
)
LONG = 5
"""Letters of a word that is no acronym, though in capitals."""
HEADLINE = 20
"""Tokens at the beginning of a text that may be a headline in capitals."""


def runs(doc: Doc) -> Iterator[tuple[int, int]]:
    """First and last token (in) of each name with its titles, in order."""
    inner, at = _capitalised_within(doc), 0
    while at < len(doc):
        if _begins_name(doc[at], inner):
            last = _last_of(doc, at)
            yield _first_of(doc, at), last
            at = last
        at += 1


def _capitalised_within(doc: Doc) -> frozenset[str]:
    """Words capitalised elsewhere than where every word would be."""
    return frozenset(
        token.text
        for token in doc[1:]
        if is_capital(token) and not opens_sentence(token)
    )


def is_capital(token: Token) -> bool:
    return token.text[0].isupper() and token.text[-1] != "-"


def opens_sentence(token: Token) -> bool:
    """Whether a token begins a sentence or a quotation."""
    if token.i == 0 or token.is_sent_start:
        return True
    before = token.nbor(-1)
    return before.is_quote or before.is_space or before.text in {":", "-", "—", "–"}


def _first_of(doc: Doc, at: int) -> int:
    """A small Arabic article before the name belongs to it: "al-Shabab"; so does the
    capital of "the All Peru Teachers' Union"."""
    if at > 1 and doc[at - 1].text == "All" and doc[at - 2].lower_ == "the":
        return at - 1
    joined = at > 1 and doc[at - 1].text == "-" and not doc[at - 1].whitespace_
    if joined and doc[at - 2].text in {"al", "el", "as", "ash", "an", "ar", "ad", "az"}:
        return at - 2
    return at


def _begins_name(token: Token, inner: frozenset[str]) -> bool:
    if not _may_be_name(token):
        return False
    if not opens_sentence(token) or token.text in inner or country_of(token.text):
        return True
    if _is_plural_noun(token) or _is_worldwide(token):
        return False
    if token.pos_ == "PROPN" or token.ent_type_ in {"PERSON", "ORG", "GPE", "NORP"}:
        return True
    following = token.nbor(1) if token.i + 1 < len(token.doc) else None
    named = following is not None and (
        _may_be_name(following) or is_inner_word(following)
    )
    return named and token.pos_ in {"ADJ", "NOUN"}


def _is_plural_noun(token: Token) -> bool:
    """ "Insurers fear it": a common plural that only begins the sentence."""
    low = plain(token.text)
    one = singular(low)
    known = one != low and (is_group_noun(one) or is_person_noun(one))
    if is_person_noun(low) and low not in words("titles.txt") and token.i < HEADLINE:
        rest = token.doc[token.i + 1 : token.i + 2]
        return bool(rest) and rest[0].pos_ == "ADP" and rest[0].is_lower
    following = token.nbor(1) if token.i + 1 < len(token.doc) else None
    alone = following is not None and not is_capital(following)
    alone = alone and not _names_on(token) and token.ent_type_ != "ORG"
    return known and alone and token.lower_.endswith("s")


def _is_worldwide(token: Token) -> bool:
    """ "World cycling body Velo": an adjective that only begins the sentence."""
    following = token.nbor(1) if token.i + 1 < len(token.doc) else None
    small = following is not None and following.is_lower and following.is_alpha
    noun = small and following is not None and following.pos_ in {"NOUN", "ADJ", "VERB"}
    return noun and token.lower_ in words("worldwide.txt")


def _names_on(token: Token) -> bool:
    """ "Students' Union", "Friends of the Earth": the noun begins a name."""
    rest = token.doc[token.i + 1 : token.i + 4]
    if rest[0].text in {"'", "’"}:
        return True
    after = [t for t in rest[1:] if t.lower_ != "the"]
    return rest[0].lower_ in CONNECTORS and bool(after) and is_capital(after[0])


def _may_be_name(token: Token) -> bool:
    if not is_capital(token) or not token.text[0].isalpha():
        return False
    low = token.lower_
    if _is_drop(token):
        return False
    if low in words("calendar.txt"):
        return token.ent_type_ == "PERSON" or _is_jan(token)
    upper = token.text.isupper() and len(token.text) > 1
    return upper or not token.is_stop or _is_given(token)


def _is_jan(token: Token) -> bool:
    """ "Jan Holm": before a month's abbreviation stands no name, and a day after it."""
    following = token.nbor(1) if token.i + 1 < len(token.doc) else None
    named = following is not None and following.is_title and following.is_alpha
    return token.text == "Jan" and named


def _is_drop(token: Token) -> bool:
    """ "A SENIOR banker said", "THE INTERNAL report": a story's first words are printed in
    capitals."""
    before = token.nbor(-1) if token.i else None
    opens = before is not None and before.text in {"A", "AN", "THE"}
    if before is None or not opens or not opens_sentence(before):
        return False
    return token.is_upper and len(token) > LONG and country_of(token.text) is None


def _is_given(token: Token) -> bool:
    """ "Will" and "Per" before a surname, and not at a sentence's beginning."""
    following = token.nbor(1) if token.i + 1 < len(token.doc) else None
    named = following is not None and is_capital(following) and not following.is_stop
    return named and is_first_name(token.text) and not opens_sentence(token)


def _last_of(doc: Doc, first: int) -> int:
    last = first
    while step := _step(doc, first, last):
        last += step
    return last


def _step(doc: Doc, first: int, last: int) -> int:
    """How many tokens further the name goes on: 0 at its end."""
    rest = doc[last + 1 : last + 5]
    if not len(rest) or rest[0].is_sent_start or "\n" in doc[last].whitespace_:
        return 0
    if is_given_pair(doc, last + 1):
        return 3
    if rest[0].text == "-" and not doc[last].whitespace_ and not rest[0].whitespace_:
        return _over_hyphen(rest)
    if rest[0].text == "/" and _is_acronym_pair(doc, last):
        return 2
    if not doc[last].whitespace_:
        return _over_apostrophe(doc, last) or _after_abbreviation(doc, last)
    if _may_be_name(rest[0]) or _is_elided(rest[0]):
        return 1
    if is_inner_word(rest[0]) and len(rest) > 1 and _may_be_name(rest[1]):
        return 2
    return _joined(doc, first, last)


def _is_acronym_pair(doc: Doc, last: int) -> bool:
    """ "RFE/RL": two short words in capitals, but not "US/UK" nor "AFP/Reuters"."""
    tight = not doc[last].whitespace_ and not doc[last + 1].whitespace_
    pair = [doc[last], *doc[last + 2 : last + 3]]
    short = all(t.is_upper and t.is_alpha and len(t) < LONG for t in pair)
    return tight and len(pair) == 2 and short and not any(map(_is_known, pair))


def _is_known(token: Token) -> bool:
    return country_of(token.text) is not None


def _is_elided(token: Token) -> bool:
    """An article or a preposition cut short: "Valéry d'Ormes", "Compagnie de l'Ouest"."""
    return len(token) > 3 and token.text[:2] in ELIDED and token.text[2].isupper()


def _over_hyphen(rest: Span) -> int:
    """ "Jean-Noël", "Tehreek-e-Insaf"."""
    if len(rest) > 1 and rest[1].text[0].isupper():
        return 2
    linked = len(rest) > 3 and rest[2].text == "-" and not rest[1].whitespace_
    return 4 if linked and rest[3].text[0].isupper() else 0


def _over_apostrophe(doc: Doc, last: int) -> int:
    """ "the Seafarers’ Union", "the Writers' Guild": what body it is stands after."""
    rest, owner = doc[last + 1 : last + 3], doc[last]
    saint = last and doc[last - 1].text in {"St.", "Saint"}
    if saint and len(rest) == 2 and rest[0].text in GENITIVE_S and _ends(rest[1]):
        return 1
    if _is_office(doc, last) and len(rest) == 2 and rest[0].text in GENITIVE_S:
        return 2 if is_capital(rest[1]) and is_group_noun(plain(rest[1].text)) else 0
    if len(rest) == 2 and rest[0].text in GENITIVE_S and is_capital(rest[1]):
        many = owner.lower_.endswith(("men", "people", "children", "folk"))
        return 2 if many and is_group_word(rest[1].text) else 0
    plural = owner.text.endswith("s") and owner.ent_type_ not in {"PERSON", "GPE"}
    joined = len(rest) == 2 and rest[0].text in {"’", "'"} and is_capital(rest[1])
    return 2 if plural and joined and is_group_word(rest[1].text) else 0


def _is_office(doc: Doc, last: int) -> bool:
    """ "the Prime Minister's Office", "the Prosecutor General's Office": titles alone
    after the article."""
    titles, at = words("titles.txt") | words("title_parts.txt"), last
    while at and is_capital(doc[at]) and plain(doc[at].text) in titles:
        at -= 1
    return at < last and doc[at].lower_ == "the"


def _ends(token: Token) -> bool:
    """Whether nothing that "St. Anne's" could own follows it."""
    return token.is_punct or token.pos_ in {"VERB", "AUX", "ADP", "ADV", "CCONJ"}


def _after_abbreviation(doc: Doc, last: int) -> int:
    """spaCy cuts the full stop off titles that it does not know ("Col.")."""
    rest = doc[last + 1 : last + 3]
    title = plain(doc[last].text) in words("titles.txt")
    return (
        2
        if title and len(rest) == 2 and rest[0].text == "." and _may_be_name(rest[1])
        else 0
    )


def is_inner_word(token: Token) -> bool:
    """A small word in capitals: "Doctors Without Borders", but not in a headline."""
    return is_capital(token) and token.pos_ == "ADP" and token.i > HEADLINE


def _joined(doc: Doc, first: int, last: int) -> int:
    """Steps over particles ("de", "bin") and the "of" and "and" of organizations."""
    rest = doc[last + 1 : last + 4]
    low = rest[0].lower_
    further = [
        len(rest) > n and (_may_be_name(rest[n]) or _is_elided(rest[n])) for n in (1, 2)
    ]
    if low == "al" and len(rest) > 2 and rest[1].text == "-" and further[1]:
        return 3
    if low in words("particles.txt") | {"&", "al"} and any(further):
        return 2 if further[0] else 3 * (rest[1].lower_ in words("particles.txt"))
    group = is_group_word(doc[last].text) or plain(doc[last].text) in TITLED_OF
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
    while end + 1 < len(doc) and _may_be_name(doc[end + 1]):
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
    end = first
    while end + 1 < len(doc) and _may_be_name(doc[end + 1]):
        end += 1
    return plain(doc[first].text) not in words("titles.txt") and not is_first_name(
        doc[first].text
    )


def is_group_word(word: str) -> bool:
    low = plain(word)
    return (
        is_group_noun(low)
        or low in words("name_groups.txt")
        or is_group_noun(singular(low))
    )
