"""How alike groups of contents are in the mean of all their pairs, across reports.

A pair is as alike as its vectors, and the more so the more its reports tell one story;
what may come is not what was, weeks between count against it, and printed days that
differ overrule all. Means come from sums over groups, not from every pair.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np
from numpy.typing import NDArray

from sayso.joining.claims.likeness import AHEAD
from sayso.joining.claims.linkage import Matrix
from sayso.joining.claims.stories import stories
from sayso.joining.lookups import KnownReport, Member
from sayso.model import Content, DateValue, Gist, Report

STORY = 0.5
"""What the likeness of two reports' stories weighs beside the vectors."""
ONE_REPORT = 0.4
"""The likeness of stories at which two groups of one report are compared."""
FAR = 0.1
"""What is taken off where weeks lie between."""
WEEKS = 45
"""Days between two reports from which one happening is less likely."""
NEVER_DAY, LAST_DAY = -(10**6), 10**6

Ints = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Compared:
    """Contents side by side, n in number: ``vectors`` (n, width), ``report`` the place of
    their report in ``beside`` (what each pair of reports adds), whether they speak of
    what may come, days of the happening (``start`` to ``end``, half known: `NEVER_DAY`)
    and of publication."""

    vectors: Matrix
    report: Ints
    beside: Matrix
    ahead: NDArray[np.float64]
    start: Ints
    end: Ints
    published: Ints

    @classmethod
    def of(
        cls,
        report: Report,
        gist: Gist,
        told: Sequence[Content],
        near: Sequence[KnownReport],
        members: Sequence[Member],
    ) -> Compared:
        """The members of known claims first, then the report's own contents."""
        place = {each.report_id: i for i, each in enumerate(near)}
        of = np.array([place[m.report_id] for m in members] + [len(near)] * len(told))
        when = [_day(each.published) for each in near] + [_day(report.published)]
        days = [m.happened_on for m in members] + [c.frame.happened_on for c in told]
        ahead = [m.ahead for m in members] + [c.frame.ahead for c in told]
        raw = b"".join(
            [m.vector for m in members] + [_vector(c, members) for c in told]
        )
        vectors = np.frombuffer(raw, "<f4").reshape(len(of), -1).astype(np.float64)
        published = np.array(when)
        return cls(
            vectors,
            of,
            _beside([each.gist for each in near] + [gist], published),
            np.array(ahead, dtype=np.float64),
            np.array([_start(day) for day in days]),
            np.array([_end(day) for day in days]),
            published[of],
        )


def means(compared: Compared, cluster: Ints) -> Matrix:
    """Mean likeness of all pairs of two clusters, shape (clusters, clusters);
    ``cluster`` gives the place of each content's cluster."""
    count = int(cluster.max()) + 1
    of = np.zeros((count, len(cluster)))
    of[cluster, np.arange(len(cluster))] = 1
    sizes = of.sum(1)
    vectors = of @ compared.vectors
    reports = np.zeros((count, len(compared.beside)))
    np.add.at(reports, (cluster, compared.report), 1)
    ahead = of @ compared.ahead
    total = vectors @ vectors.T + reports @ compared.beside @ reports.T
    total -= AHEAD * (np.outer(ahead, sizes - ahead) + np.outer(sizes - ahead, ahead))
    for one, other in np.argwhere(_conflicts(compared)):
        lost = _score(compared, one, other)
        total[cluster[one], cluster[other]] -= lost
        total[cluster[other], cluster[one]] -= lost
    found: Matrix = total / np.outer(sizes, sizes)
    return found


def _score(compared: Compared, one: int, other: int) -> float:
    vectors, report = compared.vectors, compared.report
    score = vectors[one] @ vectors[other] + compared.beside[report[one], report[other]]
    return float(score - AHEAD * (compared.ahead[one] != compared.ahead[other]))


def _conflicts(compared: Compared) -> NDArray[np.bool_]:
    """Pairs (each once) that cannot be of one happening, by their days."""
    start, end = compared.start, compared.end
    known = start > NEVER_DAY
    apart = (start[:, None] > end[None, :]) | (end[:, None] < start[None, :])
    apart &= known[:, None] & known[None, :]
    later = known[:, None] & (start[:, None] > compared.published[None, :])
    later &= (compared.published > NEVER_DAY)[None, :]
    later &= (compared.ahead == 0)[None, :]
    return np.triu(apart | later | later.T, 1)


def _beside(gists: Sequence[Gist], published: Ints) -> Matrix:
    alike = stories(gists)
    np.fill_diagonal(alike, ONE_REPORT)
    known = published > NEVER_DAY
    far = np.abs(published[:, None] - published[None, :]) > WEEKS
    far &= known[:, None] & known[None, :]
    return np.asarray(STORY * alike - FAR * far)


def _vector(content: Content, members: Sequence[Member]) -> bytes:
    return content.vector or bytes(len(members[0].vector))


def _day(iso: str | None) -> int:
    return date.fromisoformat(iso).toordinal() if iso else NEVER_DAY


def _start(day: DateValue | None) -> int:
    return _day(day.start) if day and day.start and day.end else NEVER_DAY


def _end(day: DateValue | None) -> int:
    return _day(day.end) if day and day.start and day.end else LAST_DAY
