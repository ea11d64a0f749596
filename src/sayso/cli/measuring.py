"""``sayso evaluate …`` and ``sayso train …``."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Annotated

import typer

from sayso.cli.options import As, Format
from sayso.errors import BadRequest

Folder = typer.Argument(
    exists=True, file_okay=False, help="A corpus: text/ and attributions/."
)
SENTENCES = Path("corpora/attribution/sentences.tsv")


def evaluate_attribution(
    folder: Annotated[Path, Folder], kind: As = Format.table
) -> None:
    """Score the attributions against a corpus of gold ones."""
    from sayso.evaluation import attribution

    _show(attribution.evaluate(folder), kind)


def _show(figures: Mapping[str, Mapping[str, float]], kind: Format) -> None:
    from sayso.cli.formats import as_json, write
    from sayso.cli.screen import out
    from sayso.cli.tables import show_table

    if kind is Format.json:
        write(as_json(figures, indent=1) + "\n")
        return
    names = list(dict.fromkeys(n for each in figures.values() for n in each))
    rows = [(m, *(_figure(each.get(n)) for n in names)) for m, each in figures.items()]
    show_table(out(), ("", *names), rows)


def _figure(value: float | None) -> str:
    return "" if value is None else f"{value:g}"


def evaluate_dates(
    file: Annotated[
        Path,
        typer.Argument(
            exists=True,
            dir_okay=False,
            help="A table: expression, type and value, tabs between.",
        ),
    ],
    rows: Annotated[
        bool, typer.Option("--rows", help="Print the table with the values found.")
    ] = False,
) -> None:
    """Score the reading of date expressions against a table of them."""
    from sayso.evaluation import dates

    if rows:
        for row in dates.rows(file):
            typer.echo(row)
        return
    found = dates.accuracy(file)
    typer.echo(
        f"{found.share:.3f} right ({found.right} of {found.of}); "
        f"the document's own day everywhere: {found.null / max(found.of, 1):.3f}"
    )


def train_attribution(
    corpus: Annotated[
        Path, typer.Option(exists=True, file_okay=False, help="PolNeAR.")
    ],
    out: Annotated[Path, typer.Option(file_okay=False, help="Where to put the model.")],
    sentences: Annotated[
        Path, typer.Option(dir_okay=False, help="Marked sentences, of Sayso's sources.")
    ] = SENTENCES,
) -> None:
    """Train the attribution model (needs the extra sayso\\[train])."""
    if not sentences.is_file():
        raise BadRequest(
            f"train attribution --sentences {sentences}: there is no such file; it lies in "
            f"the folder of Sayso's sources: run this there, or give its path"
        )
    try:
        from sayso.training import attribution
    except ModuleNotFoundError as missing:
        raise _without(missing) from None
    _show(attribution.train(corpus, sentences, out), Format.table)


def train_claims(
    corpus: Annotated[
        Path, typer.Option(exists=True, file_okay=False, help="Marked reports.")
    ],
    out: Annotated[Path, typer.Option(file_okay=False, help="Where to put the model.")],
    texts: Annotated[
        Path | None,
        typer.Option(exists=True, file_okay=False, help="PolNeAR's train/text."),
    ] = None,
) -> None:
    """Train the encoder that brings statements to claims (needs sayso\\[train])."""
    try:
        from sayso.training import claims
    except ModuleNotFoundError as missing:
        raise _without(missing) from None
    typer.echo(f"learned from {claims.train(corpus, out, texts):,} contents; see {out}")


def _without(missing: ModuleNotFoundError) -> BadRequest:
    return BadRequest(
        f"train: the package {missing.name} is missing; pip install 'sayso[train]'"
    )
