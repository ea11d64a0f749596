"""What of a statement is a content of its own, in our own words."""

from __future__ import annotations

import pytest

from sayso.model import Report
from sayso.reading import read

TABLE = [
    (
        "“The well was deep and clean last year. We do not know why it dried up,” said Ada Holt.",
        ["CT+", "Uu"],
    ),
    (
        "“The gates had jammed on Monday,” said the miller, Odd Falk. “They were opened again at noon.”",
        ["CT+", "CT+"],
    ),
    ("“The well was full all last summer. Quite full,” said Ada Holt.", ["CT+"]),
    ("“No. The well was full on Monday morning,” said Ada Holt.", ["CT+"]),
    ("Ada Holt said the well was full and the gates had jammed.", ["CT+"]),
]


@pytest.mark.parametrize(("text", "values"), TABLE)
def test_each_sentence_of_a_quotation_is_a_content(
    text: str, values: list[str]
) -> None:
    reading = read(Report("r1", "Ledger", None, None, "2025-05-05", "en", text))
    assert [content.value for content in reading.contents] == values
