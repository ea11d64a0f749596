"""A report and the other versions of it -> what the later ones no longer print.

A version may be read after one that replaces it: the days tell, not the reading.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from sayso.joining.joined import Joined
from sayso.joining.lookups import Said, VersionLookups, Versions
from sayso.joining.saying import said_in
from sayso.joining.withdrawals import edited
from sayso.model import Identity, Reading, Report, Withdrawal


def edits(
    joined: Joined, versions: Versions, known: VersionLookups
) -> tuple[Withdrawal, ...]:
    """What the report no longer prints of the versions before it; then what the versions
    after it no longer print of the report, each by the first of them."""
    found: dict[str, Withdrawal] = {}
    for each in (*_by_it(joined, versions, known), *_of_it(joined, versions, known)):
        found.setdefault(each.statement_id, each)
    return tuple(found.values())


def _by_it(
    joined: Joined, versions: Versions, known: VersionLookups
) -> Iterator[Withdrawal]:
    for before in versions.before:
        there = _There({before.id: known.printed_in(before.id)})
        yield from edited(joined, before, there)


def _of_it(
    joined: Joined, versions: Versions, known: VersionLookups
) -> Iterator[Withdrawal]:
    report = joined.reading.report
    there = _There({report.id: said_in(joined)})
    for after in versions.after:
        yield from edited(_kept(after, known.printed_in(after.id)), report, there)


def _kept(report: Report, said: Sequence[Said]) -> Joined:
    """A kept report as if it were joined just now: its speakers are their own mentions."""
    statements = tuple(each.statement for each in said)
    ids = {speaker for each in statements for speaker in each.speaker_ids}
    identities = tuple(Identity(each, each, "") for each in sorted(ids))
    return Joined(Reading(report, statements), identities=identities)


@dataclass(frozen=True, slots=True)
class _There:
    """The look-ups of one comparison: what is printed there, and no more."""

    said: Mapping[str, Sequence[Said]]

    def said_in(self, report_id: str) -> Sequence[Said]:
        return self.said[report_id]

    def printed_in(self, report_id: str) -> Sequence[Said]:
        return self.said[report_id]

    def versions_of(self, report: Report) -> Versions:
        return Versions()
