"""All commands, and what happens when one fails."""

from __future__ import annotations

import sys
from typing import Annotated, Any

import typer
from typer.core import TyperGroup

import sayso
from sayso.cli import (
    claims,
    deciding,
    doubts,
    export,
    measuring,
    outlets,
    read,
    reports,
    search,
    serving,
    speakers,
)
from sayso.cli.leaving import hush, leave, output_is_closed
from sayso.errors import SaysoError


class Commands(TyperGroup):
    """Ends with a plain message and an exit code where Sayso cannot go on."""

    def invoke(self, ctx: Any) -> Any:
        try:
            return super().invoke(ctx)
        except SaysoError as error:
            return leave(error)
        except BrokenPipeError:
            if not output_is_closed():
                raise
            return None
        finally:
            if output_is_closed():
                hush(sys.stdout)


app = typer.Typer(
    name="sayso",
    cls=Commands,
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode="rich",
    help="Reads news reports and keeps a ledger of who said what about what "
    "happened, and how far each thing is confirmed.",
)
evaluate = typer.Typer(no_args_is_help=True, help="How good Sayso's readings are.")
train = typer.Typer(no_args_is_help=True, help="How Sayso's models are made.")


def show_version(wanted: bool) -> None:
    """Print the version and stop."""
    if wanted:
        typer.echo(f"sayso {sayso.__version__}")
        raise typer.Exit


@app.callback()
def options(
    version: Annotated[
        bool,
        typer.Option(
            "--version", callback=show_version, is_eager=True, help="Say which version."
        ),
    ] = False,
) -> None:
    """Options of the command itself."""


for panel, commands in {
    "Read": (read.read, read.reread),
    "Look": (
        claims.claims,
        claims.claim,
        claims.changes,
        speakers.speakers,
        speakers.speaker,
        outlets.outlets,
        outlets.outlet,
        reports.reports,
        reports.report,
        search.search,
        serving.serve,
    ),
    "Decide": (doubts.doubts, deciding.judge),
    "Take away": (export.export,),
}.items():
    for command in commands:
        app.command(rich_help_panel=panel)(command)
evaluate.command("attribution")(measuring.evaluate_attribution)
evaluate.command("dates")(measuring.evaluate_dates)
train.command("attribution")(measuring.train_attribution)
train.command("claims")(measuring.train_claims)
app.add_typer(evaluate, name="evaluate", rich_help_panel="Measure")
app.add_typer(train, name="train", rich_help_panel="Measure")
