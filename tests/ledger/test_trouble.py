"""What SQLite complains of is said with the file and the mend."""

from __future__ import annotations

from pathlib import Path

import pytest

from sayso.errors import LedgerError, LedgerLocked, NotALedger
from sayso.ledger.trouble import plain


@pytest.mark.parametrize(
    ("said", "kind", "told"),
    [
        ("database is locked", LedgerLocked, "x.db: another process is writing to it"),
        ("file is not a database", NotALedger, "x.db: is not a Sayso ledger; give"),
        ("attempt to write a readonly database", LedgerError, "x.db: is read-only"),
        ("unable to open database file", LedgerError, "x.db: cannot be opened; check"),
        ("database or disk is full", LedgerError, "x.db: the disk is full; make room"),
        ("database disk image is malformed", LedgerError, "x.db: is damaged; restore"),
    ],
)
def test_troubles_are_told_plainly(
    said: str, kind: type[LedgerError], told: str
) -> None:
    trouble = plain(Path("x.db"), said)
    assert type(trouble) is kind
    assert str(trouble).startswith(told)


def test_a_wrong_statement_is_no_trouble_of_the_file() -> None:
    assert plain(Path("x.db"), "no such column: words") is None
