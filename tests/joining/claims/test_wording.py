"""A claim is worded as the case, with what was printed and nothing else."""

from __future__ import annotations

import pytest

from sayso.joining.claims.wording import worded
from sayso.model import Report
from sayso.reading import read

TABLE = [
    ("The mayor said the pump had not failed.", "the pump had … failed"),
    ("The mayor said nobody had been hurt.", "… had been hurt"),
    ("The mayor said no guard had crossed the river.", "… guard had crossed the river"),
    ("The mayor said there were no wolves there.", "there were … wolves there"),
    ("The mayor said none of the gates had opened.", "… of the gates had opened"),
    ("The mayor said the report of cracks was false.", "the report of cracks"),
    ("The mayor said the ship had failed to stop.", "the ship had … stop"),
    ("The mayor said the pump had failed.", "the pump had failed"),
    ("The mayor denied that the pump had failed.", "the pump had failed"),
]


@pytest.mark.parametrize(("text", "wording"), TABLE)
def test_what_denies_is_left_out(text: str, wording: str) -> None:
    reading = read(Report("r1", "Ledger", None, None, "2025-05-05", "en", text))
    (content,) = reading.contents
    assert worded(text, content)[0] == wording
