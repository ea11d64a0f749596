"""What a file is: nothing yet, a ledger of this version or another, or something else."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import Connection, Engine

from sayso.errors import LedgerTooNew, NotALedger
from sayso.ledger.schema import MARK, VERSION

KNOWN = ("0001", "0002", "0003", "0004", "0005")
"""Migrations of this Sayso, oldest first."""


def make_current(engine: Engine, path: Path) -> None:
    """Makes a new ledger, migrates an older one; refuses what is not Sayso's.

    The migration and its record are one transaction.
    """
    with engine.connect() as connection:
        if _version(connection, path) == VERSION:
            return
    _use_log(engine)
    with engine.connect() as connection:
        writer = connection.execution_options(sayso_writes=True)
        with writer.begin():
            if _version(writer, path) != VERSION:
                _migrate(writer)


def _version(connection: Connection, path: Path) -> str | None:
    """The ledger's last migration; null where there are no tables yet."""
    mark = connection.exec_driver_sql("PRAGMA application_id").scalar_one()
    if mark != MARK:
        if mark == 0 and _is_blank(connection):
            return None
        raise NotALedger(
            f"{path}: is a database, but not a Sayso ledger; "
            "give the path of a ledger, or of a file that does not exist yet"
        )
    found = connection.exec_driver_sql("SELECT version_num FROM alembic_version")
    version = str(found.scalar_one())
    if version not in KNOWN:
        raise LedgerTooNew(
            f"{path}: a newer Sayso made this ledger ({version}); "
            "upgrade with pip install --upgrade sayso"
        )
    return version


def _is_blank(connection: Connection) -> bool:
    tables = connection.exec_driver_sql("SELECT count(*) FROM sqlite_master")
    return int(tables.scalar_one()) == 0


def _use_log(engine: Engine) -> None:
    """Write-ahead log: readers and one writer side by side. Kept in the file itself."""
    raw = engine.raw_connection()
    try:
        raw.cursor().execute("PRAGMA journal_mode = WAL")
    finally:
        raw.close()


def _migrate(connection: Connection) -> None:
    from sayso.ledger.migrations import upgrade  # Alembic is slow to import

    upgrade(connection)
    connection.exec_driver_sql(f"PRAGMA application_id = {MARK}")
    connection.exec_driver_sql("PRAGMA user_version = 0")  # no sieve from before it
