"""Opening the ledger that a command looks at or writes to."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from sayso.errors import BadRequest

if TYPE_CHECKING:
    from sayso.ledger import Ledger, Snapshot


@contextmanager
def looking(ledger: str | None) -> Iterator[Snapshot]:
    """The ledger at one moment; raises ``NotFound`` where there is none."""
    from sayso.ledger import open_ledger

    with open_ledger(ledger, must_exist=True) as opened, opened.looking() as snapshot:
        yield snapshot


@contextmanager
def writing(
    ledger: str | None, *, must_exist: bool = False, gathers: bool = False
) -> Iterator[Ledger]:
    """The ledger to write to, made where it is missing unless it must exist.

    At the end, and with ``gathers`` after each writing, all of it stands in its file.
    """
    from sayso.ledger import open_ledger

    with open_ledger(
        ledger, must_exist=must_exist, gathers=gathers, on_wait=_tell_wait
    ) as opened:
        try:
            yield opened
        finally:
            opened.gather()


def _tell_wait() -> None:
    from sayso.cli.screen import err

    words = "sayso: another process is writing to the ledger; waiting for it …"
    err().print(words, style="yellow", soft_wrap=True)


def iso_day(printed: str | None, option: str) -> str | None:
    """The day that an option gives; raises ``BadRequest`` where it is none."""
    if printed is None:
        return None
    words = {"today": 0, "yesterday": 1}
    if printed in words:
        day = datetime.date.today() - datetime.timedelta(days=words[printed])
        return day.isoformat()
    try:
        return datetime.date.fromisoformat(printed).isoformat()
    except ValueError:
        raise BadRequest(
            f"{option} {printed}: is not a day; write it as 2024-10-21, today or yesterday"
        ) from None


def one_of(given: str | None, option: str, choices: tuple[str, ...]) -> str | None:
    """One of some words; raises ``BadRequest`` for any other."""
    if given is None or given in choices:
        return given
    raise BadRequest(f"{option} {given}: give one of {', '.join(choices)}")


def country_code(given: str | None) -> str | None:
    """ISO 3166 alpha-2 of a code or a name; raises ``BadRequest`` for no country."""
    if given is None:
        return None
    from sayso.views.countries import country_code as code_of

    return code_of(given, "--country")
