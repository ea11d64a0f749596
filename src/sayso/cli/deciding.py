"""``sayso judge``."""

from __future__ import annotations

import getpass
from typing import TYPE_CHECKING, Annotated

import typer

from sayso.cli.options import LedgerFile
from sayso.errors import BadRequest

if TYPE_CHECKING:
    from sayso.model import Judgement

UNDO = "undo"
LIST = "list"


def judge(
    verb: Annotated[
        str,
        typer.Argument(
            help="same_claim, different_claim, not_a_claim, same_speaker, other_speaker, "
            "act, stance, not_a_statement, grade, note; or undo, list."
        ),
    ],
    subject: Annotated[
        str | None,
        typer.Argument(metavar="[ID]", help="What it is about; for undo its number."),
    ] = None,
    value: Annotated[
        list[str] | None, typer.Argument(help="What the verb takes: an id, an act, …")
    ] = None,
    reason: Annotated[str | None, typer.Option(help="Why, in a few words.")] = None,
    by: Annotated[
        str | None,
        typer.Option(metavar="NAME", help="Who decides.", show_default="you"),
    ] = None,
    ledger: LedgerFile = None,
) -> None:
    """Decide: this is the same claim, another speaker, no statement; or undo it.

    A judgement is appended with who, when and why, never overwritten.
    """
    from sayso.cli.judging import decide, listed, take_back
    from sayso.cli.ledgers import looking, writing
    from sayso.cli.screen import out

    if verb == LIST:
        with looking(ledger) as snapshot:
            listed(snapshot)
        return
    if subject is None:
        raise BadRequest(f"judge {verb}: say what it is about; give an id")
    with writing(ledger, must_exist=True) as opened:
        made_by = by or getpass.getuser()
        if verb == UNDO:
            made = take_back(opened, subject, made_by, reason)
        else:
            made = decide(opened, verb, subject, value or [], made_by, reason)
    out().print(_told(made))


def _told(made: Judgement) -> str:
    words = (made.verb, made.subject, made.value)
    return f"judgement {made.id}: {' '.join(w for w in words if w)}, by {made.made_by}"
