"""Files, folders and pipes to reports; every kind of bad input and its message."""

import io
import json
import sys
from pathlib import Path

import pytest

from sayso.errors import BadInput
from sayso.intake import Details, count, find, read, report_id
from sayso.model import Report

GOOD = "The mayor said the bridge was closed.\r\nIt is old.  \n"


def texts(*paths: Path | str, given: Details | None = None) -> list[Report | BadInput]:
    found = find([str(path) for path in paths], given or Details())
    return list(read(found))


def only_problem(*paths: Path | str) -> str:
    (problem,) = texts(*paths)
    assert isinstance(problem, BadInput)
    return str(problem)


def only_report(*paths: Path | str, given: Details | None = None) -> Report:
    (report,) = texts(*paths, given=given)
    assert isinstance(report, Report)
    return report


def test_a_text_is_kept_unchanged(tmp_path: Path) -> None:
    file = tmp_path / "bridge.txt"
    file.write_bytes(b"\xef\xbb\xbf" + GOOD.encode())
    report = only_report(file, given=Details("Harbour Post", "2024-10-21"))
    assert report.text == GOOD
    assert report.file == str(file)
    assert (report.outlet, report.published) == ("Harbour Post", "2024-10-21")
    assert (report.language, report.url) == ("en", None)
    assert report.id == report_id("Harbour Post", None, GOOD)


def test_ids_tell_outlet_address_and_text_apart() -> None:
    given = [("a", "b", "c"), ("ab", "", "c"), ("a", "bc", ""), (None, None, "abc")]
    assert len({report_id(*one) for one in given}) == 4


def test_index_supplies_what_a_text_lacks(tmp_path: Path) -> None:
    (tmp_path / "sub").mkdir()
    (tmp_path / "index.csv").write_text(
        "file,outlet,published,url,title\n"
        "a.txt,Harbour Post,2024-10-21,https://h.example/1,Bridge shut\n"
        "sub/b.txt,Valley Wire,,,\n"
    )
    (tmp_path / "a.txt").write_text(GOOD)
    (tmp_path / "sub" / "b.txt").write_text(GOOD)
    (tmp_path / "notes.md").write_text("skipped")
    (tmp_path / ".hidden.txt").write_text("not even counted")
    found = find([str(tmp_path)], Details(published="2024-10-22"))
    first, second = read(found)
    assert found.skipped == (str(tmp_path / "notes.md"),)
    assert count(found) == 2
    assert isinstance(first, Report)
    assert (first.outlet, first.published) == ("Harbour Post", "2024-10-21")
    assert (first.url, first.title) == ("https://h.example/1", "Bridge shut")
    assert isinstance(second, Report)
    assert (second.outlet, second.published) == ("Valley Wire", "2024-10-22")


@pytest.mark.parametrize(
    "index",
    [
        "File, Outlet ,PUBLISHED\na.txt,Harbour Post,2024-10-21\n",
        "file;outlet;published\na.txt;Harbour Post;2024-10-21\n",
        "outlet\tfile\tpublished\nHarbour Post\ta.txt\t2024-10-21\n",
    ],
)
def test_an_index_as_spreadsheets_write_it(tmp_path: Path, index: str) -> None:
    (tmp_path / "index.csv").write_text(index)
    (tmp_path / "a.txt").write_text(GOOD)
    report = only_report(tmp_path)
    assert (report.outlet, report.published) == ("Harbour Post", "2024-10-21")


@pytest.mark.parametrize(
    ("header", "given", "told"),
    [
        ("file,outlet,published", Details(), ()),
        ("file,published", Details(), ("'outlet'", "--outlet")),
        ("file,outlet", Details(), ("'published'", "--published")),
        ("file,day", Details(), ("'outlet' and 'published'", "--outlet")),
        ("file,published", Details("Harbour Post"), ()),
    ],
)
@pytest.mark.parametrize("name", ["", "a.txt"])
def test_a_missing_column_is_told(
    tmp_path: Path, header: str, given: Details, told: tuple[str, ...], name: str
) -> None:
    (tmp_path / "index.csv").write_text(f"{header}\na.txt,2024-10-21\n")
    (tmp_path / "a.txt").write_text(GOOD)
    found = find([str(tmp_path / name)], given)
    assert len(found.files) == 1
    assert found.problems == ()
    assert bool(found.warnings) == bool(told)
    for words in told:
        assert words in found.warnings[0]


