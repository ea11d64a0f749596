"""Fingerprints -> the few kept reports that may share a passage with a new one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from sayso.joining.gists import likeness
from sayso.joining.lookups import KnownPassage, PassageLookups
from sayso.model import Gist, Reading, Report

PASSAGES = 240
"""Passages asked of the ledger at once."""
REPORTS, ROOTS = 12, 4
"""Reports compared word by word, whatever the size of the ledger; and roots that these
go back to, compared beside them, since all of an origin moves with its root."""
ENOUGH, SLIGHT, DAYS = 3, 5, 30
"""Of copies made from real reports all but one in 50 share so many fingerprints. Most
that share fewer do so by chance: so many of them are compared, of so many days."""
UNLIKE = 0.15
"""Likeness of gists below which so few shared fingerprints are taken for chance."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A kept report and its passages that share fingerprints, most first."""

    report: Report
    passages: tuple[KnownPassage, ...]

    @property
    def shared(self) -> int:
        """Fingerprints shared over all its passages."""
        return sum(passage.shared for passage in self.passages)


def candidates(reading: Reading, known: PassageLookups) -> list[Candidate]:
    """At most ``REPORTS``, the most shared fingerprints first, the earlier kept first;
    then at most ``ROOTS`` that they go back to and that are not among them."""
    report = reading.report
    prints = {each for passage in reading.passages for each in passage.fingerprints}
    if not prints:
        return []
    by_report: dict[str, list[KnownPassage]] = defaultdict(list)
    for each in known.passages_with(prints, PASSAGES):
        if each.report.id != report.id:
            by_report[each.report.id].append(each)
    chosen = _chosen(reading, by_report, known)
    if not chosen:
        return []
    roots = {
        p.origin.report_id: None for each in chosen for p in by_report[each] if p.origin
    }
    others = [each for each in roots if each not in {*chosen, report.id}][:ROOTS]
    reports = known.reports_of([*chosen, *others])
    wanted = (each for each in [*chosen, *others] if each in reports)
    return [Candidate(reports[each], tuple(by_report[each])) for each in wanted]


def _chosen(
    reading: Reading, by_report: Mapping[str, list[KnownPassage]], known: PassageLookups
) -> list[str]:
    report = reading.report
    found = [Candidate(each[0].report, tuple(each)) for each in by_report.values()]
    found.sort(key=lambda each: (-each.shared, _days(report, each.report)))
    strong = [each for each in found if each.shared >= ENOUGH]
    rest = [each for each in found if each.shared < ENOUGH]
    slight = [each for each in rest if _days(report, each.report) <= DAYS][:SLIGHT]
    gists = known.gists_of([each.report.id for each in slight]) if slight else {}
    alike = [each for each in slight if _is_alike(reading, gists, each)]
    return [each.report.id for each in [*strong, *alike][:REPORTS]]


def _is_alike(reading: Reading, gists: Mapping[str, Gist], each: Candidate) -> bool:
    gist = gists.get(each.report.id)
    return gist is None or likeness(reading.gist, gist) >= UNLIKE


def _days(one: Report, other: Report) -> int:
    """Days between their publications; none where one is not dated."""
    if not one.published or not other.published:
        return 0
    days = date.fromisoformat(one.published) - date.fromisoformat(other.published)
    return abs(days.days)
