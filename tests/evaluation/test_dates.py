"""Floors under the date figures, on the data that they were measured on."""

import hashlib
from pathlib import Path

import pytest
from typer.testing import CliRunner

from sayso.cli.app import app
from sayso.evaluation import dates, said_on

SHARED = Path(__file__).parents[3] / "shared"
TRAIN = SHARED / "timex" / "train.tsv"
GOLD = SHARED / "gold" / "dev"
MEASURED_ON = {
    TRAIN: "4abaf3a1afc07f69",
    GOLD: "0c1fd76f0c1f61a7",
}


def digest(path: Path) -> str:
    """Of a file, or of all gold files of a directory."""
    files = sorted(path.glob("*.json")) if path.is_dir() else [path]
    return hashlib.sha256(b"".join(f.read_bytes() for f in files)).hexdigest()[:16]


def needs(path: Path) -> None:
    if not path.exists():
        pytest.skip(f"no {path.relative_to(SHARED.parent)} beside the repository")
    if digest(path) != MEASURED_ON[path]:
        pytest.skip(f"{path.name} has changed: measure anew and set the floor")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            b"Rain fell on Monday.\n",
            "table.tsv, line 1: is no row of three cells; write",
        ),
        (b"2021-03-17\tDATE\t2021-03-17\nMonday\n", "line 2: is no row of three cells"),
        (
            b"Monday\tDATE\tsoon\n",
            "line 1: begins a document, whose own date 'soon' is",
        ),
        (b"2021-03-17\tDATE\t2021-03-17\n", "holds no expression to score; write rows"),
        (b"", "holds no expression to score"),
        (b"\xff\xfe\x00", "is no text in UTF-8"),
    ],
)
def test_what_is_no_table_is_told(tmp_path, text, told):
    file = tmp_path / "table.tsv"
    file.write_bytes(text)
    ended = CliRunner().invoke(app, ["evaluate", "dates", str(file)])
    assert ended.exit_code == 2
    assert told in ended.stderr


def test_rows_are_those_of_the_file_with_a_value(tmp_path):
    file = tmp_path / "rows.tsv"
    file.write_text(
        "2021-03-17\tDATE\t2021-03-17\nMonday\tDATE\tno matter\n\n"
        "2020-01-01\tDATE\t2020-01-01\nthe bell\tDATE\t2020\n",
        "utf-8",
    )
    assert list(dates.rows(file)) == [
        "2021-03-17\tDATE\t2021-03-17",
        "Monday\tDATE\tno matter\t2021-03-15",
        "",
        "2020-01-01\tDATE\t2020-01-01",
        "the bell\tDATE\t2020\t",
    ]


def test_the_null_model_is_the_document_date(tmp_path):
    file = tmp_path / "rows.tsv"
    file.write_text(
        "2021-03-17\tDATE\t2021-03-17\ntoday\tDATE\t2021-03-17\n"
        "Monday\tDATE\t2021-03-15\n",
        "utf-8",
    )
    assert dates.accuracy(file) == dates.Accuracy(right=2, of=2, null=1)


def test_expressions_floor():
    needs(TRAIN)
    found = dates.accuracy(TRAIN)
    assert found.of == 1243
    assert found.share >= 0.86
    assert found.null / found.of < 0.07


def test_said_on_floor():
    needs(GOLD)
    figures = said_on.figures(GOLD)
    assert figures.said_on >= 0.90
    assert figures.undated >= 0.97
    assert figures.said_on > figures.null
