"""Capitalised names in a report: where they are, what titles they bear, what they name.

spaCy's small model labels names well in wire copy and badly elsewhere, so the shape of
the name and the word lists decide first, and its label where they are silent.
"""

from __future__ import annotations

import itertools
import re
from dataclasses import dataclass, replace

from spacy.tokens import Doc, Token

from sayso.reading.speakers.countries import (
    country_of,
    demonyms,
    is_country_word,
    states,
)
from sayso.reading.speakers.gender import is_first_name
from sayso.reading.speakers.headlines import without_headline
from sayso.reading.speakers.kinds import NameKind, kind_of, owns_as_body
from sayso.reading.speakers.lexicon import (
    GENITIVE_S,
    OWNS,
    is_group_noun,
    is_person_noun,
    plain,
    singular,
    table,
    words,
)
from sayso.reading.speakers.parties import calls_by_party
from sayso.reading.speakers.places import land_of
from sayso.reading.speakers.runs import CONNECTORS, HEADLINE, opens_sentence, runs

LONGEST = 9
"""Tokens of an apposition in which its noun is looked for."""
COURTESY = frozenset(["mr", "mrs", "ms", "miss", "dr"])
ADDRESSED = frozenset(
    ["president", "speaker", "secretary", "chairman", "ambassador", "mayor", "minister"]
)
"""Offices after "Mr." by which their holders are called: "Mr. Speaker"."""


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
    whole = without_headline(doc, tuple(runs(doc)))
    found = tuple(_read(doc, *run) for one in whole for run in _of_body(doc, *one))
    people = {n.words[-1] for n in found if set(map(plain, n.titles)) & COURTESY}
    found = tuple(_as_person(doc, name, people) for name in found)
    bodies = {n.text for n in found if _is_business(doc, n) or _has_officer(doc, n)}
    found = tuple(
        replace(n, kind="organization") if n.text in bodies and not n.titles else n
        for n in found
    )
    surnames = {
        n.text.split()[-1] for n in found if n.kind == "person" and len(n.words) > 1
    }
    found = tuple(_as_surname(doc, name, surnames) for name in found)
    return tuple(_without_headline_verbs(doc, name, found) for name in found)


def _is_business(doc: Doc, name: Name) -> bool:
    """ "Spanish firm Solar Norte", "the Solar Norte plant": so is Solar Norte alone."""
    if name.kind != "organization" or " " not in name.text or not name.first:
        return False
    told = plain(doc[name.first - 1].text) in words("businesses.txt")
    following = doc[name.last + 1].lower_ if name.last + 1 < len(doc) else ""
    told = told or following in words("facilities.txt")
    return told and not is_first_name(name.words[0])


def _has_officer(doc: Doc, name: Name) -> bool:
    """ "Wells & Roe CEO Kim Ash", "Ash Energy's chief executive": so is it everywhere."""
    following = doc[name.last + 1] if name.last + 1 < len(doc) else None
    if following is None or len(name.words) < 2 or name.titles:
        return False
    officer = plain(following.text) in words("body_officers.txt") and following.is_upper
    return officer or (name.kind == "organization" and owns_as_body(doc, name.last))


def _apposed_to_body(doc: Doc, name: Name) -> bool:
    """ "Nordwind, a Bergen-based shipping company": what it is called tells a body."""
    rest = doc[name.last + 1 : name.last + 2 + LONGEST]
    if len(rest) < 3 or rest[0].text != "," or rest[1].lower_ not in {"a", "an", "the"}:
        return False
    for token, following in itertools.pairwise(rest[2:]):
        noun = (
            token.pos_ == "NOUN" and following.pos_ != "NOUN" and following.text != "-"
        )
        if noun and following.text in OWNS:
            continue
        if noun and rest[1].lower_ == "the" and following.text != ",":
            return False
        if noun:
            low = plain(token.text)
            return is_group_noun(low) and not is_person_noun(low)
        joined = following.text == "-" or token.nbor(-1).text == "-"
        told = token.tag_ == "VBN" and token.dep_ == "amod"  # "a privately held firm"
        if token.pos_ in {"VERB", "ADP", "AUX"} and not (joined or told):
            return False
    return False


def _as_surname(doc: Doc, name: Name, surnames: set[str]) -> Name:
    """ "Sanders" is the Bernie Sanders of this report, whatever the label."""
    if name.kind == "title" and name.text in surnames and _is_alone(doc, name):
        return replace(name, kind="person", titles=())
    if name.kind in {"person", "title"} or " " in name.text:
        return name
    known = country_of(name.text) and not _apposed_to_person(doc, name)
    known = known and not _stands_alone(doc, name)
    article = name.opened and doc[name.opened - 1].lower_ == "the"
    if name.text in surnames and not known and not article:
        return replace(name, kind="person")
    return name


def _is_alone(doc: Doc, name: Name) -> bool:
    """ "King said", not "the king said" nor "Jordan's King"."""
    before = doc[name.opened - 1] if name.opened else None
    told = before is not None and (before.pos_ == "DET" or before.text in GENITIVE_S)
    return " " not in name.text and not told


def _stands_alone(doc: Doc, name: Name) -> bool:
    """ "Cuban said": the adjective of a country without a noun is somebody's surname."""
    modifies = doc[name.last].dep_ in {"amod", "compound"}
    return plain(name.text) in demonyms() and not modifies


def _apposed_to_person(doc: Doc, name: Name) -> bool:
    """ "Washington, star of the film, …"."""
    rest = doc[name.last + 1 : name.last + 3]
    return len(rest) == 2 and rest[0].text == "," and is_person_noun(rest[1].lower_)


