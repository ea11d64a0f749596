"""index.csv: what the texts of a folder do not say themselves."""

from __future__ import annotations

import csv
from dataclasses import dataclass, field
from pathlib import Path

from sayso.errors import BadInput
from sayso.intake.decoding import decode
from sayso.intake.details import Details

INDEX = "index.csv"
NEEDED = ("outlet", "published")
SEPARATORS = ",;\t"
"""Spreadsheets write the one or the other, by the country."""
COLUMNS = ("file", "outlet", "published", "url", "title")


@dataclass(frozen=True, slots=True)
class Index:
    """Details by file, as its path below ``folder`` with forward slashes.

    ``without`` are the columns of ``NEEDED`` that it does not have.
    """

    folder: Path = Path()
    rows: dict[str, Details] = field(default_factory=dict)
    problems: tuple[BadInput, ...] = ()
    without: tuple[str, ...] = ()

    def details_of(self, path: Path) -> Details:
        """What the index says of a file below its folder; empty where nothing."""
        if not self.rows:
            return Details()
        return self.rows.get(path.relative_to(self.folder).as_posix(), Details())


def read_index(folder: Path) -> Index:
    """The index.csv of a folder; what is wrong with it is listed, the rest holds."""
    where = str(folder / INDEX)
    try:
        text = decode((folder / INDEX).read_bytes(), where)
    except (OSError, BadInput) as error:
        problem = error if isinstance(error, BadInput) else _unreadable(where, error)
        return Index(folder, problems=(problem,))
    return _parsed(folder, text, where)


def _parsed(folder: Path, text: str, where: str) -> Index:
    reader = _rows(text)
    header = reader.fieldnames or ()
    if "file" not in header:
        mend = f"make its first line {','.join(COLUMNS)}"
        return Index(folder, problems=(BadInput(where, "has no column 'file'", mend),))
    rows: dict[str, Details] = {}
    problems: list[BadInput] = []
    try:
        for row in reader:
            line = f"{where}, line {reader.line_num}"
            name = (row["file"] or "").strip().replace("\\", "/").removeprefix("./")
            rows[name] = _details(row, line)
            if not (folder / name).is_file():
                problems.append(_no_file(line, name))
    except csv.Error as error:
        line = f"{where}, line {reader.line_num}"
        problems.append(BadInput(line, f"is not CSV ({error})", "mend that line"))
    without = tuple(name for name in NEEDED if name not in header)
    return Index(folder, rows, tuple(problems), without)


def _rows(text: str) -> csv.DictReader[str]:
    """Its rows by the names of its columns, in small letters."""
    lines = text.splitlines(keepends=True)
    first = lines[0] if lines else ""
    separator = max(SEPARATORS, key=first.count)
    reader = csv.DictReader(lines, delimiter=separator, skipinitialspace=True)
    reader.fieldnames = [(n or "").strip().lower() for n in reader.fieldnames or ()]
    return reader


def _details(row: dict[str, str | None], line: str) -> Details:
    values = {key: (row.get(key) or "").strip() or None for key in COLUMNS[1:]}
    return Details(**values, where=line)


def _no_file(line: str, name: str) -> BadInput:
    return BadInput(line, f"there is no file {name!r} here", "mend the name in 'file'")


def _unreadable(where: str, error: OSError) -> BadInput:
    return BadInput(where, f"cannot be read ({error.strerror})", "check its rights")
