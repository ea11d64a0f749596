"""Countries for the speakers without one, by the strongest evidence there is."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sayso.reading.speakers.bearers import bearer_of
from sayso.reading.speakers.candidates import Candidate
from sayso.reading.speakers.homeland.bodies import (
    by_role,
    of_administration,
    of_portfolio,
)
from sayso.reading.speakers.homeland.places import (
    by_party,
    by_place,
    by_report,
    of_office,
)
from sayso.reading.speakers.homeland.states import (
    MISSIONS,
    of_its_state,
    sender,
    speaking_state,
    speaks_for_state,
)
from sayso.reading.speakers.homeland.where import ONLY, Where
from sayso.reading.speakers.homes import home_of
from sayso.reading.speakers.namesakes import is_shared, told_of_shared
from sayso.reading.speakers.offices import offices_of
from sayso.reading.speakers.possessors import is_of, unlisted_lands
from sayso.reading.speakers.roster import Roster
from sayso.reading.speakers.sorts import (
    holds_office,
    is_common,
    is_international,
    is_paper,
)
from sayso.reading.speakers.staff import country_served
from sayso.reading.speakers.surroundings import (
    is_local,
    last_place,
    own_place,
    scene_of,
)
from sayso.reading.speakers.turns import Turns

SEATS = frozenset(["sen", "rep", "senator", "congressman", "congresswoman"])
"""Members of a parliament by its country's own titles."""


def fill_countries(
    roster: Roster,
    turns: Turns,
    groups: Iterable[Sequence[Candidate]],
    outlet: str | None = None,
) -> None:
    """Give a country to the speakers without one that the report leaves no doubt of."""
    lands = unlisted_lands(roster.candidates)
    where = Where(
        home_of(roster.doc, roster.names, None if lands else outlet),
        scene_of(roster),
        offices_of(roster),
    )
    speakers = list(dict.fromkeys(one for group in groups for one in group))
    for one in sorted(speakers, key=lambda one: one.first):
        if one.country is None and not is_of(one, lands):
            one.country = _told(one, roster, turns, where)
    for one in speakers:
        if is_shared(one) and not is_of(one, lands):
            one.country = told_of_shared(one, roster, where.home, ONLY) or one.country
        if one.country is None and one.owner is not None:
            one.country = one.owner.country


def _told(one: Candidate, roster: Roster, turns: Turns, where: Where) -> str | None:
    """The country by the strongest evidence: who one is, whose one is, where one is."""
    told = by_role(one, roster, where.offices) or by_party(one, where.home)
    told = told or (one.owner.country if one.owner else None)
    told = told or country_served(one, roster) or of_administration(one, roster)
    if told := told or own_place(one, roster) or of_its_state(one, roster):
        return told
    if is_local(one) and (told := last_place(one.first, roster) or where.scene):
        return told
    owned = roster.doc[one.first].tag_ == "PRP$"
    if one.roles & MISSIONS and (is_common(one) or owned):
        return sender(one, roster)
    bearer = bearer_of(one, roster, turns)
    if bearer is not None and (bearer.country or is_international(bearer)):
        return bearer.country
    if is_paper(one):
        return None
    state = speaking_state(one, roster) if speaks_for_state(one, roster) else None
    return (
        (state if holds_office(one, SEATS) else None)
        or by_place(one, roster, where)
        or of_portfolio(one, roster)
        or by_report(one, where.home)
        or state
        or (of_office(one, where.home) if holds_office(one, SEATS) else None)
    )
