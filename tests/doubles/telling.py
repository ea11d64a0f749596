"""Fixtures: a new ledger for each test, told of reports in a moment (fast_reading)."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import fast_reading
import pytest

from sayso.joining import join
from sayso.ledger import Ledger, LedgerLookups, keep, open_ledger
from sayso.model import Report


@pytest.fixture(scope="session")
def empty(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A new ledger, made once."""
    path = tmp_path_factory.mktemp("empty") / "sayso.db"
    open_ledger(path).close()
    return path


@pytest.fixture
def ledger(tmp_path: Path, empty: Path) -> Iterator[Ledger]:
    shutil.copy(empty, tmp_path / "sayso.db")
    with open_ledger(tmp_path / "sayso.db") as opened:
        yield opened


@pytest.fixture
def tell(ledger: Ledger) -> Callable[..., Report]:
    """``tell("Iceland said that …", outlet=…)`` keeps a report and returns it."""

    def kept(text: str, **details: Any) -> Report:
        report = fast_reading.report(text, **details)
        with ledger.writing() as connection:
            reading = fast_reading.read(report)
            keep(connection, join(reading, LedgerLookups(connection)))
        return report

    return kept


@pytest.fixture
def ask(ledger: Ledger) -> Callable[..., list[Any]]:
    """``ask("SELECT …")`` -> rows."""

    def asked(query: str, *values: Any) -> list[Any]:
        with ledger.looking() as snapshot:
            rows = snapshot.connection.exec_driver_sql(query, values)
            return [row[0] if len(row) == 1 else tuple(row) for row in rows]

    return asked
