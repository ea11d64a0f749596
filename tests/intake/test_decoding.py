"""Bytes to text: the encodings that are read, and what is refused."""

import pytest

from sayso.errors import BadInput
from sayso.intake.decoding import decode

TEXT = "“We saw nothing,” Ondřej said.\r\nHe left at 9 €.\n"


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le-mark", "utf-16-be-mark"]
)
def test_reads_each_encoding_unchanged(encoding: str) -> None:
    raw = {
        "utf-16-le-mark": b"\xff\xfe" + TEXT.encode("utf-16-le"),
        "utf-16-be-mark": b"\xfe\xff" + TEXT.encode("utf-16-be"),
    }.get(encoding) or TEXT.encode(encoding)
    assert decode(raw, "a.txt") == TEXT


def test_reads_windows_1252() -> None:
    text = "“Nothing,” the café owner said – twice."
    assert decode(text.encode("cp1252"), "a.txt") == text


def test_undecodable_bytes_name_what_was_tried() -> None:
    with pytest.raises(BadInput, match=r"a\.txt.*UTF-8, UTF-16.*Windows-1252") as error:
        decode(b"caf\x81\xff said", "a.txt")
    assert "save it as UTF-8" in str(error.value)


@pytest.mark.parametrize(
    "raw", [b"%PDF-1.7\nabc", b"PK\x03\x04zip", b"some\0zero", bytes(range(1, 9)) * 40]
)
def test_binary_data_is_refused(raw: bytes) -> None:
    with pytest.raises(BadInput, match=r"a\.txt.*plain UTF-8 \.txt"):
        decode(raw, "a.txt")
