"""``sayso claims``, ``sayso claim`` and ``sayso changes``."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Annotated, cast, get_args

import typer

from sayso.cli.options import As, Day, Format, LedgerFile, Limit

if TYPE_CHECKING:
    from sayso.views.shapes import Change, ClaimRow


def claims(
    words: Annotated[
        list[str] | None, typer.Argument(help="Only claims with all of these words.")
    ] = None,
    contested: Annotated[
        bool, typer.Option("--contested", help="Only what is asserted and denied.")
    ] = False,
    since: Annotated[
        str | None,
        typer.Option(metavar="DAY", help="Only what was reported on since that day."),
    ] = None,
    speaker: Annotated[
        str | None,
        typer.Option(
            metavar="NAME", help="Only where this speaker stands (id or name)."
        ),
    ] = None,
    country: Annotated[
        str | None,
        typer.Option(metavar="CODE", help="Only where a speaker of it stands: KR."),
    ] = None,
    until: Annotated[
        str | None,
        typer.Option(
            metavar="DAY", help="Only what was first reported until that day."
        ),
    ] = None,
    outlet: Annotated[
        str | None,
        typer.Option(metavar="NAME", help="Only what this outlet reports on."),
    ] = None,
    act: Annotated[
        str | None,
        typer.Option(metavar="ACT", help="Only where someone did this: deny."),
    ] = None,
    word: Annotated[
        str | None,
        typer.Option("--standing", metavar="WORD", help="Only what stands so: denied."),
    ] = None,
    limit: Limit = 40,
    kind: As = Format.table,
    ledger: LedgerFile = None,
) -> None:
    """List what is claimed, most contested and last changed first."""
    from sayso.cli.formats import show
    from sayso.cli.ledgers import country_code, iso_day, looking, one_of
    from sayso.model import Act, StandingWord
    from sayso.views.claims import Wanted, claim_rows
    from sayso.views.differing import differing_in

    wanted = Wanted(
        words=tuple(words or ()),
        contested=contested,
        since=iso_day(since, "--since"),
        until=iso_day(until, "--until"),
        speaker=speaker,
        country=country_code(country),
        outlet=outlet,
        act=cast(Act | None, one_of(act, "--act", get_args(Act))),
        standing=cast(
            StandingWord | None, one_of(word, "--standing", get_args(StandingWord))
        ),
    )
    with looking(ledger) as snapshot:
        found = claim_rows(snapshot, wanted)
        shown = found[:limit] if limit else found
        ids = [row.id for row in shown] if kind is Format.table else []
        differing = differing_in(snapshot, ids)
    show(shown, kind, lambda: _claims_table(shown, len(found), differing))


def claim(
    identity: Annotated[
        str, typer.Argument(metavar="ID", help="The claim's id or its beginning.")
    ],
    as_of: Annotated[
        str | None,
        typer.Option("--as-of", metavar="DAY", help="As it was known on that day."),
    ] = None,
    kind: As = Format.table,
    ledger: LedgerFile = None,
) -> None:
    """Show who asserts, denies or has not confirmed a claim, each with its sentence."""
    from sayso.cli.formats import show_one
    from sayso.cli.ledgers import iso_day, looking
    from sayso.cli.pages import show_claim
    from sayso.views.claim import claim_page

    with looking(ledger) as snapshot:
        page = claim_page(snapshot, identity, iso_day(as_of, "--as-of"))
    show_one(page, kind, page.sentences, lambda: show_claim(page))


def changes(
    since: Day = None,
    limit: Limit = 40,
    kind: As = Format.table,
    ledger: LedgerFile = None,
) -> None:
    """Tell what changed: who first asserted, denied, reversed or withdrew what."""
    from sayso.cli.formats import show_some
    from sayso.cli.ledgers import iso_day, looking
    from sayso.views.changes import changes_since

    with looking(ledger) as snapshot:
        found = changes_since(snapshot, iso_day(since, "--since"))
    show_some(found, limit, kind, _changes_table)


def _claims_table(
    rows: Sequence[ClaimRow], of: int, differing: Mapping[str, Sequence[str]]
) -> None:
    from sayso.cli.tables import short, show_list, with_figures

    header, more = with_figures(("claim", "standing"), rows, differing)
    show_list(
        (*header, "for", "open", "against", "reports", "last", "wording"),
        [
            (
                short(row.id),
                row.standing,
                *beside,
                row.asserting,
                row.uncommitted,
                row.denying,
                row.reports,
                row.last or "undated",
                row.wording,
            )
            for row, beside in zip(rows, more, strict=True)
        ],
        of,
        "No claims are kept that fit.",
        ("cyan",),
    )


def _changes_table(rows: Sequence[Change], of: int) -> None:
    from sayso.cli.tables import short, show_list

    show_list(
        ("day", "what", "by", "now", "claim", "wording"),
        [
            (
                row.on or "undated",
                "standing changed" if row.what == "word" else row.what,
                row.by,
                row.standing,
                short(row.claim),
                row.wording,
            )
            for row in rows
        ],
        of,
        "Nothing changed.",
        ("", "", "", "", "cyan"),
    )
