"""``sayso search``."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from sayso.cli.options import As, Format, LedgerFile, Limit

if TYPE_CHECKING:
    from sayso.views.shapes import Hit


def search(
    words: Annotated[
        list[str],
        typer.Argument(help='Words, "a phrase", AND, OR, NOT, brackets, begin*.'),
    ],
    limit: Limit = 20,
    kind: As = Format.table,
    ledger: LedgerFile = None,
) -> None:
    """Find words in reports and statements."""
    from sayso.cli.formats import show
    from sayso.cli.ledgers import looking
    from sayso.views.search import search as find

    with looking(ledger) as snapshot:
        found = find(snapshot, _asked(words), limit or 1_000_000)
    show(found, kind, lambda: _show(found))


def _asked(words: Sequence[str]) -> str:
    """What the shell took apart, together again: an argument with a space is a phrase,
    unless it is the only one, which holds the whole question."""
    if len(words) == 1:
        return words[0]
    return " ".join(f'"{w}"' if " " in w and '"' not in w else w for w in words)


def _show(found: Sequence[Hit]) -> None:
    from rich.text import Text

    from sayso.cli.boards import wrapped
    from sayso.cli.screen import out
    from sayso.cli.tables import short
    from sayso.views.search import CLOSE, OPEN

    console = out()
    if not found:
        console.print("Nothing is kept with these words.")
    for hit in found:
        place = ", ".join(v for v in (hit.outlet, hit.published) if v)
        named = f"{hit.kind} {short(hit.id)}"
        console.print(
            Text(f"{named}  {place or 'outlet unknown'}", "cyan"), soft_wrap=True
        )
        for line in wrapped([hit.excerpt], min(console.width, 110) - 4):
            text = Text("    " + line)
            text.highlight_regex(f"{OPEN}[^{CLOSE}]*{CLOSE}?", "bold")
            console.print(text, soft_wrap=True)
