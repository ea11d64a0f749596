"""``sayso speakers`` and ``sayso speaker``."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from sayso.cli.options import As, Format, LedgerFile, Limit

if TYPE_CHECKING:
    from sayso.views.shapes import SpeakerRow


def speakers(
    name: Annotated[
        str | None, typer.Argument(help="Only with this in a name or alias.")
    ] = None,
    country: Annotated[
        str | None, typer.Option(metavar="CODE", help="Only of this country: KR.")
    ] = None,
    limit: Limit = 40,
    kind: As = Format.table,
    ledger: LedgerFile = None,
) -> None:
    """List who makes statements, those with most first."""
    from sayso.cli.formats import show_some
    from sayso.cli.ledgers import country_code, looking
    from sayso.views.speakers import speaker_rows

    with looking(ledger) as snapshot:
        found = speaker_rows(snapshot, name, country_code(country))
    show_some(found, limit, kind, _table)


def speaker(
    identity: Annotated[
        str,
        typer.Argument(
            metavar="ID", help="The speaker's id, its beginning, or whole name."
        ),
    ],
    kind: As = Format.table,
    ledger: LedgerFile = None,
) -> None:
    """Show what a speaker has said, latest first."""
    from sayso.cli.formats import show_one
    from sayso.cli.ledgers import looking
    from sayso.cli.pages import show_speaker
    from sayso.views.speaker import speaker_page

    with looking(ledger) as snapshot:
        page = speaker_page(snapshot, identity)
    show_one(page, kind, page.statements, lambda: show_speaker(page))


def _table(rows: Sequence[SpeakerRow], of: int) -> None:
    from sayso.cli.tables import short, show_list

    show_list(
        ("speaker", "statements", "claims", "kind", "country", "name"),
        [
            (short(r.id), r.statements, r.claims, r.kind, r.country, _described(r))
            for r in rows
        ],
        of,
        "No speakers are kept that fit.",
        ("cyan",),
    )


def _described(row: SpeakerRow) -> str:
    known = ", ".join(v for v in (row.role, row.affiliation) if v)
    return f"{row.name} ({known})" if known else row.name
