"""Descriptions that stand for another than the noun says: "his client", "a panel of the
court", "the paper", a statement or a memo, and a noun that is told of the name before."""

from __future__ import annotations

from spacy.tokens import Doc, Token

from sayso.reading.speakers.candidates import Candidate
from sayso.reading.speakers.countries import countries_in
from sayso.reading.speakers.lexicon import (
    GENITIVE_S,
    is_group_noun,
    is_person_noun,
    plain,
    singular,
    table,
)
from sayso.reading.speakers.parts import Part, parts_of
from sayso.reading.speakers.ratings import bears
from sayso.reading.speakers.roster import Roster
from sayso.reading.speakers.turns import Turns
from sayso.reading.speakers.unnamed import unnamed

SUBJECTS = frozenset({"nsubj", "nsubjpass"})
CLIMBS = frozenset({"xcomp", "conj", "advcl", "acomp", "pcomp", "prep"})
BENCHES = frozenset(["panel", "bench", "chamber"])
ISSUES = frozenset(
    [
        "issue",
        "write",
        "release",
        "send",
        "publish",
        "post",
        "give",
        "make",
        "deliver",
        "circulate",
        "sign",
        "draft",
        "tweet",
        "read",
        "file",
        "distribute",
        "submit",
        "lodge",
        "establish",
        "adopt",
        "announce",
        "introduce",
    ]
)
"""Verbs, by lemma, whose subject speaks through their object."""
NEAR = 3
"""Sentences back to the daily that "the paper" is."""
LEADS = 5
"""Tokens in which "Roe's lawyer," leads to the lawyer's name."""


def stand_in(
    doc: Doc, part: Part, head: str, roster: Roster, turns: Turns
) -> tuple[Candidate, ...]:
    """Who is meant; empty where the noun is none of these. ``head`` is the part's,
    singular."""
    if told := _told_of(doc, part, head, roster):
        lands = countries_in(doc[part.first : part.last + 1].text)
        told.country = told.country or next(iter(lands), None)
        return (told,)
    found = _client(doc, part, head, roster, turns) or _bench(doc, part, roster)
    if found := found or _newspaper(doc, part, roster):
        return (found,)
    row = table("documents.tsv").get(part.head) or _several(part.head)
    return _document(doc, part, roster, turns, row[0]) if row else ()


def _several(noun: str) -> tuple[str, ...] | None:
    """The class of "complaints", where the list has one complaint."""
    return table("documents.tsv").get(noun.removesuffix("s"))


def _told_of(doc: Doc, part: Part, head: str, roster: Roster) -> Candidate | None:
    """ "Jane Roe a deputy head of the union was quoted": the name right before."""
    start = part.first
    if start < 2 or doc[start].lower_ not in {"a", "an"} or doc[start].is_sent_start:
        return None
    comma = doc[start - 1].text == "," and doc[part.core].dep_ == "appos"
    last = start - 1 - comma
    beside = (n for n in roster.names if n.last == last and n.kind == "person")
    found = (roster.meant.get(name.first) for name in beside)
    return next(found, None) if is_person_noun(head) else None


def _bench(doc: Doc, part: Part, roster: Roster) -> Candidate | None:
    """ "A three-judge panel of the Court of Appeals" speaks as the court."""
    if part.head not in BENCHES or part.core >= part.last:
        return None
    if doc[part.core + 1].lower_ != "of":
        return None
    inside = [i for i in roster.meant if part.core < i <= part.last]
    court = roster.meant[min(inside)] if inside else None
    return court if court is not None and court.kind == "organization" else None


def _newspaper(doc: Doc, part: Part, roster: Roster) -> Candidate | None:
    """ "The paper" is the daily that was named shortly before, else a paper."""
    if part.head != "paper" or not part.definite or has_modifier(doc, part):
        return None
    here = roster.sentences[part.first]
    dailies = (
        one
        for one in reversed(roster.candidates)
        if one.kind == "organization" and bears(one, "newspaper")
        if (place := one.last_before(part.first)) and here - place.sentence <= NEAR
    )
    return next(dailies, None)


