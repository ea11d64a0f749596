"""The migrations lead to the tables that the code has, all or nothing."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import create_engine

from sayso.ledger import Ledger, open_ledger, schema
from sayso.ledger import migrations as shipped
from sayso.ledger.state import KNOWN


def test_migrated_tables_are_those_of_the_code(ledger: Ledger) -> None:
    def named(item: object, name: str | None, kind: str, *_: object) -> bool:
        return kind != "table" or name in schema.metadata.tables

    with ledger.looking() as snapshot:
        context = MigrationContext.configure(
            snapshot.connection, opts={"include_object": named}
        )
        assert compare_metadata(context, schema.metadata) == []


def test_the_code_knows_its_migrations() -> None:
    engine = create_engine("sqlite://")
    with engine.connect() as connection:
        scripts = ScriptDirectory.from_config(shipped.config(connection))
    known = [each.revision for each in scripts.walk_revisions()][::-1]
    assert tuple(known) == KNOWN
    assert scripts.get_current_head() == schema.VERSION
    engine.dispose()


def test_a_migration_that_fails_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def failing(connection: object) -> None:
        upgrade(connection)  # type: ignore[arg-type]
        raise RuntimeError("power cut")

    upgrade = shipped.upgrade
    monkeypatch.setattr(shipped, "upgrade", failing)
    with pytest.raises(RuntimeError, match="power cut"):
        open_ledger(tmp_path / "sayso.db")
    monkeypatch.undo()
    with open_ledger(tmp_path / "sayso.db") as ledger, ledger.looking() as snapshot:
        assert snapshot.judgements == ()


def test_a_migrated_ledger_takes_no_sieve_from_before(tmp_path: Path) -> None:
    """Passages may have other numbers then, or other fingerprints."""
    path = tmp_path / "sayso.db"
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA user_version = 7")
    with open_ledger(path) as ledger, ledger.looking() as snapshot:
        told = snapshot.connection.exec_driver_sql("PRAGMA user_version")
        assert told.scalar_one() == 0


def test_the_tables_are_portable() -> None:
    from sqlalchemy.dialects import postgresql
    from sqlalchemy.schema import CreateTable

    for table in schema.metadata.sorted_tables:
        assert str(CreateTable(table).compile(dialect=postgresql.dialect()))
