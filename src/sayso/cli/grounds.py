"""What a claim or a speaker rests on: origins, gaps, names with reasons, remarks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sayso.cli.screen import safe
from sayso.cli.tables import short, show_table

if TYPE_CHECKING:
    from rich.console import Console

    from sayso.views.ground_shapes import Printed, Remarks
    from sayso.views.shapes import ClaimPage, SpeakerPage


def show_grounds(page: ClaimPage, console: Console) -> None:
    """The origins with their copies, and what would settle the claim."""
    if page.origins:
        console.print("\nOrigins", style="bold")
        rows = [
            (
                short(row.root.report),
                _place(row.root),
                " · ".join(map(_place, row.copies)),
            )
            for row in page.origins
        ]
        show_table(console, ("report", "origin", "copied by"), rows, ("cyan",))
    if page.gaps:
        console.print("\nWhat would settle it", style="bold")
        gaps = [(gap.kind, short(gap.statements[0]), gap.text) for gap in page.gaps]
        show_table(console, ("", "statement", ""), gaps, ("", "cyan"))


def show_names(page: SpeakerPage, console: Console) -> None:
    """Under which names, and why each was taken for the speaker's."""
    if page.names:
        console.print("\nNames", style="bold")
        rows = [(row.name, row.reports, "; ".join(row.reasons)) for row in page.names]
        show_table(console, ("name", "reports", "why"), rows)


def show_remarks(remarks: Remarks, console: Console) -> None:
    """Grade and notes that people gave."""
    given = [*([remarks.grade] if remarks.grade else []), *remarks.notes]
    for one in given:
        told = f"{one.kind}: {one.text} ({one.made_by}, {one.made_on[:10]})"
        console.print(safe(told), soft_wrap=True)


def _place(printed: Printed) -> str:
    known = [part for part in (printed.outlet, printed.published) if part]
    return ", ".join(known) or "outlet unknown"
