"""``sayso doubts``."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from sayso.cli.options import As, Format, LedgerFile, Limit

if TYPE_CHECKING:
    from sayso.views.doubt_shapes import LinkDoubt, NameDoubt


def doubts(
    names: Annotated[
        bool, typer.Option("--names", help="Speakers that may be one, not links.")
    ] = False,
    limit: Limit = 20,
    kind: As = Format.table,
    ledger: LedgerFile = None,
) -> None:
    """List what is worth deciding: links and names that Sayso is unsure of.

    Most consequential first. sayso judge decides.
    """
    from sayso.cli.formats import show, show_some
    from sayso.cli.ledgers import looking
    from sayso.views.doubts import told, unsure_links
    from sayso.views.name_doubts import name_doubts

    with looking(ledger) as snapshot:
        if names:
            show_some(name_doubts(snapshot), limit, kind, _names)
            return
        links = unsure_links(snapshot)
        shown = told(snapshot, links[:limit] if limit else links)
    show(shown, kind, lambda: _links(shown, len(links)))


def _links(rows: Sequence[LinkDoubt], of: int) -> None:
    _table(
        ("statement", "of claim", "sure", "stands", "without", "printed"),
        [
            (
                row.statement,
                row.claim,
                f"{100 * row.sure:.0f}%",
                row.standing,
                row.without,
                row.printed,
            )
            for row in rows
        ],
        of,
    )


def _names(rows: Sequence[NameDoubt], of: int) -> None:
    _table(
        ("speaker", "or", "claims", "kept apart because", "names"),
        [
            (
                row.one.id,
                row.other.id,
                row.claims,
                row.why,
                f"{row.one.name} · {row.other.name}",
            )
            for row in rows
        ],
        of,
    )


def _table(
    header: Sequence[str], rows: Sequence[Sequence[str | int | None]], of: int
) -> None:
    """Ids, which the first two columns are, in short."""
    from sayso.cli.tables import short, show_list

    cells = [(short(str(a)), short(str(b)), *rest) for a, b, *rest in rows]
    none = "Nothing is in doubt, or all of it is decided."
    show_list(header, cells, of, none, ("cyan", "cyan"))
