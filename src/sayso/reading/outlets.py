"""The outlet as a speaker: of what it asserts itself, and of its hedges."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.model import Attribution, Mention, Report, Statement
from sayso.reading.ids import new_id
from sayso.reading.stating import statement_id


def outlet_of(report: Report, mentions: Sequence[Mention]) -> Mention | None:
    """The outlet's mention: its own where the text names it as a speaker, else a new one
    that is printed nowhere; null for a report whose outlet is not known."""
    if not report.outlet:
        return None
    wanted = _plain(report.outlet)
    for mention in mentions:
        if wanted in {_plain(name) for name in (mention.name, *mention.forms)}:
            return mention
    return Mention(
        new_id("m", report.id, "outlet"), report.id, report.outlet, None, "organization"
    )


def with_outlet(
    mentions: Sequence[Mention], outlet: Mention | None
) -> tuple[Mention, ...]:
    """The mentions and the outlet's, once."""
    if outlet is None or outlet in mentions:
        return tuple(mentions)
    return (*mentions, outlet)


def stated_by_outlet(
    report_id: str, own: Sequence[Attribution], outlet: Mention | None
) -> tuple[Statement, ...]:
    """The outlet's own sentences as statements: act ``state``, form ``none``."""
    if outlet is None:
        return ()
    return tuple(
        Statement(
            statement_id(report_id, a), report_id, a, (outlet.id,), "none", "state"
        )
        for a in own
    )


def _plain(name: str) -> str:
    return name.casefold().removeprefix("the ").strip()
