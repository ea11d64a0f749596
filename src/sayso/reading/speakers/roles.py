"""What the words around a person's name say they are: role, affiliation, country.

Before the name ("Kremlin spokesman Dmitry Peskov"), after it (", head of …,", "(R-Ohio)"),
and with the name in apposition ("the group's director, Jane Roe").
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from sayso.reading.speakers.countries import countries_in, country_of, is_country_word
from sayso.reading.speakers.lexicon import (
    OWNS,
    is_person_noun,
    plain,
    singular,
    words,
)
from sayso.reading.speakers.names import Name
from sayso.reading.speakers.parties import is_party_word
from sayso.reading.speakers.places import land_of

BEFORE = frozenset({"NOUN", "PROPN", "ADJ", "PART", "NUM"})
LONGEST = 14
"""Tokens of the longest title or apposition that is read."""
COURTESY = frozenset(["mr", "mrs", "ms", "miss", "mx", "sir", "dame", "dr"])
VERBS = 4
"""Tokens after "who" in which "served" or "has long worked" stands."""
SERVES = frozenset(["serve", "work", "act", "sit"])
DASHES = frozenset(["-", "--", "–", "—"])
TIMES = frozenset(["today", "now", "then", "yesterday", "tomorrow"])
ABROAD = frozenset(
    ["ambassador", "envoy", "diplomat", "correspondent", "attaché", "consul", "tourist"]
)
"""Whose place is not their country's."""
PARTY = re.compile(r"\(?\b([RDI])(?:-[A-Z]|\))")
PARTIES = {"R": "republican", "D": "democrat", "I": "independent"}


@dataclass(frozen=True, slots=True)
class Role:
    """``words`` are plain and singular, for comparing; the rest is printed."""

    title: str | None = None
    affiliation: str | None = None
    country: str | None = None
    words: frozenset[str] = frozenset()


def role_of(doc: Doc, name: Name, others: Sequence[Name]) -> Role:
    """All that is said of a person where this name is printed."""
    introduced = apposed(doc, name) or introducing(doc, name)
    introduced = introduced or heading(doc, name, others)
    told = after(doc, name) or serving(doc, name) or acting(doc, name)
    stretches = [before(doc, name, others), introduced, told]
    roles = [read_role(doc, *stretch, others) for stretch in stretches if stretch]
    roles = [role for role in roles if role.words]
    if owner := of_owner(doc, name, others):
        roles.append(owner)
    if found := PARTY.match(doc[name.last + 1 : name.last + 6].text.lstrip(", ")):
        party = frozenset([PARTIES[found.group(1)]])
        roles.append(Role(country="US", words=party))
    return merged(roles)


def of_owner(doc: Doc, name: Name, others: Sequence[Name]) -> Role | None:
    """ "Labour's Jane Roe", "the Lib Dems' Jane Roe", "One Nation's Jane Roe": of that
    party or body."""
    if name.opened < 2 or doc[name.opened - 1].text not in OWNS:
        return None
    end = name.opened - 2
    body = next((n for n in others if n.last == end and n.kind == "organization"), None)
    if body is None and (doc[end].is_lower or not is_party_word(doc[end].text)):
        return None
    owner = body.text if body else doc[end].text
    told = frozenset(map(plain, body.words if body else [owner]))
    return Role(None, owner, country_of(owner), told)


def merged(roles: Sequence[Role]) -> Role:
    """The first that each says; the words of all."""
    return Role(
        next((role.title for role in roles if role.title), None),
        next((role.affiliation for role in roles if role.affiliation), None),
        next((role.country for role in roles if role.country), None),
        frozenset().union(*(role.words for role in roles)),
    )


def before(doc: Doc, name: Name, others: Sequence[Name]) -> tuple[int, int] | None:
    """Tokens of the title before a name: half-open, with its country and body."""
    titled = any(plain(title) not in COURTESY for title in name.titles)
    named = {i for other in others for i in range(other.opened, other.last + 1)}
    start = name.opened
    while start > max(0, name.opened - LONGEST) and (
        start - 1 in named or _goes_left(doc, start, name.opened)
    ):
        if titled and not _belongs_to_title(doc[start - 1], named):
            break
        start -= 1
    if not titled and not (start < name.opened and _titled(doc, start, name.opened)):
        return None
    return (start, name.first) if start < name.first else None


