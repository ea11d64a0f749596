"""``sayso outlets`` and ``sayso outlet``."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from sayso.cli.options import As, Format, LedgerFile, Limit

if TYPE_CHECKING:
    from sayso.views.outlet_shapes import OutletPage, OutletRow, PassageRow


def outlets(
    name: Annotated[
        str | None, typer.Argument(help="Only with this in the name.")
    ] = None,
    limit: Limit = 40,
    kind: As = Format.table,
    ledger: LedgerFile = None,
) -> None:
    """List who publishes, what each printed first, and how much it copies."""
    from sayso.cli.formats import show_some
    from sayso.cli.ledgers import looking
    from sayso.views.outlets import outlet_rows

    with looking(ledger) as snapshot:
        found = outlet_rows(snapshot, name)
    show_some(found, limit, kind, _table)


def outlet(
    name: Annotated[str, typer.Argument(help="The outlet's whole name, in any case.")],
    kind: As = Format.table,
    ledger: LedgerFile = None,
) -> None:
    """Show what an outlet printed first, what it copies, and who copies it."""
    from sayso.cli.formats import show_one
    from sayso.cli.ledgers import looking
    from sayso.views.outlets import outlet_page

    with looking(ledger) as snapshot:
        page = outlet_page(snapshot, name)
    show_one(page, kind, page.first, lambda: _page(page))


def _table(rows: Sequence[OutletRow], of: int) -> None:
    from sayso.cli.tables import show_list

    show_list(
        ("reports", "statements", "first", "copied", "copied by", "last", "outlet"),
        [
            (
                row.reports,
                row.statements,
                row.first,
                row.copied,
                row.copied_by,
                row.last,
                row.outlet,
            )
            for row in rows
        ],
        of,
        "No outlets are kept that fit.",
    )


def _page(page: OutletPage) -> None:
    from sayso.cli.screen import out, safe
    from sayso.cli.tables import short, show_table

    console = out()
    console.print(safe(page.outlet.outlet), style="bold")
    if page.first:
        console.print("\nPrinted first", style="bold")
        show_table(
            console,
            ("day", "claim", "standing", "then by", "wording"),
            [
                (one.on, short(one.claim), one.standing, one.followed_by, one.wording)
                for one in page.first
            ],
            ("", "cyan"),
        )
    for heading, rows in (("Copies", page.copies), ("Copied by", page.copied_by)):
        if rows:
            console.print(f"\n{heading}", style="bold")
            _passages(rows)


def _passages(rows: Sequence[PassageRow]) -> None:
    from sayso.cli.screen import out
    from sayso.cli.tables import short, show_table

    show_table(
        out(),
        ("report", "in", "of", "printed by", "words"),
        [
            (short(one.report), one.outlet, short(one.of), one.of_outlet, one.words)
            for one in rows
        ],
        ("cyan", "", "cyan"),
    )
