"""Path -> an open ledger: made where it is missing, brought up to date where it is older."""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from threading import Timer
from types import TracebackType
from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.pool import QueuePool

from sayso.errors import LedgerError, NotFound
from sayso.ledger.address import ledger_path
from sayso.ledger.sifting import OPTION, Sifting
from sayso.ledger.snapshot import Snapshot
from sayso.ledger.state import make_current
from sayso.ledger.trouble import told_plainly

PATIENCE = 10.0
"""Seconds that a writer waits for another to end its report."""
SOON = 1.0
"""Seconds after which a wait is told."""


@dataclass(frozen=True, slots=True)
class Ledger:
    """The store. Read in ``looking``, write in ``writing``; use as a context manager.

    ``gathers``: after each writing all of it stands in the ledger's own file, for those
    who keep it open and want it to be copied. ``on_wait`` is called where a writer has
    waited for another for a second.
    """

    path: Path
    engine: Engine
    sifting: Sifting
    gathers: bool = False
    on_wait: Callable[[], None] | None = None

    @contextmanager
    def looking(self) -> Iterator[Snapshot]:
        """The ledger as it is at one moment, judgements applied; writers go on beside."""
        with told_plainly(self.path), self.engine.connect() as connection:
            yield Snapshot(connection)

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """One transaction: all of it is kept, or, where the block raises, nothing.

        Raises ``LedgerLocked`` where another process keeps writing for ``PATIENCE``.
        """
        with told_plainly(self.path), self.engine.connect() as connection:
            options = {"sayso_writes": True, OPTION: self.sifting}
            writer = connection.execution_options(**options)
            with self._waiting():
                begun = writer.begin()
            with begun:
                self.sifting.begin(writer)
                yield writer
        if self.gathers:
            self.gather()

    def gather(self) -> None:
        """Brings what stands in the write-ahead log into the ledger's own file.

        Else a copy of that file alone lacks what was kept last. What cannot be brought
        now, as another process writes, is kept all the same, and brought later.
        """
        raw = self.engine.raw_connection()
        try:
            ask = raw.cursor().execute
            with contextlib.suppress(sqlite3.Error):
                patience = ask("PRAGMA busy_timeout").fetchone()[0]
                ask(f"PRAGMA busy_timeout = {SOON * 1000:.0f}")
                ask("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
                ask(f"PRAGMA busy_timeout = {patience}")
        finally:
            raw.close()

    @contextmanager
    def _waiting(self) -> Iterator[None]:
        """Tells where the block takes long."""
        if self.on_wait is None:
            yield
            return
        alarm = Timer(SOON, self.on_wait)
        alarm.daemon = True
        alarm.start()
        try:
            yield
        finally:
            alarm.cancel()

    def close(self) -> None:
        """Keeps the sieve where that is worth it and nothing hinders it."""
        try:
            if self.sifting.is_worth_keeping:
                with (
                    contextlib.suppress(OSError, LedgerError, SQLAlchemyError),
                    self.writing() as connection,
                ):
                    self.sifting.keep(connection)
        finally:
            self.engine.dispose()

    def __enter__(self) -> Ledger:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()


def open_ledger(
    given: str | Path | None = None,
    *,
    must_exist: bool = False,
    patience: float = PATIENCE,
    gathers: bool = False,
    on_wait: Callable[[], None] | None = None,
) -> Ledger:
    """The ledger at ``given``, else at ``SAYSO_LEDGER``, else ``sayso.db`` here.

    ``must_exist`` for those who only look: raises ``NotFound`` instead of making one.
    ``gathers`` and ``on_wait`` as for ``Ledger``.
    Raises ``NotALedger``, ``LedgerTooNew``, ``LedgerLocked``, ``LedgerError`` with the
    file and the mend, ``BadRequest`` for the address of another kind of database.
    """
    path = ledger_path(given)
    _check_place(path, must_exist)
    engine = _engine(path, patience)
    try:
        with told_plainly(path):
            make_current(engine, path)
    except BaseException:
        engine.dispose()
        raise
    return Ledger(path, engine, Sifting(path), gathers, on_wait)


def _check_place(path: Path, must_exist: bool) -> None:
    if path.is_dir():
        raise LedgerError(f"{path}: is a folder; give the path of a file in it")
    if must_exist and not path.exists():
        raise NotFound(
            f"{path}: there is no ledger; sayso read makes one, or name it with --ledger"
        )
    if not path.parent.is_dir():
        raise LedgerError(f"{path}: its folder does not exist; make it first")


def _engine(path: Path, patience: float) -> Engine:
    engine = create_engine(
        URL.create("sqlite", database=str(path)),
        poolclass=QueuePool,
        pool_size=4,
        max_overflow=60,
        connect_args={"timeout": patience, "check_same_thread": False},
    )
    event.listen(engine, "connect", _on_connect)
    event.listen(engine, "begin", _on_begin)
    return engine


def _on_connect(connection: sqlite3.Connection, _record: Any) -> None:
    """Leave transactions to ``_on_begin``: the driver would start them too late."""
    connection.isolation_level = None
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA synchronous = FULL")


def _on_begin(connection: Connection) -> None:
    """Writers take the lock first, so that none finds out at its end that it came late."""
    writes = connection.get_execution_options().get("sayso_writes", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")
