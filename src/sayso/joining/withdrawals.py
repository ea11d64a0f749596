"""Which kept statements a new version of their report no longer prints."""

from __future__ import annotations

from sayso.joining.joined import Joined
from sayso.joining.lookups import Said, VersionLookups
from sayso.joining.wordings import numbers, plain, printed, words
from sayso.model import Report, Statement, Withdrawal

ALIKE = 0.7
"""Share of the words of two contents by which an edited one is still the same."""


def edited(
    joined: Joined, before: Report, known: VersionLookups
) -> tuple[Withdrawal, ...]:
    """Statements of the version before that the new one no longer prints.

    A statement is still printed where its very words are (white space and marks apart),
    or where the new version has a statement of the same act and nearly the same content,
    with the same numbers.
    """
    report = joined.reading.report
    now = plain(report.text)
    said, new_ones = known.said_in(before.id), joined.reading.statements
    gone = (s for s in said if f" {_extent(before, s.statement)} " not in f" {now} ")
    return tuple(
        Withdrawal(each.statement.id, report.published, "edited", report.id)
        for each in gone
        if not any(_is_reworded(joined, before, each, new) for new in new_ones)
    )


def _is_reworded(joined: Joined, before: Report, old: Said, new: Statement) -> bool:
    if new.act != old.statement.act or not _by_same(joined, before, old, new):
        return False
    content = printed(joined.reading.report, new.attribution.content)
    if numbers(content) != numbers(old.content):
        return False
    here, there = words(content), words(old.content)
    either = here | there
    return bool(either) and len(here & there) >= ALIKE * len(either)


def _by_same(joined: Joined, before: Report, old: Said, new: Statement) -> bool:
    """One speaker, or one name: an unnamed speaker is never another report's."""
    here = joined.said_by()[new.id]
    if not here or set(here) & set(old.statement.speaker_ids):
        return True
    one = printed(joined.reading.report, new.attribution.source)
    other = printed(before, old.statement.attribution.source)
    return plain(one) == plain(other)


def _extent(report: Report, statement: Statement) -> str:
    """All that is printed from the statement's first word to its last."""
    a = statement.attribution
    spans = (*a.source, *a.cue, *a.content)
    start, end = min(s.start for s in spans), max(s.end for s in spans)
    return plain(report.text[start:end])
