"""What ``sayso read`` does: find, read and keep reports, then show their claims."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import typer

from sayso.cli.exporting import write_export
from sayso.cli.leaving import SOME_NOT_KEPT
from sayso.cli.ledgers import writing
from sayso.cli.options import Format
from sayso.cli.progress import with_progress
from sayso.cli.screen import err, safe
from sayso.cli.shown import show_claims_of
from sayso.errors import BadInput, BadRequest
from sayso.intake import Details, count, find, named, published_day
from sayso.intake import read as reports_of
from sayso.ledger import unattached
from sayso.pipeline import Outcome, read_reports
from sayso.pipeline import reread as reread_reports

if TYPE_CHECKING:
    from sayso.intake import Found
    from sayso.model import Report
MOST_LACKING = 3
"""Reports without an outlet or a day that a message names."""
AGAIN = "and read them again"
LACKS = {
    "outlet": f"give --outlet, or the column 'outlet' in index.csv, {AGAIN}",
    "day": "any day told without a date stays unresolved; give --published, or the column "
    f"'published' in index.csv, {AGAIN}",
}


@dataclass(slots=True)
class Tally:
    """What became of the reports so far; ``read`` are the ids of the kept ones."""

    new: int = 0
    known: int = 0
    failed: int = 0
    statements: int = 0
    read: list[str] = field(default_factory=list)
    filled: int = 0
    lacking: dict[str, list[str]] = field(default_factory=dict)

    def add(self, outcome: Outcome) -> None:
        """Counts one outcome and tells what a user should know of it."""
        if outcome.error or outcome.report is None:
            self.failed += 1
            err().print(
                f"sayso: {safe(str(outcome.error))}", style="red", soft_wrap=True
            )
            return
        self.read.append(outcome.report.id)
        self.filled += bool(outcome.filled)
        self.known += outcome.known and not outcome.filled
        for name in outcome.lacks:
            self.lacking.setdefault(name, []).append(_where(outcome.report))
        self.new += not outcome.known
        self.statements += outcome.statements
        for warning in outcome.warnings:
            where = _where(outcome.report)
            err().print(
                f"sayso: {safe(where)}: {safe(warning)}", style="yellow", soft_wrap=True
            )


def read_and_show(
    paths: Sequence[str], given: Details, jobs: int, kind: Format, ledger: str | None
) -> None:
    """Keeps the reports below ``paths`` and shows what they say as ``kind``.

    Exits with 1 where one of them could not be kept.
    """
    found = _found(paths, given)
    with writing(ledger) as opened:
        for warning in found.warnings:
            err().print(f"sayso: {safe(warning)}", style="yellow", soft_wrap=True)
        tally = _tallied(
            read_reports(reports_of(found), opened, jobs=jobs), count(found)
        )
        _tell(tally, found)
        with opened.looking() as snapshot:
            if kind is Format.table:
                show_claims_of(snapshot, tally.read)
            else:
                write_export(snapshot, kind, tally.read)
    if tally.failed:
        raise typer.Exit(SOME_NOT_KEPT)


def read_again(jobs: int, everything: bool, ledger: str | None) -> None:
    """Reads the kept reports again; tells how many, and what no longer fits."""
    with writing(ledger, must_exist=True) as opened:
        outcomes = reread_reports(opened, everything=everything, jobs=jobs)
        tally = _tallied(outcomes, None)
        with opened.looking() as snapshot:
            adrift = len(unattached(snapshot.connection))
    if tally.read or everything:
        err().print(f"{_many(len(tally.read), 'report')} read again", style="dim")
    else:
        err().print("This Sayso has read them all; --all reads them again.")
    if adrift:
        lost = f"{_many(adrift, 'judgement')} no longer found what was judged"
        err().print(f"sayso: {lost}; sayso judge list shows them", style="yellow")
    if tally.failed:
        raise typer.Exit(SOME_NOT_KEPT)


def _found(paths: Sequence[str], given: Details) -> Found:
    """What there is to read. Raises ``BadRequest`` for options that do not fit it."""
    try:
        published_day(given.published, "--published")
    except BadInput as error:
        raise BadRequest(str(error)) from None
    found = find(paths, given)
    if (given.url or given.title) and len(found.files) > 1:
        raise BadRequest(
            "--url and --title are of one report; give those of several in index.csv"
        )
    return found


def _tallied(outcomes: Iterable[Outcome], total: int | None) -> Tally:
    tally = Tally()
    for outcome in with_progress(outcomes, total):
        tally.add(outcome)
    return tally


def _tell(tally: Tally, found: Found) -> None:
    parts = [f"{_many(tally.new, 'report')} read"]
    if tally.filled:
        parts.append(f"{tally.filled:,} read again with what was missing")
    if tally.known:
        parts.append(f"{tally.known:,} known already")
    if tally.failed:
        parts.append(f"{tally.failed:,} not kept")
    if found.skipped:
        skipped = _many(len(found.skipped), "other file")
        parts.append(f"{skipped} skipped ({safe(named(found.skipped))})")
    err().print(", ".join(parts), style="dim", soft_wrap=True)
    for name, where in tally.lacking.items():
        _tell_lacking(name, where)


def _tell_lacking(name: str, where: Sequence[str]) -> None:
    """Which reports have no outlet, or no day, and how to give them one."""
    more = len(where) - MOST_LACKING
    first = ", ".join(where[:MOST_LACKING]) + (
        f" and {more:,} more" if more > 0 else ""
    )
    told = f"sayso: kept without {name}: {first}; {LACKS[name]}"
    err().print(safe(told), style="yellow", soft_wrap=True)


def _where(report: Report) -> str:
    return report.file or report.title or report.url or f"report {report.id}"


def _many(number: int, noun: str) -> str:
    return f"{number:,} {noun}" + ("" if number == 1 else "s")
