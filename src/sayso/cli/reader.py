"""A report on the terminal: brackets mark contents, colours sources and cues.

In a pipe the marks are the same without the colours: each content is put between
⟦ and ⟧ with the number of its statement, and the list below tells the rest.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from sayso.cli.screen import out, safe
from sayso.cli.tables import short, show_table

if TYPE_CHECKING:
    from rich.text import Text

    from sayso.views.shapes import ReportPage, ReportStatement

OPEN, CLOSE = "⟦", "⟧"
PART_STYLES = {"source": "bold cyan", "cue": "bold yellow", "content": ""}
WIDEST = 110


def show_report(page: ReportPage) -> None:
    """Heading, marked text, and the statements by their numbers."""
    from rich.text import Text

    console = out()
    one = page.report
    console.print(Text(safe(one.heading), "bold"), soft_wrap=True)
    known = [one.outlet, one.published, one.url, one.file, f"report {short(one.id)}"]
    console.print(Text(safe(", ".join(v for v in known if v)), "dim"), soft_wrap=True)
    if one.language != "en":
        console.print(f"Not read: its language is {one.language}.", style="yellow")
    width = min(console.width, WIDEST)
    for paragraph in _marked(page).split("\n"):
        console.print(paragraph, width=width)
    if page.statements:
        console.print("\nStatements", style="bold")
        rows = [(n, *_row(said)) for n, said in enumerate(page.statements, 1)]
        show_table(console, ("", "statement", "act", "day", "claim", "speakers"), rows)


def _row(said: ReportStatement) -> tuple[str, str, str, str, str]:
    speakers = " · ".join(one.shown for one in said.speakers) or "no source"
    claims = " ".join(map(short, said.claims))
    return short(said.id), said.act or "", said.said_on or "", claims, speakers


def _marked(page: ReportPage) -> Text:
    """The text with its marks put in, styled."""
    from rich.text import Text

    numbers = {said.id: number for number, said in enumerate(page.statements, 1)}
    opens: dict[int, list[str]] = defaultdict(list)
    closes: dict[int, int] = defaultdict(int)
    styles: dict[int, str] = {}
    for mark in page.marks:
        if mark.part == "content":
            opens[mark.start].append(f"{OPEN}{numbers[mark.statement]} ")
            closes[mark.end] += 1
        else:
            styles |= dict.fromkeys(range(mark.start, mark.end), PART_STYLES[mark.part])
    text = Text()
    for place, letter in enumerate(page.text.replace("\r", " ")):
        text.append(CLOSE * closes[place] + "".join(opens[place]), "dim")
        text.append(safe(letter), styles.get(place, ""))
    text.append(CLOSE * closes[len(page.text)], "dim")
    return text
