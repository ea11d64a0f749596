"""Files -> reports, one at a time; a bad one becomes a problem and the rest go on."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from sayso.errors import BadInput
from sayso.intake.decoding import decode
from sayso.intake.details import Details, published_at, published_day
from sayso.intake.finding import STDIN, Found, ReportFile
from sayso.intake.ids import report_id
from sayso.intake.language import detect
from sayso.intake.lines import Line, looks_like_lines, read_lines
from sayso.model import Report

LARGEST = 64 * 1024 * 1024
"""Bytes of one text: ten times the longest report one meets; more is a mistake."""


def read(found: Found) -> Iterator[Report | BadInput]:
    """The reports of the found files in order, and what is wrong with the others."""
    yield from found.problems
    for file in found.files:
        try:
            yield from _reports_of(file)
        except BadInput as problem:
            yield problem
        except OSError as error:
            reason = f"cannot be read ({error.strerror})"
            yield BadInput(file.path, reason, "check its rights")


def make_report(
    text: str, details: Details, where: str, file: str | None = None
) -> Report:
    """A report of ``text`` unchanged. ``where`` names it in messages.

    Raises ``BadInput`` for an empty text and for a day that cannot be.
    """
    if not text.strip():
        raise BadInput(where, "holds no text", "put the report's text in, or leave it")
    published = published_day(details.published, details.where or where)
    return Report(
        id=report_id(details.outlet, details.url, text),
        outlet=details.outlet,
        title=details.title,
        url=details.url,
        published=published,
        language=detect(text),
        text=text,
        file=file,
        published_at=published_at(details.published),
    )


def _reports_of(file: ReportFile) -> Iterator[Report | BadInput]:
    if file.path == STDIN:
        yield from _from_pipe(sys.stdin.buffer, file.details)
        return
    with Path(file.path).open("rb") as opened:
        if file.lines:
            yield from _from_lines(opened, file.path, file.details)
        else:
            text = _whole(opened, file.path)
            yield make_report(text, file.details, file.path, file.path)


def _from_pipe(pipe: BinaryIO, details: Details) -> Iterator[Report | BadInput]:
    """JSON lines where the first line is such, else one report."""
    first = pipe.readline(LARGEST)
    if looks_like_lines(first):
        yield from _from_lines(pipe, "standard input", details, first)
    else:
        yield make_report(
            _whole(pipe, "standard input", first), details, "standard input"
        )


def _from_lines(
    opened: BinaryIO, where: str, details: Details, first: bytes = b""
) -> Iterator[Report | BadInput]:
    for line in read_lines(opened, where, first):
        yield line if isinstance(line, BadInput) else _of_line(line, details)


def _of_line(line: Line, details: Details) -> Report | BadInput:
    try:
        return make_report(line.text, line.details.or_else(details), line.where)
    except BadInput as problem:
        return problem


def _whole(opened: BinaryIO, where: str, first: bytes = b"") -> str:
    raw = first + opened.read(LARGEST + 1 - len(first))
    if len(raw) > LARGEST:
        reason = f"is larger than {LARGEST >> 20} MB"
        raise BadInput(where, reason, "cut it into single reports, one a file")
    if not raw:
        raise BadInput(where, "is empty", "put the report's text in, or leave it")
    return decode(raw, where)