def test_an_index_without_files_is_told_also_for_one_text(tmp_path: Path) -> None:
    (tmp_path / "index.csv").write_text("name,outlet\na.txt,Harbour Post\n")
    (tmp_path / "a.txt").write_text(GOOD)
    (problem,) = find([str(tmp_path / "a.txt")]).problems
    assert "has no column 'file'" in str(problem)


def test_an_address_is_not_fetched() -> None:
    told = only_problem("https://post.example/2024/bridge")
    assert told.startswith(
        "https://post.example/2024/bridge: addresses are not fetched;"
    )
    assert "--url" in told


def test_what_is_given_for_one_file_goes_before_the_index(tmp_path: Path) -> None:
    (tmp_path / "index.csv").write_text("file,outlet\na.txt,Harbour Post\n")
    (tmp_path / "a.txt").write_text(GOOD)
    report = only_report(tmp_path / "a.txt", given=Details("Valley Wire"))
    assert report.outlet == "Valley Wire"


def test_a_folder_is_read_by_its_days(tmp_path: Path) -> None:
    days = {"a": "2024-10-21", "b": "2024-10-19T23:00", "c": "2024-10-20", "d": ""}
    rows = "".join(f"{name}.txt,{day}\n" for name, day in days.items())
    (tmp_path / "index.csv").write_text(f"file,published\n{rows}")
    for name in days:
        (tmp_path / f"{name}.txt").write_text(f"{GOOD} {name}")
    found = find([str(tmp_path)])
    assert [Path(file.path).stem for file in found.files] == ["d", "b", "c", "a"]


def test_a_folder_inside_has_its_own_index(tmp_path: Path) -> None:
    (tmp_path / "sub" / "deep").mkdir(parents=True)
    (tmp_path / "index.csv").write_text("file,outlet\nsub/deep/a.txt,Outer\n")
    (tmp_path / "sub" / "index.csv").write_text("file,outlet\ndeep/a.txt,Inner\n")
    (tmp_path / "sub" / "deep" / "a.txt").write_text(GOOD)
    assert only_report(tmp_path).outlet == "Inner"


def test_lines_carry_their_own_details(tmp_path: Path) -> None:
    file = tmp_path / "inbox.jsonl"
    rows = [
        {"text": GOOD, "outlet": "Harbour Post", "published": "2024-10-21T10:00:00Z"},
        {"text": GOOD, "extra": 1},
    ]
    file.write_text("".join(json.dumps(row) + "\n" for row in rows))
    first, second = texts(file, given=Details("Default", title="T"))
    assert isinstance(first, Report)
    assert isinstance(second, Report)
    assert (first.outlet, first.published, first.title) == (
        "Harbour Post",
        "2024-10-21",
        "T",
    )
    assert (second.outlet, second.file) == ("Default", None)


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp1252"])
def test_lines_in_other_encodings(tmp_path: Path, encoding: str) -> None:
    file = tmp_path / "inbox.ndjson"
    row = json.dumps({"text": "The café owner said so."}, ensure_ascii=False)
    file.write_text(f"{row}\n{row}\n", encoding=encoding, newline="\n")
    read_ones = texts(file)
    assert [r.text for r in read_ones if isinstance(r, Report)] == [
        "The café owner said so."
    ] * 2


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ('{"outlet": "Harbour Post"}', "has no text"),
        ('{"text": "  "}', "has no text"),
        ('{"text": 5}', "wrong field"),
        ('{"text": "a", "published": "2024-02-30"}', "not a day of the calendar"),
        ('{"text": "a", "published": "2999-01-01"}', "still to come"),
        ('{"text": "a\\u0000b"}', "binary data"),
        ('{"text": "half \\ud83d"}', "line 2"),
        ("[1, 2]", "wrong field"),
        ("The mayor said so.", "is not JSON"),
    ],
)
def test_a_bad_line_is_named_and_the_others_read(
    tmp_path: Path, line: str, said: str
) -> None:
    file = tmp_path / "inbox.jsonl"
    good = json.dumps({"text": GOOD})
    file.write_text(f"{good}\n{line}\n\n{good}\n")
    first, problem, last = texts(file)
    assert isinstance(first, Report)
    assert isinstance(last, Report)
    assert isinstance(problem, BadInput)
    assert f"{file}, line 2" in str(problem)
    assert said in str(problem)


