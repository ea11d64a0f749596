"""Report -> whom it credits: the agencies and outlets whose words it says it prints."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib import resources

from sayso.model import Report

_BYLINE = 400
"""Code points at either end of a text where a bare name is a byline, not a mention."""
_FORMS = (
    r"\(\s*{names}\s*\)",
    r"^\s*(?:by |from |source: ?|copyright (?:\d{{4}} )?)?(?:the )?{names}(?: reporters?| staff| correspondent)?\s*$",
    r"^by [^\n]{{3,60}}(?:,| of| for|/)\s*(?:the )?{names}\b",
    r"\b(?:the )?{names} (?:news agency |newspaper )?(?:first |has |also |exclusively )?(?:reported|reports|revealed|reveals)\b",
    r"\b(?:according to|reported by|obtained by|first reported (?:by|in)|via|told|h/t|courtesy of) (?:the )?{names}\b",
    r"\b(?:the )?{names} (?:contributed to|has learned)\b",
)
"""How reports credit: "(AP) —", a byline, "Reuters reported", "according to the Post"."""


@dataclass(frozen=True, slots=True)
class Credit:
    """A credit as ``printed``, to an agency or outlet under the name ``to``."""

    to: str
    printed: str


def agency(name: str | None) -> str | None:
    """The agency that goes by this name."""
    return _agencies().get((name or "").strip())


def same_outlet(one: str | None, other: str | None) -> bool:
    """Whether two outlets' names name one: the same, or one agency."""
    return bool(one and other) and _name(one) == _name(other)


def credited(report: Report, outlet: str | None) -> Credit | None:
    """The report's first credit to the outlet, which it does not give to itself."""
    if not outlet or same_outlet(report.outlet, outlet):
        return None
    return next(_credits(report.text, _name(outlet), _forms(outlet)), None)


def wire(report: Report) -> Credit | None:
    """The agency that the report says it prints: in brackets or in its byline."""
    ends = report.text[:_BYLINE] + "\n" + report.text[_BYLINE:][-_BYLINE:]
    for name in sorted(set(_agencies().values())):
        if not same_outlet(report.outlet, name):
            for credit in _credits(ends, name, _forms(name, forms=_FORMS[:3])):
                return credit
    return None


def _credits(text: str, to: str, forms: re.Pattern[str]) -> Iterator[Credit]:
    for found in forms.finditer(text):
        yield Credit(to, " ".join(found[0].split()))


def _name(outlet: str | None) -> str:
    plain = " ".join((outlet or "").split())
    return agency(plain) or re.sub(r"^the ", "", plain.casefold())


@cache
def _forms(outlet: str, forms: tuple[str, ...] = _FORMS) -> re.Pattern[str]:
    bare = re.sub(r"^[Tt]he ", "", " ".join(outlet.split()))
    known = {n for n, a in _agencies().items() if a == agency(outlet)} | {bare}
    longest = sorted(known, key=len, reverse=True)
    names = "(?-i:" + "|".join(map(re.escape, longest)) + ")"
    whole = "|".join(form.format(names=names) for form in forms)
    return re.compile(whole, re.I | re.M)


@cache
def _agencies() -> dict[str, str]:
    file = resources.files("sayso.joining.origins").joinpath("agencies.tsv")
    found: dict[str, str] = {}
    for line in file.read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            name, _, others = line.partition("\t")
            found |= dict.fromkeys([name, *others.split("|")], name)
    return found