def _several(title: Token) -> bool:
    """A plural title is of several: "economists Jane Roe and John Doe"."""
    rest = title.doc[title.i + 1 : title.i + 6]
    return any(token.lower_ == "and" or token.text == "," for token in rest)


def _belongs_to_title(token: Token, named: set[int]) -> bool:
    """Before a capitalised title only a country, a body or "former" belongs to it."""
    small = plain(token.text) in words("title_parts.txt")
    return small or token.i in named or token.text in {"'s", "’s", "’", "'", "-"}


def _titled(doc: Doc, start: int, end: int) -> bool:
    last = doc[end - 1]
    if last.tag_ in {"NNS", "NNPS"} and not _several(last):
        return False
    low = singular(plain(last.text))
    of = any(token.lower_ == "of" for token in doc[start:end])
    return is_person_noun(low) or low in words("titles.txt") or of


def _goes_left(doc: Doc, start: int, opened: int) -> bool:
    token = doc[start - 1]
    if doc[start].is_sent_start or "\n" in token.whitespace_:
        return False
    if token.lower_ == "of" and start > 1:
        return start < opened and is_person_noun(plain(doc[start - 2].text))
    if token.text == "-":
        return not token.whitespace_
    if token.text in {"'s", "’s", "’", "'"}:
        return True
    return (token.pos_ in BEFORE and not token.is_quote) or is_country_word(token.text)


def apposed(doc: Doc, name: Name) -> tuple[int, int] | None:
    """Tokens of "the group's director" in "the group's director, Jane Roe"."""
    head = doc[name.last].head
    if doc[name.last].dep_ != "appos" or head.i >= name.opened:
        return None
    if not is_person_noun(plain(head.lemma_)):
        return None
    dashes = [t.i + 1 for t in doc[head.left_edge.i : head.i] if t.text in DASHES]
    return max(dashes, default=head.left_edge.i), name.opened


def introducing(doc: Doc, name: Name) -> tuple[int, int] | None:
    """Tokens of "A spokesman for the council" before ", Jane Roe,", by their order."""
    end = name.opened - 1
    if end < 2 or doc[end].text != ",":
        return None
    start = end
    while start > max(0, end - LONGEST) and not doc[start].is_sent_start:
        before_it = doc[start - 1]
        bounds = before_it.pos_ in {"VERB", "AUX", "PUNCT", "SCONJ", "CCONJ", "PRON"}
        if bounds and before_it.tag_ != "PRP$" and before_it.text != "-":
            break
        start -= 1
    told = doc[start:end]
    heads = [t for t in told if is_person_noun(plain(t.text)) and t.tag_ == "NN"]
    first = next((t.i for t in told if t.pos_ == "ADP"), end)
    opens = len(told) > 1 and (told[0].pos_ in {"DET"} or told[0].tag_ == "PRP$")
    return (start, end) if opens and heads and heads[0].i < first else None


def heading(doc: Doc, name: Name, others: Sequence[Name]) -> tuple[int, int] | None:
    """Tokens of "Deputy head of the Finance Committee" right before a name."""
    if not any(one.last == name.opened - 1 for one in others):
        return None
    start = name.opened
    while start > max(0, name.opened - LONGEST) and not doc[start].is_sent_start:
        bounds = doc[start - 1].pos_ in {"VERB", "AUX", "SCONJ", "CCONJ", "PRON"}
        if bounds or (doc[start - 1].is_punct and doc[start - 1].text != "-"):
            break
        start -= 1
    told = doc[start : name.opened]
    first = next((t.i for t in told if t.pos_ == "ADP"), start)
    held = first > start and is_person_noun(plain(doc[first - 1].text))
    return (start, name.opened) if held and doc[first].lower_ in {"of", "at"} else None


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
            if following is None or following.text not in {"'s", "’s"}:
                return True
    return False


