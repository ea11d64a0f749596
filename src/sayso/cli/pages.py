"""One claim and one speaker on the terminal."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from sayso.cli.boards import ROW_STYLES, show_board, wrapped
from sayso.cli.grounds import show_grounds, show_names, show_remarks
from sayso.cli.screen import out, safe
from sayso.cli.tables import short, show_table

if TYPE_CHECKING:
    from rich.console import Console

    from sayso.views.shapes import (
        ClaimPage,
        FigureRow,
        Reversal,
        SentenceRow,
        SpeakerPage,
        SpeakerStatement,
    )

INDENT = "    "
WIDEST = 110


def show_claim(page: ClaimPage) -> None:
    """Board, then every sentence under who said it, figures, and what changed."""
    console = out()
    show_board(page.board, console, page.differing)
    if page.board.is_ahead:
        day = page.board.as_of
        told = (
            f"  On {day} nothing was known of it yet (an undated report is known now)."
        )
        console.print(told, soft_wrap=True)
    above: SentenceRow | None = None
    for row in page.sentences:
        if above and _is_same(row, above):
            _show_place(row, console, "also in ")
        else:
            _show_sentence(row, console)
            above = row
    if len({figure.printed for figure in page.figures}) > 1:
        _heading("Figures", console)
        figures = [
            (_when(f), f.printed, f.unit or "", _names(f.speakers))
            for f in page.figures
        ]
        show_table(console, ("day", "figure", "of", "given by"), figures)
    if page.history:
        _heading("What changed", console)
        changes = [
            (c.on or "undated", c.what, c.standing, c.outlet or "", c.by or "")
            for c in page.history
        ]
        show_table(console, ("day", "what", "then", "printed by", "by"), changes)
    _show_reversals(page.reversals, console)
    show_grounds(page, console)
    show_remarks(page.remarks, console)


def show_speaker(page: SpeakerPage) -> None:
    """Name and what is known, then what was said, latest first."""
    console = out()
    one = page.speaker
    console.print(safe(one.name), style="bold")
    principal = page.principal.name if page.principal else None
    for label, known in (
        ("", ", ".join(v for v in (one.role, one.affiliation, one.country) if v)),
        ("also named ", " · ".join(page.aliases)),
        (
            "quoted by ",
            " · ".join(f"{q.outlet} {q.statements}" for q in page.quoted_by),
        ),
        ("speaks for ", principal),
        ("unnamed: ", page.anonymity),
    ):
        if known:
            for line in wrapped([label + known], console.width - len(INDENT)):
                console.print(INDENT + line, soft_wrap=True)
    for said in page.statements:
        _show_said(said, console)
    _show_reversals(page.reversals, console)
    show_names(page, console)
    show_remarks(page.remarks, console)


def _show_sentence(row: SentenceRow, console: Console) -> None:
    from rich.text import Text

    day = _when(row)
    withdrawn = f", withdrawn ({row.withdrawn})" if row.withdrawn else ""
    head = Text(f"\n{safe(_names(row.speakers) or 'no source')}", "bold")
    head.append(f"  {row.row}", ROW_STYLES.get(row.row, ""))
    head.append(f"  {row.value}, {day}{withdrawn}", "dim")
    console.print(head, soft_wrap=True)
    _show_words(row.sentence, console)
    _show_place(row, console)


def _when(row: SentenceRow | FigureRow | SpeakerStatement) -> str:
    """The ISO day said; where none is known, the report's as such."""
    if row.said_on:
        return row.said_on
    return f"reported {row.published}" if row.published else "undated"


def _is_same(row: SentenceRow, above: SentenceRow) -> bool:
    """Whether it is the same sentence of the same speakers, carried by another."""
    same = (row.row, row.speakers, row.value) == (
        above.row,
        above.speakers,
        above.value,
    )
    return same and row.sentence == above.sentence


def _show_place(row: SentenceRow, console: Console, prefix: str = "") -> None:
    place = ", ".join(v for v in (row.outlet, row.published) if v) or "outlet unknown"
    copied = " (copied)" if row.copied else ""
    _show_printed(f"{prefix}{safe(place)}{copied}", row, console)


def _show_said(said: SpeakerStatement, console: Console) -> None:
    console.print(
        f"\n{_when(said)}  {said.act or 'no act'}  {said.value or ''}".rstrip()
    )
    _show_words(said.printed, console)
    claim = f" on claim {short(said.claim)}" if said.claim else ""
    _show_printed(safe(said.outlet or "outlet unknown"), said, console, claim)


def _show_printed(
    place: str, row: SentenceRow | SpeakerStatement, console: Console, more: str = ""
) -> None:
    """Where a statement is printed, with the ids that lead to it."""
    console.print(
        f"{INDENT}{place}, report {short(row.report)},"
        f" statement {short(row.statement)}{more}",
        style="dim",
        soft_wrap=True,
    )


def _show_words(words: str, console: Console) -> None:
    for line in wrapped([words], min(console.width, WIDEST) - len(INDENT)):
        console.print(INDENT + line, soft_wrap=True)


def _show_reversals(turns: Sequence[Reversal], console: Console) -> None:
    if not turns:
        return
    _heading("Changed position", console)
    for turn in turns:
        was = f"{turn.before} on {turn.before_on or 'an unknown day'}"
        now = f"{turn.after} on {turn.after_on or 'an unknown day'}"
        text = f"{turn.speaker.shown}: {was}, {now} ({turn.wording})"
        _show_words(text, console)


def _heading(text: str, console: Console) -> None:
    console.print(f"\n{text}", style="bold")


def _names(speakers: Sequence[object]) -> str:
    return " · ".join(str(getattr(speaker, "shown", speaker)) for speaker in speakers)
