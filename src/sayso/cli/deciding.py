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
MERGING = ("same_claim", "same_speaker")


def judge(
    verb: Annotated[
        str,
        typer.Argument(help="What is decided, one of those above."),
    ],
    subject: Annotated[
        str | None,
        typer.Argument(metavar="ID", help="What it is about; for undo its number."),
    ] = None,
    value: Annotated[
        list[str] | None,
        typer.Argument(help="What the verb takes beside it, as above."),
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

    \b
    same_claim CLAIM CLAIM     the first is merged into the second, which stays
    different_claim STATEMENT CLAIM \\[CLAIM]
                               it is not of the first, but of the second, if known
    not_a_claim CLAIM          it leaves the lists
    same_speaker SPEAKER SPEAKER
                               the first is merged into the second, which stays
    other_speaker STATEMENT \\[SPEAKER]
                               who said it; none: someone not yet known
    other_speaker SPEAKER SPEAKER
                               the two are not one
    act STATEMENT ACT          state, confirm, deny, doubt, withhold, no_comment,
                               unverified, accuse, demand, warn, pledge, condemn,
                               support, believe, or null
    stance STATEMENT \\[CLAIM] VALUE
                               CT+, PR+, PS+, CT-, PR-, PS- or Uu; of all its
                               claims, or of this one
    not_a_statement STATEMENT  it bears on nothing
    grade SPEAKER A to F       how reliable, with a --reason
    grade CLAIM 1 to 6         how well founded, with a --reason
    note ID WORDS              on a claim, statement, speaker or report
    undo NUMBER                takes a judgement back; list tells the numbers
    list                       shows all judgements
    """
    from sayso.cli.judging import decide, listed, take_back, told_undone
    from sayso.cli.ledgers import looking, writing
    from sayso.cli.screen import out, safe

    if verb == LIST:
        with looking(ledger) as snapshot:
            listed(snapshot)
        return
    if subject is None:
        from sayso.ledger.verbs import told_of

        wanted = "the number of a judgement" if verb == UNDO else told_of(verb)
        raise BadRequest(f"judge {verb}: say what it is about; {verb} takes {wanted}")
    with writing(ledger, must_exist=True) as opened:
        made_by = by or getpass.getuser()
        if verb == UNDO:
            made = take_back(opened, subject, made_by, reason)
            told = told_undone(opened, made)
        else:
            made = decide(opened, verb, subject, value or [], made_by, reason)
            told = _told(made)
    out().print(safe(told), soft_wrap=True)


def _told(made: Judgement) -> str:
    words = (made.verb, made.subject, made.value)
    told = f"judgement {made.id}: {' '.join(w for w in words if w)}, by {made.made_by}"
    return f"{told}; {made.value} stays" if made.verb in MERGING else told
