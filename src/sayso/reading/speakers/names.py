"""Capitalised names in a report: where they are, what titles they bear, what they name.

spaCy's small model labels names well in wire copy and badly elsewhere, so the shape of
the name and the word lists decide first, and its label where they are silent.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal

from spacy.tokens import Doc, Span, Token

from sayso.reading.speakers.countries import (
    country_of,
    is_country_word,
    is_institution,
)
from sayso.reading.speakers.gender import is_first_name
from sayso.reading.speakers.lexicon import (
    is_group_noun,
    is_person_noun,
    plain,
    singular,
    table,
    words,
)

NameKind = Literal[
    "person", "organization", "place", "people", "title", "adjective", "other"
]
CONNECTORS = frozenset(["of", "for", "at", "on"])
TITLED_OF = frozenset(
    ["secretary", "minister", "director", "chief", "head", "house", "joint", "chiefs"]
)

COURTESY = frozenset(["mr", "mrs", "ms", "miss", "dr"])
HEADLINE = 20
"""Tokens at the beginning of a text that may be a headline in capitals."""


@dataclass(frozen=True, slots=True)
class Name:
    """A name without its titles: tokens ``first`` to ``last`` (in), words as printed.

    ``opened`` is the token with which its titles begin (``first`` where it has none).
    """

    first: int
    last: int
    opened: int
    text: str
    words: tuple[str, ...]
    titles: tuple[str, ...]
    kind: NameKind


def find_names(doc: Doc) -> tuple[Name, ...]:
    """All names of a document, in order, not overlapping."""
    inner = _capitalised_within(doc)
    found = tuple(_read(doc, first, last) for first, last in _runs(doc, inner))
    people = {n.words[-1] for n in found if set(map(plain, n.titles)) & COURTESY}
    found = tuple(_as_person(doc, name, people) for name in found)
    return tuple(_without_headline_verbs(doc, name, found) for name in found)


def _as_person(doc: Doc, name: Name, people: set[str]) -> Name:
    """Whoever is called "Ms. Malik" or bears an age is a person, whatever the label."""
    rest = doc[name.last + 1 : name.last + 4]
    aged = len(rest) == 3 and rest[0].text == rest[2].text == "," and rest[1].is_digit
    unsure = name.kind in {"organization", "place", "other"} and len(name.words) > 1
    if unsure and (name.words[-1] in people or (aged and len(rest[1]) < 3)):
        return replace(name, kind="person")
    return name


def _without_headline_verbs(doc: Doc, name: Name, names: tuple[Name, ...]) -> Name:
    """ "Pence Announces Plans": a headline's capitals are cut to the surname."""
    if len(name.words) < 2 or name.kind != "person" or name.first > HEADLINE:
        return name
    later = {other.words for other in names if other.first > name.last}
    known = {words[-1] for words in later if len(words) > 1 and words != name.words}
    if name.words[0] not in known or any(name.words == words for words in later):
        return name
    word = name.words[0]
    return Name(
        name.first, name.first, name.opened, word, (word,), name.titles, "person"
    )


def _capitalised_within(doc: Doc) -> frozenset[str]:
    """Words capitalised elsewhere than where every word would be."""
    return frozenset(
        token.text for token in doc[1:] if _capital(token) and not _opens(token)
    )


def _capital(token: Token) -> bool:
    return token.text[0].isupper() and token.text[-1] != "-"


def _opens(token: Token) -> bool:
    """Whether a token begins a sentence or a quotation."""
    if token.i == 0 or token.is_sent_start:
        return True
    before = token.nbor(-1)
    return before.is_quote or before.is_space or before.text in {":", "-", "—", "–"}


def _runs(doc: Doc, inner: frozenset[str]) -> Iterator[tuple[int, int]]:
    at = 0
    while at < len(doc):
        if _begins_name(doc[at], inner):
            last = _last_of(doc, at)
            yield _first_of(doc, at), last
            at = last
        at += 1


def _first_of(doc: Doc, at: int) -> int:
    """A small Arabic article before the name belongs to it: "al-Shabab"."""
    joined = at > 1 and doc[at - 1].text == "-" and not doc[at - 1].whitespace_
    if joined and doc[at - 2].text in {"al", "el", "as", "ash", "an", "ar", "ad", "az"}:
        return at - 2
    return at