def _as_person(doc: Doc, name: Name, people: set[str]) -> Name:
    """Whoever is called "Ms. Malik" or bears an age is a person, whatever the label."""
    rest = doc[name.last + 1 : name.last + 4]
    aged = len(rest) == 3 and rest[0].text == rest[2].text == "," and rest[1].is_digit
    may_be = name.kind in {"person", "place", "other"} and not name.titles
    if may_be and not country_of(name.text) and _apposed_to_body(doc, name):
        return replace(name, kind="organization")
    if may_be and len(name.words) > 1 and _acts_as_person(doc, name):
        return replace(name, kind="person")
    unsure = name.kind in {"organization", "place", "other"} and len(name.words) > 1
    if unsure and (name.words[-1] in people or (aged and len(rest[1]) < 3)):
        return replace(name, kind="person")
    return name


def _acts_as_person(doc: Doc, name: Name) -> bool:
    """ "Hanan Treki waited for her sister": no place that a list knows, and the first
    subject of a sentence in which "her" or "his" follows."""
    subject = doc[name.last]
    alone = subject.dep_ == "nsubj" and doc[name.opened - 1].text not in GENITIVE_S
    if name.kind != "place" or not alone or land_of(name.text) is not None:
        return False
    rest = doc[name.last + 1 : subject.sent.end]
    owns = any(token.lower_ in {"her", "his", "herself", "himself"} for token in rest)
    article = name.opened and doc[name.opened - 1].pos_ == "DET"
    verb = subject.head.pos_ == "VERB" and subject.head == subject.sent.root
    return owns and verb and not article


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


def _read(doc: Doc, first: int, last: int) -> Name:
    """Cut titles and adjectives of country from a run of capitalised tokens."""
    begin = _after_titles(doc, first, last)
    titles = tuple(token.text for token in doc[first:begin])
    titled = any(_is_title(title) for title in titles)
    titled = titled or any(
        calls_by_party(doc, first, at, last) for at in range(first, begin)
    )
    kind = kind_of(doc, begin, last, titled)
    if kind in {"organization", "place"} or (kind == "other" and not titled):
        begin, titles = first, ()
    if _only_titles(doc, first, last):
        begin, titles, kind = first, (), "title"
    text = doc[begin : last + 1].text
    name = tuple(part for part in re.split(r"[\s-]+", text) if part)
    return Name(begin, last, first, text, name, titles, kind)


def _is_title(word: str) -> bool:
    """Also of several: "Senators Jane Roe and John Doe"."""
    low = plain(word)
    return low in words("titles.txt") or singular(low) in words("titles.txt")


def _only_titles(doc: Doc, first: int, last: int) -> bool:
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
    courtesy = first < last and plain(doc[first].text) in COURTESY
    surname = plain(doc[last].text)
    return courtesy and last <= first + 2 and surname not in ADDRESSED


def _after_titles(doc: Doc, first: int, last: int) -> int:
    """The token with which the name proper begins: past the last title."""
    begin = first + _of_office(doc, first, last)
    if first + 1 < last and opens_sentence(doc[first]):
        begin += is_person_noun(singular(plain(doc[first].text)))
    for at in range(first, last):
        title = _is_title(doc[at].text) and not _names_person(doc, first, at)
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


def _of_body(doc: Doc, first: int, last: int) -> list[tuple[int, int]]:
    """ "Verdant Hydro CEO Kai Lund" is a body and its officer."""
    for at in range(first + 1, last):
        if plain(doc[at].text) in words("body_officers.txt"):
            own = [t for t in doc[first:at] if not _belongs_to_title(t.text)]
            body = len(own) == at - first and not is_group_noun(plain(own[-1].text))
            body = body or plain(doc[first:at].text) in table("agencies.tsv")
            return [(first, at - 1), (at, last)] if body else [(first, last)]
    return _of_members(doc, first, last)


def _of_members(doc: Doc, first: int, last: int) -> list[tuple[int, int]]:
    """ "head of the Finance Committee Jane Roe": a body, and a person that belongs to it
    by the words before."""
    for at in range(first, last - 1):
        rest = doc[at + 1 : last + 1]
        person = {token.ent_type_ for token in rest} == {"PERSON"}
        person = person or is_first_name(rest[0].text)
        begins = rest[0].ent_iob_ == "B" or doc[at].ent_type_ != rest[0].ent_type_
        body = is_group_noun(plain(doc[at].text)) and at > first
        if body and person and rest[0].pos_ == "PROPN" and begins:
            return [(first, at), (at + 1, last)]
        if _is_organ(doc, first, at) and not any(map(_is_told, rest)):
            return [(first, at), (at + 1, last)]
    return [(first, last)]


def _is_organ(doc: Doc, first: int, last: int) -> bool:
    """ "leader of opposition in the Lok Sabha": a known organ of a state after "the" and a
    preposition."""
    row = table("agencies.tsv").get(plain(doc[first : last + 1].text))
    opens = (
        first > 1 and doc[first - 1].lower_ == "the" and doc[first - 2].pos_ == "ADP"
    )
    return bool(row and row[1] == "state" and opens)


def _is_told(token: Token) -> bool:
    """A word of bodies or titles, which no person's name has."""
    low = plain(token.text)
    return token.pos_ != "PROPN" or is_group_noun(low) or _belongs_to_title(token.text)


def _belongs_to_title(word: str) -> bool:
    low = plain(word)
    known = words("titles.txt") | words("title_parts.txt") | words("party_words.txt")
    return low in known or is_country_word(word) or is_person_noun(singular(low))


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
