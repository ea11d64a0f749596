"""The roster of a report: its candidates, and which of them each name means."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import replace

from spacy.tokens import Doc

from sayso.model import Kind
from sayso.reading.datelines import dateline
from sayso.reading.speakers.alike import (
    SUFFIXES,
    abbreviates,
    is_short_for,
    same_body,
    same_person,
)
from sayso.reading.speakers.bodies import told_of_body
from sayso.reading.speakers.candidates import Candidate
from sayso.reading.speakers.countries import (
    capitals,
    countries_in,
    country_of,
    demonyms,
    states,
)
from sayso.reading.speakers.gender import gender_of
from sayso.reading.speakers.groups import Group, find_groups
from sayso.reading.speakers.lexicon import (
    OWNS,
    is_group_noun,
    lines,
    plain,
    singular,
    table,
    words,
)
from sayso.reading.speakers.names import Name
from sayso.reading.speakers.places import land_of
from sayso.reading.speakers.possessors import are_of_two, may_be_called
from sayso.reading.speakers.roles import Role, role_of
from sayso.reading.speakers.runs import opens_sentence


class Roster:
    """Candidates of one report, looked up by the token with which a name begins."""

    def __init__(
        self, doc: Doc, names: tuple[Name, ...], sources: Collection[int]
    ) -> None:
        self.doc, self.names = doc, names
        self.candidates: list[Candidate] = []
        self.meant: dict[int, Candidate] = {}
        self.sentences = _sentence_numbers(doc)
        self._sources = sources
        self._short: list[Name] = []
        filed = dateline(doc.text)
        for name in names:
            if filed is None or not filed.start <= doc[name.first].idx < filed.end:
                self._enter_full(name)
        for group in find_groups(doc, names):
            self._enter_group(group)
        for name in self._short:
            self._enter_short(name)
        for candidate in self.candidates:
            candidate.places.sort(key=lambda place: place.first)

    def add(self, candidate: Candidate) -> Candidate:
        """Enter one more candidate, such as an unnamed source."""
        self.candidates.append(candidate)
        return candidate

    def note(self, candidate: Candidate, first: int, last: int) -> None:
        """Note one more mention, by whatever words."""
        candidate.mention(self.doc, first, last, self.sentences[first])

    def note_name(self, candidate: Candidate, first: int, last: int) -> None:
        """Note one more mention by name."""
        self.note(candidate, first, last)
        candidate.forms.setdefault(self.doc[first : last + 1].text)

    def at(self, token: int) -> Candidate | None:
        """Whom the words that a token stands in mention."""
        for one in self.candidates:
            if any(place.first <= token <= place.last for place in one.places):
                return one
        return None

    def _enter_full(self, name: Name) -> None:
        if name.kind == "place" and self._is_acronym(name):
            name = replace(name, kind="organization")
        if name.kind == "place" and self._begins_body(name):
            self._short.append(replace(name, kind="organization"))
            return
        if name.kind == "person" and len(_given(name)) > 1:
            self._enter_person(name)
        elif name.kind == "organization" and not self._shortens(name):
            self._enter_body(name)
        elif name.kind == "place":
            self._enter_place(name)
        elif name.kind in {"person", "organization", "other"}:
            self._short.append(name)

    def _enter_person(self, name: Name) -> None:
        """A person printed with more than a surname; may be a longer form of one."""
        known = next(
            (one for one in self._persons() if same_person(one.words, name.words)),
            None,
        )
        if known is None and self._is_tail(name):
            self._short.append(name)
            return
        self._mention(known or self._new(name, "person"), name)

    def _is_acronym(self, name: Name) -> bool:
        """Capitals that a body of this report is short for: "NRA", whatever the label."""
        short = plain(name.text)
        return name.text.isupper() and any(
            other.kind == "organization" and abbreviates(short, other.words)
            for other in self.names
        )

    def _begins_body(self, name: Name) -> bool:
        """ "Blue Strait said" after "Blue Strait Lines": no place that is known."""
        size = len(name.words)
        owned = name.first > 1 and self.doc[name.first - 1].text in OWNS
        speaks = name.last in self._sources or owned
        return (
            speaks
            and land_of(name.text) is None
            and any(
                other.kind == "organization" and other.words[:size] == name.words
                for other in self.names
                if len(other.words) > size
            )
        )

    def _is_tail(self, name: Name) -> bool:
        low = tuple(map(plain, name.words))
        return any(one.plain_words()[-len(low) :] == low for one in self._persons())

    def _enter_body(self, name: Name) -> None:
        seat = self._seat_after(name)
        known = next(
            (
                one
                for one in self.candidates
                if one.kind == "organization" and same_body(one, name)
                if not (seat and one.country and one.country != country_of(seat.text))
                if not are_of_two(one.name, self._whole(name))
            ),
            None,
        )
        known = known or (None if seat else self._owned(name) or self._longer(name))
        candidate = known or self._new(name, "organization")
        if known and len(name.words) > len(known.words) and len(known.words) == 1:
            known.name, known.words = name.text, name.words
        if seat and candidate is not known:
            candidate.country = country_of(seat.text)
            candidate.name = self.doc[name.first : seat.last + 1].text
            candidate.forms.setdefault(name.text)
        self._mention(candidate, name)

    def _whole(self, name: Name) -> str:
        """A body's name with whose it is: "Vorland's Foreign Ministry"."""
        first, _ = self._with_owner(name, "organization", None)
        return self.doc[first : name.last + 1].text

    def _owned(self, name: Name) -> Candidate | None:
        """ "the Vorlandic Foreign Ministry", "the Foreign Ministry" after "Vorland's Foreign
        Ministry": the last one so called, of the same land where that is printed."""
        whole = self._whole(name)
        found = (
            one
            for one in reversed(self.candidates)
            if one.kind == "organization" and may_be_called(one.name, whole)
        )
        return next(found, None)

    def _seat_after(self, name: Name) -> Name | None:
        """ "the Foreign Ministry in Oslo": the capital that tells a state's body apart from
        another state's."""
        low = [plain(word) for word in name.words]
        common = all(
            word in words("portfolios.txt") | words("state_nouns.txt") for word in low
        )
        if not common or self.doc[name.last + 1 : name.last + 2].text != "in":
            return None
        seat = next((one for one in self.names if one.first == name.last + 2), None)
        return seat if seat and plain(seat.text) in capitals() else None

    def _longer(self, name: Name) -> Candidate | None:
        """ "the Joint Chiefs" after "the Joint Chiefs of Staff": the last one so called."""
        if name.opened == 0 or self.doc[name.opened - 1].lower_ != "the":
            return None
        longer = (
            one
            for one in reversed(self.candidates)
            if one.kind == "organization"
            and len(name.words) < len(one.words)
            and name.words
            in {one.words[: len(name.words)], one.words[-len(name.words) :]}
        )
        return next(longer, None)

    def _shortens(self, name: Name) -> bool:
        """A single common word ("Observatory") may shorten a body named before."""
        return len(name.words) == 1 and not name.text.isupper()

    def _enter_place(self, name: Name) -> None:
        adjective = _is_adjective(self.doc, name) and name.last not in self._sources
        if plain(name.text) in demonyms() or adjective:
            return
        code = country_of(name.text)
        key = (
            f"state:{code}"
            if code and _is_state(name.text)
            else f"place:{plain(name.text)}"
        )
        known = next((one for one in self.candidates if one.key == key), None)
        candidate = known or self._new(name, "government", key)
        if plain(candidate.name) in capitals() and plain(name.text) in states():
            candidate.name, candidate.words = name.text, name.words
            candidate.first, candidate.last = name.first, name.last
        self._mention(candidate, name)

    def _enter_group(self, group: Group) -> None:
        """A group called by a noun of its kind: "the US-led coalition"."""
        known = next((one for one in self.candidates if one.key == group.key), None)
        if known is None:
            known = self.add(
                Candidate(
                    group.text,
                    tuple(group.text.split()),
                    group.kind,
                    group.first,
                    group.last,
                    key=group.key,
                )
            )
            known.roles.update(group.words)
            known.country = group.country
            known.owner = self._owner(group)
        self.note_name(known, group.first, group.last)
        self.meant.setdefault(group.last, known)

    def _owner(self, group: Group) -> Candidate | None:
        """Whose group it is: the campaign of a candidate is of their country."""
        if group.owner in self.meant:
            return self.meant[group.owner]
        name = next((one for one in self.names if one.first == group.owner), None)
        return self._bearer(name) if name else None

    def _enter_short(self, name: Name) -> None:
        """A surname, a first name, "Observatory": the likeliest bearer, else a new one."""
        bearer = self._bearer(name)
        if bearer is None:
            law = plain(name.words[-1]) in words("laws.txt")
            if name.kind == "other" and (law or not self._seems_to_act(name)):
                return
            is_body = name.kind == "organization"
            bearer = self._new(name, "organization" if is_body else "person")
        self._mention(bearer, name)

    def _seems_to_act(self, name: Name) -> bool:
        if self._only_opens(name):
            return False
        return name.first in self._sources or any(
            token.dep_ in {"nsubj", "nsubjpass"}
            for token in self.doc[name.first : name.last + 1]
        )

    def _only_opens(self, name: Name) -> bool:
        """ "Trouble has been brewing": one word that is capitalised because the sentence
        begins with it, and is no source."""
        alone = len(name.words) == 1 and opens_sentence(self.doc[name.first])
        others = (one for one in self.names if one.text == name.text)
        inner = any(not opens_sentence(self.doc[one.first]) for one in others)
        source = name.last in self._sources or name.first in self._sources
        return alone and not source and not inner

    def _bearer(self, name: Name) -> Candidate | None:
        gender = gender_of((), name.titles)
        fits = [
            one
            for one in self.candidates
            if one.kind in {"person", "organization"}
            and is_short_for(name, one)
            and not (gender and one.gender and one.gender != gender)
        ]
        return max(fits, key=lambda one: self._rank(one, name), default=None)

    def _rank(self, one: Candidate, name: Name) -> tuple[bool, bool, int]:
        """Those who speak first, then the last mentioned, then who is named later."""
        last = one.last_before(name.first)
        tail = one.plain_words()[-len(name.words) :] == tuple(map(plain, name.words))
        after = last is not None
        return (
            one.speaks and after,
            after and tail,
            last.first if last else -one.first,
        )

    def _mention(self, candidate: Candidate, name: Name) -> None:
        self.note_name(candidate, name.first, name.last)
        self.meant[name.first] = candidate
        candidate.speaks |= name.last in self._sources
        if candidate.kind == "person":
            self._learn(candidate, role_of(self.doc, name, self.names), name)
            candidate.country = candidate.country or self._owning(name)
        elif candidate.kind == "organization":
            nouns, land = told_of_body(self.doc, name)
            candidate.roles |= nouns
            candidate.country = candidate.country or self._owning(name) or land

    def _learn(self, candidate: Candidate, role: Role, name: Name) -> None:
        candidate.roles |= role.words
        candidate.role = candidate.role or role.title
        candidate.affiliation = candidate.affiliation or role.affiliation
        candidate.country = candidate.country or role.country
        given = name.words if len(name.words) > 1 else ()
        titles = [*name.titles, *role.words]
        candidate.gender = candidate.gender or gender_of(given, titles)

    def _new(self, name: Name, kind: Kind, key: str = "") -> Candidate:
        country = country_of(name.text)
        if kind == "organization" and country is None:
            country = next(iter(_countries(name.text)), None)
        first, country = self._with_owner(name, kind, country)
        text = self.doc[first : name.last + 1].text
        made = Candidate(text, name.words, kind, first, name.last, key=key)
        made.country = country if kind != "person" else None
        made.roles.update(
            singular(plain(word)) for word in name.words if kind != "person"
        )
        before = self.doc[name.opened - 1] if name.opened else None
        if before is not None and kind == "organization" and is_group_noun(before.text):
            made.roles.add(before.text)
        return self.add(made)

    def _with_owner(
        self, name: Name, kind: str, country: str | None
    ) -> tuple[int, str | None]:
        """ "Gaza's Health Ministry": a state's body is told apart by its owner."""
        owner = next((one for one in self.names if one.last == name.first - 2), None)
        owns = owner is not None and self.doc[name.first - 1].text in OWNS
        if not owns or owner is None or owner.kind != "place" or kind != "organization":
            return name.first, country
        is_common = plain(name.words[-1]) in words("state_nouns.txt")
        return owner.first if is_common else name.first, country_of(owner.text)

    def _owning(self, name: Name) -> str | None:
        """The country of "Belgium's" before a name."""
        owner = next((one for one in self.names if one.last == name.first - 2), None)
        owns = owner is not None and self.doc[name.first - 1].text in OWNS
        place = owner is not None and owner.kind == "place"
        return country_of(owner.text) if owns and place and owner else None

    def _persons(self) -> Iterable[Candidate]:
        return (one for one in self.candidates if one.kind == "person")


def _countries(name: str) -> list[str]:
    """Countries in a body's name; a body of several states is of none."""
    if plain(name) in lines("international.txt"):
        return []
    found = countries_in(name)
    ending = (
        countries_in(name.split()[-1]) if plain(name.split()[-1]) in states() else []
    )
    return ending or found


def _sentence_numbers(doc: Doc) -> list[int]:
    numbers, now = [], -1
    for token in doc:
        now += bool(token.is_sent_start) or token.i == 0
        numbers.append(now)
    return numbers


def _given(name: Name) -> list[str]:
    return [word for word in name.words if plain(word) not in SUFFIXES]


def _is_state(text: str) -> bool:
    """Whether a place stands for a state; a seat that is an institution does not."""
    low = plain(text)
    return low in states() or (low in capitals() and low not in table("agencies.tsv"))


def _is_adjective(doc: Doc, name: Name) -> bool:
    token = doc[name.last]
    return token.dep_ in {"amod", "compound"} and token.head.i > name.last
