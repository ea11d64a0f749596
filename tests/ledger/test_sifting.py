"""A copy is found whatever the sieve has seen: it only spares the ledger questions."""

from __future__ import annotations

import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from random import Random
from typing import Any

import fast_reading
import numpy as np
import pytest
from sqlalchemy import Connection

from sayso.joining import join
from sayso.joining.joined import Joined
from sayso.ledger import (
    Ledger,
    LedgerLookups,
    keep,
    open_ledger,
    replace_reading,
    sieve_file,
)
from sayso.ledger.sifting import sifted
from sayso.model import Report

PART = 360
"""Of about eight reports here."""
SYLLABLES = ("ba", "do", "fe", "gli", "kor", "lun", "mar", "ne", "pol", "ras", "tu")


@pytest.fixture(autouse=True)
def small(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sayso.ledger.sifting.PART", PART)
    monkeypatch.setattr("sayso.ledger.sieve.LEAST", 4 * PART)


@pytest.fixture
def path(tmp_path: Path, empty: Path) -> Path:
    return Path(shutil.copy(empty, tmp_path / "guild.db"))


def report(number: int, outlet: str = "Guild Post") -> Report:
    """One of its own words throughout, of a town that nobody knows."""
    chance = Random(number)
    words = ["".join(chance.choices(SYLLABLES, k=3)) for _ in range(50)]
    said, told = " ".join(words[:8]), " ".join(words[8:])
    return fast_reading.report(f"Ada Holm said that {said}.\n\nThe {told}.", outlet)


def keep_one(connection: Connection, number: int) -> None:
    """Asks for its copies, as joining does, and keeps it."""
    LedgerLookups(connection).passages_with(prints(number), 20)
    keep(connection, Joined(fast_reading.read(report(number))))


def tell(ledger: Ledger, *numbers: int) -> None:
    for number in numbers:
        with ledger.writing() as connection:
            keep_one(connection, number)


def told(path: Path, *numbers: int) -> Path:
    with open_ledger(path) as ledger:
        tell(ledger, *numbers)
    return path


def prints(number: int) -> set[int]:
    passages = fast_reading.read(report(number)).passages
    return {each for passage in passages for each in passage.fingerprints}


class NotKeptError(Exception):
    """Ends a transaction that keeps nothing."""


def asking(ledger: Ledger, ask: Callable[[Connection], Any]) -> Any:
    """What a writer learns that keeps nothing."""
    answers = []
    try:
        with ledger.writing() as connection:
            answers.append(ask(connection))
            raise NotKeptError
    except NotKeptError:
        return answers[0]


def found(connection: Connection, number: int) -> list[str]:
    """Reports that share fingerprints."""
    known = LedgerLookups(connection).passages_with(prints(number), 20)
    return [each.report.id for each in known]


def is_spared(connection: Connection) -> bool:
    """Whether the ledger is not asked for what it does not hold."""
    found(connection, 0)
    others = set(np.random.default_rng(2).integers(0, 1 << 63, 500).tolist())
    return len(sifted(connection, others)) < 100


def finds(ledger: Ledger, *numbers: int) -> None:
    """Just these reports, as one who looks finds them: without a sieve."""
    for _ in range(25):  # until it is caught up, also where it was full first
        asking(ledger, is_spared)
    asked = range(max(numbers, default=0) + 20)
    assert asking(ledger, is_spared)
    shared = asking(ledger, lambda c: [found(c, number) for number in asked])
    with ledger.looking() as snapshot:
        assert shared == [found(snapshot.connection, number) for number in asked]
    for number in asked:
        assert (report(number).id in shared[number]) == (number in numbers)


def rows(path: Path, query: str) -> list[Any]:
    with open_ledger(path) as ledger, ledger.looking() as snapshot:
        return [tuple(row) for row in snapshot.connection.exec_driver_sql(query)]


def test_copies_are_the_same_with_and_without(
    path: Path, tmp_path: Path, empty: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def filled(at: Path) -> list[Any]:
        for start in (0, 10):  # opened twice
            given = [report(number) for number in range(start, start + 10)]
            given += [report(number, f"Herald {start}") for number in range(0, 20, 3)]
            with open_ledger(at) as ledger:
                for each in given:
                    with ledger.writing() as connection:
                        joined = join(
                            fast_reading.read(each), LedgerLookups(connection)
                        )
                        keep(connection, joined)
        copies = "SELECT report_id, start, end, of_report_id, origin_id FROM copies"
        return rows(at, f"{copies} ORDER BY number")

    with_sieve = filled(path)
    assert sieve_file.place_of(path).exists()
    monkeypatch.setattr("sayso.ledger.lookups_passages.sifted", lambda _, all_: all_)
    assert filled(Path(shutil.copy(empty, tmp_path / "plain.db"))) == with_sieve
    assert len(with_sieve) > 10


def test_one_report_alone_reads_no_file(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told(path, *range(12))
    read: list[Path] = []
    monkeypatch.setattr("sayso.ledger.sieve_file.read", lambda at: read.append(at))
    with open_ledger(path) as ledger:
        with ledger.looking() as snapshot:
            LedgerLookups(snapshot.connection).passages_with(prints(1), 20)
        tell(ledger, 20)
        assert not read
        tell(ledger, 21)
        assert len(read) == 1


def test_a_small_ledger_has_no_file(path: Path) -> None:
    told(path, *range(4))
    assert not sieve_file.place_of(path).exists()
    with open_ledger(path) as ledger:
        finds(ledger, *range(4))


def test_the_file_is_used_and_written_again_when_it_lacks_much(path: Path) -> None:
    place = sieve_file.place_of(told(path, *range(12)))
    first = place.read_bytes()
    told(path, 12, 13)
    assert place.read_bytes() == first
    with open_ledger(path) as ledger:
        finds(ledger, *range(14))
    told(path, *range(14, 26))
    assert place.read_bytes() != first
    with open_ledger(path) as ledger:
        finds(ledger, *range(26))


KILLED = """
import os, sys
sys.path[:0] = sys.argv[2:]
import test_sifting as t
from sayso.ledger import open_ledger, sieve, sifting
sifting.PART, sieve.LEAST = t.PART, 4 * t.PART
ledger = open_ledger(sys.argv[1])
t.tell(ledger, *range(12, 30))
os._exit(9)
"""


def test_who_is_killed_costs_no_copy(path: Path) -> None:
    before = sieve_file.place_of(told(path, *range(12))).read_bytes()
    here = Path(__file__).parent
    folders = [str(here), str(here.parent / "doubles")]
    ended = subprocess.run([sys.executable, "-c", KILLED, str(path), *folders])
    assert ended.returncode == 9
    assert sieve_file.place_of(path).read_bytes() == before
    with open_ledger(path) as ledger:
        finds(ledger, *range(30))


@pytest.mark.parametrize("harmed", ["user_version", "file"])
def test_who_is_killed_while_keeping_the_sieve(
    path: Path, monkeypatch: pytest.MonkeyPatch, harmed: str
) -> None:
    """Between the file and the ledger's mark of it, either way round."""
    told(path, *range(12))
    with open_ledger(path) as ledger:
        tell(ledger, *range(12, 30))
        write = sieve_file.write

        def fails(*given: Any) -> None:
            if harmed == "user_version":
                write(*given)
            raise OSError("killed")

        monkeypatch.setattr("sayso.ledger.sieve_file.write", fails)
    monkeypatch.undo()
    with open_ledger(path) as ledger:
        finds(ledger, *range(30))


def without_sieve(ledger: Ledger, *numbers: int) -> None:
    """As an older Sayso writes."""
    for number in numbers:
        with ledger.engine.connect() as connection:
            writer = connection.execution_options(sayso_writes=True)
            with writer.begin():
                keep_one(writer, number)


@pytest.mark.parametrize("more", [1, 30])
def test_what_an_older_sayso_wrote_is_found(path: Path, more: int) -> None:
    told(path, *range(12))
    with open_ledger(path) as ledger:
        finds(ledger, *range(12))
        without_sieve(ledger, *range(12, 12 + more))
        finds(ledger, *range(12 + more))
        tell(ledger, 70)
    with open_ledger(path) as ledger:
        without_sieve(ledger, 71)
    with open_ledger(path) as ledger:
        finds(ledger, *range(12 + more), 70, 71)


def test_two_that_write_in_turn_find_each_others(path: Path) -> None:
    with open_ledger(path) as one, open_ledger(path) as other:
        for number in range(0, 40, 2):
            tell(one, number)
            tell(other, number + 1)
            assert asking(one, lambda c, n=number: found(c, n + 1))
            assert asking(other, lambda c, n=number: found(c, n))
        finds(one, *range(40))
        one.close()
        tell(other, 40)
        finds(other, *range(41))
    with open_ledger(path) as ledger:
        finds(ledger, *range(41))


def test_it_grows_with_the_ledger(path: Path) -> None:
    with open_ledger(path) as ledger:
        tell(ledger, *range(150))
        finds(ledger, *range(150))
    kept = sieve_file.read(path)
    assert kept is not None
    assert kept.sieve.keys > 4 * PART
    assert not kept.sieve.is_full


def test_one_transaction_may_keep_many(path: Path) -> None:
    with open_ledger(path) as ledger:
        tell(ledger, 0, 1)
        with ledger.writing() as connection:
            for number in (2, 3, 4):
                keep_one(connection, number)
                assert report(number).id in found(connection, number)
        finds(ledger, *range(5))


def given_up(ledger: Ledger, *numbers: int) -> None:
    """Kept, and taken back with the transaction: their passages' numbers come again."""
    with pytest.raises(NotKeptError), ledger.writing() as connection:  # noqa: PT012
        for number in numbers:
            keep_one(connection, number)
        raise NotKeptError


def test_a_number_given_again_is_another_passages(path: Path) -> None:
    with open_ledger(path) as ledger, open_ledger(path) as other:
        tell(ledger, *range(10))
        given_up(ledger, 50, 51, 52)
        tell(other, 10, 11, 12)
        finds(ledger, *range(13))
        given_up(ledger, 53)
        tell(ledger, 13)
        finds(ledger, *range(14))


def test_what_is_forgotten_for_a_moment_is_not_lost(path: Path) -> None:
    """A rereading that fails, of what another has just kept."""
    with open_ledger(path) as ledger, open_ledger(path) as other:
        tell(ledger, *range(10))
        tell(other, 10, 11)
        with pytest.raises(NotKeptError), ledger.writing() as connection:  # noqa: PT012
            replace_reading(connection, fast_reading.read(report(10)), join)
            raise NotKeptError
        finds(ledger, *range(12))


@pytest.mark.parametrize("read", [fast_reading.read, fast_reading.read_nothing])
def test_reports_read_again(path: Path, read: Callable[[Report], Any]) -> None:
    with open_ledger(told(path, *range(12))) as ledger:
        for number in (11, 3, 4):
            with ledger.writing() as connection:
                replace_reading(connection, read(report(number)), join)
        left = range(12) if read is fast_reading.read else {*range(12)} - {3, 4, 11}
        finds(ledger, *left)
        tell(ledger, *range(12, 24))
    with open_ledger(path) as ledger:
        finds(ledger, *left, *range(12, 24))


def test_a_sieve_made_anew_holds_what_was_last_put_into_the_one_before(
    path: Path,
) -> None:
    """All that the ledger holds may be what the last transaction kept."""
    with open_ledger(path) as ledger:
        tell(ledger, 1)
        for _ in range(40):
            with ledger.writing() as connection:
                assert found(connection, 1)
                replace_reading(connection, fast_reading.read(report(1)), join)
        finds(ledger, 1)


def test_two_reports_at_a_time_are_enough_for_a_file(path: Path) -> None:
    """The first part is worth keeping, though it is no more than the least that is."""
    place = sieve_file.place_of(told(path, *range(20)))
    place.unlink()
    told(path, 20, 21)
    assert place.exists()


def test_one_passage_may_have_more_than_is_brought_up_at_once(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told(path, *range(6))
    monkeypatch.setattr("sayso.ledger.sifting.PART", 10)
    with open_ledger(path) as ledger:
        finds(ledger, *range(6))


def moved_in(path: Path, ledger: Path, sieve: Path) -> Path:
    """A ledger under this name, with the sieve of another."""
    if ledger != path:
        shutil.copy(ledger, path)
    shutil.copy(sieve_file.place_of(sieve), sieve_file.place_of(path))
    return path


@pytest.fixture
def others(tmp_path: Path, empty: Path) -> Callable[..., Path]:
    def made(name: str, *numbers: int) -> Path:
        return told(Path(shutil.copy(empty, tmp_path / name)), *numbers)

    return made


def test_the_sieve_of_another_ledger_is_not_taken(
    path: Path, others: Callable[..., Path]
) -> None:
    one, other = others("one.db", *range(12)), others("two.db", *range(40, 60))
    with open_ledger(moved_in(path, one, other)) as ledger:
        finds(ledger, *range(12))


def test_nor_a_later_one_of_a_ledger_that_was_restored(
    path: Path, others: Callable[..., Path]
) -> None:
    """Else what is read after that would be taken for seen: its numbers were."""
    one = others("one.db", *range(12))
    backup = Path(shutil.copy(one, one.parent / "backup.db"))
    told(one, *range(12, 40))
    told(moved_in(path, backup, one), *range(60, 75))
    with open_ledger(path) as ledger:
        finds(ledger, *range(12), *range(60, 75))


def test_a_ledger_that_was_restored_while_it_was_open(
    path: Path, others: Callable[..., Path]
) -> None:
    """By SQLite itself: those who have it open go on. What others then read is numbered
    as what was seen before."""
    backup = others("backup.db", *range(4))
    shutil.copy(backup, path)
    with open_ledger(path) as ledger:
        tell(ledger, *range(4, 20))
        source, into = sqlite3.connect(backup), sqlite3.connect(path)
        with closing(source), closing(into):
            source.backup(into)
        told(path, 60)
        finds(ledger, *range(4), 60)
        told(path, *range(61, 70))
        finds(ledger, *range(4), *range(60, 70))


def test_a_copy_of_both_goes_its_own_way(
    path: Path, others: Callable[..., Path]
) -> None:
    one = others("one.db", *range(12))
    moved_in(path, one, one)
    told(one, *range(12, 15))
    told(path, *range(20, 23))
    for each, later in ((one, range(12, 15)), (path, range(20, 23))):
        with open_ledger(each) as ledger:
            finds(ledger, *range(12), *later)
    told(one, *range(15, 30))
    with open_ledger(moved_in(path, path, one)) as ledger:
        finds(ledger, *range(12), *range(20, 23))


@pytest.mark.parametrize("what", ["none", "a text", "zeros"])
def test_a_file_that_is_no_sieve_is_made_anew(path: Path, what: str) -> None:
    place = sieve_file.place_of(told(path, *range(12)))
    if what == "none":
        place.unlink()
    else:
        given = b"Ferries are late." if what == "a text" else bytes(5_000)
        place.write_bytes(given)
    with open_ledger(path) as ledger:
        finds(ledger, *range(12))
    kept = sieve_file.read(path)
    assert kept is not None
    assert kept.sieve.keys >= PART


@pytest.mark.parametrize("name", ["guild.db-sieve", "guild.db-sieve-new"])
def test_where_it_cannot_be_written_all_else_goes_on(path: Path, name: str) -> None:
    (path.parent / name).mkdir()
    told(path, *range(12))
    with closing(open_ledger(path)) as ledger:
        tell(ledger, *range(12, 16))
        finds(ledger, *range(16))
    assert rows(path, "SELECT count(*) FROM reports") == [(16,)]


def test_closing_while_another_writes(path: Path) -> None:
    one, other = open_ledger(path, patience=0.05), open_ledger(path)
    tell(one, *range(12))
    with other.writing():
        one.close()
    other.close()
    assert not sieve_file.place_of(path).exists()
    with open_ledger(path) as ledger:
        finds(ledger, *range(12))


def test_closing_what_is_no_ledger_any_more(path: Path) -> None:
    """All that was asked for is kept: that the sieve is not is no trouble."""
    ledger = open_ledger(path)
    tell(ledger, *range(12))
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("DROP TABLE passage_keys")
    ledger.close()
    assert not sieve_file.place_of(path).exists()