def read_role(doc: Doc, start: int, end: int, names: Sequence[Name]) -> Role:
    """Take a title or apposition apart."""
    inside = [name for name in names if name.opened >= start and name.last < end]
    bodies = [n for n in inside if n.kind == "organization" and not _is_title(n)]
    taken = {i for name in bodies for i in range(name.first, name.last + 1)}
    acronyms = [token for token in doc[start:end] if _is_acronym(token)]
    taken |= {token.i for token in acronyms}
    affiliations = [name.text for name in bodies] + [token.text for token in acronyms]
    kept = [token for token in _core(doc, start, end) if token.i not in taken]
    title = " ".join(token.text for token in kept if _belongs(token)).strip(" -'’")
    countries = countries_in(_without_subject(doc, start, end))
    return Role(
        re.sub(r" - ", "-", title) or None,
        affiliations[0] if affiliations else None,
        countries[0] if countries else _land(doc, start, end, inside),
        frozenset(
            singular(plain(token.text))
            for token in doc[start:end]
            if token.text[0].isalnum() and not _is_anothers(token, start)
        ),
    )


def _is_anothers(token: Token, start: int) -> bool:
    """The governor of "the governor's spokesman", "a spokesman for the governor"."""
    if not is_person_noun(singular(plain(token.text))):
        return False
    following = token.nbor(1).text if token.i + 1 < len(token.doc) else ""
    at = token.i - 1
    while at > start and token.doc[at].pos_ in {"DET", "ADJ"}:
        at -= 1
    before = token.doc[at] if at > start else None
    told = before is not None and before.lower_ in {"for", "to"}
    return told or following in {"'s", "’s"}


def _land(doc: Doc, start: int, end: int, inside: Sequence[Name]) -> str | None:
    """Of the place in "mayor of Turin", "a lawyer in Turin"; an envoy is often abroad."""
    told = {singular(plain(token.text)) for token in doc[start:end]}
    if told & ABROAD:
        return None
    placed = (
        land_of(name.text)
        for name in inside
        if name.kind in {"place", "other"}
        and doc[name.opened - 1].lower_ in {"in", "of", "from", "near"}
    )
    return next((code for code in placed if code), None)


def _is_title(name: Name) -> bool:
    """ "Press secretary": the capital only begins the sentence."""
    return all(plain(word) in words("title_parts.txt") for word in name.words) and not (
        name.text.isupper()
    )


def _without_subject(doc: Doc, start: int, end: int) -> str:
    """ "an English professor" teaches the language, and is of no country by that."""
    kept = [
        token.text_with_ws
        for token in doc[start:end]
        if not (
            token.i + 1 < end and plain(doc[token.i + 1].text) in words("teachers.txt")
        )
    ]
    return "".join(kept)


def _is_acronym(token: Token) -> bool:
    """ "UN" in "UN Ambassador", but neither "US" nor "CEO"."""
    low = plain(token.text)
    return (
        token.text.isupper()
        and 1 < len(low) < 6
        and not is_country_word(low)
        and (
            low in {"un", "nato", "eu"}
            or low not in words("titles.txt") | words("title_parts.txt")
        )
    )


def _core(doc: Doc, start: int, end: int) -> list[Token]:
    """The tokens up to "of a body"; "of state" belongs to the title."""
    core: list[Token] = []
    for token in doc[start:end]:
        if token.pos_ == "ADP" and core and not _part_follows(token, end):
            break
        if token.text == ",":
            break
        core.append(token)
    return core


def _part_follows(token: Token, end: int) -> bool:
    following = token.nbor(1) if token.i + 1 < end else None
    return following is not None and plain(following.text) in words("title_parts.txt")


def _belongs(token: Token) -> bool:
    if token.pos_ in {"DET", "PART"} or token.text in {"'s", "’s", "’"}:
        return False
    if token.tag_ == "PRP$" or token.lower_ in TIMES:
        return False
    following = token.nbor(1).text if token.i + 1 < len(token.doc) else ""
    pair = f"{token.text} {following}"
    earlier = f"{token.nbor(-1).text} {token.text}" if token.i else ""
    if (token.is_punct and token.text != "-") or plain(token.text) in COURTESY:
        return False
    return not any(is_country_word(word) for word in (token.text, pair, earlier))
