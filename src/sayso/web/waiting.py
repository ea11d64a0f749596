"""Reports that were given and are not read yet, beside the ledger: a restart loses none."""

from __future__ import annotations

import shutil
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import msgspec

from sayso.model import Report

NAME = "{ledger}.waiting"
"""The folder: the ledger's path with this ending. It is gone when nothing waits."""


@dataclass(frozen=True, slots=True)
class Waits:
    """A report that waits to be read; with a ``reason`` it was tried and failed.

    ``report`` is null for what is no report: it can be told, but not tried again.
    """

    number: int
    report: Report | None
    reason: str | None = None


class Waiting:
    """What waits for a ledger, one file each, in the order in which it was given."""

    def __init__(self, ledger: Path) -> None:
        self.folder = ledger.with_name(NAME.format(ledger=ledger.name))
        self._last = max((one.number for one in self.kept()), default=0)

    def kept(self) -> Iterator[Waits]:
        """What an earlier run left, oldest first. A file that is none of ours is let be."""
        if not self.folder.is_dir():
            return
        for path in sorted(self.folder.glob("*.json")):
            try:
                yield msgspec.json.decode(path.read_bytes(), type=Waits)
            except (OSError, msgspec.DecodeError, UnicodeError):
                continue

    def put(self, given: Iterable[tuple[Report | None, str | None]]) -> list[Waits]:
        """Keeps reports (or, with a reason, what failed) and returns them as kept."""
        self.folder.mkdir(mode=0o700, exist_ok=True)
        made = []
        for report, reason in given:
            self._last += 1
            made.append(Waits(self._last, report, reason))
            self._write(made[-1])
        return made

    def fail(self, one: Waits, reason: str) -> Waits:
        """Keeps that it was tried, and why it failed."""
        failed = Waits(one.number, one.report, reason)
        self._write(failed)
        return failed

    def drop(self, one: Waits) -> None:
        """It is in the ledger, or nobody wants it any more."""
        self._path(one).unlink(missing_ok=True)
        if self.folder.is_dir() and not any(self.folder.iterdir()):
            shutil.rmtree(self.folder, ignore_errors=True)

    def _path(self, one: Waits) -> Path:
        return self.folder / f"{one.number:08d}.json"

    def _write(self, one: Waits) -> None:
        """Whole or not at all, also where the machine stops in between."""
        self.folder.mkdir(mode=0o700, exist_ok=True)
        ahead = self._path(one).with_suffix(".part")
        ahead.touch(mode=0o600)
        ahead.write_bytes(msgspec.json.encode(one))
        ahead.replace(self._path(one))
