"""The one known candidate whom a description means, by roles, names and nearness."""

from __future__ import annotations

from collections.abc import Collection

from spacy.tokens import Doc

from sayso.reading.speakers.candidates import Candidate
from sayso.reading.speakers.descriptions.introductions import (
    introduced_later,
    is_lead,
    named_next,
    named_right_after,
)
from sayso.reading.speakers.descriptions.nouns import (
    agrees,
    is_age,
    is_force,
    is_title,
    means_person,
)
from sayso.reading.speakers.descriptions.owners import of_another
from sayso.reading.speakers.descriptions.presidents import presides_otherwise
from sayso.reading.speakers.descriptions.taking_up import (
    NEAR,
    is_presented,
    is_taken_up,
    not_the_subject,
)
from sayso.reading.speakers.descriptions.wires import is_no_wire
from sayso.reading.speakers.gender import gender_of
from sayso.reading.speakers.lexicon import (
    is_group_noun,
    is_person_noun,
    singular,
    words,
)
from sayso.reading.speakers.parts import Part
from sayso.reading.speakers.ratings import (
    BUSINESSES,
    LIKE,
    OTHER_NAME,
    ROLE,
    bears,
    rating,
)
from sayso.reading.speakers.roster import Roster
from sayso.reading.speakers.stand_ins import has_modifier
from sayso.reading.speakers.turns import Turns

ANYBODY = frozenset(["man", "woman", "person"])


def known_as(
    doc: Doc,
    part: Part,
    head: str,
    roster: Roster,
    turns: Turns,
    others: Collection[Candidate],
) -> Candidate | None:
    """The known candidate that a description means; null where none is likely."""
    if doc[part.first].tag_ == "PRP$" or head == "other":
        return None
    person = means_person(head) or is_age(doc, part) or is_title(part)
    person = person and not is_force(doc, part)
    fits = [
        one
        for one in roster.candidates
        if agrees(one, part, head, person)
        and one not in others
        and not of_another(doc, one, part)
        and not presides_otherwise(doc, one, part, head)
        and not is_no_wire(doc, one, part, head)
    ]
    if person and (other := not_the_subject(doc, part, roster, fits)):
        return other
    if not (part.definite or is_lead(doc, part, roster)):
        return named_right_after(doc, part, head, roster, fits)
    last = turns.before(part.first)
    if head in ANYBODY and len(last) == 1 and _is_one(doc, part, last[0]):
        return last[0]
    points, evidence, best = _best(doc, part, head, roster, last, fits)
    untold = not any(one.kind == "person" for one in last)
    if points < ROLE and untold and (follower := named_next(part, roster, fits)):
        return follower
    if best is None or not bears(best, head):
        if later := introduced_later(doc, part, head, roster, fits):
            return later
        presented = (one for one in fits if is_presented(one, part, roster))
        best = next(presented, best) if person else best
    likely = best and _is_likely(best, evidence, part, head, roster, last)
    return best if likely else None


def _best(
    doc: Doc,
    part: Part,
    head: str,
    roster: Roster,
    last: tuple[Candidate, ...],
    fits: Collection[Candidate],
) -> tuple[float, float, Candidate | None]:
    """Points, evidence in words and whom they speak for most; null where none is rated."""
    rated = [
        (*rated_as, one)
        for one in fits
        if (rated_as := rating(doc, one, part, head, roster, last)) is not None
    ]
    if any(row[1] >= LIKE and _is_near(row[2], part, roster) for row in rated):
        rated = [row for row in rated if row[1] > 0 or not _is_telling(head)]
    return max(rated, key=lambda row: row[0], default=(0.0, 0.0, None))


def _is_likely(
    best: Candidate,
    evidence: float,
    part: Part,
    head: str,
    roster: Roster,
    last: tuple[Candidate, ...],
) -> bool:
    """Whether words in common speak for the best, or at least that one just spoke or was
    led to."""
    if bears(best, head):
        return True
    if evidence <= OTHER_NAME / 2:
        return False
    told = evidence > 0 and not part.possessed
    presented = is_presented(best, part, roster)
    return told or presented or is_taken_up(best, part, roster, last)


def _is_telling(head: str) -> bool:
    """A noun that not every body may be called: "the newspaper", "the club"."""
    vague = head in BUSINESSES or head in words("vague_bodies.txt")
    return is_group_noun(head) and not vague


def _is_near(one: Candidate, part: Part, roster: Roster) -> bool:
    place = one.last_before(part.first)
    here = roster.sentences[part.first]
    return place is not None and here - place.sentence <= NEAR


def _is_one(doc: Doc, part: Part, one: Candidate) -> bool:
    """Whether "the man" may be the unnamed person who spoke last."""
    person = one.kind == "unnamed" and not one.plural and one.gender != "n"
    known = person and any(is_person_noun(role) for role in one.roles)
    fits = one.gender in {None, gender_of((), [singular(part.head)])}
    return known and fits and not has_modifier(doc, part)
