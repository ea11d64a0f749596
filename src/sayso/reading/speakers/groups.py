"""Groups called by a noun of their kind with a name or country before it.

"the US-led coalition", "the Cruz campaign", "South Korea's spy agency", "the Syrian
government": they keep the printed words, without the article, as their name.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from spacy.tokens import Doc

from sayso.model import Kind
from sayso.reading.speakers.countries import countries_in, is_country_word
from sayso.reading.speakers.lexicon import OWNS, is_group_noun, plain, singular, words
from sayso.reading.speakers.names import Name

OFFICIAL = frozenset(
    [
        "official",
        "semiofficial",
        "state",
        "run",
        "semi",
        "local",
        "private",
        "national",
        "independent",
        "influential",
        "daily",
        "controlled",
        "owned",
        "linked",
        "affiliated",
    ]
)
"""Words that stand between a body's country and its name."""
REMITS = frozenset(
    [
        "elections",
        "appeals",
        "commerce",
        "directors",
        "supervisors",
        "trustees",
        "regents",
        "governors",
        "medicine",
        "law",
        "nursing",
        "works",
        "aldermen",
    ]
)
"""What a board, a court or a school is of."""
GOES_LEFT = frozenset({"NOUN", "PROPN", "ADJ", "NUM"})


@dataclass(frozen=True, slots=True)
class Group:
    """Tokens ``first`` to ``last`` (in); ``owner``: first token of the name that it is of."""

    first: int
    last: int
    text: str
    kind: Kind
    country: str | None
    words: frozenset[str]
    owner: int | None
    key: str


def find_groups(doc: Doc, names: Sequence[Name]) -> tuple[Group, ...]:
    """All groups of a document that a name or a country tells apart."""
    starts = {name.first: name for name in names}
    within = {i for name in names for i in range(name.opened, name.last + 1)}
    return tuple(_groups(doc, starts, within))


def _groups(doc: Doc, starts: dict[int, Name], within: set[int]) -> Iterator[Group]:
    for token in doc:
        low = plain(token.text)
        if token.i in within or not (is_group_noun(low) or low == "media"):
            continue
        if token.pos_ not in {"NOUN", "PROPN"}:
            continue
        if token.i + 1 < len(doc) and doc[token.i + 1].text in OWNS:
            continue
        first = _first_of(doc, token.i, within)
        based = (i + 1 for i in range(first, token.i) if doc[i].lower_ == "based")
        told = range(max(based, default=first), token.i)
        if _is_facility(doc, token.i, starts.values()):
            continue
        if any(_tells(doc, i, within) for i in told):
            yield _group(doc, first, token.i, starts)


def _is_facility(doc: Doc, at: int, names: Iterable[Name]) -> bool:
    """ "the Nordwind Fittings plant" is no body beside Nordwind Fittings."""
    owned = any(name.last == at - 1 and name.kind == "organization" for name in names)
    return owned and plain(doc[at].text) in words("facilities.txt")


def _first_of(doc: Doc, last: int, within: set[int]) -> int:
    first = last
    while (
        first > 0
        and not doc[first].is_sent_start
        and _goes_left(doc, first - 1, within)
    ):
        first -= 1
    while doc[first].text in OWNS | {"-"}:
        first += 1
    return first


def _goes_left(doc: Doc, at: int, within: set[int]) -> bool:
    token = doc[at]
    if _parts_names(doc, at, within):
        return False
    if token.text in OWNS or (token.text == "-" and not token.whitespace_):
        return True
    if at in within:
        return True
    joined = not token.whitespace_ and doc[at + 1].text == "-"
    after_hyphen = at > 0 and doc[at - 1].text == "-" and not doc[at - 1].whitespace_
    return (token.pos_ in GOES_LEFT or joined or after_hyphen) and not token.is_quote


def _parts_names(doc: Doc, at: int, within: set[int]) -> bool:
    """A small noun between two names is a headline's verb: "Norddal halts Oslo plant"."""
    word = doc[at].text
    return at > 0 and word.isalpha() and word.islower() and {at - 1, at + 1} <= within


def _tells(doc: Doc, at: int, within: set[int]) -> bool:
    return at in within or is_country_word(doc[at].text)


def _group(doc: Doc, first: int, last: int, starts: dict[int, Name]) -> Group:
    own = _own_name(doc, first, last, starts)
    text = doc[own : _remit_end(doc, last) + 1].text
    kind: Kind = "organization"
    if plain(doc[last].text) in words("government_nouns.txt"):
        kind = "government"
    countries = countries_in(doc[first : last + 1].text)
    owner = next((i for i in range(first, last) if i in starts), None)
    return Group(
        first,
        last,
        text,
        kind,
        countries[0] if countries else None,
        frozenset(singular(plain(token.text)) for token in doc[first : last + 1]),
        owner,
        _key(doc, starts[owner].last if owner is not None else first, last),
    )


def _own_name(doc: Doc, first: int, last: int, starts: dict[int, Name]) -> int:
    """ "Iran's official Tasnim news agency" is the Tasnim news agency: it has a name of
    its own after its owner's."""
    for at in range(first + 1, last):
        name = starts.get(at)
        if (
            name is not None
            and name.kind in {"person", "organization", "other"}
            and not is_country_word(name.text)
            and doc[name.last + 1].text not in OWNS
            and doc[at - 1].lower_ in OFFICIAL
        ):
            return at
    return first


def _remit_end(doc: Doc, last: int) -> int:
    """What a group is for belongs to its name: "the U.N. agency for children"."""
    following = doc[last + 1] if last + 1 < len(doc) else None
    if _is_board(doc, last):
        return last + 2
    if following is None or following.lower_ != "for" or following.head.i != last:
        return last
    end = max(token.i for token in following.subtree)
    return end if end - last < 6 else last


def _is_board(doc: Doc, last: int) -> bool:
    """ "the Ely board of education", in small letters."""
    rest = doc[last + 1 : last + 3]
    of = len(rest) == 2 and rest[0].lower_ == "of" and rest[1].is_lower
    return of and plain(rest[1].text) in words("portfolios.txt") | REMITS


def _key(doc: Doc, first: int, last: int) -> str:
    """The same for "Ted Cruz's campaign" and "the Cruz campaign"."""
    kept = [
        plain(token.text) for token in doc[first : last + 1] if token.text not in OWNS
    ]
    return "group:" + " ".join(kept)
