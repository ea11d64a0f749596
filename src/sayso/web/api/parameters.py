"""What an endpoint takes in its address: one list for reading it and for describing it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from sayso.errors import BadRequest
from sayso.web import asked

Query = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Parameter:
    """``read`` takes it out of the query and raises ``BadRequest`` for what it is not."""

    name: str
    about: str
    schema: Mapping[str, Any]
    read: Callable[[Query], Any]
    required: bool = False


def words(name: str, about: str, *, required: bool = False) -> Parameter:
    shape = {"type": "string", "minLength": 1, "maxLength": asked.LONGEST}
    return Parameter(
        name, about, shape, lambda query: asked.text(query, name), required
    )


def day(name: str, about: str) -> Parameter:
    shape = {"type": "string", "format": "date"}
    return Parameter(name, about, shape, lambda query: asked.day(query, name))


def flag(name: str, about: str) -> Parameter:
    shape = {"type": "boolean", "default": False}
    return Parameter(name, about, shape, lambda query: asked.flag(query, name))


def country(name: str, about: str) -> Parameter:
    shape = {"type": "string", "minLength": 2, "maxLength": 60}
    return Parameter(name, about, shape, lambda query: asked.country(query, name))


def choice(name: str, about: str, choices: tuple[str, ...]) -> Parameter:
    shape = {"type": "string", "enum": list(choices)}
    return Parameter(
        name, about, shape, lambda query: asked.one_of(query, name, choices)
    )


def number(name: str, about: str, default: int, most: int) -> Parameter:
    shape = {"type": "integer", "minimum": 0, "maximum": most, "default": default}

    def read(query: Query) -> int:
        return asked.number(query, name, default, most)

    return Parameter(name, about, shape, read)


LIMIT = number("limit", "At most so many.", 100, asked.MOST_ROWS)
START = number("start", "Leave out so many at the beginning.", 0, 10**7)
FORMAT = choice(
    "format",
    "json, the default; csv, safe to open in a spreadsheet; csv-raw, cells as they are.",
    ("json", "csv", "csv-raw"),
)


def given(query: Mapping[str, str], taken: tuple[Parameter, ...]) -> dict[str, Any]:
    """All parameters by name. Raises ``BadRequest`` for one that is not taken, empty, or
    missing though it is needed."""
    names = [parameter.name for parameter in taken]
    for name in query:
        if name not in names:
            takes = f"it takes {', '.join(names)}" if names else "it takes none"
            raise BadRequest(f"{name[:60]}: is not taken here; {takes}")
        if not query[name]:
            raise BadRequest(f"{name}: is empty; leave it out, or give a value")
    for parameter in taken:
        if parameter.required and parameter.name not in query:
            raise BadRequest(f"{parameter.name}: is missing; {parameter.about}")
    return {parameter.name: parameter.read(query) for parameter in taken}
