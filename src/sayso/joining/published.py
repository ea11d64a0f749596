"""Two reports -> which was published first, by their days and times of day."""

from __future__ import annotations

from datetime import datetime

from sayso.model import Report

UNDATED = "9999"
"""Where reports without a day are put: after all others."""


def is_earlier(one: Report, other: Report) -> bool | None:
    """Whether the one was published before the other; null where nothing tells.

    Times of day tell where both reports give one: as moments where both name their
    offset from UTC, else on one day only. Undated reports come last.
    """
    moments = _moment(one), _moment(other)
    if moments[0] and moments[1]:
        zoned = [bool(moment.tzinfo) for moment in moments if moment]
        if zoned[0] == zoned[1] and moments[0] != moments[1]:
            return moments[0] < moments[1]
    if one.published == other.published:
        return None
    return (one.published or UNDATED) < (other.published or UNDATED)


def published(report: Report) -> str:
    """The day, and the time where it is known, to be shown."""
    moment = _moment(report)
    if not moment:
        return report.published or "undated"
    return moment.isoformat(" ", "seconds" if moment.second else "minutes")


def _moment(report: Report) -> datetime | None:
    at = report.published_at
    return datetime.fromisoformat(at) if at else None
