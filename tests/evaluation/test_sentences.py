"""The written sentences: how they are read, and what is found of those held out."""

from __future__ import annotations

from pathlib import Path

import pytest

from sayso.errors import BadRequest
from sayso.evaluation.sentences import (
    Sentence,
    held_out,
    main,
    measure,
    read_sentences,
    taught,
)
from sayso.model import Attribution, Span

FILE = Path(__file__).parents[2] / "corpora" / "attribution" / "sentences.tsv"


def read(tmp_path: Path, *lines: str) -> tuple[Sentence, ...]:
    path = tmp_path / "some.tsv"
    path.write_text("\n".join(lines), "utf-8")
    return read_sentences(path)


def test_marks_are_spans_of_the_sentence_without_them(tmp_path: Path) -> None:
    (one,) = read(tmp_path, "deny\t[X Not so], [C says] [S the mill].")
    assert one.text == "Not so, says the mill."
    assert one.acts == ("deny",)
    spans = (Span(13, 21),), (Span(8, 12),), (Span(0, 6),)
    assert one.attributions == (Attribution(*spans),)


def test_lines_of_one_sentence_are_one(tmp_path: Path) -> None:
    found = read(
        tmp_path,
        "# a note",
        "state\t[S Ada] [C says] [X Bo denied it].",
        "deny\tAda says [S Bo] [C denied] [X it].",
        "none\tThe mill was shut.",
    )
    assert [(len(one.attributions), one.acts) for one in found] == [
        (2, ("state", "deny")),
        (0, ()),
    ]


@pytest.mark.parametrize(
    "line",
    [
        "says\t[S Ada] [C says] [X no].",
        "deny\t[S Ada] [C denied it].",
        "none\t[S Ada] [C says] [X no].",
        "Ada says no.",
    ],
)
def test_what_is_no_marked_sentence_is_named(line: str, tmp_path: Path) -> None:
    with pytest.raises(BadRequest, match=r"some\.tsv:2: is no marked sentence"):
        read(tmp_path, "none\tIt rained.", line)


def test_every_fifth_sentence_is_held_out() -> None:
    sentences = read_sentences(FILE)
    held, rest = held_out(sentences), taught(sentences)
    assert len(held) == len(sentences) // 5
    assert {*held, *rest} == {*sentences}
    assert not {*held} & {*rest}


def test_few_cues_come_twice() -> None:
    cues = [
        " ".join(one.text[s.start : s.end].lower() for s in a.cue)
        for one in read_sentences(FILE)
        for a in one.attributions
    ]
    assert len(set(cues)) >= 0.8 * len(cues)


def test_recall_on_the_sentences_held_out() -> None:
    """Measured: 0.66 of 583 found, 0.41 with their act; 9 of 133 sentences without any
    attribution got an act."""
    told = measure(held_out(read_sentences(FILE)))
    assert told.found >= 0.63 * told.of
    assert told.act >= 0.39 * told.of
    assert told.made_up <= 0.10 * told.empty


def test_the_command_prints_the_figures(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    lines = [f"none\tIt rained on day {n}." for n in range(4)]
    path = tmp_path / "some.tsv"
    path.write_text(
        "\n".join([*lines, "deny\t[S Ada Brandt] [C denied] [X the theft]."]), "utf-8"
    )
    main(str(path))
    assert capsys.readouterr().out == (
        "1 attributions: 1.00 found, 1.00 with their act; "
        "0 of 0 sentences without any got one\n"
    )
