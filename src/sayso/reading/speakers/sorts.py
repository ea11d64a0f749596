"""What sort of speaker one is, by which it is seen what may tell the country."""

from __future__ import annotations

from collections.abc import Collection

from sayso.reading.speakers.candidates import Candidate
from sayso.reading.speakers.lexicon import is_person_noun, lines, plain, words

OF_HOLDERS = frozenset(
    [
        "prime",
        "minister's",
        "president's",
        "premier's",
        "chancellor's",
        "general's",
        "attorney",
        "prosecutor",
        "prosecutor's",
        "ombudsman's",
        "auditor",
    ]
)
"""Words of an office that is called after who holds it."""
OFFICIALS = frozenset(["official", "authority"])
RESIDENTS = frozenset(["resident", "villager", "voter", "neighbor", "local"])


def is_common(one: Candidate) -> bool:
    """A body called by common words alone: "the foreign ministry", "the presidency"; also
    in capitals, "Defense Ministry"."""
    if one.kind != "organization":
        return False
    told = words("portfolios.txt") | words("state_nouns.txt") | {"the", "of", "and"}
    told |= OF_HOLDERS
    last = plain(one.words[-1]) in words("state_nouns.txt")
    office = len(one.words) > 1 and last and all(plain(w) in told for w in one.words)
    return office or all(word.islower() for word in one.words)


def is_private(one: Candidate) -> bool:
    """Someone of whom nothing tells an office or a body: a witness, a trader."""
    official = one.roles & (words("locals.txt") - RESIDENTS)
    officer = one.roles & words("lead_officers.txt")
    person = one.kind == "person" or (one.kind == "unnamed" and are_people(one))
    return person and not (one.affiliation or official or officer)


def is_of_the_world(one: Candidate) -> bool:
    """An officer of a body of several states."""
    body = set(plain(one.affiliation or "").split())
    return bool(body & words("worldwide.txt"))


def is_at_home(one: Candidate) -> bool:
    """Not a word such as "Union", by which every report may mean another, and no
    company that is told to be owned from abroad."""
    own_name = len(one.words) > 1 or one.name.isupper()
    return own_name and "owned" not in one.roles


def is_paper(one: Candidate) -> bool:
    """A paper or station by its name, "the Bergen Courier": wherever a report that cites
    it was filed, it may be printed elsewhere."""
    named = one.kind == "organization" and len(one.words) > 1
    return named and plain(one.words[-1]) in words("press.txt")


def are_people(one: Candidate) -> bool:
    """Aides, witnesses, a source: people without a name, not a document."""
    people = any(is_person_noun(role) for role in one.roles)
    return people or (one.plural and one.gender != "n")


def is_international(one: Candidate) -> bool:
    """A body of several states, or one that says that it is of the world."""
    names = {plain(one.name), *map(plain, one.forms)}
    of_states = any(
        name.removeprefix("the ") in lines("international.txt") for name in names
    )
    return of_states or bool(set(one.plain_words()) & words("worldwide.txt"))


def is_states(one: Candidate) -> bool:
    """A government, a body of the state such as a ministry, an official."""
    body = one.kind == "organization" and bool(one.roles & words("state_nouns.txt"))
    official = one.kind == "unnamed" and bool(one.roles & OFFICIALS)
    return one.kind == "government" or body or official


def holds_office(one: Candidate, others: Collection[str] = ()) -> bool:
    offices = words("offices.txt").union(others)
    return one.kind == "person" and not one.affiliation and bool(one.roles & offices)


def is_officer(one: Candidate) -> bool:
    """The holder of an office, a ministry's spokesman, "the army's media wing"."""
    of_body = bool(one.roles & words("state_nouns.txt")) and not one.affiliation
    return holds_office(one) or (of_body and (one.kind == "person" or is_common(one)))
