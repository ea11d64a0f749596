"""Pronouns as sources: who "he", "it", "they", "none" or "who" means.

Each candidate that agrees in kind, gender and number gets points for what makes readers
take it up: being the last to speak, being a subject, being near (after Lappin and Leass
1994, with weights set by hand on invented sentences). The highest wins.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from sayso.reading.cues import person_nouns
from sayso.reading.speakers.candidates import Candidate, Place
from sayso.reading.speakers.gender import is_first_name
from sayso.reading.speakers.lexicon import (
    is_group_noun,
    is_person_noun,
    plain,
    singular,
    table,
    words,
)
from sayso.reading.speakers.names import Name
from sayso.reading.speakers.parts import Part
from sayso.reading.speakers.roster import Roster
from sayso.reading.speakers.turns import Turns

SPOKE_LAST = 2.5
SPEAKS = 1.5
SUBJECT = 2.0
SAME_SENTENCE = 1.0
SAME_SUBJECT = 2.0
"""More for the subject of the pronoun's own sentence, outside what it says."""
OWN_WORDS = -2.0
"""For one last mentioned in the pronoun's own words: "Roe will win," he said."""
IN_WHOSE_WORDS = 2.0
PER_SENTENCE = -1.0
GENDER_KNOWN = 1.0
NOBODIES = frozenset(
    [
        *("voice", "sign", "banner", "holdout", "recording", "tape", "clip", "spot"),
        *("ad", "advert", "commercial", "trailer", "segment", "song", "poster"),
        *("placard", "billboard", "slogan", "chant", "map", "chart", "graphic"),
    ]
)
"""Things that words are read or heard from, beside the documents of the list."""
ASKERS = frozenset(["questioner", "interviewer", "moderator", "host", "caller"])
"""Who speaks for others to answer."""
FARTHEST = 6
"""Sentences back that a pronoun reaches."""


@dataclass(frozen=True, slots=True)
class Setting:
    """Where a pronoun stands: ``outer`` are the speakers in whose words, ``quoted``
    whether these are printed word for word, ``around`` the place of their attribution;
    ``content`` are the first and last token of what is attributed to the pronoun."""

    outer: tuple[Candidate, ...] = ()
    quoted: bool = False
    content: tuple[tuple[int, int], ...] = ()
    around: int | None = None

    def named(self, roster: Roster, after: int) -> list[Candidate]:
        """Those whose names stand in what is attributed, after the pronoun: nobody is
        called by name in "she said that Roe …" whom "she" means."""
        return [
            roster.meant[name.first]
            for name in roster.names
            if name.first > after and name.first in roster.meant
            if self.says(name.first)
        ]

    def says(self, token: int) -> bool:
        """Whether a token is in what the pronoun's bearer says."""
        return any(first <= token <= last for first, last in self.content)


def meant_by(
    doc: Doc, part: Part, roster: Roster, turns: Turns, setting: Setting
) -> tuple[Candidate, ...]:
    """The candidates that a pronoun means; none where nothing fits."""
    person, number, gender = table("pronouns.tsv")[part.head]
    if person == "r":
        return _antecedent(doc, part.first, roster, gender)
    if person == "1":
        return setting.outer or turns.before(part.first)
    if person == "2":
        return ()
    if person == "q" or number == "p":
        return _plural(part, roster, turns, setting)
    if gender == "n" and _is_expletive(doc[part.first]):
        return ()
    named = setting.named(roster, part.last)
    if (subject := _subject_beside(doc[part.first], roster)) is not None:
        named.append(subject)
    fits = [
        one for one in roster.candidates if _agrees(one, gender) and one not in named
    ]
    if setting.quoted:
        fits = [one for one in fits if one not in setting.outer]
    fits = [one for one in fits if not _only_asks(one)] or fits
    best = _best(fits, part, roster, turns, setting)
    return (best,) if best else ()


def _is_object(pronoun: Token) -> bool:
    """ "him" takes up whom the sentence before was not about."""
    return pronoun.dep_ in {"dobj", "dative"} and pronoun.tag_ != "PRP$"


