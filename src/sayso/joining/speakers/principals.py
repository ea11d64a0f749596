"""For whom a speaker speaks, as DESIGN.md's *Standing* says: a state, a body, themselves."""

from __future__ import annotations

from typing import Literal

from sayso.joining.speakers.lands import state_code
from sayso.joining.speakers.others import is_local, is_of_another
from sayso.joining.speakers.words import bare, listed, role_words
from sayso.model import Mention, Speaker

Side = Literal["state", "organization", "self"]


def side_of(one: Speaker | Mention) -> Side:
    """Whether a speaker speaks for its state, for the organization it is of, or itself."""
    if one.kind == "government":
        return _government(one)
    if one.kind == "organization":
        own = _is_of_state(one.name, one.country)
        return "state" if one.country and own else "self"
    roles = role_words(one.role, one.name if one.kind == "unnamed" else None)
    if roles & listed("own_roles"):
        return "self"
    body = one.affiliation
    if body and not _is_of_state(body, one.country):
        return "organization" if roles & listed("officers") else _envoy(one, roles)
    if not one.affiliation and _is_private(roles):
        return "self"
    told = [one.role or "", one.name if one.kind == "unnamed" else ""]
    if any(is_of_another(words) or is_local(words, one.country) for words in told):
        return "self"
    return "state" if one.country and roles & listed("state_roles") else "self"


def _is_private(roles: frozenset[str]) -> bool:
    """A lawyer or a candidate's spokesman, not an attorney general or an army's."""
    hired = roles & listed("hired_roles")
    if "vice" in roles and roles & {"senior", "executive", "associate"}:
        return True
    return bool(hired) and not roles & listed("state_words")


def _government(one: Speaker | Mention) -> Side:
    """A city or a federal state has no country's name and no word for a government."""
    words = set(bare(one.name).split())
    is_state = state_code(one) or words & {
        "government",
        "administration",
        "regime",
        "cabinet",
    }
    return "state" if one.country and is_state else "self"


def _envoy(one: Speaker | Mention, roles: frozenset[str]) -> Side:
    """ "Britain's UN ambassador" is of the UN but speaks for Britain."""
    envoys = {"ambassador", "envoy", "representative", "diplomat", "minister"}
    return "state" if one.country and roles & envoys else "self"


def _is_of_state(body: str, country: str | None) -> bool:
    """A body of the state, and not of one of its cities."""
    return is_state_body(body) and not is_local(body, country)


def is_state_body(name: str) -> bool:
    """Whether a name is that of a ministry, an embassy, a service or the forces."""
    words = set(bare(name).split())
    return bool(words & listed("state_bodies")) and not words & listed("own_bodies")
