"""JSON lines -> texts with their details: one object a line, at least ``text`` in it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO

import msgspec

from sayso.errors import BadInput
from sayso.intake.decoding import decode, is_utf16, refuse_binary
from sayso.intake.details import Details

EXAMPLE = '{"text": "…", "outlet": "…", "published": "2024-10-21"}'


class Fields(msgspec.Struct):
    """The fields of a line that are read; others are left alone."""

    text: str | None = None
    outlet: str | None = None
    published: str | None = None
    url: str | None = None
    title: str | None = None


@dataclass(frozen=True, slots=True)
class Line:
    """One report of a file of lines; ``where`` names the file and the line."""

    text: str
    details: Details
    where: str


def looks_like_lines(first: bytes) -> bool:
    """Whether a pipe's first line is a JSON object."""
    try:
        return isinstance(msgspec.json.decode(first), dict)
    except (msgspec.DecodeError, UnicodeDecodeError):
        return False


def read_lines(
    opened: BinaryIO, where: str, first: bytes = b""
) -> Iterator[Line | BadInput]:
    """The lines of a file in order; white lines are passed over, bad ones yielded.

    ``first`` is what of it has been read already.
    """
    empty = True
    for number, raw in enumerate(_raw_lines(opened, where, first), 1):
        if raw.strip():
            empty = False
            yield _line(raw, f"{where}, line {number}")
    if empty:
        yield BadInput(where, "is empty", f"write one report a line: {EXAMPLE}")


def _raw_lines(opened: BinaryIO, where: str, first: bytes) -> Iterator[bytes]:
    line = first or opened.readline()
    if is_utf16(line):
        yield from decode(line + opened.read(), where).encode().splitlines(True)
        return
    while line:
        yield line
        line = opened.readline()


def _line(raw: bytes, where: str) -> Line | BadInput:
    try:
        fields = msgspec.json.decode(decode(raw, where), type=Fields)
        if not fields.text or not fields.text.strip():
            return BadInput(where, "has no text", f"write it as {EXAMPLE}")
        refuse_binary(fields.text, where)
    except BadInput as problem:
        return problem
    except msgspec.ValidationError as error:
        return BadInput(where, f"has a wrong field ({error})", f"write {EXAMPLE}")
    except (msgspec.DecodeError, UnicodeError) as error:
        return BadInput(where, f"is not JSON ({error})", f"write it as {EXAMPLE}")
    return Line(fields.text, _details(fields, where), where)


def _details(fields: Fields, where: str) -> Details:
    printed = (fields.outlet, fields.published, fields.url, fields.title)
    outlet, published, url, title = ((value or "").strip() or None for value in printed)
    return Details(outlet, published, url, title, where)
