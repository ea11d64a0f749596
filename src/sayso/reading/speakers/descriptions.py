"""Descriptions as sources: whom "the minister" or "the spy agency" means.

A definite description goes to the candidate whose titles, roles or name bear its words
(or what ``data/likenesses.txt`` says they may stand for); among those, to the one who
speaks and was mentioned last. Where nothing fits it is an unnamed source.
"""

from __future__ import annotations

import itertools
from collections.abc import Collection, Sequence

from spacy.tokens import Doc

from sayso.reading.speakers.alike import abbreviates
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
from sayso.reading.speakers.ratings import (
    BUSINESSES,
    LIKE,
    OTHER_NAME,
    ROLE,
    bears,
    rating,
)
from sayso.reading.speakers.roster import Roster
from sayso.reading.speakers.stand_ins import has_modifier, stand_in
from sayso.reading.speakers.turns import Turns
from sayso.reading.speakers.unnamed import unnamed

ANYBODY = frozenset(["man", "woman", "person"])
PERSON_ENDINGS = ("er", "or", "ist", "ian", "eer", "man", "woman", "ess", "ee")
NUMBERS = {
    "two": 2,
    "pair": 2,
    "duo": 2,
    "couple": 2,
    "three": 3,
    "trio": 3,
    "four": 4,
    "five": 5,
}
VAGUE = BUSINESSES | {
    "firm",
    "group",
    "organization",
    "body",
    "agency",
    "campaign",
    "team",
}
"""Nouns by which most bodies may be taken up, whatever their names say."""
SIDES = frozenset(
    [
        *("side", "party", "country", "nation", "neighbor", "neighbour", "camp"),
        *("sides", "neighbors", "neighbours", "camps", "rivals"),
    ]
)
"""Nouns for each of two that face each other."""
FACING = 3
"""Sentences back to the two who face each other."""
TWOS = frozenset(["each", "both", "neither", "either"])
PRESENTS = frozenset(["be", "come", "follow", "belong", "remain", "stand", "enter"])
"""Verbs, by lemma, after which a sentence ends with whom the next is about."""
FACTIONS = frozenset(
    [
        "opposition",
        "prosecution",
        "railway",
        "general-staff",
        "prefecture",
        "municipality",
    ]
)
"""Bodies that another body is not called."""
FORCES = frozenset(["coast", "national", "border", "revolutionary", "presidential"])
PERSONAL = frozenset(["their", "his", "her"])
NEAR = 3
"""Sentences back that a description without a role in common reaches."""
FAR = 8
"""The same for who spoke last."""
LEAD = 3
"""Sentences of the lead, in which a person is described before being named."""
FOLLOWS = 4
"""Sentences further on in which the name then comes."""
BEGINNING = 10
"""Sentences of the report's beginning, in which an office is told before its holder."""
SHORTEST = 3
"""Letters of an abbreviation that a headline may have before the body's name."""
INTRODUCED = 8
"""Sentences further on in which the holder then is named."""


def described(
    doc: Doc,
    part: Part,
    roster: Roster,
    turns: Turns,
    others: Collection[Candidate] = (),
) -> tuple[Candidate, ...]:
    """The candidates that a description means: one, or a new unnamed one. ``others``
    are named in what it says, and so are not meant by it."""
    head = singular(part.head)
    if found := stand_in(doc, part, head, roster, turns):
        return found
    if part.core in roster.meant:
        return (roster.meant[part.core],)
    if body := _spelt_out(doc, part, roster):
        return (body,)
    if named := _named_beside(doc, part, head, roster):
        return (named,)
    if part.name and (whole := _ministry(part, roster)):
        return (whole,)
    if both := _sides(doc, part, head, roster, turns):
        return both
    if part.plural or part.head in NUMBERS:
        if several := _counted(doc, part, turns):
            return several
        return (_same_plural(doc, part, roster) or unnamed(doc, part, roster),)
    named = _among_named(doc, part, head, roster, turns, others)
    if named is not None:
        _learn(doc, named, part, roster)
        return (named,)
    return (_unresolved(doc, part, head, roster),)


def _spelt_out(doc: Doc, part: Part, roster: Roster) -> Candidate | None:
    """A headline's "FRA warns" is the one body that the text spells out so."""
    token = doc[part.core]
    if part.first != part.last or not token.is_upper or len(token) < SHORTEST:
        return None
    short = plain(token.text)
    bodies = [
        one
        for one in roster.candidates
        if one.kind == "organization" and abbreviates(short, one.words)
    ]
    return bodies[0] if len(bodies) == 1 else None


