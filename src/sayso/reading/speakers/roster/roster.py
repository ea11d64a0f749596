"""The roster of a report: its candidates, and which of them each name means."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import replace

from spacy.tokens import Doc

from sayso.model import Kind
from sayso.reading.datelines import dateline
from sayso.reading.speakers.alike import same_body, same_person
from sayso.reading.speakers.bodies import told_of_body
from sayso.reading.speakers.candidates import Candidate
from sayso.reading.speakers.countries import capitals, country_of, demonyms, states
from sayso.reading.speakers.gender import gender_of
from sayso.reading.speakers.groups import Group, find_groups
from sayso.reading.speakers.lexicon import OWNS, is_group_noun, plain, singular, words
from sayso.reading.speakers.names import Name
from sayso.reading.speakers.places import land_of
from sayso.reading.speakers.possessors import are_of_two, may_be_called
from sayso.reading.speakers.roles import Role, role_of
from sayso.reading.speakers.roster.owning import (
    first_with_owner,
    owning_place,
    seat_after,
    whole_of,
)
from sayso.reading.speakers.roster.printed import (
    begins_body,
    countries_of_body,
    is_acronym,
    is_adjective,
    is_state,
    without_suffix,
)
from sayso.reading.speakers.roster.short_names import bearer_of, seems_to_act


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
        if name.kind == "place" and is_acronym(name, self.names):
            name = replace(name, kind="organization")
        if name.kind == "place" and self._is_short_body(name):
            self._short.append(replace(name, kind="organization"))
            return
        if name.kind == "person" and len(without_suffix(name)) > 1:
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

    def _is_short_body(self, name: Name) -> bool:
        """ "Blue Strait said" after "Blue Strait Lines": no place that is known."""
        owned = name.first > 1 and self.doc[name.first - 1].text in OWNS
        speaks = name.last in self._sources or owned
        unknown = speaks and land_of(name.text) is None
        return unknown and begins_body(name, self.names)

    def _is_tail(self, name: Name) -> bool:
        low = tuple(map(plain, name.words))
        return any(one.plain_words()[-len(low) :] == low for one in self._persons())

    def _enter_body(self, name: Name) -> None:
        seat = seat_after(self.doc, name, self.names)
        whole = whole_of(self.doc, name, self.names)
        known = next(
            (
                one
                for one in self.candidates
                if one.kind == "organization" and same_body(one, name)
                if not (seat and one.country and one.country != country_of(seat.text))
                if not are_of_two(one.name, whole)
            ),
            None,
        )
        known = known or (None if seat else self._owned(whole) or self._longer(name))
        candidate = known or self._new(name, "organization")
        if known and len(name.words) > len(known.words) and len(known.words) == 1:
            known.name, known.words = name.text, name.words
        if seat and candidate is not known:
            candidate.country = country_of(seat.text)
            candidate.name = self.doc[name.first : seat.last + 1].text
            candidate.forms.setdefault(name.text)
        self._mention(candidate, name)

    def _owned(self, whole: str) -> Candidate | None:
        """ "the Vorlandic Foreign Ministry", "the Foreign Ministry" after "Vorland's Foreign
        Ministry": the last one so called, of the same land where that is printed."""
        found = (
            one
            for one in reversed(self.candidates)
            if one.kind == "organization" and may_be_called(one.name, whole)
        )
        return next(found, None)

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
        adjective = is_adjective(self.doc, name) and name.last not in self._sources
        if plain(name.text) in demonyms() or adjective:
            return
        code = country_of(name.text)
        key = (
            f"state:{code}"
            if code and is_state(name.text)
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
        return bearer_of(name, self.candidates) if name else None

    def _enter_short(self, name: Name) -> None:
        """A surname, a first name, "Observatory": the likeliest bearer, else a new one."""
        bearer = bearer_of(name, self.candidates)
        if bearer is None:
            if name.kind == "other" and not self._is_actor(name):
                return
            is_body = name.kind == "organization"
            bearer = self._new(name, "organization" if is_body else "person")
        self._mention(bearer, name)

    def _is_actor(self, name: Name) -> bool:
        """Whether a name of no known kind is taken for somebody's; a law's is not."""
        law = plain(name.words[-1]) in words("laws.txt")
        return not law and seems_to_act(self.doc, name, self.names, self._sources)

    def _mention(self, candidate: Candidate, name: Name) -> None:
        self.note_name(candidate, name.first, name.last)
        self.meant[name.first] = candidate
        candidate.speaks |= name.last in self._sources
        if candidate.kind == "person":
            self._learn(candidate, role_of(self.doc, name, self.names), name)
            candidate.country = candidate.country or self._owning_country(name)
        elif candidate.kind == "organization":
            nouns, land = told_of_body(self.doc, name)
            candidate.roles |= nouns
            owning = self._owning_country(name)
            candidate.country = candidate.country or owning or land

    def _owning_country(self, name: Name) -> str | None:
        """The country of "Belgium's" before a name."""
        owner = owning_place(self.doc, name, self.names)
        return country_of(owner.text) if owner else None

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
            country = next(iter(countries_of_body(name.text)), None)
        first = name.first
        owner = owning_place(self.doc, name, self.names)
        if kind == "organization" and owner is not None:
            first, country = first_with_owner(name, owner), country_of(owner.text)
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

    def _persons(self) -> Iterable[Candidate]:
        return (one for one in self.candidates if one.kind == "person")


def _sentence_numbers(doc: Doc) -> list[int]:
    numbers, now = [], -1
    for token in doc:
        now += bool(token.is_sent_start) or token.i == 0
        numbers.append(now)
    return numbers
