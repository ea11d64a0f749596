"""Which files are opened as ledgers, and what is said of the others."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from threading import Event, Thread

import pytest
from sqlalchemy import text

from sayso.errors import (
    BadRequest,
    LedgerError,
    LedgerLocked,
    LedgerTooNew,
    NotALedger,
    NotFound,
)
from sayso.ledger import open_ledger
from sayso.ledger.address import ledger_path


def test_the_ledger_is_sayso_db_unless_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SAYSO_LEDGER", raising=False)
    assert ledger_path() == Path("sayso.db")
    monkeypatch.setenv("SAYSO_LEDGER", "other.db")
    assert ledger_path() == Path("other.db")
    assert ledger_path("given.db") == Path("given.db")
    assert ledger_path("sqlite:///given.db") == Path("given.db")
    assert ledger_path("sqlite:////tmp/given.db") == Path("/tmp/given.db")


@pytest.mark.parametrize(
    "address", ["postgresql://host/name", "mysql+pymysql://x", "sqlite://"]
)
def test_other_databases_are_refused(address: str) -> None:
    with pytest.raises(BadRequest, match="a ledger is a SQLite file for now"):
        ledger_path(address)


def test_a_new_ledger_can_be_opened_again(tmp_path: Path) -> None:
    for _ in range(2):
        with open_ledger(tmp_path / "new.db") as ledger, ledger.looking() as snapshot:
            ask = snapshot.connection.exec_driver_sql
            assert ask("PRAGMA journal_mode").scalar() == "wal"
            assert ask("PRAGMA foreign_keys").scalar() == 1
            assert ask("PRAGMA integrity_check").scalar() == "ok"


def test_an_empty_file_becomes_a_ledger(tmp_path: Path) -> None:
    (tmp_path / "empty.db").touch()
    with open_ledger(tmp_path / "empty.db") as ledger, ledger.looking() as snapshot:
        assert snapshot.judgements == ()


def test_a_path_may_hold_any_character(tmp_path: Path) -> None:
    path = tmp_path / "wie heißt #das?.db"
    open_ledger(path).close()
    assert path.exists()


def test_looking_makes_no_ledger(tmp_path: Path) -> None:
    with pytest.raises(NotFound, match=r"missing\.db: there is no ledger; sayso read"):
        open_ledger(tmp_path / "missing.db", must_exist=True)
    assert not (tmp_path / "missing.db").exists()


def test_a_text_is_no_ledger(tmp_path: Path) -> None:
    path = tmp_path / "report.txt"
    path.write_text("Iceland said that the ship sank. " * 40)
    with pytest.raises(NotALedger, match=r"report\.txt: is not a Sayso ledger; give"):
        open_ledger(path)
    assert path.read_text().startswith("Iceland")


def test_another_database_is_no_ledger(tmp_path: Path) -> None:
    path = tmp_path / "other.db"
    with sqlite3.connect(path) as other:
        other.execute("CREATE TABLE notes (words TEXT)")
    before = path.read_bytes()
    with pytest.raises(NotALedger, match=r"other\.db: is a database, but not"):
        open_ledger(path)
    assert path.read_bytes() == before


def test_a_newer_ledger_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "newer.db"
    with open_ledger(path) as ledger, ledger.writing() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    with pytest.raises(LedgerTooNew, match=r"newer\.db: a newer Sayso .* upgrade"):
        open_ledger(path)


def test_a_folder_and_a_missing_folder(tmp_path: Path) -> None:
    with pytest.raises(LedgerError, match="is a folder; give the path of a file"):
        open_ledger(tmp_path)
    with pytest.raises(LedgerError, match="its folder does not exist; make it"):
        open_ledger(tmp_path / "none" / "sayso.db")


def test_a_damaged_ledger_says_so(tmp_path: Path) -> None:
    path = tmp_path / "sayso.db"
    open_ledger(path).close()
    raw = bytearray(path.read_bytes())
    raw[100:4096] = bytes(len(raw[100:4096]))
    path.write_bytes(raw)
    with pytest.raises(LedgerError, match=r"sayso\.db: is damaged; restore it"):
        open_ledger(path)


def test_a_locked_ledger_says_so(tmp_path: Path) -> None:
    path = tmp_path / "sayso.db"
    with open_ledger(path) as one, open_ledger(path, patience=0.05) as other:
        with one.writing(), other.looking() as snapshot:
            assert snapshot.judgements == ()  # readers go on beside a writer
        with (
            one.writing(),
            pytest.raises(LedgerLocked, match=r"sayso\.db: another process"),
            other.writing(),
        ):
            pass


def test_a_wait_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sayso.ledger.open.SOON", 0.05)
    path, told = tmp_path / "sayso.db", Event()
    with open_ledger(path) as one, open_ledger(path, on_wait=told.set) as other:
        with other.writing():
            pass
        time.sleep(0.2)
        assert not told.is_set()  # nobody else was writing
        done = Event()

        def writes() -> None:
            with other.writing():
                done.set()

        later = Thread(target=writes)
        with one.writing():
            later.start()
            assert told.wait(10)
            assert not done.is_set()
        later.join(10)
        assert done.is_set()


@pytest.mark.parametrize(("gathers", "kept"), [(False, 0), (True, 1)])
def test_what_is_written_stands_in_the_file(
    tmp_path: Path, gathers: bool, kept: int
) -> None:
    path, copies = tmp_path / "sayso.db", (tmp_path / "a.db", tmp_path / "b.db")
    row = text("INSERT INTO redirects (old_id, new_id) VALUES ('a', 'b')")
    open_ledger(path).close()
    with open_ledger(path, gathers=gathers) as ledger:
        with ledger.writing() as connection:
            connection.execute(row)
        shutil.copy(path, copies[0])
        with ledger.looking():  # a reader beside it holds nothing up
            ledger.gather()
        shutil.copy(path, copies[1])
    for copy, expected in zip(copies, (kept, 1), strict=True):
        with open_ledger(copy) as opened, opened.looking() as snapshot:
            rows = snapshot.connection.execute(text("SELECT * FROM redirects"))
            assert len(rows.all()) == expected


def test_what_fails_in_the_middle_is_not_kept(tmp_path: Path) -> None:
    with open_ledger(tmp_path / "sayso.db") as ledger:
        row = text("INSERT INTO redirects (old_id, new_id) VALUES ('a', 'b')")
        with pytest.raises(ValueError, match="no"), ledger.writing() as connection:  # noqa: PT012
            connection.execute(row)
            raise ValueError("no")
        with ledger.looking() as snapshot:
            rows = snapshot.connection.execute(text("SELECT * FROM redirects"))
            assert rows.all() == []


READ_ONLY = """
import os, sys
os.setuid(65534)
from sayso.errors import LedgerError
from sayso.ledger import open_ledger
try:
    with open_ledger(sys.argv[1]) as ledger, ledger.writing():
        pass
except LedgerError as error:
    print(error)
"""


@pytest.mark.skipif(os.name != "posix" or os.geteuid() != 0, reason="needs to be root")
def test_a_read_only_ledger_says_so() -> None:
    folder = Path(tempfile.mkdtemp(prefix="sayso-"))
    folder.chmod(0o755)
    path = folder / "sayso.db"
    open_ledger(path).close()
    command = [sys.executable, "-c", READ_ONLY, str(path)]
    ended = subprocess.run(command, capture_output=True, encoding="utf-8", cwd="/")
    shutil.rmtree(folder)
    if "PermissionError" in ended.stderr or "ModuleNotFound" in ended.stderr:
        pytest.skip("another user cannot run this Python")
    assert "sayso.db: is read-only; give it" in ended.stdout, ended.stderr
