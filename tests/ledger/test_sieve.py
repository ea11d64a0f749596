"""The sieve: what was put in always passes; and its file, which may be anything."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from sayso.ledger import sieve_file
from sayso.ledger.sieve import LEAST, Keys, Sieve

Harm = Callable[[Path], object]


def keys(count: int, seed: int = 1) -> Keys:
    """Of 64 bits, as databases count them: the upper half is negative."""
    ends = np.iinfo(np.int64)
    return np.random.default_rng(seed).integers(
        ends.min, ends.max, count, endpoint=True
    )


def filled(count: int) -> Sieve:
    sieve = Sieve.for_keys(count)
    sieve.put(keys(count))
    sieve.keys += count
    return sieve


@pytest.mark.parametrize("count", [0, 1, 1_000, 3 * LEAST])
def test_what_was_put_in_passes(count: int) -> None:
    sieve, put = filled(count), keys(count).tolist()
    assert sieve.passing(put) == put
    assert not sieve.is_full


@pytest.mark.parametrize(("rounds", "most"), [(1, 0.004), (2, 0.02)])
def test_few_others_pass(rounds: int, most: float) -> None:
    count = 2 * LEAST
    sieve = Sieve.for_keys(count)
    for each in range(rounds):
        sieve.put(keys(count, seed=each))
    assert len(sieve.passing(keys(count, seed=9).tolist())) < most * count


def test_it_is_full_when_twice_the_keys_are_in_it() -> None:
    sieve = filled(2 * LEAST)
    sieve.keys *= 2
    assert not sieve.is_full
    sieve.keys += 4
    assert sieve.is_full


def test_nothing_may_be_asked() -> None:
    assert filled(10).passing([]) == []
    assert filled(10).passing(set()) == []


@pytest.fixture
def ledger(tmp_path: Path) -> Path:
    path = tmp_path / "sayso.db"
    path.touch()
    path.chmod(0o640)
    return path


def test_a_file_is_read_as_it_was_written(ledger: Path) -> None:
    sieve = filled(500)
    sieve_file.write(ledger, sieve_file.Kept(7, 30, sieve))
    kept = sieve_file.read(ledger)
    assert kept is not None
    assert (kept.token, kept.seen, kept.sieve.keys) == (7, 30, 500)
    assert kept.sieve.passing(keys(500).tolist()) == keys(500).tolist()
    kept.sieve.put(keys(3, seed=2))  # and may be written to
    assert [each.name for each in sorted(ledger.parent.iterdir())] == [
        "sayso.db",
        "sayso.db-sieve",
    ]
    if os.name == "posix":
        assert sieve_file.place_of(ledger).stat().st_mode & 0o777 == 0o640


def test_the_file_is_beside_the_ledgers_own(tmp_path: Path, ledger: Path) -> None:
    link = tmp_path / "link.db"
    try:
        link.symlink_to(ledger)
    except OSError:
        pytest.skip("no links here")
    assert sieve_file.place_of(link) == sieve_file.place_of(ledger)


def flipped(place: int) -> Harm:
    def harm(path: Path) -> None:
        raw = bytearray(path.read_bytes())
        raw[place] ^= 0x10
        path.write_bytes(raw)

    return harm


def to_folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


HARMS: dict[str, Harm] = {
    "gone": Path.unlink,
    "empty": lambda path: path.write_bytes(b""),
    "short": lambda path: path.write_bytes(path.read_bytes()[:-8]),
    "long": lambda path: path.write_bytes(path.read_bytes() + bytes(8)),
    "only a beginning": lambda path: path.write_bytes(path.read_bytes()[:20]),
    "a text": lambda path: path.write_text("The ferry to Skye is late. " * 90),
    "another magic": flipped(3),
    "another token": flipped(9),
    "another number seen": flipped(17),
    "another count": flipped(25),
    "another size": flipped(33),
    "another sum": flipped(41),
    "another bit": flipped(5_000),
    "zeros": lambda path: path.write_bytes(bytes(path.stat().st_size)),
    "a hole": lambda path: path.write_bytes(
        path.read_bytes()[:4_096] + bytes(path.stat().st_size - 4_096)
    ),
    "a folder": to_folder,
}


@pytest.mark.parametrize("harm", HARMS.values(), ids=HARMS)
def test_what_is_not_whole_is_none(ledger: Path, harm: Harm) -> None:
    sieve_file.write(ledger, sieve_file.Kept(7, 30, filled(20_000)))
    harm(sieve_file.place_of(ledger))
    assert sieve_file.read(ledger) is None


def test_what_cannot_be_written_leaves_the_file_before(ledger: Path) -> None:
    sieve_file.write(ledger, sieve_file.Kept(7, 30, filled(20)))
    (ledger.parent / "sayso.db-sieve-new").mkdir()
    with pytest.raises(OSError, match="sieve-new"):
        sieve_file.write(ledger, sieve_file.Kept(8, 60, filled(40)))
    kept = sieve_file.read(ledger)
    assert kept is not None
    assert kept.token == 7
