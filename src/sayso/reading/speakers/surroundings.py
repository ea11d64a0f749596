"""Places printed around a speaker, by which a country is told that no word for it tells.

In the speaker's own phrase ("a doctor at Khost's main hospital"), at the sentence's
beginning ("In Turin, the council said"), named last before ("the province of Salta …
provincial police"), in the lead, where what is reported happened.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from spacy.tokens import Token

from sayso.reading.speakers.candidates import Candidate
from sayso.reading.speakers.countries import countries_in, country_of, demonyms
from sayso.reading.speakers.lexicon import OWNS, plain, words
from sayso.reading.speakers.names import Name
from sayso.reading.speakers.places import land_of, land_within
from sayso.reading.speakers.roster import Roster

LEAD = 3
"""Sentences at the report's beginning that tell where it happened."""
NEAR = 2
"""Sentences back in which "the province" or "the mayor" finds its place."""
LASTS = 1
"""Sentences for which the place of "On the streets of Turin" still holds."""
PLACED = frozenset(["in", "at", "near", "outside", "off", "from", "of", "across"])
OPENS = PLACED - {"of", "from"} | {"on"}


def own_place(one: Candidate, roster: Roster) -> str | None:
    """The country of the place within an unnamed speaker's own words."""
    if one.kind != "unnamed" or one.roles & words("visitors.txt"):
        return None
    inside = (n for n in roster.names if one.first < n.first and n.last <= one.last)
    lands = (land_of(name.text) for name in inside if _is_placed(name, roster))
    return next((code for code in lands if code), None)


def _is_placed(name: Name, roster: Roster) -> bool:
    """ "in the northern city of Turin", "at Turin's main hospital"."""
    doc = roster.doc
    if name.kind == "person":
        return False
    at = name.opened - 1
    while at > 0 and (doc[at].pos_ in {"DET", "ADJ"} or doc[at].lower_ == "-"):
        at -= 1
    owns = name.last + 1 < len(doc) and doc[name.last + 1].text in OWNS
    return at >= 0 and (doc[at].lower_ in PLACED or owns)


def fronted(token: int, roster: Roster, back: int = 0) -> str | None:
    """The country of the place with which the sentence of a token begins, or one of
    ``back`` sentences before it."""
    here = roster.sentences[token]
    for sentence in range(here, here - back - 1, -1):
        if code := next(_opening(sentence, token, roster), None):
            return code
    return None


def _opening(sentence: int, before: int, roster: Roster) -> Iterator[str]:
    """Countries told in a sentence's first adjunct: "In Turin, …"."""
    tokens = [t for t in roster.doc[: before + 1] if roster.sentences[t.i] == sentence]
    while tokens and (tokens[0].pos_ in {"PUNCT", "CCONJ", "SPACE"}):
        tokens.pop(0)
    if len(tokens) > 1 and tokens[0].lower_ == "according":
        yield from _heard_of(tokens[2:], roster)
    if not tokens or tokens[0].lower_ not in OPENS:
        return
    end = min(tokens[0].right_edge.i, before - 1)
    comma = next((t.i for t in tokens if t.text == ","), end)
    last = min(end, comma)
    for name in roster.names:
        inside = tokens[0].i < name.first and name.last <= last
        if inside and _is_at(tokens[0], name, roster) and (code := land_of(name.text)):
            yield code
    told = [token for token in tokens if token.i <= last]
    if words("heard.txt") & {token.lower_ for token in told}:
        yield from countries_in(roster.doc[told[0].i : last + 1].text)


def _heard_of(told: Sequence[Token], roster: Roster) -> Iterator[str]:
    """ "According to the Turin daily La Voce, …": what a city's own paper tells."""
    paper = next((t.i for t in told[:5] if t.lower_ in words("heard.txt")), -1)
    for name in roster.names:
        inside = bool(told) and told[0].i <= name.first and name.last < paper
        if inside and (code := land_of(name.text)):
            yield code


def _is_at(opening: Token, name: Name, roster: Roster) -> bool:
    """ "On Iran, he said" tells a subject and no place."""
    beside = name.opened == opening.i + 1
    return _is_placed(name, roster) and not (beside and opening.lower_ == "on")


def in_paragraph(one: Candidate, roster: Roster) -> str | None:
    """The place with which a sentence before in the same paragraph begins."""
    first = one.first
    while first and "\n" not in roster.doc[first - 1].text:
        first -= 1
    back = roster.sentences[one.first] - roster.sentences[first]
    return fronted(one.first, roster, min(back, NEAR))


def last_place(token: int, roster: Roster) -> str | None:
    """The country of the last city or province named before a token."""
    here = roster.sentences[token]
    near = [
        code
        for name in roster.names
        if name.last < token and here - roster.sentences[name.first] <= NEAR
        if name.kind != "person" and (code := land_within(name.text))
    ]
    return near[-1] if near else None


def scene_of(roster: Roster) -> str | None:
    """The country of the cities and provinces in which, by the lead, it happened."""
    lead = [name for name in roster.names if roster.sentences[name.first] < LEAD]
    lands = {
        code
        for name in lead
        if _is_placed(name, roster) and (code := land_within(name.text))
    }
    lands = lands or {
        code
        for name in lead
        if _is_of_site(name, roster) and (code := country_of(name.text))
    }
    return lands.pop() if len(lands) == 1 else None


def _is_of_site(name: Name, roster: Roster) -> bool:
    """ "its Bolivian tin mine", "a Chilean port"."""
    told = roster.doc[name.last + 1 : name.last + 3]
    site = any(token.lower_ in words("sites.txt") for token in told)
    return site and plain(name.text) in demonyms()


def is_witness(one: Candidate, roster: Roster) -> bool:
    """Someone who is told of by a trade, an age or a clause, as those are who are known
    to nobody: "Ida Moe, 34, a baker", "Ida Moe, who sells rope"."""
    if one.roles & words("witnesses.txt"):
        return True
    rest = roster.doc[one.last + 1 : one.last + 3]
    told = [token for token in rest if not token.is_punct]
    aged = bool(told) and told[0].is_digit and len(told[0]) < 3
    return one.kind == "person" and (aged or any(t.lower_ == "who" for t in told[:1]))


def is_visitor(one: Candidate) -> bool:
    """A diplomat, an analyst, a company's chief executive: who may be of anywhere."""
    return bool(one.roles & (words("visitors.txt") | {"executive", "ceo"}))


def is_local(one: Candidate) -> bool:
    """Of a province, a town: "the county health officer"."""
    return bool(one.roles & words("local_adjectives.txt"))
