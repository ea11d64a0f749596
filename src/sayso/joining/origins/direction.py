"""Two reports that share a passage -> which of them it comes from, and why in words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sayso.joining.origins.credits import credited, wire
from sayso.joining.origins.outlets import agency
from sayso.joining.origins.shared import Shared
from sayso.joining.published import is_earlier, published
from sayso.model import Report


@dataclass(frozen=True, slots=True)
class Direction:
    """``of`` is the report copied from; ``reason`` is fit to show."""

    of: Report
    reason: str


def direction(new: Report, known: Report, passages: Sequence[Shared] = ()) -> Direction:
    """Credits tell, at either end of a report or at the passages that the two share; else
    the version that replaces another, the day, an agency's mark; else the longer text.
    It is the same for (known, new): no report comes first for being read first."""
    told = _by_credit(new, known, passages) or _by_version(new, known)
    told = told or _by_day(new, known)
    return told or _by_mark(new, known) or _by_length(new, known)


def _by_credit(
    new: Report, known: Report, passages: Sequence[Shared]
) -> Direction | None:
    to_known = credited(new, known, [each.span for each in passages])
    to_new = credited(known, new, [each.of_span for each in passages])
    if to_known and not to_new:
        return Direction(known, _credits(new, to_known.printed))
    if to_new and not to_known:
        return Direction(new, _credits(known, to_new.printed))
    return None


def _credits(copier: Report, printed: str) -> str:
    return f"{copier.outlet or 'the other report'} credits it: “{printed}”"


def _by_version(new: Report, known: Report) -> Direction | None:
    """Versions follow each other by their days; of one day, as they were read."""
    if new.replaces == known.id:
        return Direction(known, "the version before")
    is_version = bool(new.url) and (new.url, new.outlet) == (known.url, known.outlet)
    if known.replaces != new.id and not is_version:
        return None
    dated = bool(new.published and known.published)
    is_first = known.replaces == new.id or (dated and is_earlier(new, known))
    return Direction(new if is_first else known, "the version before")


def _by_day(new: Report, known: Report) -> Direction | None:
    """The earlier day; a report without a day comes after all that have one."""
    earlier = is_earlier(new, known)
    if earlier is None:
        return None
    first, last = (new, known) if earlier else (known, new)
    if not last.published:
        return Direction(first, f"published {published(first)}; the other is undated")
    same = (first.published_at is None) == (last.published_at is None)
    days = [published(each) if same else str(each.published) for each in (first, last)]
    return Direction(first, f"published {days[0]}, before {days[1]}")


def _by_mark(new: Report, known: Report) -> Direction | None:
    """An agency's own report, else one that prints an agency's mark, of the same day."""
    for one, other in ((new, known), (known, new)):
        if agency(one.outlet) and not agency(other.outlet):
            return Direction(one, f"{one.outlet} is an agency")
    marks = wire(new), wire(known)
    if bool(marks[0]) == bool(marks[1]):
        return None
    marked, mark = (new, marks[0]) if marks[0] else (known, marks[1])
    return Direction(
        marked, f"prints the mark of {mark.to}: “{mark.printed}”" if mark else ""
    )


def _by_length(new: Report, known: Report) -> Direction:
    """Copies are cut more often than lengthened; of one length, any that is the same in
    whatever order they are read."""
    first = min(new, known, key=lambda one: (-len(one.text), one.outlet or "", one.id))
    of = "of one day" if new.published else "undated"
    if len(new.text) != len(known.text):
        return Direction(first, f"the longer of two {of}: nothing else tells")
    return Direction(first, f"both are {of}: nothing tells which was first")
