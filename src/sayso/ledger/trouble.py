"""What SQLite complains of, said so that a user knows which file and what to do."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy.exc import DBAPIError

from sayso.errors import LedgerError, LedgerLocked, NotALedger

_TROUBLES: tuple[tuple[str, type[LedgerError], str, str], ...] = (
    ("locked", LedgerLocked, "another process is writing to it", "wait for it to end"),
    ("busy", LedgerLocked, "another process is writing to it", "wait for it to end"),
    (
        "not a database",
        NotALedger,
        "is not a Sayso ledger",
        "give the path of a ledger, or of a file that does not exist yet",
    ),
    (
        "readonly",
        LedgerError,
        "is read-only",
        "give it and its folder write permission, or name another with --ledger",
    ),
    (
        "unable to open",
        LedgerError,
        "cannot be opened",
        "check that its folder exists and may be written to",
    ),
    ("full", LedgerError, "the disk is full", "make room; what was kept is safe"),
    ("malformed", LedgerError, "is damaged", "restore it from a copy"),
    ("disk i/o", LedgerError, "the disk fails", "check the disk; restore from a copy"),
)


@contextmanager
def told_plainly(path: Path) -> Iterator[None]:
    """Turns database errors into ``LedgerError``s that name the file and the mend."""
    try:
        yield
    except DBAPIError as error:
        trouble = plain(path, str(error.orig))
        if trouble is None:
            raise
        raise trouble from error


def plain(path: Path, said: str) -> LedgerError | None:
    """The error for what SQLite said, or none where that is not the ledger's file's."""
    for sign, kind, what, mend in _TROUBLES:
        if sign in said.lower():
            return kind(f"{path}: {what}; {mend}")
    return None
