"""Fingerprints of a new report -> the few of them that the ledger may hold.

Most are held by no passage, and each that the ledger is asked for costs the more the
more it holds. What is surely not held a sieve tells, from memory: it is brought up to
the ledger when a transaction begins, and kept in a file beside the ledger. It never
leaves out what is held. Only writers use it, each while it has the ledger's lock.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from pathlib import Path
from secrets import randbelow

import numpy as np
from sqlalchemy import Connection

from sayso.ledger import sieve_file
from sayso.ledger.sieve import Keys, Sieve

PART = 100_000
"""Fingerprints brought up at once, those of 300 reports, and what the last passage has
more; if more are to come, the ledger is asked meanwhile. The file is written again where
it lacks so many."""
OPTION = "sayso_sifting"
_GIVEN = "SELECT max(seq) FROM sqlite_sequence WHERE name = 'passages'"
_BETWEEN = "SELECT fingerprint FROM passage_keys WHERE passage > ? AND passage <= ?"
_COUNTED = (
    "SELECT max(passage), count(*), sum(fingerprint & 4294967295) FROM"
    " (SELECT passage, fingerprint FROM passage_keys"
    " WHERE passage > ? ORDER BY passage LIMIT ?)"
)


class Sifting:
    """The sieve of one open ledger. There is none until a second report asks: for one
    alone the ledger is asked sooner than the file is read."""

    def __init__(self, ledger: Path) -> None:
        self._ledger = ledger
        self._is_wanted = False
        self._sieve: Sieve | None = None
        self._seen = 0
        """Passages up to this number were put in, or are gone for good."""
        self._own: list[Keys] = []
        """What the last transaction put in, if it was not given up."""
        self._is_whole = False
        self._in_file = 0

    def begin(self, connection: Connection) -> None:
        """Before a transaction writes: all that it sees is kept for good. (Numbers of
        passages are given once, but for those of transactions that were given up.)"""
        if not self._is_wanted:
            return
        if self._sieve is None:
            self._sieve = self._from_file(connection)
        if self._sieve is None or self._sieve.is_full or self._is_ahead(connection):
            self._sieve = self._new(connection)
        own, self._own = self._own, []
        last, *counted = connection.exec_driver_sql(_COUNTED, (self._seen, PART)).one()
        count = counted[0]
        self._is_whole = count < PART
        if count and counted != _counted(own):
            count = self._put_until(last, connection, self._sieve)
        if count:
            self._sieve.keys += count
            self._seen = last

    def put(self, fingerprints: Collection[int]) -> None:
        """Those that the transaction keeps."""
        if self._sieve is not None:
            keys = np.fromiter(fingerprints, np.int64, len(fingerprints))
            self._sieve.put(keys)
            self._own.append(keys)

    def passing(self, fingerprints: Collection[int]) -> Collection[int]:
        """Those that may be held, by passages of this transaction too."""
        self._is_wanted = True
        if self._sieve is None or not self._is_whole:
            return fingerprints
        return self._sieve.passing(fingerprints)

    @property
    def is_worth_keeping(self) -> bool:
        return self._sieve is not None and self._sieve.keys - self._in_file >= PART

    def keep(self, connection: Connection) -> None:
        """Writes the file, in a transaction of its own. Raises ``OSError``.

        Whatever is not done of it, and whichever ledger comes in this one's place: a file
        that does not belong to it has another token, and is made anew.
        """
        if self._sieve is None:
            return
        token = 1 + randbelow(2**31 - 1)
        sieve_file.write(self._ledger, sieve_file.Kept(token, self._seen, self._sieve))
        connection.exec_driver_sql(f"PRAGMA user_version = {token}")
        self._in_file = self._sieve.keys

    def _from_file(self, connection: Connection) -> Sieve | None:
        token = connection.exec_driver_sql("PRAGMA user_version").scalar_one()
        kept = sieve_file.read(self._ledger) if token else None
        if kept is None or kept.token != token:
            return None
        self._seen, self._in_file = kept.seen, kept.sieve.keys
        return kept.sieve

    def _new(self, connection: Connection) -> Sieve:
        counted = connection.exec_driver_sql("SELECT count(*) FROM passage_keys")
        self._seen = self._in_file = 0
        self._own = []  # was put into the one before
        return Sieve.for_keys(counted.scalar_one())

    def _is_ahead(self, connection: Connection) -> bool:
        """Whether passages were seen that the ledger has yet to number: an earlier state
        of it came in its place, while it was open."""
        given = connection.exec_driver_sql(_GIVEN).scalar_one()
        return self._seen > (given or 0)

    def _put_until(self, last: int, connection: Connection, sieve: Sieve) -> int:
        """How many keys were put in: all that passages up to the last have."""
        found = connection.exec_driver_sql(_BETWEEN, (self._seen, last)).scalars()
        keys = np.fromiter(found, np.int64)
        sieve.put(keys)
        return len(keys)


def sifted(connection: Connection, fingerprints: Collection[int]) -> Collection[int]:
    """Those that the ledger is to be asked for: where nothing is written, all."""
    sifting = _sifting(connection)
    return sifting.passing(fingerprints) if sifting else fingerprints


def put(connection: Connection, fingerprints: Collection[int]) -> None:
    """Whoever keeps passages says so here."""
    if sifting := _sifting(connection):
        sifting.put(fingerprints)


def _sifting(connection: Connection) -> Sifting | None:
    found = connection.get_execution_options().get(OPTION)
    return found if isinstance(found, Sifting) else None


def _counted(own: Iterable[Keys]) -> list[int]:
    """How many keys, and a sum that tells them from others."""
    low = [keys & 0xFFFF_FFFF for keys in own]
    return [sum(map(len, low)), sum(int(each.sum()) for each in low)]