def test_bad_files_are_named_with_the_mend(tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_bytes(b"")
    (tmp_path / "white.txt").write_text(" \n\t\n")
    (tmp_path / "zero.txt").write_bytes(b"a\0b")
    (tmp_path / "odd.txt").write_bytes(b"\x81\x8d\x8f")
    (tmp_path / "page.html").write_text("<p>")
    (tmp_path / "empty.jsonl").write_text("\n")
    for name, said in {
        "missing.txt": "no such file",
        "empty.txt": "is empty",
        "white.txt": "holds no text",
        "zero.txt": "binary data",
        "odd.txt": "Windows-1252",
        "page.html": "save the report's text",
        "empty.jsonl": "is empty",
    }.items():
        message = only_problem(tmp_path / name)
        assert str(tmp_path / name) in message
        assert said in message


def test_one_bad_file_does_not_stop_the_folder(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"")
    (tmp_path / "b.txt").write_text(GOOD)
    problem, report = texts(tmp_path)
    assert isinstance(problem, BadInput)
    assert isinstance(report, Report)


def test_a_folder_without_reports(tmp_path: Path) -> None:
    (tmp_path / "notes.md").write_text("x")
    assert "holds no reports (1 others: notes.md: give texts" in only_problem(tmp_path)


def test_what_is_wrong_with_an_index_is_listed(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(GOOD)
    (tmp_path / "b.txt").write_text(GOOD)
    (tmp_path / "index.csv").write_text(
        "file,published\na.txt,2024-02-30\ngone.txt,2024-01-01\n"
    )
    missing, report, bad_day = texts(tmp_path)
    assert "index.csv, line 3: there is no file 'gone.txt'" in str(missing)
    assert "index.csv, line 2: published is '2024-02-30'" in str(bad_day)
    assert isinstance(report, Report)


def test_an_index_without_its_column(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(GOOD)
    (tmp_path / "index.csv").write_text("name;outlet\na.txt;Post\n")
    problem, report = texts(tmp_path)
    assert "has no column 'file'" in str(problem)
    assert isinstance(report, Report)


@pytest.mark.parametrize(
    ("piped", "read_as"),
    [
        (GOOD.encode(), [GOOD]),
        (b'{"text": "One."}\n{"text": "Two."}\n', ["One.", "Two."]),
    ],
)
def test_a_pipe(
    monkeypatch: pytest.MonkeyPatch, piped: bytes, read_as: list[str]
) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(piped)))
    found = find(["-"])
    assert count(found) is None
    reports = [r for r in read(found) if isinstance(r, Report)]
    assert [r.text for r in reports] == read_as
    assert {r.file for r in reports} == {None}


def test_five_megabytes_on_one_line(tmp_path: Path) -> None:
    file = tmp_path / "long.txt"
    file.write_text("The mayor said the bridge was closed. " * 140_000)
    assert len(only_report(file).text) > 5_000_000


def test_another_language_is_kept_and_marked(tmp_path: Path) -> None:
    file = tmp_path / "de.txt"
    file.write_text("Der Minister sagte, dass die Brücke nicht offen ist.")
    assert only_report(file).language == "de"
