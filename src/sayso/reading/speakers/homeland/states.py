"""The country of the state that sends, owns or speaks just before an officer of it."""

from __future__ import annotations

import itertools

from sayso.reading.speakers.candidates import Candidate
from sayso.reading.speakers.countries import country_of
from sayso.reading.speakers.lexicon import GENITIVE_S, plain, words
from sayso.reading.speakers.offices import without_office
from sayso.reading.speakers.roster import Roster
from sayso.reading.speakers.sorts import is_officer, is_states

MISSIONS = frozenset(["embassy", "consulate", "mission", "delegation"])
ENVOYS = frozenset(["ambassador", "envoy", "consul", "chargé", "diplomats"])
LANDS = frozenset(["republic", "country", "nation", "kingdom", "state"])
"""Nouns that stand for a state named before."""
NEAR = 2
"""Sentences from a state that speaks to its officer."""
LONGEST = 6
"""Tokens after a name in which it is told whom its bearer serves."""


def of_its_state(one: Candidate, roster: Roster) -> str | None:
    """ "Chad is ready, the republic's foreign ministry said": of the one state that is a
    subject of that sentence."""
    if one.kind != "organization":
        return None
    for place in one.places:
        before = roster.doc[max(0, place.first - 2) : place.first]
        start = place.first if len(before) < 2 else before[0].i
        at = next(
            (t for t in roster.doc[start : place.last] if plain(t.text) in LANDS), None
        )
        owns = at is not None and roster.doc[at.i + 1].text in GENITIVE_S
        states = {
            state.country
            for state in roster.candidates
            if owns and state.kind == "government" and state.country
            for each in state.places
            if each.sentence == place.sentence
            and each.subject
            and each.first < place.first
        }
        if len(states) == 1:
            return states.pop()
    return None


def sender(one: Candidate, roster: Roster) -> str | None:
    """ "China's ambassador was called in. The embassy was silent": the state that sent
    the last envoy."""
    sent = (
        code
        for name in reversed(roster.names)
        if name.last < one.first and (code := country_of(name.text))
        for token in roster.doc[name.last + 1 : name.last + 4]
        if plain(token.text) in MISSIONS | ENVOYS
        and token.sent == roster.doc[name.last].sent
    )
    return next(sent, None)


def of_ministry(one: Candidate, roster: Roster) -> str | None:
    """ "Iran denied it. Foreign Ministry spokesman Roe said": of who speaks there."""
    common = set(plain(one.affiliation or "").split()) & words("state_nouns.txt")
    return speaking_state(one, roster) if common else None


def speaks_for_state(one: Candidate, roster: Roster) -> bool:
    """An officer, or "a spokesman for President Roe"."""
    told = roster.doc[one.last + 1 : one.last + 1 + LONGEST]
    serves = any(
        token.lower_ in {"for", "to"} and plain(following.text) in words("offices.txt")
        for token, following in itertools.pairwise(told)
    )
    return is_officer(one) or (serves and not one.affiliation and bool(one.role))


def speaking_state(one: Candidate, roster: Roster) -> str | None:
    """The state, or body of one, that spoke or acted last before its officer is named."""
    here, without = roster.sentences[one.first], without_office(one)
    near = [
        (place.subject, place.first, state.country)
        for state in roster.candidates
        if is_states(state) and state.country and state is not one
        if state.country not in without
        for place in state.places
        if place.first < one.first and here - place.sentence <= NEAR
        if state.speaks or place.subject
    ]
    return max(near, key=lambda row: row[:2])[2] if near else None
