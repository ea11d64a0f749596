"""A claim's sentences -> who stood how on which day: a table of principals and days."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from sayso.ledger.snapshot import Snapshot
from sayso.views.naming import who
from sayso.views.nouns import speakers_of
from sayso.views.positions import principals
from sayso.views.shapes import ClaimPage, SentenceRow, Who


@dataclass(frozen=True, slots=True)
class MatrixRow:
    """A speaker's sentences, day by day in the matrix's order of days.

    ``principal`` is for whom they speak, null where it is themselves.
    """

    speaker: Who
    principal: Who | None
    cells: tuple[tuple[SentenceRow, ...], ...]


@dataclass(frozen=True, slots=True, order=True)
class Day:
    """A column: an ISO day ``on`` which was spoken, or which is only ``reported``, that
    of the reports; empty for what is not dated."""

    on: str
    reported: bool = False


@dataclass(frozen=True, slots=True)
class Matrix:
    """``days`` in order; what is not dated comes first."""

    days: tuple[Day, ...]
    rows: tuple[MatrixRow, ...]


def matrix(snapshot: Snapshot, page: ClaimPage) -> Matrix:
    """Speakers beside one another who speak for the same principal."""
    days = sorted({_day(one) for one in page.sentences})
    speakers = {w.id: w for one in page.sentences for w in one.speakers}
    principal_of = principals(snapshot, speakers)
    named = speakers_of(snapshot, set(principal_of.values()))
    for_whom = {i: who(named[p]) for i, p in principal_of.items() if p in named}
    held = _held(page.sentences)
    ordered = sorted(speakers, key=lambda i: _order(i, for_whom, speakers))
    return Matrix(
        tuple(days),
        tuple(
            MatrixRow(
                speakers[i],
                for_whom.get(i) if principal_of.get(i) != i else None,
                tuple(tuple(held[i, day]) for day in days),
            )
            for i in ordered
        ),
    )


def _day(sentence: SentenceRow) -> Day:
    if sentence.said_on:
        return Day(sentence.said_on)
    return Day(sentence.published or "", reported=bool(sentence.published))


def _held(
    sentences: Iterable[SentenceRow],
) -> Mapping[tuple[str, Day], Sequence[SentenceRow]]:
    """Speaker and day -> what was said, what says the same of it once."""
    held: dict[tuple[str, Day], list[SentenceRow]] = defaultdict(list)
    for one in sentences:
        for speaker in one.speakers:
            cell = held[speaker.id, _day(one)]
            if one.row not in {other.row for other in cell}:
                cell.append(one)
    return held


def _order(
    speaker: str, for_whom: Mapping[str, Who], speakers: Mapping[str, Who]
) -> tuple[str, bool, str]:
    principal = for_whom.get(speaker, speakers[speaker])
    return principal.name, principal.id != speaker, speakers[speaker].name
