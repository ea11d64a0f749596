"""Reports -> the ledger: intake's reports are read, joined and kept, one by one.

A newcomer starts reading here. Reading is pure and may run on many processes; joining
runs in this one, in the order in which the reports were given, one transaction each.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from sqlalchemy import Connection

from sayso.errors import BadInput, BadRequest, LedgerError, SaysoError
from sayso.intake import report_ids
from sayso.joining import join
from sayso.ledger import (
    Ledger,
    LedgerLookups,
    fill_in,
    filled,
    keep,
    kept_as,
    lacking,
    replace_reading,
)
from sayso.ledger.filling import DETAILS
from sayso.ledger.kept import kept_reports
from sayso.model import Reading, Report
from sayso.reading.ahead import Failure, Read, place_of, readings
from sayso.reading.versions import made_by

Given = Report | SaysoError
"""What intake gives: a report, or what is wrong with one."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one given report: kept now, ``known`` already, or an ``error``.

    ``warnings`` are what a user should know of a kept one. ``statements`` counts those
    read now. ``filled``: it was known without these details, and read again with them.
    """

    report: Report | None
    known: bool = False
    error: SaysoError | None = None
    warnings: tuple[str, ...] = ()
    statements: int = 0
    filled: tuple[str, ...] = ()

    @property
    def lacks(self) -> tuple[str, ...]:
        """Of outlet and day, what is not known of the report."""
        one = self.report
        known = {"outlet": one.outlet, "day": one.published} if one else {}
        return tuple(name for name, value in known.items() if value is None)

    @property
    def kept(self) -> bool:
        """Whether the ledger holds the report, now or before."""
        return self.error is None


def read_reports(
    given: Iterable[Given],
    ledger: Ledger,
    *,
    jobs: int = 1,
    read: Read | None = None,
) -> Iterator[Outcome]:
    """Reads, joins and keeps reports, yielding what became of each as soon as it is so.
    A known one that comes with an outlet, day, address or title which it lacked is read
    again with them.

    An outcome without an error is in the ledger for good. A report that cannot be read
    or joined is an outcome with an error, and the others go on. ``jobs`` processes read;
    the ledger comes out the same. ``read`` stands in for reading, in tests. Raises
    ``LedgerError`` where the ledger itself cannot be written.
    """
    for each, reading in _readings(given, ledger, jobs, read):
        if isinstance(each, SaysoError):
            yield Outcome(None, error=each)
        elif reading is None:
            yield _known(ledger, each)
        else:
            yield _outcome(ledger, each, reading, again=False)


def reread(
    ledger: Ledger,
    *,
    everything: bool = False,
    jobs: int = 1,
    read: Read | None = None,
) -> Iterator[Outcome]:
    """Reads kept reports again whose reading an older stage made (or all of them).

    People's judgements stay; ``sayso.ledger.unattached`` lists those whose words the
    new readings do not have.
    """
    aged = kept_reports(ledger, None if everything else made_by())
    wanted = readings(aged, lambda report: report, _reader(read), _checked(jobs))
    for report, reading in wanted:
        if reading is not None:
            yield _outcome(ledger, report, reading, again=True)


def _readings(
    given: Iterable[Given], ledger: Ledger, jobs: int, read: Read | None
) -> Iterator[tuple[Given, Reading | Failure | None]]:
    def wanted(each: Given) -> Report | None:
        if isinstance(each, SaysoError):
            return None
        with ledger.looking() as snapshot:
            kept = _kept_as(snapshot.connection, each)
        if kept is None:
            return each
        return filled(kept, each) if lacking(kept, each) else None

    return readings(given, wanted, _reader(read), _checked(jobs))


def _reader(read: Read | None) -> Read:
    if read is None:
        from sayso.reading import read as usual  # the models are slow to import

        return usual
    return read


def _checked(jobs: int) -> int:
    if jobs < 1:
        raise BadRequest(f"{jobs}: is no number of processes; give 1 or more")
    return jobs


def _outcome(
    ledger: Ledger, report: Report, reading: Reading | Failure, *, again: bool
) -> Outcome:
    if isinstance(reading, Failure):
        return Outcome(report, error=_failed(report, reading.reason))
    try:
        if again:
            return _read_again(ledger, report, reading)
        return _keep(ledger, report, reading)
    except LedgerError:
        raise
    except Exception as error:
        reason = f"joining it failed ({place_of(error)})"
        return Outcome(report, error=_failed(report, reason))


def _read_again(ledger: Ledger, report: Report, reading: Reading) -> Outcome:
    with ledger.writing() as connection:
        joined = replace_reading(connection, reading, join)
    count = len(joined.reading.statements)
    return Outcome(report, warnings=_warnings(report), statements=count)


def _keep(ledger: Ledger, given: Report, reading: Reading) -> Outcome:
    """Keeps a reading in one transaction; it may have become known meanwhile."""
    with ledger.writing() as connection:
        kept = _kept_as(connection, given)
        if kept is None:
            joined = join(reading, LedgerLookups(connection))
            keep(connection, joined)
            count = len(joined.reading.statements)
            return Outcome(given, warnings=_warnings(given), statements=count)
        if reading.report.id == kept.id and (missing := lacking(kept, given)):
            now = filled(kept, given)
            fill_in(connection, now)
            joined = replace_reading(connection, replace(reading, report=now), join)
            count = len(joined.reading.statements)
            return _filled(now, missing, count)
    return _known(ledger, given)


def _kept_as(connection: Connection, given: Report) -> Report | None:
    ids = report_ids(given.outlet, given.url, given.text)
    return kept_as(connection, given, dict.fromkeys((given.id, *ids)))


def _known(ledger: Ledger, given: Report) -> Outcome:
    with ledger.looking() as snapshot:
        kept = _kept_as(snapshot.connection, given) or given
    told: tuple[str, ...] = ()
    if given.published and kept.published not in (None, given.published):
        told = (f"is kept as of {kept.published}: {given.published} is not taken",)
    return Outcome(kept, known=True, warnings=told)


def _filled(report: Report, missing: tuple[str, ...], count: int) -> Outcome:
    names = tuple(DETAILS[name] for name in missing)
    told = (
        f"was kept without its {' and '.join(names)}: read again with what was missing"
    )
    warnings = (told, *_warnings(report))
    return Outcome(report, True, None, warnings, count, names)


def _failed(report: Report, reason: str) -> BadInput:
    where = report.file or report.title or report.url or f"report {report.id}"
    return BadInput(where, reason, "tell Sayso's makers; the other reports are read")


def _warnings(report: Report) -> tuple[str, ...]:
    if report.language == "en":
        return ()
    return (f"is not in English ({report.language}): kept, but not read",)
