"""Whom a sentence cites, and that an echo of it is no confirmation."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from sayso.errors import BadRequest
from sayso.ledger import Ledger
from sayso.model import Report, Span
from sayso.views.citing import phrases, rests_on
from sayso.views.claims import claim_rows
from sayso.views.grading import judge_fairly

WHAT = "that the big trawler carried weapons from Bergen"
NAMES = {"NO": {"Norway", "Norway’s energy ministry"}, "SE": {"Sweden", "Lars Bruun"}}


@pytest.mark.parametrize(
    ("sentence", "cited"),
    [
        ("Citing Norway’s energy ministry, ⟨the union said it leaks⟩.", {"NO"}),
        ("⟨The union said, citing the Norwegian energy ministry, it leaks⟩.", {"NO"}),
        ("⟨The union⟩, quoting the ministry, ⟨said it leaks⟩.", {"NO"}),
        ("⟨The union said it leaks⟩, according to the energy ministry.", {"NO"}),
        ("⟨It leaks, said⟩ the union, citing Norway and Sweden.", {"NO", "SE"}),
        ("Based on information from Norway, ⟨the union said it leaks⟩.", {"NO"}),
        ("⟨The union said it leaks⟩, citing Iceland’s navy.", {"icel"}),
        ("⟨The union said it leaks⟩, citing intelligence.", set()),
        ("⟨The union said it leaks⟩, and Sweden, citing Norway, denied it.", set()),
        ("⟨The union said it leaks⟩. Citing Norway, Sweden denied it.", set()),
        ("⟨The union of Norway said it leaks⟩.", set()),
    ],
)
def test_whom_a_sentence_cites(sentence: str, cited: set[str]) -> None:
    text = sentence.replace("⟨", "").replace("⟩", "")
    spans, at = [], 0
    for part in sentence.split("⟨"):
        inside = part.split("⟩")[0]
        if "⟩" in part:
            spans.append(Span(at, at + len(inside)))
        at += len(part.replace("⟩", ""))
    found = [rests_on(phrase, NAMES) for phrase in phrases(text, spans)]
    assert set().union(*found) == cited


@pytest.mark.parametrize(
    ("echo", "word"),
    [
        (f"Carl Moe said {WHAT}.", "corroborated"),
        (f"Carl Moe said {WHAT}, citing Ann Berg.", "asserted"),
        (f"Carl Moe said {WHAT}, according to Berg.", "asserted"),
    ],
)
def test_an_echo_is_no_confirmation(
    echo: str, word: str, tell: Callable[..., Report], ledger: Ledger
) -> None:
    tell(f"Ann Berg said {WHAT}.", published="2025-03-04")
    tell(echo, outlet="Evening Star", published="2025-03-05")
    with ledger.looking() as snapshot:
        (row,) = claim_rows(snapshot)
    assert row.standing == word
    told = {"made_by": "Ida", "reason": "two said so"}
    with ledger.writing() as connection:
        if word == "corroborated":
            assert judge_fairly(connection, "grade", row.id, "1", **told).value == "1"
        else:
            with pytest.raises(BadRequest, match="no second principal"):
                judge_fairly(connection, "grade", row.id, "1", **told)