def _subject_beside(pronoun: Token, roster: Roster) -> Candidate | None:
    """Whom the "him" of "Roe called him a liar" cannot mean."""
    if pronoun.dep_ not in {"dobj", "dative", "pobj"} or pronoun.tag_ == "PRP$":
        return None
    verb = next((t for t in pronoun.ancestors if t.pos_ in {"VERB", "AUX"}), None)
    subjects = verb.children if verb is not None else ()
    subject = next((t for t in subjects if t.dep_ == "nsubj"), None)
    return _at(subject, roster) if subject is not None else None


def _is_expletive(pronoun: Token) -> bool:
    """The "it" of "it is hard to …" means nobody."""
    verb = pronoun.head
    clauses = [
        t for t in verb.children if t.dep_ in {"xcomp", "ccomp", "advcl", "csubj"}
    ]
    told = any(t.dep_ == "acomp" for t in verb.children)
    clauses += [t for a in verb.children if a.dep_ == "acomp" for t in a.children]
    return (
        verb.lemma_ == "be" and told and any(t.pos_ in {"VERB", "AUX"} for t in clauses)
    )


def _agrees(one: Candidate, gender: str) -> bool:
    if gender == "n":
        return one.kind in {"organization", "government"} or (
            one.kind == "unnamed" and one.gender == "n"
        )
    is_person = one.kind == "person" or (one.kind == "unnamed" and _is_somebody(one))
    return is_person and (not gender or one.gender in {None, gender})


def _only_asks(one: Candidate) -> bool:
    """ "One questioner claimed … “You're right,” he said": who is asked speaks on."""
    return one.kind == "unnamed" and bool(one.roles & ASKERS)


def _is_somebody(one: Candidate) -> bool:
    """One unnamed person: not a group, a body, a document or "a voice"."""
    if one.plural or one.gender == "n":
        return False
    known = {role for role in one.roles if role in NOBODIES or role in documents()}
    return not known or any(is_person_noun(role) for role in one.roles)


def documents() -> Collection[str]:
    """Nouns for texts and other bearers of words."""
    return table("documents.tsv").keys()


def _best(
    fits: list[Candidate], part: Part, roster: Roster, turns: Turns, setting: Setting
) -> Candidate | None:
    if _is_fronted(roster.doc[part.first]) and (
        named := _named_next(fits, part, roster)
    ):
        return named
    last = turns.before(part.first, setting.says, setting.around)
    last = _overtaking(last, fits, part, turns) or last
    rated = [
        (points, one)
        for one in fits
        if (points := _points(one, part, roster, last, setting)) is not None
    ]
    if rated:
        return max(rated, key=lambda pair: pair[0])[1]
    return _named_next(fits, part, roster)


def _is_fronted(pronoun: Token) -> bool:
    """ "In his letter, Roe said": the owner is the subject that follows."""
    if pronoun.tag_ != "PRP$":
        return False
    noun = pronoun.head
    while (
        noun.dep_ in {"pobj", "dobj", "conj", "compound", "poss"}
        and noun.head.i < noun.i
    ):
        noun = noun.head
    verb = noun.head
    subjects = [t for t in verb.children if t.dep_ in {"nsubj", "nsubjpass"}]
    return noun.dep_ == "prep" and any(noun.i < pronoun.i < t.i for t in subjects)


def _overtaking(
    last: tuple[Candidate, ...], fits: list[Candidate], part: Part, turns: Turns
) -> tuple[Candidate, ...]:
    """Whom the text tells of since the last speaker was mentioned: the subject of a
    later sentence, outside what anybody says."""
    if len(last) != 1 or last[0] not in fits:
        return ()
    mine = last[0].last_before(part.first)
    later = [
        (place.first, id(one), one)
        for one in fits
        if one is not last[0] and (place := one.last_before(part.first)) and mine
        if place.subject and mine.sentence < place.sentence
        if not turns.attributed(place.first)
    ]
    return (max(later)[2],) if later else ()


def _points(
    one: Candidate,
    part: Part,
    roster: Roster,
    last: tuple[Candidate, ...],
    setting: Setting,
) -> float | None:
    place = one.last_before(part.first)
    here = roster.sentences[part.first]
    if place is None or here - place.sentence > FARTHEST:
        return None
    points = PER_SENTENCE * (here - place.sentence) + place.first / (
        10.0 * len(roster.doc)
    )
    points += SPOKE_LAST * (one in last) + SPEAKS * one.speaks
    points += IN_WHOSE_WORDS * (one in setting.outer)
    if setting.says(place.first):
        points += OWN_WORDS
    elif here == place.sentence:
        owns = _owns_subject(roster.doc, place) and not _owns_body(one, place, roster)
        points += SAME_SENTENCE + (SUBJECT + SAME_SUBJECT) * (place.subject or owns)
    else:
        acts = place.subject or _owns_subject(roster.doc, place)
        points += SUBJECT * (acts != _is_object(roster.doc[part.first]))
    return (
        points
        + GENDER_KNOWN * (one.gender is not None)
        - _as_place(roster.doc, one, place)
    )


