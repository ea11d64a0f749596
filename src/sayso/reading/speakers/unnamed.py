"""Sources without a name: they keep their printed words; two of them are never one."""

from __future__ import annotations

import itertools
import re

from spacy.tokens import Doc, Token

from sayso.model import Kind
from sayso.reading.speakers.anonymity import reason_in, without_reason
from sayso.reading.speakers.candidates import Candidate
from sayso.reading.speakers.countries import countries_in
from sayso.reading.speakers.gender import gender_of
from sayso.reading.speakers.lexicon import (
    is_group_noun,
    is_person_noun,
    plain,
    singular,
    words,
)
from sayso.reading.speakers.parts import Part
from sayso.reading.speakers.ratings import SPOKESPEOPLE
from sayso.reading.speakers.roster import Roster

LONG = 9
"""Tokens from the participle on that are too many to be part of a name."""
CLAUSES = frozenset(["a", "an", "which", "who", "whose", "whom"])
"""Words that begin what is only told of who speaks."""
FAR = 6
"""Tokens in which a distance is told: "just over half a mile from"."""
ONE_OF = frozenset(
    ["one", "two", "three", "some", "several", "many", "most", "another"]
)
NOUNS = frozenset(["NOUN", "PROPN", "PRON"])
ARTICLE = re.compile(r"^(?:the|a|an)\s+", re.I)


def unnamed(doc: Doc, part: Part, roster: Roster, kind: Kind = "unnamed") -> Candidate:
    """A new candidate called by the words of this part, entered in the roster."""
    printed = doc[part.first : _told_end(doc, part)].text
    text = without_reason(printed)
    name = text if kind == "unnamed" else ARTICLE.sub("", text)
    made = Candidate(name, tuple(name.split()), kind, part.first, part.last)
    made.plural = part.plural or (part.name is not None and part.name.kind != "title")
    made.anonymity = (
        reason_in(doc, part.first, part.last) if kind == "unnamed" else None
    )
    made.roles = {singular(plain(t.text)) for t in doc[part.first : part.core + 1]}
    of = _of_whom(doc, part)
    made.roles |= {singular(plain(t.text)) for t in doc[part.first : of + 1]}
    made.gender = "n" if is_group_noun(part.head) else gender_of((), made.roles)
    made.country = next(iter(countries_in(text)), None)
    made.owner = roster.meant.get(part.owner.first) if part.owner else None
    if of > part.core:
        made.owner = made.owner or _group_before(doc, of, roster)
    made.affiliation = _affiliation(part, roster)
    if kind == "unnamed" and part.head in SPOKESPEOPLE:
        _speaks_for(part, roster)
    if kind == "unnamed" and is_person_noun(part.head):
        made.role = part.head
    roster.add(made)
    roster.note(made, part.first, part.last)
    made.forms = {printed: None}
    return made


def _speaks_for(part: Part, roster: Roster) -> None:
    """ "A spokesman for the ministry said": the ministry has spoken."""
    for first, one in roster.meant.items():
        if part.core < first <= part.last and one.kind == "organization":
            one.speaks = True


def _told_end(doc: Doc, part: Part) -> int:
    """Where the words end that say who speaks, before what tells of a body of theirs:
    "officials at the bureau, [a division of the agency]"."""
    if day := _day_at_end(doc, part):
        return day
    for at in range(part.core + 1, part.last):
        after = doc[at + 2].lower_ if at + 2 < len(doc) else ""
        joined = doc[at + 1].lower_ == "and" and after in CLAUSES
        clause = joined or doc[at + 1].lower_ in CLAUSES or doc[at + 1].tag_ == "VBN"
        if doc[at].text == "," and (clause or _tells_how_far(doc, at + 1)):
            return at
        long = part.last - at >= LONG and doc[at].dep_ == "acl"
        if long and doc[at].tag_ in {"VBG", "VBN"} and doc[at - 1].i >= part.core:
            return at
    return part.last + 1


def _tells_how_far(doc: Doc, start: int) -> bool:
    """ "Half a mile from the port", "some 20 kilometres north of it"."""
    opening = doc[start : start + FAR]
    near = words("about_so_many.txt")
    counted = any(t.pos_ == "NUM" or t.lower_ in near for t in opening[:2])
    return counted and any(
        one.lemma_.lower() in words("distances.txt") and two.lower_ in words("ways.txt")
        for one, two in itertools.pairwise(opening)
    )


def _day_at_end(doc: Doc, part: Part) -> int:
    """Where "in 2015", "on Monday" begins that ends the words and tells only when; 0
    where there is none."""
    at = part.last
    while at > part.core and _is_day(doc[at]):
        at -= 1
    timed = at < part.last and doc[at].lower_ in {"in", "on"} and at > part.core
    clause = any(token.pos_ in {"VERB", "AUX"} for token in doc[part.core : at])
    return at if timed and not clause else 0


def _is_day(token: Token) -> bool:
    number = token.is_digit and len(token) in {1, 2, 4}
    return number or plain(token.text) in words("calendar.txt")


def _of_whom(doc: Doc, part: Part) -> int:
    """The noun of "one of the officials"; else where the phrase proper ends."""
    if doc[part.core].lower_ not in ONE_OF or part.core + 1 > part.last:
        return part.core
    if doc[part.core + 1].lower_ != "of":
        return part.core
    nouns = (t.i for t in doc[part.core + 2 : part.last + 1] if t.pos_ in NOUNS)
    return next(nouns, part.core)


def _group_before(doc: Doc, noun: int, roster: Roster) -> Candidate | None:
    """The group that "one of them" is of: the last unnamed one so called."""
    head = singular(plain(doc[noun].text))
    groups = (
        one
        for one in reversed(roster.candidates)
        if one.plural and (doc[noun].pos_ == "PRON" or head in one.roles)
    )
    return next(groups, None)


def _affiliation(part: Part, roster: Roster) -> str | None:
    """The body named inside: "a CNN reporter", "a spokesman for the Observatory"."""
    for name in roster.names:
        meant = roster.meant.get(name.first)
        inside = part.first <= name.first and name.last <= part.last
        if inside and meant is not None and meant.kind == "organization":
            return meant.name
    return None
