"""``sayso read`` and ``sayso reread``."""

from __future__ import annotations

from typing import Annotated

import typer

from sayso.cli.options import As, Format, LedgerFile

Jobs = Annotated[
    int, typer.Option("--jobs", "-j", min=1, help="Read on so many processes.")
]


def read(
    paths: Annotated[
        list[str],
        typer.Argument(
            metavar="FILE…",
            help="Texts (*.txt), JSON lines (*.jsonl, *.ndjson), folders of such, or - "
            "for a pipe.",
        ),
    ],
    outlet: Annotated[str | None, typer.Option(help="Who published it.")] = None,
    published: Annotated[
        str | None, typer.Option(metavar="DAY", help="On which day: 2024-10-21.")
    ] = None,
    url: Annotated[str | None, typer.Option(help="Its address.")] = None,
    title: Annotated[str | None, typer.Option(help="Its title.")] = None,
    jobs: Jobs = 1,
    kind: As = Format.table,
    ledger: LedgerFile = None,
) -> None:
    """Read reports, keep what they say, and show who says what.

    A folder's index.csv (file,outlet,published,url,title) supplies what a text lacks.
    """
    from sayso.cli.reading import read_and_show
    from sayso.intake import Details

    given = Details(outlet, published, url, title, where="--published")
    read_and_show(paths, given, jobs, kind, ledger)


def reread(
    jobs: Jobs = 1,
    everything: Annotated[
        bool, typer.Option("--all", help="Also what this Sayso has read already.")
    ] = False,
    ledger: LedgerFile = None,
) -> None:
    """Read the kept reports again with this Sayso; what people decided stays."""
    from sayso.cli.reading import read_again

    read_again(jobs, everything, ledger)