def _owns_subject(doc: Doc, place: Place) -> bool:
    """ "Roe's ruling came after he …": whose the subject is."""
    token = doc[place.last]
    return token.dep_ == "poss" and token.head.dep_ in {"nsubj", "nsubjpass"}


def _owns_body(one: Candidate, place: Place, roster: Roster) -> bool:
    """In "Iran's Mehrab agency said it" the agency is taken up, and not Iran."""
    if one.kind == "person":
        return False
    owned = roster.doc[place.last].head.i
    return any(
        other is not one
        and other.kind == "organization"
        and each.first <= owned <= each.last
        for other in roster.candidates
        for each in other.places
    )


def _as_place(doc: Doc, one: Candidate, place: Place) -> float:
    """A country after "in" or "to" is a place, and seldom taken up by "it"."""
    before = doc[place.first - 1] if place.first else None
    return (
        2.0
        if one.kind == "government" and before is not None and before.pos_ == "ADP"
        else 0.0
    )


def _named_next(fits: list[Candidate], part: Part, roster: Roster) -> Candidate | None:
    """ "Although he denied it, X …": the first to be named in the same sentence."""
    here = roster.sentences[part.first]
    later = [
        (place.first, id(one), one)
        for one in fits
        for place in one.places
        if place.first > part.last and place.sentence == here and place.subject
    ]
    return min(later)[2] if later else None


def _plural(
    part: Part, roster: Roster, turns: Turns, setting: Setting
) -> tuple[Candidate, ...]:
    """Those who spoke together last, an unnamed plural, or a body."""
    here = roster.sentences[part.first]
    rated: list[tuple[float, tuple[Candidate, ...]]] = []
    for token, speakers in turns.all_before(part.first):
        away = here - roster.sentences[token]
        if away <= FARTHEST and (len(speakers) > 1 or _is_many(speakers[0])):
            rated.append(
                (2.5 - away + (speakers[0].plural or len(speakers) > 1), speakers)
            )
    rated += _joined(part, roster)
    for one in roster.candidates:
        points = _points(one, part, roster, turns.before(part.first), setting)
        if _is_many(one) and points is not None:
            rated.append((points - 2.0 * (one.kind == "government"), (one,)))
    best = max(rated, key=lambda pair: pair[0])[1] if rated else ()
    last = turns.before(part.first, setting.says, setting.around)
    return last if best and best[0] in last else best


def _joined(
    part: Part, roster: Roster
) -> Iterator[tuple[float, tuple[Candidate, ...]]]:
    """ "Roe and Doe locked arms. They …": names joined as the subject of a sentence."""
    here = roster.sentences[part.first]
    for name in roster.names:
        token = roster.doc[name.last]
        away = here - roster.sentences[name.first]
        if not (0 <= away <= 2 and name.last < part.first and token.conjuncts):
            continue
        together = [
            one
            for each in (token, *token.conjuncts)
            if each.i < part.first and (one := _at(each, roster)) is not None
        ]
        if token.dep_ in {"nsubj", "nsubjpass"} and len(together) > 1:
            yield SUBJECT + SUBJECT - away, tuple(dict.fromkeys(together))


def _is_many(one: Candidate) -> bool:
    return one.plural or one.kind == "organization"


