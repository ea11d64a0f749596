"""Outlets by their names: which names are one, and how texts print them."""

from __future__ import annotations

import re
from functools import cache
from importlib import resources

_ADDRESS = re.compile(r"(?:www\.)?([\w-]+)(?:\.[\w-]+)+")
_THE = re.compile(r"^the (?=\S)", re.I)


def agency(name: str | None) -> str | None:
    """The agency that goes by this name, in whatever capitals."""
    return _agencies().get((name or "").strip().casefold())


def same_outlet(one: str | None, other: str | None) -> bool:
    """Whether two outlets' names name one: the same, or one agency."""
    return bool(one and other) and outlet_key(one) == outlet_key(other)


def outlet_key(outlet: str | None) -> str:
    """The agency's name, or the outlet's without "the", capitals and spaces; that of an
    address is what stands before its domain."""
    plain = " ".join((outlet or "").split())
    found = _ADDRESS.fullmatch(plain)
    bare = _THE.sub("", found[1] if found else plain).casefold()
    return agency(plain) or re.sub(r"[^\w]", "", bare)


@cache
def printed_names(outlet: str) -> str:
    """A regular expression of the names that texts print for the outlet.

    An agency's stand as they are listed (AP, not ap); a name that was given without
    capitals, or as an address, may be printed with any.
    """
    plain = _THE.sub("", " ".join(outlet.split()))
    known = [n for n, a in _listed() if a == agency(outlet)]
    if not known and (plain == plain.lower() or _ADDRESS.fullmatch(plain)):
        found = _ADDRESS.fullmatch(plain)
        letters = "[ .-]?".join(map(re.escape, found[1])) if found else plain
        return f"(?i:{re.escape(plain)}|{letters})"
    longest = sorted({*known, plain}, key=lambda name: (-len(name), name))
    return "(?-i:" + "|".join(map(re.escape, longest)) + ")"


@cache
def agencies() -> tuple[str, ...]:
    """The agencies, each under the name that it is shown by."""
    return tuple(sorted({agency for _, agency in _listed()}))


@cache
def _agencies() -> dict[str, str]:
    return {name.casefold(): agency for name, agency in _listed()}


@cache
def _listed() -> tuple[tuple[str, str], ...]:
    file = resources.files("sayso.joining.origins").joinpath("agencies.tsv")
    found: list[tuple[str, str]] = []
    for line in file.read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            name, _, others = line.partition("\t")
            found += [(each, name) for each in (name, *others.split("|"))]
    return tuple(found)