def _client(
    doc: Doc, part: Part, head: str, roster: Roster, turns: Turns
) -> Candidate | None:
    """ "Roe's lawyer said his client had …": the one whose lawyer speaks."""
    if head != "client" or doc[part.first].tag_ != "PRP$":
        return None
    speaks = turns.before(part.first)
    if len(speaks) != 1:
        return None
    told = doc[max(0, speaks[0].first - LEADS) : speaks[0].first]
    owners = {token.i - 1 for token in told if token.text in GENITIVE_S}
    named = (roster.meant.get(n.first) for n in roster.names if n.last in owners)
    return speaks[0].owner or next(named, None)


def _document(
    doc: Doc, part: Part, roster: Roster, turns: Turns, sort: str
) -> tuple[Candidate, ...]:
    """A statement speaks for its issuer; a poll or an indictment under its own name."""
    if sort == "own":
        issuer = _owner(part, roster) or _printed_issuer(doc, part, roster)
        issuer = issuer or _issuing(doc, part, roster)
        before = turns.issuer(part.head, part.first) or turns.before(part.first)
        if issuer or (before and part.definite and not has_modifier(doc, part)):
            return (issuer,) if issuer else before
    if sort == "issued" and (
        issuer := _owner(part, roster)
        or _printed_issuer(doc, part, roster)
        or _issuing(doc, part, roster)
    ):
        return (issuer,)
    record = unnamed(doc, part, roster)
    record.owner, record.gender = None, "n"
    return (record,)


def _owner(part: Part, roster: Roster) -> Candidate | None:
    return roster.meant.get(part.owner.first) if part.owner else None


def _printed_issuer(doc: Doc, part: Part, roster: Roster) -> Candidate | None:
    """ "a statement from the ministry", "the Gallup report"."""
    inside = [i for i in roster.meant if part.first <= i <= part.last]
    next_to = part.core + 1
    filed = next_to + 1 < len(doc) and doc[next_to].tag_ == "VBN"
    next_to += filed and doc[next_to + 1].lower_ == "by"
    by = doc[next_to].lower_ if next_to <= part.last else ""
    after = [i for i in inside if i > part.core and by in {"from", "by", "of", "in"}]
    before = [
        n.first for n in roster.names if n.last == part.core - 1 and n.first in inside
    ]
    at = min(after, default=max(before, default=None))
    return roster.meant[at] if at is not None else None


def _issuing(doc: Doc, part: Part, roster: Roster) -> Candidate | None:
    """ "Roe felt compelled to issue a memo instructing": the subject that issued it."""
    verb, before = doc[part.core].head, doc[max(0, part.first - 1)]
    if doc[part.core].dep_ != "dobj" and before.pos_ == "VERB":
        verb = before  # "a policy urging staff", misread
    elif doc[part.core].dep_ != "dobj":
        return None
    if verb.lemma_ not in ISSUES:
        return None
    while True:
        subject = next((t for t in verb.children if t.dep_ in SUBJECTS), None)
        subject = subject or _told_of_filing(verb)
        if subject is not None or verb.dep_ not in CLIMBS:
            break
        verb = verb.head
    at = subject.i if subject is not None else -1
    found = (name.first for name in roster.names if name.first <= at <= name.last)
    named = roster.meant.get(next(found, -1)) or _mentioned(at, roster)
    low = singular(plain(subject.text)) if subject is not None else ""
    people = is_person_noun(low) or is_group_noun(low)
    if named is None and people and subject is not None and subject.pos_ == "NOUN":
        told = doc[subject.left_edge.i : min(subject.right_edge.i + 1, verb.i)]
        parts = parts_of(doc, [told], roster.names)
        return unnamed(doc, parts[0], roster) if len(parts) == 1 else None
    return named


def _told_of_filing(verb: Token) -> Token | None:
    """ "nurses on the ward filed it, records show": the people before a verb that the
    parse hangs on a noun."""
    above = (t for t in verb.ancestors if t.i < verb.i and t.pos_ == "NOUN")
    people = (t for t in above if is_person_noun(singular(plain(t.text))))
    return next(people, None) if verb.dep_ == "acl" else None


def _mentioned(at: int, roster: Roster) -> Candidate | None:
    """Who was noted as meant at a token before."""
    for one in roster.candidates:
        if any(place.first <= at <= place.last for place in one.places):
            return one
    return None


def has_modifier(doc: Doc, part: Part) -> bool:
    return any(token.pos_ in {"ADJ", "PROPN"} for token in doc[part.first : part.core])
