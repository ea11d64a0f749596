"""Whom "who" or "which" means: the noun that its clause hangs on, or the name beside."""

from __future__ import annotations

from spacy.tokens import Doc, Token

from sayso.reading.speakers.candidates import Candidate
from sayso.reading.speakers.gender import is_first_name
from sayso.reading.speakers.lexicon import (
    is_group_noun,
    is_person_noun,
    plain,
    singular,
    words,
)
from sayso.reading.speakers.names import Name
from sayso.reading.speakers.pronouns.agreement import agrees
from sayso.reading.speakers.pronouns.clauses import antecedent, of_person
from sayso.reading.speakers.roster import Roster


def relative(doc: Doc, at: int, roster: Roster, gender: str) -> tuple[Candidate, ...]:
    """The noun that a relative clause hangs on; else the last name before it."""
    head = antecedent(doc[at])
    if head is not None and gender != "n":
        head = of_person(head, roster, at)
    if together := _told_together(head, roster):
        return together
    if beside := _beside(doc, at, roster, head, gender):
        return (beside,)
    named = (_apposed(head, roster) or roster.at(head.i)) if head is not None else None
    if named is None and (head is None or head.pos_ == "PROPN"):
        here = roster.sentences[at]
        before = [
            one
            for one in roster.candidates
            if agrees(one, gender if gender == "n" else "")
            and (place := one.last_before(at))
            and place.sentence == here
        ]
        named = max(before, key=lambda one: _end(one, at), default=None)
    return (named,) if named else ()


def _beside(
    doc: Doc, at: int, roster: Roster, head: Token | None, gender: str
) -> Candidate | None:
    """ "the count kept by the Red Cross, which said", "… and Ms. Roe, who": the name
    right before, unless the noun that the clause hangs on is of that kind itself."""
    comma = at > 1 and doc[at - 1].text == ","
    noun = plain(head.text) if head is not None else ""
    own = is_group_noun(noun) if gender == "n" else is_person_noun(singular(noun))
    if own or (gender != "n" and not comma):
        return None
    kinds = {"organization", "place"} if gender == "n" else {"person"}
    last = at - 2 if comma else at - 1
    names = [name for name in roster.names if name.last <= last]
    if gender != "n" and names and names[-1].last == last and _is_remit(doc, names[-1]):
        kinds, last = {"person"}, names[-1].opened - 3
        last = next((n.last for n in names[::-1] if n.last == last - 1), last)
    found = (
        roster.meant.get(name.first)
        for name in names
        if name.last == last and name.kind in kinds
    )
    return next(found, None)


def _is_remit(doc: Doc, name: Name) -> bool:
    """The district of "Jane Roe, MP for Low Ely, who", and not "a friend of Jane Roe,
    who"."""
    if name.kind == "person" and is_first_name(name.words[0]):
        return False
    before = doc[max(0, name.opened - 2) : name.opened]
    office = len(before) == 2 and before[1].lower_ in {"for", "of", "from", "in"}
    low = singular(plain(before[0].text)) if office else ""
    return is_person_noun(low) or low in words("titles.txt")


def _told_together(head: Token | None, roster: Roster) -> tuple[Candidate, ...]:
    """ "Oslo and Chad, the two largest buyers, which": both whom the plural tells of."""
    plural = head is not None and head.tag_ == "NNS" and head.dep_ == "appos"
    if head is None or not plural or _text_at(head, head.left_edge.i - 1) != ",":
        return ()
    end = head.left_edge.i - 2
    last = next((name for name in roster.names if name.last == end), None)
    before = last.opened - 1 if last else 0
    before -= head.doc[before].lower_ == "the"
    joined = last is not None and head.doc[before].lower_ == "and"
    first = next((name for name in roster.names if name.last == before - 1), None)
    if last is None or first is None or not joined:
        return ()
    found = (roster.meant.get(first.first), roster.meant.get(last.first))
    return tuple(one for one in found if one) if all(found) else ()


def _apposed(head: Token, roster: Roster) -> Candidate | None:
    """ "Jane Roe, an investor who …": the name before the comma."""
    start = head.left_edge.i
    if _text_at(head, start - 1) == "," and head.dep_ in {"appos", "conj", "attr"}:
        for name in roster.names:
            if name.last == start - 2 and name.kind in {"person", "organization"}:
                return roster.meant.get(name.first)
    return None


def _text_at(token: Token, at: int) -> str:
    """The text of a token of the same document; empty before its beginning."""
    return token.doc[at].text if at >= 0 else ""


def _end(one: Candidate, at: int) -> int:
    place = one.last_before(at)
    return place.last if place else -1