def _antecedent(
    doc: Doc, at: int, roster: Roster, gender: str
) -> tuple[Candidate, ...]:
    """The noun that a relative clause hangs on; else the last name before it."""
    head = antecedent(doc[at])
    if head is not None and gender != "n":
        head = of_person(head, roster, at)
    if together := _told_together(head, roster):
        return together
    if beside := _beside(doc, at, roster, head, gender):
        return (beside,)
    named = (_apposed(head, roster) or _at(head, roster)) if head is not None else None
    if named is None and (head is None or head.pos_ == "PROPN"):
        here = roster.sentences[at]
        before = [
            one
            for one in roster.candidates
            if _agrees(one, gender if gender == "n" else "")
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


def antecedent(pronoun: Token) -> Token | None:
    """The noun that the relative clause of a pronoun hangs on."""
    clause = next((t for t in pronoun.ancestors if t.dep_ == "relcl"), None)
    return clause.head if clause is not None and clause.head.i < pronoun.i else None


def of_person(head: Token, roster: Roster, at: int) -> Token:
    """ "an analyst at the Delta Forum, who": the noun of a person that the body of a
    "who" is told of; else the body's own. "A rallying point for students, who": no thing
    is called "who"; ``at`` is the pronoun's token."""
    body = _at(head, roster)
    if head.pos_ == "NOUN" and _is_thing(head):
        return next(_people_between(head, at), head)
    if head.pos_ != "PROPN" or (body is not None and body.kind == "person"):
        return head
    above = []
    for token in head.ancestors:
        if token.pos_ not in {"ADP", "NOUN", "PROPN"}:
            break
        above.append(token)
    people = (t for t in above if is_person_noun(singular(plain(t.text))))
    return next(people, head)


def of_paper(head: Token) -> Token:
    """ "A report into fires, which urged": the report speaks, not the fires."""
    papers = table("documents.tsv")
    if head.pos_ != "NOUN" or not _is_thing(head) or plain(head.text) in papers:
        return head
    for token in head.ancestors:
        if token.pos_ not in {"ADP", "NOUN", "PROPN"}:
            break
        if token.pos_ == "NOUN" and plain(token.text) in papers:
            return token
    return head


def _told_together(head: Token | None, roster: Roster) -> tuple[Candidate, ...]:
    """ "Oslo and Chad, the two largest buyers, which": both whom the plural tells of."""
    plural = head is not None and head.tag_ == "NNS" and head.dep_ == "appos"
    if head is None or not plural or doc_at(head, head.left_edge.i - 1) != ",":
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


def _is_thing(noun: Token) -> bool:
    low = singular(plain(noun.text))
    ends = low.endswith(("er", "or", "ist", "ian", "ee", "man", "woman"))
    return not (is_person_noun(low) or is_group_noun(low) or ends)


def _people_between(head: Token, at: int) -> Iterator[Token]:
    """Nouns of persons between a thing and the pronoun, the nearest first; then those
    before the thing."""
    doc = head.doc
    after, before = list(doc[head.i + 1 : at]), list(doc[head.sent.start : head.i])
    for token in [*after[::-1], *before[::-1]]:
        if token.pos_ == "NOUN" and is_person_noun(singular(plain(token.text))):
            yield token.head if token.dep_ == "conj" else token


def _apposed(head: Token, roster: Roster) -> Candidate | None:
    """ "Jane Roe, an investor who …": the name before the comma."""
    start = head.left_edge.i
    if doc_at(head, start - 1) == "," and head.dep_ in {"appos", "conj", "attr"}:
        for name in roster.names:
            if name.last == start - 2 and name.kind in {"person", "organization"}:
                return roster.meant.get(name.first)
    return None


def doc_at(token: Token, at: int) -> str:
    """The text of a token of the same document; empty before its beginning."""
    return token.doc[at].text if at >= 0 else ""


def plural_subject(pronoun: Token) -> Token | None:
    """ "The envoys raised it, but none confirmed it": the plural subject before."""
    for token in (pronoun.head, *pronoun.head.ancestors):
        for child in token.children:
            plural = child.tag_ in {"NNS", "NNPS"}
            if child.dep_ == "nsubj" and plural and child.i < pronoun.i:
                return child
    return None


def persons_beside(pronoun: Token) -> Token | None:
    """ "Two divers sold a film that they say shows the wreck": the persons on whose thing
    the clause of the pronoun hangs."""
    if pronoun.dep_ != "nsubj" or pronoun.head.dep_ not in {"relcl", "acl"}:
        return None
    subject = plural_subject(pronoun)
    persons = subject is not None and subject.lemma_.lower() in person_nouns()
    return subject if persons else None


def _end(one: Candidate, at: int) -> int:
    place = one.last_before(at)
    return place.last if place else -1


def _at(token: Token, roster: Roster) -> Candidate | None:
    for one in roster.candidates:
        if any(place.first <= token.i <= place.last for place in one.places):
            return one
    return None
