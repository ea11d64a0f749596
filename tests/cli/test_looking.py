"""The commands that look at a ledger: tables, formats, filters, plain errors."""

from __future__ import annotations

import csv
import io
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from sayso.ledger import open_ledger

COMMANDS = ("claims", "speakers", "reports", "changes")


def lines(text: str) -> list[str]:
    return [line.rstrip() for line in text.splitlines()]


def test_claims_lists_the_contested_one(kept: Any) -> None:
    shown = kept("claims")
    assert shown.exit_code == 0
    header, row = lines(shown.stdout)
    assert header.startswith("claim      standing   for  open  against")
    assert row.split()[:2] == ["k0000aaaa", "contested"]
    assert row.endswith("2025-10-09  21 boats were lost")


@pytest.mark.parametrize(
    ("arguments", "many"),
    [
        (["boats"], 1),
        (["BOATS", "lost"], 1),
        (["ships"], 0),
        (["--contested"], 1),
        (["--since", "2025-10-09"], 1),
        (["--since", "2025-10-10"], 0),
        (["--speaker", "norland"], 1),
        (["--speaker", "p0000aaaa"], 1),
        (["--speaker", "Rutte"], 0),
        (["--country", "LK"], 1),
        (["--country", "Norway"], 1),
        (["--country", "kr"], 0),
    ],
)
def test_claims_are_narrowed(kept: Any, arguments: list[str], many: int) -> None:
    shown = kept("claims", *arguments, "--format", "json")
    assert len(json.loads(shown.stdout)) == many


def test_a_claim_shows_board_sentences_and_history(kept: Any) -> None:
    shown = kept("claim", "k0000")
    text = lines(shown.stdout)
    assert text[0].startswith("21 boats were lost")
    assert text[0].endswith("CONTESTED")
    assert "  confirms          Port Authority (LK): 21" in text
    assert "  denies            Norland" in text
    assert "    Norland denied it." in text
    assert "    Harbour Post, 2025-10-07, report r0000aaaa, statement s0000bbbb" in text
    assert any(line.startswith("2025-10-07  first asserted") for line in text)


def test_a_claim_as_of_an_earlier_day(kept: Any) -> None:
    page = json.loads(
        kept("claim", "k0000aaaa", "--as-of", "2025-10-07", "-f", "json").stdout
    )
    assert {row["report"] for row in page["sentences"]} == {"r0000aaaa"}
    before = json.loads(
        kept("claim", "k0000aaaa", "--as-of", "2025-10-06", "-f", "json").stdout
    )
    assert before["sentences"] == []
    assert before["board"]["standing"] == "unconfirmed"


def test_a_claim_as_of_a_day_before_all(kept: Any) -> None:
    shown = kept("claim", "k0000", "--as-of", "2025-10-06").stdout
    assert "UNCONFIRMED" not in shown
    assert shown.splitlines()[0].endswith("NOTHING KNOWN YET")
    assert "On 2025-10-06 nothing was known of it yet" in shown
    assert "NOTHING" not in kept("claim", "k0000", "--as-of", "2025-10-07").stdout


def test_sentences_fit_the_text(kept: Any) -> None:
    page = json.loads(kept("claim", "k0000aaaa", "-f", "json").stdout)
    report = json.loads(kept("report", "r0000aaaa", "-f", "json").stdout)
    for row in page["sentences"]:
        if row["report"] == "r0000aaaa":
            assert report["text"][row["start"] : row["end"]] == row["sentence"]


def test_speakers_and_one_speaker(kept: Any) -> None:
    first, second = lines(kept("speakers").stdout)[1:]
    assert first.split()[:3] == ["p0000bbbb", "2", "1"]
    assert second.endswith("LK       Port Authority")
    page = lines(kept("speaker", "p0000bbbb").stdout)
    assert page[0] == "Norland"
    assert "    also named Norlanders" in page
    assert any("on claim k0000aaaa" in line for line in page)


def test_reports_and_one_report(kept: Any) -> None:
    rows = lines(kept("reports").stdout)
    assert rows[1].split()[:2] == ["r0000bbbb", "2025-10-09"]
    assert "[de] Norland denied" in rows[1]
    page = kept("report", "r0000aaaa").stdout
    assert "confirmed that ⟦1 21 boats were lost⟧. Norland denied ⟦2 it⟧." in page
    assert "\n2  s0000bbbb  deny" in page


@pytest.mark.parametrize(
    ("words", "kinds"),
    [
        (["boats"], ["statement", "statement", "report", "report"]),
        (["boats", "AND", "nobody"], ["report"]),
        (['"Valley Wire"'], ["report"]),
        (["Valley Wire", "OR", "nobody"], ["report", "report"]),
        (["boats NOT 21"], ["statement", "report"]),
        (["confirm*"], ["statement", "report"]),
        (["it's", "O'Brien"], []),
    ],
)
def test_search(kept: Any, words: list[str], kinds: list[str]) -> None:
    hits = json.loads(kept("search", *words, "--format", "json").stdout)
    assert [hit["kind"] for hit in hits] == kinds


def test_search_marks_what_it_found(kept: Any) -> None:
    assert "21 ‹boats› were lost" in kept("search", "boats").stdout