def _named_beside(doc: Doc, part: Part, head: str, roster: Roster) -> Candidate | None:
    """ "His lawyer, Jane Roe, said and added": the name after the comma, where the
    description was cut before it."""
    at = part.core + 2
    beside = at < len(doc) and doc[at - 1].text == "," and is_person_noun(head)
    if not beside or part.plural or part.last > part.core:
        return None
    names = (n for n in roster.names if n.opened == at and n.kind == "person")
    name = next(names, None)
    closed = name is not None and doc[name.last + 1 : name.last + 2].text == ","
    return roster.meant.get(name.first) if name is not None and closed else None


def _ministry(part: Part, roster: Roster) -> Candidate | None:
    return roster.meant.get(part.name.first) if part.name else None


def _counted(doc: Doc, part: Part, turns: Turns) -> tuple[Candidate, ...]:
    """ "the three countries", "the two", "the departments": the last who spoke together,
    if they are so many, or if all are called by that noun."""
    if not part.definite or part.possessed:
        return ()
    phrase = doc[part.first : part.core + 1]
    number = next((n for t in phrase if (n := NUMBERS.get(t.lower_))), None)
    together = (turn for _, turn in turns.all_before(part.first) if len(turn) > 1)
    last = next(together, ())
    head = singular(part.head)
    alike = bool(last) and all(bears(one, head) for one in last)
    alike = alike or _titled_first(last, head)
    return last if (len(last) == number or (number is None and alike)) else ()


def _sides(
    doc: Doc, part: Part, head: str, roster: Roster, turns: Turns
) -> tuple[Candidate, ...]:
    """ "Oslo said so, while Chad said no, and each side accused": the two states or bodies
    that spoke last, and no third beside them."""
    both = part.first and doc[part.first - 1].lower_ == "both"
    if head not in SIDES or not (both or doc[part.first].lower_ in TWOS):
        return ()
    here = roster.sentences[part.first]
    sides: dict[Candidate, None] = {}
    for token, speakers in turns.all_before(part.first):
        if len(sides) < 2 and here - roster.sentences[token] <= FACING:
            sides.update(dict.fromkeys(speakers))
    people = all(one.kind != "unnamed" for one in sides)
    return tuple(sides)[::-1] if len(sides) == 2 and people else ()


def _titled_first(last: Sequence[Candidate], head: str) -> bool:
    """ "Senators Jane Roe and John Doe": the title of the first is all of theirs."""
    persons = all(one.kind == "person" for one in last)
    return bool(last) and persons and bears(last[0], head)


def _same_plural(doc: Doc, part: Part, roster: Roster) -> Candidate | None:
    """ "the officials" after "Ukrainian officials" are the same ones."""
    taken_up = doc[part.first].lower_ in {"the", "these", "those"}
    if not taken_up or part.core - part.first > 1:
        return None
    head = singular(part.head)
    earlier = [
        one
        for one in roster.candidates
        if one.kind == "unnamed"
        and one.plural
        and head in one.roles
        and one.first < part.first
    ]
    return earlier[-1] if earlier else None


def _among_named(
    doc: Doc,
    part: Part,
    head: str,
    roster: Roster,
    turns: Turns,
    others: Collection[Candidate],
) -> Candidate | None:
    person = _means_person(head) or _is_age(doc, part) or _is_title(part)
    person = person and not _is_force(doc, part)
    fits = [
        one
        for one in roster.candidates
        if _agrees(one, part, head, person)
        and one not in others
        and not _of_another(doc, one, part)
    ]
    if doc[part.first].tag_ == "PRP$" or head == "other":
        return None
    if person and (other := _not_the_subject(doc, part, roster, fits)):
        return other
    if not (part.definite or _lead(doc, part, roster)):
        return _named_right_after(doc, part, head, roster, fits)
    last = turns.before(part.first)
    if head in ANYBODY and len(last) == 1 and _is_one(doc, part, last[0]):
        return last[0]
    rated = [
        (*rated_as, one)
        for one in fits
        if (rated_as := rating(doc, one, part, head, roster, last)) is not None
    ]
    if any(row[1] >= LIKE and _is_near(row[2], part, roster) for row in rated):
        rated = [row for row in rated if row[1] > 0 or not _is_telling(head)]
    points, evidence, best = max(
        rated, key=lambda row: row[0], default=(0.0, 0.0, None)
    )
    untold = not any(one.kind == "person" for one in last)
    if points < ROLE and untold and (follower := _named_next(part, roster, fits)):
        return follower
    if (best is None or not bears(best, head)) and (
        later := _introduced_later(doc, part, head, roster, fits)
    ):
        return later
    if person and (best is None or not bears(best, head)):
        presented = (one for one in fits if _is_presented(one, part, roster))
        best = next(presented, best)
    if best is None:
        return None
    if evidence <= OTHER_NAME / 2 and not bears(best, head):
        return None
    likely = bears(best, head) or (evidence > 0 and not part.possessed)
    likely = likely or _is_presented(best, part, roster)
    return best if likely or _taken_up(best, part, roster, last) else None


