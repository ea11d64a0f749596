"""Whatever the bytes: a text or a problem that names the file, never another error."""

from __future__ import annotations

import contextlib
import io
import json

from hypothesis import given
from hypothesis import strategies as st

from sayso.errors import BadInput
from sayso.intake import Details, detect, make_report
from sayso.intake.decoding import decode
from sayso.intake.lines import read_lines


@given(st.binary(max_size=400))
def test_any_bytes_are_a_text_or_a_problem(raw: bytes) -> None:
    with contextlib.suppress(BadInput):
        text = decode(raw, "a.txt")
        text.encode("utf-8")
        assert "\0" not in text


@given(st.text(st.characters(codec="utf-8"), min_size=1))
def test_any_text_comes_back_unchanged(text: str) -> None:
    try:
        report = make_report(decode(text.encode(), "a.txt"), Details(), "a.txt")
    except BadInput:
        return
    assert report.text == text.removeprefix("\ufeff")


@given(st.binary(max_size=400))
def test_any_lines_are_reports_or_problems(raw: bytes) -> None:
    for line in read_lines(io.BytesIO(raw), "a.jsonl"):
        if isinstance(line, BadInput):
            assert str(line).startswith("a.jsonl")
        else:
            assert line.text.strip()


@given(st.lists(st.text(st.characters(codec="utf-8"), min_size=1), min_size=1))
def test_lines_of_any_texts_keep_them(texts: list[str]) -> None:
    raw = "".join(json.dumps({"text": text}) + "\n" for text in texts).encode()
    for text, line in zip(texts, read_lines(io.BytesIO(raw), "a.jsonl"), strict=True):
        assert isinstance(line, BadInput) or line.text == text


@given(st.text(max_size=300))
def test_any_text_has_a_language(text: str) -> None:
    assert 2 <= len(detect(text)) <= 3
