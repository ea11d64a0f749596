"""A bar on standard error with rate and remaining time, for more than a few reports."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TypeVar

from sayso.cli.screen import err

FEW = 5
"""Reports up to which no bar is shown."""
T = TypeVar("T")


def with_progress(outcomes: Iterable[T], total: int | None) -> Iterator[T]:
    """The outcomes as they come; the bar is drawn only on a terminal."""
    console = err()
    if not console.is_terminal or (total is not None and total <= FEW):
        yield from outcomes
        return
    from rich.progress import (
        BarColumn,
        MofNCompleteColumn,
        Progress,
        TextColumn,
        TimeRemainingColumn,
    )

    columns = (
        TextColumn("reading"),
        BarColumn(),
        MofNCompleteColumn(),
        TextColumn("{task.fields[rate]}"),
        TimeRemainingColumn(),
    )
    with Progress(*columns, console=console, transient=True) as progress:
        task = progress.add_task("reading", total=total, rate="")
        for outcome in outcomes:
            yield outcome
            speed = progress.tasks[task].speed
            rate = f"{speed:.1f} reports/s" if speed else ""
            progress.update(task, advance=1, rate=rate)
