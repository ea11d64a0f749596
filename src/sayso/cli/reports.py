"""``sayso reports`` and ``sayso report``."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from sayso.cli.options import As, Format, LedgerFile, Limit

if TYPE_CHECKING:
    from sayso.views.shapes import ReportRow


def reports(
    outlet: Annotated[
        str | None, typer.Option(help="Only with this in the outlet's name.")
    ] = None,
    limit: Limit = 40,
    kind: As = Format.table,
    ledger: LedgerFile = None,
) -> None:
    """List the reports that are kept, latest first."""
    from sayso.cli.formats import show_some
    from sayso.cli.ledgers import looking
    from sayso.views.reports import report_rows

    with looking(ledger) as snapshot:
        found = report_rows(snapshot, outlet)
    show_some(found, limit, kind, _table)


def report(
    identity: Annotated[
        str, typer.Argument(metavar="ID", help="The report's id or its beginning.")
    ],
    kind: As = Format.table,
    ledger: LedgerFile = None,
) -> None:
    """Show a report's text with its statements marked, and a list of these."""
    from sayso.cli.formats import show_one
    from sayso.cli.ledgers import looking
    from sayso.cli.reader import show_report
    from sayso.views.reports import report_page

    with looking(ledger) as snapshot:
        page = report_page(snapshot, identity)
    show_one(page, kind, page.statements, lambda: show_report(page))


def _table(rows: Sequence[ReportRow], of: int) -> None:
    from sayso.cli.tables import short, show_list

    show_list(
        ("report", "published", "outlet", "statements", "heading"),
        [(short(r.id), r.published, r.outlet, r.statements, _heading(r)) for r in rows],
        of,
        "No reports are kept that fit.",
        ("cyan",),
    )


def _heading(row: ReportRow) -> str:
    return row.heading if row.language == "en" else f"[{row.language}] {row.heading}"