@pytest.mark.parametrize("command", COMMANDS)
def test_formats_hold_the_same_rows(kept: Any, command: str) -> None:
    whole = json.loads(kept(command, "-f", "json").stdout)
    each = [
        json.loads(line) for line in kept(command, "-f", "jsonl").stdout.splitlines()
    ]
    table = list(csv.DictReader(io.StringIO(kept(command, "-f", "csv").stdout)))
    assert whole == each
    assert len(table) == len(whole)
    assert list(table[0]) == list(whole[0])


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["claim", "k9999"], "there is no claim k9999; sayso claims lists them"),
        (["speaker", "x"], "there is no speaker x"),
        (["report", "r9999"], "there is no report r9999"),
        (["claims", "--since", "soon"], "write it as 2024-10-21"),
        (["claims", "--country", "XX"], "--country XX: is no country"),
        (["search", "..."], "at least one word"),
        (["search", "boats", "AND"], "AND, OR and NOT stand between two words"),
        (["search", "(boats"], "brackets come in pairs"),
        (["changes", "--ledger", "none.db"], "none.db: there is no ledger"),
    ],
)
def test_wrong_use_is_told_plainly(kept: Any, arguments: list[str], said: str) -> None:
    shown = kept(*arguments)
    assert shown.exit_code == 2
    assert said in shown.stderr
    assert shown.stdout == ""
    assert "Traceback" not in shown.stderr


@pytest.mark.parametrize(
    ("arguments", "heading"),
    [
        (["claim", "k"], "21 boats were lost"),  # the only one that begins so
        (["claim", "K0"], "21 boats were lost"),
        (["report", "r0000b"], "[de] Norland denied"),
        (["speaker", "p0000a"], "Port Authority"),
        (["speaker", "port authority"], "Port Authority"),
        (["speaker", "NORLANDERS"], "Norland"),
        (["outlet", "harbour POST"], "Harbour Post"),
    ],
)
def test_beginnings_and_names_will_do(
    kept: Any, arguments: list[str], heading: str
) -> None:
    shown = kept(*arguments)
    assert shown.exit_code == 0, shown.stderr
    if arguments[0] != "report":
        assert shown.stdout.startswith(heading)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["report", "r"], "r: begins the ids of 2 reports (r0000aaaa, r0000bbbb); give"),
        (["speaker", "port"], "no speaker port; these have it in a name: Port Authority"),
        (["speaker", ""], "there is no speaker"),
        (["outlet", "harbour"], "there is no outlet harbour; sayso outlets lists"),
        (["judge", "note", "s0", "why"], "s0: begins the ids of 3 statements"),
    ],
)  # fmt: skip
def test_what_is_not_enough_is_told(kept: Any, arguments: list[str], said: str) -> None:
    shown = kept(*arguments)
    assert shown.exit_code == 2
    assert said in shown.stderr


def test_speakers_of_one_name_are_listed(kept: Any, tmp_path: Path) -> None:
    with open_ledger(tmp_path / "sayso.db") as ledger, ledger.writing() as connection:
        connection.exec_driver_sql("UPDATE speakers SET name = 'Ida Moe’s Office'")
    shown = kept("speaker", "ida moe's office")
    assert shown.exit_code == 2
    assert "several are called so; give one of Ida Moe’s Office (" in shown.stderr
    assert {"[p0000aaaa]", "[p0000bbbb]"} <= set(shown.stderr.replace(",", " ").split())


def test_an_ambiguous_id_names_those_it_begins(kept: Any) -> None:
    shown = kept("report", "r0000")
    assert shown.exit_code == 2
    assert "r0000aaaa, r0000bbbb" in shown.stderr


def test_the_ledger_comes_from_the_environment(
    kept: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SAYSO_LEDGER", "elsewhere.db")
    assert "elsewhere.db: there is no ledger" in kept("claims").stderr
    assert kept("claims", "--ledger", "sayso.db").exit_code == 0


def test_no_colour_in_a_pipe(kept: Any) -> None:
    assert "\x1b" not in kept("claim", "k0000aaaa").stdout


def test_help_answers_at_once() -> None:
    """Half a second of one core at most; heavy packages stay out altogether."""
    code = (
        "import sys; from typer.testing import CliRunner; from sayso.cli.app import app;"
        "assert CliRunner().invoke(app, ['--help']).exit_code == 0;"
        "heavy = {'spacy', 'numpy', 'sqlalchemy', 'onnxruntime', 'pycountry'};"
        "sys.exit(', '.join(heavy & set(sys.modules)) or 0)"
    )
    begun = os.times()
    ended = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    assert ended.returncode == 0, ended.stderr
    assert os.times().children_user - begun.children_user < 0.5


def test_export_writes_what_is_kept(kept: Any) -> None:
    whole = json.loads(kept("export").stdout)
    assert whole["schema"] == "sayso/1"
    assert {s["act"] for s in whole["statements"]} == {"confirm", "deny"}
    assert whole["claims"][0]["standing"]["word"] == "contested"
    each = kept("export", "--format", "jsonl").stdout.splitlines()
    table = list(csv.DictReader(io.StringIO(kept("export", "-f", "csv").stdout)))
    assert len(each) == len(table) == 3


@pytest.mark.parametrize(
    "command",
    [
        ("claims",),
        ("claim", "k0000"),
        ("report", "r0000aaaa"),
        ("claim", "k0000", "-f", "json"),
        ("export", "-f", "jsonl"),
    ],
)
def test_a_reader_who_has_gone_is_no_error(
    kept: Any, tmp_path: Path, command: tuple[str, ...]
) -> None:
    ours, theirs = os.pipe()
    os.close(ours)
    given = [sys.executable, "-m", "sayso.cli", *command]
    ended = subprocess.run(given, cwd=tmp_path, stdout=theirs, stderr=subprocess.PIPE)
    os.close(theirs)
    assert (ended.returncode, ended.stderr) == (0, b"")