def _begins_name(token: Token, inner: frozenset[str]) -> bool:
    if not _may_be_name(token):
        return False
    if not _opens(token) or token.text in inner or country_of(token.text):
        return True
    if token.pos_ == "PROPN" or token.ent_type_ in {"PERSON", "ORG", "GPE", "NORP"}:
        return True
    following = token.nbor(1) if token.i + 1 < len(token.doc) else None
    named = following is not None and (
        _may_be_name(following) or _is_inner_word(following)
    )
    return named and token.pos_ in {"ADJ", "NOUN"}


def _may_be_name(token: Token) -> bool:
    if not _capital(token) or not token.text[0].isalpha():
        return False
    low = token.lower_
    if low in words("calendar.txt"):
        return token.ent_type_ == "PERSON"
    return (token.text.isupper() and len(token.text) > 1) or not token.is_stop


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
    if rest[0].text == "-" and not doc[last].whitespace_ and not rest[0].whitespace_:
        return _over_hyphen(rest)
    if not doc[last].whitespace_:
        return _after_abbreviation(doc, last)
    if _may_be_name(rest[0]):
        return 1
    if _is_inner_word(rest[0]) and len(rest) > 1 and _may_be_name(rest[1]):
        return 2
    return _joined(doc, first, last)


def _over_hyphen(rest: Span) -> int:
    """ "Jean-Noël", "Tehreek-e-Insaf"."""
    if len(rest) > 1 and rest[1].text[0].isupper():
        return 2
    linked = len(rest) > 3 and rest[2].text == "-" and not rest[1].whitespace_
    return 4 if linked and rest[3].text[0].isupper() else 0


def _after_abbreviation(doc: Doc, last: int) -> int:
    """spaCy cuts the full stop off titles that it does not know ("Col.")."""
    rest = doc[last + 1 : last + 3]
    title = plain(doc[last].text) in words("titles.txt")
    return (
        2
        if title and len(rest) == 2 and rest[0].text == "." and _may_be_name(rest[1])
        else 0
    )


def _is_inner_word(token: Token) -> bool:
    """A small word in capitals: "Doctors Without Borders", but not in a headline."""
    return _capital(token) and token.pos_ == "ADP" and token.i > HEADLINE


def _joined(doc: Doc, first: int, last: int) -> int:
    """Steps over particles ("de", "bin") and the "of" and "and" of organizations."""
    rest = doc[last + 1 : last + 4]
    low = rest[0].lower_
    further = [len(rest) > n and _may_be_name(rest[n]) for n in (1, 2)]
    if low == "al" and len(rest) > 2 and rest[1].text == "-" and further[1]:
        return 3
    if low in words("particles.txt") | {"&", "al"} and any(further):
        return 2 if further[0] else 3 * (rest[1].lower_ in words("particles.txt"))
    group = _is_group_word(doc[last].text) or plain(doc[last].text) in TITLED_OF
    group = group or (rest[0].ent_type_ == "ORG" and rest[0].ent_iob_ == "I")
    of = any(token.lower_ in CONNECTORS for token in doc[first : last + 1])
    if low in CONNECTORS and (group or (of and low == "at")):
        if further[0]:
            return 2
        if len(rest) > 2 and rest[1].lower_ == "the" and further[1]:
            return 3
    if low == "and" and of and further[0] and not rest[1].text.isupper():
        return 2 if _ends_as_group(doc, last + 2) else 0
    return 0


def _ends_as_group(doc: Doc, first: int) -> bool:
    """Whether "and X" continues a body's remit ("Health and Human Services")."""
    end = first
    while end + 1 < len(doc) and _may_be_name(doc[end + 1]):
        end += 1
    return plain(doc[first].text) not in words("titles.txt") and not is_first_name(
        doc[first].text
    )


def _is_group_word(word: str) -> bool:
    low = plain(word)
    return (
        is_group_noun(low)
        or low in words("name_groups.txt")
        or is_group_noun(singular(low))
    )


def _read(doc: Doc, first: int, last: int) -> Name:
    """Cut titles and adjectives of country from a run of capitalised tokens."""
    begin = _after_titles(doc, first, last)
    titles = tuple(token.text for token in doc[first:begin])
    titled = any(plain(title) in words("titles.txt") for title in titles)
    kind = _kind(doc, begin, last, titled)
    if kind in {"organization", "place"} or (kind == "other" and not titled):
        begin, titles = first, ()
    if _only_titles(doc, first, last):
        begin, titles, kind = first, (), "title"
    text = doc[begin : last + 1].text
    name = tuple(part for part in re.split(r"[\s-]+", text) if part)
    return Name(begin, last, first, text, name, titles, kind)