def _is_telling(head: str) -> bool:
    """A noun that not every body may be called: "the newspaper", "the club"."""
    return is_group_noun(head) and head not in VAGUE


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


def _not_the_subject(
    doc: Doc, part: Part, roster: Roster, fits: list[Candidate]
) -> Candidate | None:
    """ "Roe attacked Doe after the minister had said": Doe, the one other person that the
    main clause names; its subject would be called "he"."""
    clause = doc[part.core].head
    if doc[part.core].dep_ != "nsubj" or clause.dep_ != "advcl" or not part.definite:
        return None
    start = doc[part.core].sent.start
    named = [
        roster.meant[name.first]
        for name in roster.names
        if start <= name.first < part.first and roster.meant.get(name.first) in fits
    ]
    subject = next((t for t in clause.head.children if t.dep_ == "nsubj"), None)
    at = subject.i if subject is not None else -1
    told = list(dict.fromkeys(named))
    acts = len(told) == 2 and any(p.first <= at <= p.last for p in told[0].places)
    return told[1] if acts else None


def _of_another(doc: Doc, one: Candidate, part: Part) -> bool:
    """ "the state's governor" is not another state's, told of before; "the fees office"
    is not "her office"."""
    owned = one.kind == "organization" and doc[one.first].tag_ == "PRP$"
    if owned and not part.possessed and part.core > part.first + 1:
        return True
    words = doc[part.first : part.core + 1].text.lower()
    if one.kind == "person" and part.owner is not None:
        return _is_anothers(doc, one)
    if one.kind == "person" and part.possessed and _of_group(doc, part):
        return _is_anothers(doc, one, PERSONAL)
    return (
        part.possessed
        and one.kind == "unnamed"
        and doc[one.first : one.last + 1].text.lower() != words
    )


def _of_group(doc: Doc, part: Part) -> bool:
    """ "The league's lawyer": the owner is a body called by its noun."""
    owners = doc[part.first : part.core]
    return any(
        is_group_noun(plain(one.text))
        for one, two in itertools.pairwise(owners)
        if two.text in {"'s", "’s", "'", "’"}
    )


def _is_anothers(
    doc: Doc, one: Candidate, pronouns: Collection[str] = ("their",)
) -> bool:
    """ "Their lawyer Jane Roe" is not the lawyer of one man."""
    told = doc[max(0, one.first - 4) : one.first]
    return any(token.lower_ in pronouns for token in told)


def _introduced_later(
    doc: Doc, part: Part, head: str, roster: Roster, fits: list[Candidate]
) -> Candidate | None:
    """ "The dean of the school … Steve Roe, the dean of the school, said": in the
    report's beginning an office comes before the name of its holder."""
    here = roster.sentences[part.first]
    if here >= BEGINNING or not part.definite or not is_person_noun(head):
        return None
    later = [
        one
        for one in fits
        if one.kind == "person"
        and one.first > part.last
        and head in one.roles
        and roster.sentences[one.first] - here <= INTRODUCED
        and rating(doc, one, part, head, roster, ()) is not None
    ]
    return min(later, key=lambda one: one.first, default=None)


def _agrees(one: Candidate, part: Part, head: str, person: bool) -> bool:
    if one.first == part.first:
        return False
    if not person:
        return is_group_noun(head) and (one.kind == "organization" or one.gender == "n")
    if one.kind != "person" and not (
        one.kind == "unnamed" and not one.plural and head in one.roles
    ):
        return False
    gender = gender_of((), [head])
    return gender is None or one.gender in {None, gender}


def _means_person(head: str) -> bool:
    """By the lists, or by the ending of a noun that they do not have ("hiker")."""
    site = head in words("facilities.txt")
    return is_person_noun(head) or (
        not site
        and not is_group_noun(head)
        and len(head) > 4
        and head.endswith(PERSON_ENDINGS)
    )


def _is_force(doc: Doc, part: Part) -> bool:
    """ "The coast guard" is no guard."""
    before = doc[part.core - 1].lower_ if part.core > part.first else ""
    return part.head == "guard" and before in FORCES


