"""A sieve in a file beside its ledger, and back. It may be deleted at any time."""

from __future__ import annotations

import contextlib
import os
import stat
import struct
from dataclasses import dataclass
from pathlib import Path
from zlib import crc32

import numpy as np

from sayso.ledger.sieve import Sieve

ENDING = "-sieve"
MAGIC = b"SaysoSv1"
_HEAD = struct.Struct("<8sqqqqQ")
"""The magic; the token, what is seen, keys, words; the checksum of all."""


@dataclass(frozen=True, slots=True)
class Kept:
    """``seen`` is the last passage of which, and of all before, the keys are in it.

    ``token`` stands in the ledger too since the sieve was kept: so the ledger that has
    it is this one, or a copy, and not one from before.
    """

    token: int
    seen: int
    sieve: Sieve


def place_of(ledger: Path) -> Path:
    """Beside the ledger's own file, as SQLite's log is."""
    path = ledger.resolve()
    return path.with_name(path.name + ENDING)


def read(ledger: Path) -> Kept | None:
    """None where there is no such file, or it is not whole."""
    try:
        with place_of(ledger).open("rb") as file:
            head = file.read(_HEAD.size)
            size = os.fstat(file.fileno()).st_size - _HEAD.size
            if len(head) < _HEAD.size or head[:8] != MAGIC:
                return None
            _, token, seen, keys, length, checksum = _HEAD.unpack(head)
            if length <= 0 or size != length * 8:
                return None
            words = np.fromfile(file, "<u8", length)
    except OSError:
        return None
    kept = Kept(token, seen, Sieve(words, keys))
    return kept if len(words) == length and _checksum(kept) == checksum else None


def write(ledger: Path, kept: Kept) -> None:
    """All of it or nothing. Raises ``OSError``; one process writes at a time."""
    path, sieve = place_of(ledger), kept.sieve
    counts = (kept.token, kept.seen, sieve.keys, len(sieve.words))
    new = path.with_name(path.name + "-new")
    try:
        with new.open("wb") as file:
            new.chmod(stat.S_IMODE(ledger.stat().st_mode))
            file.write(_HEAD.pack(MAGIC, *counts, _checksum(kept)))
            file.write(sieve.words.astype("<u8", copy=False).data)
            file.flush()
            os.fsync(file.fileno())
        new.replace(path)
    except OSError:
        with contextlib.suppress(OSError):
            new.unlink(missing_ok=True)
        raise


def _checksum(kept: Kept) -> int:
    """It tells a file that was garbled; a half-written one is never put there."""
    words = kept.sieve.words
    head = _HEAD.pack(MAGIC, kept.token, kept.seen, kept.sieve.keys, len(words), 0)
    return crc32(words.astype("<u8", copy=False).data, crc32(head))
