"""Sayso's own words beside what is printed: days, values and acts for a reader."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from markupsafe import Markup, escape

from sayso.model import Act, DateValue, Judgement, Span, Value
from sayso.views.naming import cut
from sayso.views.search import CLOSE, OPEN
from sayso.views.shapes import (
    FigureRow,
    ReportStatement,
    Row,
    SentenceRow,
    SpeakerStatement,
)

VALUES: Mapping[Value, str] = {
    "CT+": "certain that it is so",
    "PR+": "finds it probable",
    "PS+": "finds it possible",
    "Uu": "does not commit",
    "PS-": "finds it possible that it is not so",
    "PR-": "finds it improbable",
    "CT-": "certain that it is not so",
}
"""FactBank's values in words."""
SIDES: Mapping[Value, str] = {
    "CT+": "for", "PR+": "for", "CT-": "against", "PR-": "against",
    "PS+": "open", "PS-": "open", "Uu": "open",
}  # fmt: skip
"""The same as standing counts them; the names of classes in the style sheet."""
ACTS: Mapping[Act, str] = {
    "state": "states",
    "confirm": "confirms",
    "deny": "denies",
    "doubt": "doubts",
    "withhold": "does not confirm",
    "no_comment": "does not comment",
    "unverified": "could not verify",
    "accuse": "accuses",
    "demand": "demands",
    "warn": "warns",
    "pledge": "pledges",
    "condemn": "condemns",
    "support": "supports",
    "believe": "believes",
}
STANDINGS: Mapping[str, str] = {
    "contested": "Some assert it and some deny it.",
    "denied": "Someone denies it, and no one asserts it.",
    "corroborated": "Two or more assert it, neither resting on the other; no one denies it.",
    "asserted": "Someone asserts it, and no one denies it.",
    "withdrawn": "Who asserted it no longer does.",
    "unconfirmed": "No one commits to it.",
}
VERBS: Mapping[str, str] = {
    "same_claim": "These two claims are one",
    "different_claim": "A statement is not of this claim",
    "not_a_claim": "This is no claim",
    "same_speaker": "These two speakers are one",
    "other_speaker": "This is another speaker",
    "act": "The act is another",
    "stance": "The stance is another",
    "not_a_statement": "This is no statement",
    "grade": "A grade",
    "note": "A note",
    "undo": "Taken back",
}
ROW_SIDES: Mapping[Row, str] = {
    "confirms": "for",
    "asserts": "for",
    "pledges": "for",
    "accuses": "for",
    "finds likely": "for",
    "denies": "against",
    "finds unlikely": "against",
    "withdrawn": "gone",
}
"""Rows of a board -> classes; all others leave it open."""


CHECKED = "checked: it is of this claim"
"""The reason, or its beginning, of a stance that a person leaves as it was read."""


def decided(one: Judgement) -> str:
    """What a judgement says, in words."""
    if one.verb == "stance" and (one.reason or "").startswith(CHECKED):
        return "The statement is of this claim"
    return VERBS.get(one.verb, one.verb)


def decided_on(one: Judgement) -> str | None:
    """The value that was given, in words; null where the ids tell all."""
    last = (one.value or "").split()[-1:]
    if not last or one.verb not in ("act", "stance", "grade", "note"):
        return None
    if one.verb == "note":
        return one.value
    labels: Mapping[str, Mapping[Any, str]] = {"act": ACTS, "stance": VALUES}
    words = labels.get(one.verb, {})
    return words.get(last[0], "none of the acts" if one.verb == "act" else last[0])


def why(one: Judgement) -> str | None:
    """A person's reason, without the mark of a stance that was left as it was."""
    return (one.reason or "").removeprefix(CHECKED).removeprefix("; ") or None


def day(given: str | None) -> str:
    """``21 Oct 2024``; what is no day is shown as it is, none as "undated"."""
    if not given:
        return "undated"
    try:
        parsed = datetime.date.fromisoformat(given[:10])
    except ValueError:
        return given
    return f"{parsed.day} {parsed:%b %Y}"