def _only_titles(doc: Doc, first: int, last: int) -> bool:
    low = [plain(token.text) for token in doc[first : last + 1] if token.text != "-"]
    allowed = words("titles.txt") | words("title_parts.txt") | {"of"}
    return (
        any(word in words("titles.txt") for word in low)
        and all(word in allowed or is_country_word(word) for word in low)
        and not is_first_name(doc[first].text)
    )


def _after_titles(doc: Doc, first: int, last: int) -> int:
    """The token with which the name proper begins: past the last title."""
    begin = first
    if first + 1 < last and _opens(doc[first]):
        begin += is_person_noun(plain(doc[first].text))
    for at in range(first, last):
        if plain(doc[at].text) in words("titles.txt") and not _names_person(
            doc, first, at
        ):
            begin = at + 2 if doc[at + 1].text == "." else at + 1
    while begin < last and doc[begin].lower_ in CONNECTORS | {"-"}:
        begin += 2
        while begin < last and plain(doc[begin].text) in words("title_parts.txt"):
            begin += 1
    while begin < last and is_country_word(doc[begin].text):
        begin += 1
    if begin < last - 1 and is_country_word(f"{doc[begin].text} {doc[begin + 1].text}"):
        begin += 2
    return begin


def _names_person(doc: Doc, first: int, at: int) -> bool:
    """Whether a title word is a surname: "Stephen King of ..."."""
    return at > first and is_first_name(doc[at - 1].text)


def _kind(doc: Doc, first: int, last: int, titled: bool) -> NameKind:
    texts = [token.text for token in doc[first : last + 1] if token.text != "-"]
    name = " ".join(texts)
    if first == last and plain(name) in words("party_words.txt"):
        return "people" if _is_people(doc[last]) else "adjective"
    if is_country_word(name) or all(map(is_country_word, texts)):
        return "people" if _is_people(doc[last]) else "place"
    if country_of(name) and not titled:
        return "organization" if _is_group_word(texts[-1]) else _known(name)
    if _has_group_word(texts):
        return "organization"
    inner = any(_is_inner_word(token) for token in doc[first : last + 1])
    if inner or (first and not titled and is_group_noun(doc[first - 1].text)):
        return "organization"
    if not titled and (_abbreviated(doc, last) or _owns_as_body(doc, last)):
        return "organization"
    if first and is_person_noun(doc[first - 1].text):
        return "person"
    if titled or (len(texts) > 1 and is_first_name(texts[0])):
        return "person"
    kind = _labelled(doc, first, last)
    return (
        "organization" if kind == "person" and _has_article(doc, first, last) else kind
    )


def _abbreviated(doc: Doc, last: int) -> bool:
    """A body's name is followed by its abbreviation: "… (PTI)"."""
    rest = doc[last + 1 : last + 4]
    return (
        len(rest) == 3
        and rest[0].text == "("
        and rest[1].text.isupper()
        and rest[2].text == ")"
    )


def _owns_as_body(doc: Doc, last: int) -> bool:
    """ "Pfizer's chief executive": only a body has one."""
    rest = doc[last + 1 : last + 4]
    if not len(rest) or rest[0].text not in {"'s", "’s"}:
        return False
    return any(plain(token.text) in words("owned_by_bodies.txt") for token in rest)


def _has_article(doc: Doc, first: int, last: int) -> bool:
    """People bear no article, but "the Clinton campaign" has one of the campaign's."""
    start = first
    while start > 0 and is_country_word(doc[start - 1].text):
        start -= 1
    if start == 0 or doc[start - 1].lower_ != "the":
        return False
    following = doc[last + 1] if last + 1 < len(doc) else None
    return following is None or following.pos_ not in {"NOUN", "PROPN", "PART", "PUNCT"}


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
    """A group word at the end, or before "of" or "for"."""
    ends = [texts[-1]]
    ends += [
        one for one, two in zip(texts, texts[1:], strict=False) if two in CONNECTORS
    ]
    return any(_is_group_word(word) for word in ends)


LABELS: dict[str, NameKind] = {
    "PERSON": "person",
    "ORG": "organization",
    "GPE": "place",
    "LOC": "place",
    "NORP": "people",
}


def _labelled(doc: Doc, first: int, last: int) -> NameKind:
    if doc[last].pos_ == "ADJ" and doc[last].head.i > last:
        return "adjective"
    label = doc[last].ent_type_ or doc[first].ent_type_
    text = doc[last].text
    if first == last and text.isupper() and len(text) > 1 and label != "PERSON":
        return "place" if label == "GPE" else "organization"
    if first == last and doc[last].tag_ == "NNPS":
        return "people"
    return LABELS.get(label, "other")
