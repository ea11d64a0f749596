"""One exception tree; every message names the bad value and the mend.

SaysoError
├── BadInput          a report that cannot be read (the others still are)
├── BadRequest        wrong use of a command or of the API
├── NotFound          no such claim, statement, speaker or report
└── LedgerError       the ledger cannot be opened or written
    ├── LedgerLocked
    ├── LedgerTooNew
    └── NotALedger
"""

from __future__ import annotations


class SaysoError(Exception):
    """Base of all that Sayso raises on purpose; its text is fit to show to a user."""


class BadInput(SaysoError):
    """A report that cannot be read: names the file and the mend."""

    def __init__(self, where: str, reason: str, mend: str) -> None:
        super().__init__(f"{where}: {reason}; {mend}")
        self.where, self.reason, self.mend = where, reason, mend


class BadRequest(SaysoError):
    """A value that a command or the API does not take."""


class NotFound(SaysoError):
    """Nothing in the ledger has this id."""


class LedgerError(SaysoError):
    """The ledger cannot be used."""


class LedgerLocked(LedgerError):
    """Another process is writing to the ledger."""


class LedgerTooNew(LedgerError):
    """A newer Sayso made this ledger."""


class NotALedger(LedgerError):
    """The file is not a Sayso ledger."""