def _is_age(doc: Doc, part: Part) -> bool:
    return (
        "year" in {token.lower_ for token in doc[part.first : part.core + 1]}
        and part.head == "old"
    )


def _is_title(part: Part) -> bool:
    return part.name is not None and part.name.kind == "title"


def _lead(doc: Doc, part: Part, roster: Roster) -> bool:
    """Headlines and leads leave the article out: "Hacker who … admits"."""
    bare = doc[part.first].pos_ in {"NOUN", "PROPN", "ADJ"}
    return bare and roster.sentences[part.first] < LEAD


def _taken_up(
    one: Candidate, part: Part, roster: Roster, last: tuple[Candidate, ...]
) -> bool:
    """Without a word in common only someone who just spoke is taken up."""
    place = one.last_before(part.first)
    reach = FAR if one in last else NEAR
    return bool(
        place
        and not part.possessed
        and part.head not in words("state_nouns.txt") | FACTIONS
        and part.head not in words("standing_alone.txt")
        and (part.definite or part.head not in FACTIONS)
        and singular(plain(one.words[-1])) not in FACTIONS
        and (one.speaks or any(each.affiliation == one.name for each in last))
        and roster.sentences[part.first] - place.sentence <= reach
    )


def _is_presented(one: Candidate, part: Part, roster: Roster) -> bool:
    """ "The first to be heard was Roe. The winner said": the sentence before leads to a
    person of whom nothing is told yet."""
    place = one.last_before(part.first)
    if place is None or one.role or one.kind != "person":
        return False
    doc = roster.doc
    ends = doc[place.last + 1].is_punct and doc[place.last].sent.end <= place.last + 2
    near = roster.sentences[part.first] - place.sentence == 1
    return near and ends and doc[place.last].sent.root.lemma_ in PRESENTS


def _named_next(part: Part, roster: Roster, fits: list[Candidate]) -> Candidate | None:
    """The lead describes, the next sentences name: the first subject that speaks."""
    here = roster.sentences[part.first]
    if here >= LEAD:
        return None
    later = [
        (place.first, one)
        for one in fits
        if one.speaks and one.kind == "person" and one.first > part.last
        for place in one.places
        if place.subject and place.sentence - here <= FOLLOWS
    ]
    return min(later, key=lambda pair: pair[0])[1] if later else None


def _named_right_after(
    doc: Doc, part: Part, head: str, roster: Roster, fits: list[Candidate]
) -> Candidate | None:
    """ "a monitor said. … the director of the Observatory": a lead's first reference."""
    here = roster.sentences[part.first]
    if here >= LEAD or doc[part.first].lower_ not in {"a", "an"}:
        return None
    later = [
        one
        for one in fits
        if one.kind != "unnamed"
        and one.first > part.last
        and bears(one, head)
        and _told_alike(doc, one, part)
        and roster.sentences[one.first] - here <= FOLLOWS
    ]
    return later[0] if later else None


def _told_alike(doc: Doc, one: Candidate, part: Part) -> bool:
    """ "A US defense official" is nobody of whom neither of that is told later."""
    told = doc[part.first : part.core]
    countries = countries_in(told.text)
    if countries and one.country not in countries:
        return False
    words = {plain(t.text) for t in told if t.pos_ in {"NOUN", "ADJ"}}
    return bool(countries) or not words or bool(words & one.roles)


def _learn(doc: Doc, one: Candidate, part: Part, roster: Roster) -> None:
    """A description adds its words to what is known of whom it means."""
    one.roles |= {
        singular(plain(token.text)) for token in doc[part.first : part.core + 1]
    }
    countries = countries_in(doc[part.first : part.core + 1].text)
    one.country = one.country or next(iter(countries), None)
    if one.kind == "person":
        one.role = one.role or part.head
        one.gender = one.gender or gender_of((), [part.head])
    roster.note(one, part.first, part.core)
    one.places.sort(key=lambda place: place.first)


def _unresolved(doc: Doc, part: Part, head: str, roster: Roster) -> Candidate:
    told = part.definite or bool(countries_in(doc[part.first : part.last + 1].text))
    told = told or (_lead(doc, part, roster) and not part.plural)
    told = told or (head == "police" and part.first == part.last)
    if head in words("government_nouns.txt") and part.definite:
        return unnamed(doc, part, roster, "government")
    if (is_group_noun(head) or head == "media") and told:
        return unnamed(doc, part, roster, "organization")
    return unnamed(doc, part, roster)