def moment(given: str) -> str:
    """``21 Oct 2024, 14:03``, the time as it is where Sayso runs."""
    try:
        parsed = datetime.datetime.fromisoformat(given).astimezone()
    except ValueError:
        return given
    return f"{parsed.day} {parsed:%b %Y, %H:%M}"


def short_day(given: str) -> str:
    """``21 Oct``, where the year is told beside it."""
    return day(given).rsplit(" ", 1)[0]


def reported(published: str | None) -> str:
    """``reported 21 Oct 2024``, the day of a report; none as "undated"."""
    return f"reported {day(published)}" if published else day(None)


def when(row: SentenceRow | FigureRow | SpeakerStatement) -> str:
    """The day said; where none is known, the report's as such."""
    return day(row.said_on) if row.said_on else reported(row.published)


def act(given: Act | None) -> str:
    return ACTS[given] if given else "no act"


def value(given: Value) -> str:
    return VALUES[given]


def side(given: Value) -> str:
    return SIDES[given]


def row_side(given: Row) -> str:
    return ROW_SIDES.get(given, "open")


def clip(given: str, longest: int) -> str:
    """Printed words on one line, cut where they go on."""
    return cut(" ".join(given.split()), longest)


def found(excerpt: str) -> Markup:
    """The excerpt of a search, escaped, with the words sought set off."""
    shown = escape(excerpt)
    return shown.replace(OPEN, Markup("<b>")).replace(CLOSE, Markup("</b>"))


def many(number: int, noun: str) -> str:
    """``1 report``, ``1,200 reports``."""
    return f"{number:,} {noun}" + ("" if number == 1 else "s")


def names(speakers: Any) -> str:
    """Speakers as shown, or that there is none."""
    return ", ".join(one.shown for one in speakers) or "no source"


def citation(row: SentenceRow, here: str) -> str:
    """The quotation with outlet, day, the report's address and a lasting one here."""
    told = [row.outlet or "outlet unknown", day(row.published)]
    told += [row.url] if row.url else []
    return f"“{row.sentence}” ({', '.join(told)}; {here}/statements/{row.statement})"


def fields_of(one: ReportStatement, text: str) -> list[tuple[str, str]]:
    """All that is read of a statement and not shown otherwise, known fields only."""

    def words(spans: Iterable[Span]) -> str:
        return " … ".join(" ".join(text[s.start : s.end].split()) for s in spans)

    known = (
        ("source", words(one.source)),
        ("cue", words(one.cue)),
        ("content", words(one.content)),
        ("form", one.form if one.form != "none" else "no source, no quotation"),
        ("channel", one.channel and one.channel.replace("_", " ")),
        ("platform", one.platform),
        ("to", one.to),
        ("said on", one.said and _said(one.said)),
        ("figures", ", ".join(one.figures)),
        ("condition", "; ".join(one.conditions)),
        ("evidence", one.basis and f"{one.basis_kind}: {one.basis}"),
        ("withdrawn", one.withdrawn),
        ("confidence", f"{one.confidence:.2f}"),
    )
    return [(name, shown) for name, shown in known if shown]


def _said(when: DateValue) -> str:
    days = [day(each) for each in dict.fromkeys((when.start, when.end)) if each]
    printed = f", printed “{when.text}”" if when.text else ""
    return (" to ".join(days) or "no known day") + printed


FILTERS: Mapping[str, Callable[..., Any]] = {
    "day": day,
    "moment": moment,
    "short_day": short_day,
    "reported": reported,
    "when": when,
    "act": act,
    "value": value,
    "side": side,
    "many": many,
    "found": found,
    "row_side": row_side,
    "clip": clip,
    "names": names,
    "citation": citation,
    "fields_of": fields_of,
    "decided": decided,
    "decided_on": decided_on,
    "why": why,
    "standing": lambda given: STANDINGS[given],
}
