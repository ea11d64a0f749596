"""Where a report's dateline is: what it was filed with, and no word of what it tells."""

from __future__ import annotations

import pytest

from sayso.reading.attribution import attribute
from sayso.reading.datelines import dateline
from sayso.reading.parse import parse

DATELINES = [
    ("BRENMOOR — Quill Ferries said so.", "BRENMOOR — "),
    ("WEST HOLLOW, Iowa — Quill Ferries said so.", "WEST HOLLOW, Iowa — "),
    ("ACCRA (AFP) - Kente Gold said so.", "ACCRA (AFP) - "),
    ("KISUMU, Kenya, May 4 (Reuters) – Two ferries", "KISUMU, Kenya, May 4 (Reuters) – "),
    ("Arica, March 3 - Two ferries met.", "Arica, March 3 - "),
    ("FARO, 3 March 2011 — Two ferries met.", "FARO, 3 March 2011 — "),
    ("OSLO/AUSTIN, Texas (AP) -- Two ferries met.", "OSLO/AUSTIN, Texas (AP) -- "),
    ("ST. MARY'S, Newfoundland – Two ferries met.", "ST. MARY'S, Newfoundland – "),
    ("Ferries meet in fog\n\nRIO BONITO—Two ferries met.", "RIO BONITO—"),
    ("GENEVA: Two ferries met.", "GENEVA: "),
    ("FORT QUILL, Ontario\u00a0— Two ferries met.", "FORT QUILL, Ontario\u00a0— "),
    ("Geneva (11 March 2022) – Two ferries met.", "Geneva (11 March 2022) – "),
    ("BISHKEK, Kyrgyzstan (AP) _ Two ferries met.", "BISHKEK, Kyrgyzstan (AP) _ "),
    ("(AFP) - Two ferries met.", "(AFP) - "),
    ("Turin — Two ferries met on the lake.", "Turin — "),
    ("Fog shuts the port\n\nFaro, 3 March 2011\n\nIt rained.", "Faro, 3 March 2011"),
    # a body told of between dashes, one word in capitals with it; a headline of two parts
    ("UNESCO — the culture agency — said so.", None),
    ("NASA — The Space Agency — said so.", None),
    ("Nils Dahl — The Mayor of Turin — said so.", None),
    ("Quill Ferries – Two Boats Meet\n\nIt rained.", None),
    # who speaks in a transcript or a conversation
    ("DAHL: We met.\nQUILL: We did not.\n", None),
    ("Nils Dahl – We met.\nOle Brix – We did not.\n", None),
    ("Two ferries met in OSLO — Norway was calm.", None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), DATELINES)
def test_where_the_dateline_is(text: str, expected: str | None) -> None:
    found = dateline(text)
    assert (text[found.start : found.end] if found else None) == expected


SOURCES = [
    ("BRENMOOR — Quill Ferries acknowledged on Monday that a boat had sunk.",
     {"Quill Ferries"}),
    ("WEST HOLLOW, Iowa — Quill Ferries acknowledged that a boat had sunk, and said it was "
     "sorry.", {"Quill Ferries"}),
    ("BRNO — Tatra Plyn confirmed that a pipe had burst.", {"Tatra Plyn"}),
    ("RIO BONITO—Dora Quispe, the mayor, said the road was shut.", {"Dora Quispe, the mayor,"}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "sources"), SOURCES)
def test_a_source_begins_after_the_dateline(text: str, sources: set[str]) -> None:
    found = attribute(text, parse(text))
    assert {text[s.start : s.end] for a in found for s in a.source} == sources


def test_a_content_begins_after_the_dateline() -> None:
    text = "KISUMU, Kenya, May 4 (AP) – Two ferries met on Tuesday, Nyanza Lines said."
    (found,) = attribute(text, parse(text))
    assert text[found.content[0].start :].startswith("Two ferries")
