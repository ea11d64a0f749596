"""Stances of one row -> the entries of its line: speakers, day, and the words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from sayso.model import Act, Speaker
from sayso.views.naming import cut, day_shown, quoted, who
from sayso.views.said import Said
from sayso.views.shapes import Entry, Row, Who

BY: Mapping[Act | None, str] = {
    "state": "by speaking of it",
    "confirm": "by speaking of it",
    "accuse": "by accusing",
    "demand": "by demanding",
    "warn": "by warning",
    "pledge": "by pledging",
    "condemn": "by condemning",
    "support": "by supporting",
    "believe": "by believing",
    "deny": "by speaking of it",
    "doubt": "by speaking of it",
}
QUOTED: frozenset[Row] = frozenset(
    {"finds likely", "finds possible", "does not commit", "finds unlikely", "doubts"}
)
NO_FIGURES: frozenset[Row] = QUOTED | {
    "takes as given",
    "denies",
    "withdrawn",
    "evidence",
    "no comment",
}
"""Rows whose entries show no figures."""
MOST_FIGURES = 3


def entries_of(row: Row, said: Sequence[Said], year: str | None) -> tuple[Entry, ...]:
    """One entry for each group of speakers, the best known day and words of each.

    Speakers who are shown alike are one to the reader, but for those without a name.
    """
    grouped: dict[tuple[str, ...], list[Said]] = {}
    for one in said:
        grouped.setdefault(tuple(map(_shown, one.speakers)), []).append(one)
    return tuple(_entry(row, each, year) for each in grouped.values())


def _shown(speaker: Speaker) -> str:
    return speaker.id if speaker.kind == "unnamed" else who(speaker).shown


def _entry(row: Row, said: Sequence[Said], year: str | None) -> Entry:
    speakers = tuple(dict.fromkeys(who(s) for one in said for s in one.speakers))
    day = max((one.day for one in said if one.day), default=None)
    words = _words(row, said)
    return Entry(
        text=_text(row, speakers, _dated(row, said, day, year), words),
        speakers=speakers,
        said_on=day,
        words=words,
        statements=tuple(dict.fromkeys(one.statement.id for one in said)),
    )


def _dated(
    row: Row, said: Sequence[Said], day: str | None, year: str | None
) -> str | None:
    """The day said; where a later report gives another number without one, its own."""
    if day is None:
        return None
    if row in NO_FIGURES:
        return day_shown(day, year)
    told = {f for one in said if one.day for f in _printed_figures(one)}
    reported = max(
        on
        for one, on in _on_days(said)
        if one.day or not told.issuperset(_printed_figures(one))
    )
    if reported > day:
        return f"reported {day_shown(reported, year)}"
    return day_shown(day, year)


def _on_days(said: Sequence[Said]) -> list[tuple[Said, str]]:
    """In the order of days: that of saying; or else the last that the same report gives
    of these speakers, or its own; empty where none is known."""
    given: dict[str, str] = {}
    for one in said:
        if one.day:
            given[one.report.id] = max(one.day, given.get(one.report.id, ""))
    days = [
        (one, one.day or given.get(one.report.id) or one.report.published or "")
        for one in said
    ]
    return sorted(days, key=lambda each: each[1])


def _text(row: Row, speakers: Sequence[Who], day: str | None, words: str | None) -> str:
    shown = dict.fromkeys(one.shown for one in speakers)
    named = " · ".join(shown) or "someone unnamed"
    dated = f"{named}, {day}" if day else named
    if not words:
        return dated
    if row == "takes as given":
        return f"{dated}, {words}"
    if row == "evidence":
        return f"{dated} could not verify {words}"
    words_of_theirs = row in QUOTED or row == "denies"
    return f"{dated}: {quoted(words) if words_of_theirs else words}"


def _words(row: Row, said: Sequence[Said]) -> str | None:
    if row == "takes as given":
        return " and ".join(dict.fromkeys(BY.get(s.statement.act, "") for s in said))
    if row in QUOTED:
        return _deciding(said)
    if row == "denies":
        return _telling(said)
    if row == "withdrawn":
        return _withdrawn(said[-1])
    if row == "evidence":
        return _unverified(said)
    return None if row in NO_FIGURES else _figures(said)


def _deciding(said: Sequence[Said]) -> str | None:
    printed = (cut(one.printed(one.stance.spans)) for one in said)
    return next((words for words in printed if words), None)


def _telling(said: Sequence[Said]) -> str | None:
    """What decided, where it is more than "denied" or a bare "not"."""
    words = _deciding([one for one in said if one.statement.act != "deny"])
    return words if words and " " in words else None


def _withdrawn(said: Said) -> str:
    gone = said.withdrawal
    why = "edited out" if gone and gone.why == "edited" else "taken back"
    return f"{why} {day_shown(gone.on, None)}" if gone and gone.on else why


def _unverified(said: Sequence[Said]) -> str:
    printed = (cut(one.printed(one.content.spans)) for one in said)
    return next((words for words in printed if words), "it")


def _figures(said: Sequence[Said]) -> str | None:
    """The latest numbers as printed, each once; they are these speakers' and no one
    else's. A report's day stands in for that of saying where there is none.

    "One" is left out: it counts nothing that a reader would miss.
    """
    figures = dict.fromkeys(
        f for one, _ in _on_days(said) for f in _printed_figures(one)
    )
    return ", ".join(list(figures)[-MOST_FIGURES:]) or None


def _printed_figures(said: Said) -> list[str]:
    return [said.printed((f.span,)) for f in said.content.figures if f.value != 1]
