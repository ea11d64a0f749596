"""The acts that PolNeAR marks rarely: how many of our sentences are found, and how few
plain acts are taken for one of the fourteen."""

from __future__ import annotations

from pathlib import Path

import pytest

from sayso.evaluation.rare_acts import alone, main, read_table, recall
from sayso.reading.attribution import attribute
from sayso.reading.parse import parse
from sayso.reading.statements import read_deeds

FOLDER = Path(__file__).parents[1] / "fixtures" / "attribution"
TABLE = FOLDER / "rare_acts.tsv"
MORE = FOLDER / "rare_acts_more.tsv"
OTHER = FOLDER / "rare_acts_other.tsv"

PLAIN = [
    "The monitor determines what planes flew over the village.",
    "The intruder got in by guessing their passwords.",
    "The website often posts caches of stolen files.",
    "The breach exposed information about the patients.",
    "The bill would allow people to buy a public plan.",
    "The law requires candidates to file their accounts.",
    "The striker shook off his marker and scored.",
    "The army shared maps with its allies.",
]


def test_a_hundred_sentences_for_each_half_fifty() -> None:
    rows = read_table(TABLE)
    assert len(rows) == len({row.text for row in rows}) == 100
    assert all(row.content in row.text for row in rows)
    assert all(words in row.text for row in rows for words in row.sources)


def test_recall_with_the_rules_beside_the_tagger() -> None:
    """Measured: improved half 0.98, unseen half 0.76."""
    rows = read_table(TABLE)
    assert recall(rows[::2]) >= 0.90
    assert recall(rows[1::2]) >= 0.74


def test_recall_of_the_tagger_alone() -> None:
    """Measured with the widened lists of acts: 0.54 and 0.58."""
    rows = read_table(TABLE)
    assert recall(rows[::2], alone) >= 0.50
    assert recall(rows[1::2], alone) >= 0.54


def test_recall_on_more_sentences() -> None:
    """Measured: 0.76, on sentences for what the first hundred lack."""
    assert recall(read_table(MORE)) >= 0.72


def test_recall_on_sentences_of_another_hand() -> None:
    """Measured: improved half 0.78, unseen half 0.66 (both 0.62 before lists and head)."""
    rows = read_table(OTHER)
    assert len(rows) == len({row.text for row in rows}) == 200
    assert recall(rows[::2]) >= 0.74
    assert recall(rows[1::2]) >= 0.63


def test_the_command_prints_both_halves(capsys: pytest.CaptureFixture[str]) -> None:
    main(str(TABLE))
    printed = capsys.readouterr().out.splitlines()
    assert printed[0].split() == ["improved", "on", "unseen", "all"]
    assert [line[:14].strip() for line in printed[1:]] == [
        "tagger alone",
        "with the rules",
    ]


@pytest.mark.parametrize("text", PLAIN)
def test_what_is_no_act_has_none(text: str) -> None:
    doc = parse(text)
    deeds = read_deeds(text, doc, attribute(text, doc))
    assert [deed.act for deed in deeds if deed.act] == []
