"""What an address asks for: its query, checked once, here."""

from __future__ import annotations

import datetime
from collections.abc import Mapping

from sayso.errors import BadRequest
from sayso.views.countries import country_code

LONGEST = 500
"""Characters of a word or phrase in an address."""
MOST_ROWS = 1_000_000
"""Of a list that is taken away; pages show fewer."""


def text(query: Mapping[str, str], name: str) -> str | None:
    """The words given for ``name``, none where there are only spaces."""
    given = query.get(name, "").strip()
    if "\0" in given:
        raise BadRequest(f"{name}: holds a NUL character; leave it out")
    if len(given) > LONGEST:
        raise BadRequest(f"{name}: is too long; give at most {LONGEST} characters")
    return given or None


def day(query: Mapping[str, str], name: str) -> str | None:
    """An ISO day. Raises ``BadRequest`` for what is none."""
    given = text(query, name)
    if given is None:
        return None
    try:
        return datetime.date.fromisoformat(given).isoformat()
    except ValueError:
        raise BadRequest(f"{name} {given}: is no day; write it as 2024-10-21") from None


def number(query: Mapping[str, str], name: str, default: int, most: int) -> int:
    """A whole number from 0 to ``most``."""
    given = text(query, name)
    if given is None:
        return default
    is_number = given.isascii() and given.isdecimal() and len(given) <= 9
    if not is_number or int(given) > most:
        raise BadRequest(f"{name} {given}: give a whole number from 0 to {most}")
    return int(given)


def flag(query: Mapping[str, str], name: str) -> bool:
    """``true``, ``1`` or ``on``; ``false``, ``0`` or nothing."""
    given = (text(query, name) or "false").lower()
    if given not in ("true", "1", "on", "false", "0"):
        raise BadRequest(f"{name} {given}: give true or false")
    return given in ("true", "1", "on")


def one_of(query: Mapping[str, str], name: str, choices: tuple[str, ...]) -> str | None:
    """One of some words, or none."""
    given = text(query, name)
    if given is not None and given not in choices:
        raise BadRequest(f"{name} {given}: give one of {', '.join(choices)}")
    return given


def country(query: Mapping[str, str], name: str) -> str | None:
    """ISO 3166 alpha-2 of a code or a country's name."""
    given = text(query, name)
    return country_code(given) if given else None
