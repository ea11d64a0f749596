"""Bytes -> the text they hold, unchanged but for the byte order mark.

Line ends stay as they are: a report's spans count the code points of this text.
"""

from __future__ import annotations

import codecs

from sayso.errors import BadInput

UTF16_MARKS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
TRIED = "UTF-8, UTF-16 with a byte order mark and Windows-1252 were tried"
SIGNATURES = {
    b"%PDF-": "a PDF",
    b"PK\x03\x04": "a zip, Word or OpenDocument file",
    b"\xd0\xcf\x11\xe0": "an old Word file",
    b"{\\rtf": "an RTF file",
    b"\x89PNG": "a picture",
    b"GIF8": "a picture",
    b"\xff\xd8\xff": "a picture",
    b"\x1f\x8b": "a gzip file",
}
PLAIN_CONTROLS = frozenset("\t\n\v\f\r\x1b\x1c\x1d\x1e\x1f\x85\x1a")
MOST_CONTROLS = 0.005
"""Share of other control characters above which a text is taken for binary data."""


def decode(raw: bytes, where: str) -> str:
    """The text in ``raw``; ``BadInput`` where it is binary or in another encoding."""
    for signature, kind in SIGNATURES.items():
        if raw.startswith(signature):
            raise _binary(where, f"is {kind}, not a text")
    text = _decoded(raw, where)
    refuse_binary(text, where)
    return text


def refuse_binary(text: str, where: str) -> None:
    """Raise ``BadInput`` for a zero character, or for many other control characters."""
    zero = text.find("\0")
    if zero >= 0:
        raise _binary(where, f"holds binary data (a zero character at {zero:,})")
    sample = text[:100_000]
    strange = sum(1 for c in sample if c < " " and c not in PLAIN_CONTROLS)
    if strange > MOST_CONTROLS * len(sample):
        raise _binary(where, f"holds binary data ({strange:,} control characters)")


def is_utf16(raw: bytes) -> bool:
    """Whether ``raw`` begins with a byte order mark of UTF-16."""
    return raw.startswith(UTF16_MARKS)


def _decoded(raw: bytes, where: str) -> str:
    marked = is_utf16(raw)
    for encoding in ("utf-16",) if marked else ("utf-8-sig", "cp1252"):
        try:
            return raw.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise BadInput(
        where, f"its bytes are in no encoding known here ({TRIED})", "save it as UTF-8"
    )


def _binary(where: str, reason: str) -> BadInput:
    return BadInput(where, reason, "save its text as a plain UTF-8 .txt file")
