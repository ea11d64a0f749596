"""What there is to read: the files below the given paths, with their details.

In a folder every *.txt, *.jsonl and *.ndjson counts, earlier days first; others are
skipped and named, hidden ones not even that. The nearest index.csv above a file
supplies what it lacks.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from sayso.errors import BadInput
from sayso.intake.details import Details
from sayso.intake.index import INDEX, Index, read_index

STDIN = "-"
TEXTS = frozenset({".txt"})
LINES = frozenset({".jsonl", ".ndjson"})
NOT_TEXTS = {
    ".json": "write one JSON object a line into a .jsonl file",
    ".csv": "give the folder that it is in, or turn its rows into a .jsonl file",
    ".html": "save the report's text as a .txt file",
    ".htm": "save the report's text as a .txt file",
}
ADDRESS = re.compile(r"https?:/", re.IGNORECASE)
FETCH = "save the report's text as a .txt file and give its address with --url"
MOST_NAMED = 5
"""Skipped files that a message names."""
OTHERWISE = "give texts (.txt), JSON lines (.jsonl, .ndjson) or an index.csv"


@dataclass(frozen=True, slots=True)
class ReportFile:
    """A file of one report, or of many where ``lines``. ``-`` is standard input."""

    path: str
    lines: bool
    details: Details


@dataclass(frozen=True, slots=True)
class Found:
    """The files to read, the names of others that are skipped, what is wrong already, and
    what is not wrong but should be known (``warnings``)."""

    files: tuple[ReportFile, ...] = ()
    skipped: tuple[str, ...] = ()
    problems: tuple[BadInput, ...] = ()
    warnings: tuple[str, ...] = ()

    def plus(self, other: Found) -> Found:
        """Both, in order."""
        return Found(
            self.files + other.files,
            self.skipped + other.skipped,
            self.problems + other.problems,
            self.warnings + other.warnings,
        )


def find(paths: Sequence[str], given: Details = Details()) -> Found:  # noqa: B008
    """The files below ``paths``. ``given`` holds for a file before what index.csv
    says of it, and for the files of a folder after."""
    found = Found()
    for path in paths:
        found = found.plus(_found_at(path, given))
    return found


def unfit(name: str) -> BadInput | None:
    """Why a file of this name would be skipped in a folder, null where it is read."""
    suffix = Path(name).suffix.lower()
    if name == INDEX:
        return None
    if name.startswith("."):
        return BadInput(
            name, "a name with a dot before it is hidden", "take the dot off"
        )
    if suffix in TEXTS | LINES:
        return None
    mend = NOT_TEXTS.get(suffix, OTHERWISE)
    return BadInput(
        name, f"{f'a {suffix} file' if suffix else 'this'} is not a report", mend
    )


def named(skipped: Sequence[str]) -> str:
    """Skipped files by name, those that hold a report in another form first, with what
    to do for these."""
    order = sorted(skipped, key=lambda name: Path(name).suffix.lower() not in NOT_TEXTS)
    names = ", ".join(Path(name).name for name in order[:MOST_NAMED])
    more = f" and {len(order) - MOST_NAMED:,} more" if len(order) > MOST_NAMED else ""
    mends = (NOT_TEXTS.get(Path(name).suffix.lower()) for name in order)
    mend = next((one for one in mends if one), OTHERWISE)
    return f"{names}{more}: {mend}"


def count(found: Found) -> int | None:
    """How many reports there are to read, null where a pipe hides it."""
    if any(file.path == STDIN for file in found.files):
        return None
    return sum(_lines_of(file.path) if file.lines else 1 for file in found.files)


def _found_at(path: str, given: Details) -> Found:
    if path == STDIN:
        return Found((ReportFile(STDIN, False, given),))
    if Path(path).is_dir():
        return _in_folder(Path(path), given)
    return _named(Path(path), given)


def _named(path: Path, given: Details) -> Found:
    mend = NOT_TEXTS.get(path.suffix.lower())
    if ADDRESS.match(str(path)):
        problem = BadInput(_address(path), "addresses are not fetched", FETCH)
        return Found(problems=(problem,))
    if not path.exists():
        problem = BadInput(str(path), "there is no such file", "check its name")
        return Found(problems=(problem,))
    if mend:
        problem = BadInput(str(path), f"a {path.suffix} file is not a report", mend)
        return Found(problems=(problem,))
    index = read_index(path.parent) if (path.parent / INDEX).is_file() else Index()
    details = given.or_else(index.rows.get(path.name, Details()))
    problems = tuple(one for one in index.problems if not index.rows)
    files = (_report_file(path, details),)
    return Found(files, problems=problems, warnings=_lacking(index, given))


def _in_folder(folder: Path, given: Details) -> Found:
    found = Found()
    for part in _folders(folder, given):
        found = found.plus(part)
    if not found.files and not found.problems:
        others = f"{len(found.skipped):,} others: {named(found.skipped)}"
        skipped = f" ({others})" if found.skipped else ""
        found = replace(found, problems=(_nothing_in(folder, skipped),))
    files = [replace(f, details=f.details.or_else(given)) for f in found.files]
    return replace(found, files=tuple(sorted(files, key=_day)))


def _day(file: ReportFile) -> str:
    """Texts in the order of their days, so that an echo is read after its source; those
    without a day, and files of many reports, come first, by name."""
    return (file.details.published or "") if not file.lines else ""


def _folders(top: Path, given: Details) -> Iterator[Found]:
    """One ``Found`` a folder, itself first, by name; links to folders not followed."""
    indexes: dict[Path, Index] = {}
    for folder, below, names in os.walk(top):
        here = Path(folder)
        below[:] = sorted(name for name in below if not name.startswith("."))
        if INDEX in names:
            indexes[here] = read_index(here)
            warnings = _lacking(indexes[here], given)
            yield Found(problems=indexes[here].problems, warnings=warnings)
        elif here != top:
            indexes[here] = indexes[here.parent]
        else:
            indexes[here] = Index()
        yield _files_of(here, names, indexes[here])


def _files_of(folder: Path, names: list[str], index: Index) -> Found:
    seen = sorted(n for n in names if not n.startswith(".") and n != INDEX)
    read = [folder / n for n in seen if Path(n).suffix.lower() in TEXTS | LINES]
    files = tuple(_report_file(path, index.details_of(path)) for path in read)
    chosen = {path.name for path in read}
    return Found(files, tuple(str(folder / n) for n in seen if n not in chosen))


def _lacking(index: Index, given: Details) -> tuple[str, ...]:
    """What an index.csv has no column for and nothing else gives."""
    lacks = [name for name in index.without if getattr(given, name) is None]
    if not lacks:
        return ()
    columns = " and ".join(f"{name!r}" for name in lacks)
    where = index.folder / INDEX
    mend = f"add it, or give --{lacks[0]}"
    return (f"{where}: has no column {columns}, so its reports have none; {mend}",)


def _report_file(path: Path, details: Details) -> ReportFile:
    return ReportFile(str(path), path.suffix.lower() in LINES, details)


def _address(path: Path) -> str:
    """As it was given: a path makes one slash of two."""
    return ADDRESS.sub(lambda found: f"{found[0]}/", str(path), count=1)


def _nothing_in(folder: Path, skipped: str) -> BadInput:
    return BadInput(
        str(folder),
        f"this folder holds no reports{skipped}",
        "put *.txt, *.jsonl or *.ndjson files there",
    )


def _lines_of(path: str) -> int:
    try:
        with Path(path).open("rb") as lines:
            pieces = iter(lambda: lines.read(1 << 20), b"")
            return max(sum(piece.count(b"\n") for piece in pieces), 1)
    except OSError:
        return 1
