"""The export: it fits its schema, every id resolves, spans fit the text, cells are safe."""

from __future__ import annotations

import csv
import io
import json
import sys
from collections.abc import Collection, Iterator
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from sayso.export import json_schema, write_csv, write_json, write_lines
from sayso.export.lines import COLUMNS, cell
from sayso.export.schema import made_schema
from sayso.ledger import Ledger, judge, open_ledger
from sayso.model import Report
from sayso.pipeline import read_reports

sys.path.append(str(Path(__file__).parent / "doubles"))
import fast_reading

URL = "https://post.example/1"
GIVEN = [
    fast_reading.report(
        "Ann Berg said that the trawler sank with 12 sailors.\n"
        "Bo Lind denied that the trawler sank.",
        url=URL,
    ),
    fast_reading.report("Ann Berg said that the trawler sank.", "Star", "2025-03-05"),
    fast_reading.report(
        "Bo Lind denied that the trawler sank.\nCarl Moe asked that rescue be quick.",
        published="2025-03-06",
        url=URL,
    ),
    fast_reading.report("Eva Dahl said that herring prices rose.", "=Sun", None),
]


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    with open_ledger(tmp_path / "sayso.db") as opened:
        assert all(o.kept for o in read_reports(GIVEN, opened, read=fast_reading.read))
        yield opened


def exported(ledger: Ledger, given: Collection[Report] | None = None) -> dict[str, Any]:
    """The JSON of the whole ledger, or of some reports; it fits its schema."""
    out = io.StringIO()
    with ledger.looking() as snapshot:
        write_json(snapshot, out, None if given is None else [r.id for r in given])
    found: dict[str, Any] = json.loads(out.getvalue())
    jsonschema.validate(found, json_schema())
    assert_resolved(found)
    return found


def assert_resolved(found: dict[str, Any]) -> None:
    """Every id that an entry names is that of an entry, once."""
    ids = {}
    for name in ("reports", "speakers", "statements", "origins", "claims"):
        listed = [each["id"] for each in found[name]]
        assert len(listed) == len(set(listed)), name
        ids[name] = {*listed, None}
    for each in found["reports"]:
        assert each["replaces"] in ids["reports"]
    for each in found["speakers"]:
        assert each["principal"] in ids["speakers"]
    for each in found["statements"]:
        assert each["report"] in ids["reports"]
        assert set(each["speakers"]) <= ids["speakers"]
        assert each["within"] in ids["statements"]
        assert each["origin"] in ids["origins"]
        if each["withdrawn"]:
            assert each["withdrawn"]["by"] in ids["reports"] | ids["statements"]
    for each in found["origins"]:
        assert each["report"] in ids["reports"]
    for each in found["copies"]:
        assert {each["report"], each["of"]} <= ids["reports"]
        assert each["origin"] in ids["origins"]
    for each in found["claims"]:
        assert_claim_resolved(each, ids)


def assert_claim_resolved(claim: dict[str, Any], ids: dict[str, set[Any]]) -> None:
    assert claim["wording_at"]["statement"] in ids["statements"]
    assert claim["about"] in ids["claims"]
    assert {each["statement"] for each in claim["figures"]} <= ids["statements"]
    for stance in claim["stances"]:
        assert stance["statement"] in ids["statements"]
        assert set(stance["speakers"]) <= ids["speakers"]
    for principals in claim["standing"]["principals"].values():
        assert set(principals) <= ids["speakers"]


def test_the_shipped_schema_is_that_of_the_shapes() -> None:
    made = json.loads(made_schema())
    assert json_schema() == made, "run python -m sayso.export.schema"


def test_the_whole_ledger(ledger: Ledger) -> None:
    found = exported(ledger)
    assert found["schema"] == "sayso/1"
    assert [each["id"] for each in found["reports"]] == [r.id for r in GIVEN]
    assert len(found["statements"]) == 6
    texts = {report.id: report.text for report in GIVEN}
    for statement in found["statements"]:
        text = texts[statement["report"]]
        (cue,) = statement["cue"]
        assert text[cue["start"] : cue["end"]] in fast_reading.ACTS
    for claim in found["claims"]:
        at = claim["wording_at"]
        (of,) = (s for s in found["statements"] if s["id"] == at["statement"])
        assert texts[of["report"]][at["start"] : at["end"]] == claim["wording"]


def test_a_claim_shows_who_stands_where(ledger: Ledger) -> None:
    found = exported(ledger)
    names = {each["id"]: each["name"] for each in found["speakers"]}
    claim = max(found["claims"], key=lambda claim: len(claim["stances"]))
    standing = claim["standing"]
    principals = {
        side: [names[each] for each in ids]
        for side, ids in standing["principals"].items()
    }
    assert standing["word"] == "contested"
    assert principals["asserting"] == ["Ann Berg"]
    assert principals["denying"] == ["Bo Lind"]
    assert [figure["value"] for figure in claim["figures"]] == [12.0]
    assert {stance["value"] for stance in claim["stances"]} == {"CT+", "CT-"}


def test_what_an_edit_withdrew_is_told(ledger: Ledger) -> None:
    found = exported(ledger)
    gone = [each for each in found["statements"] if each["withdrawn"]]
    assert [each["report"] for each in gone] == [GIVEN[0].id]
    assert gone[0]["withdrawn"] == {
        "on": "2025-03-06",
        "why": "edited",
        "by": GIVEN[2].id,
    }
    replaces = {each["id"]: each["replaces"] for each in found["reports"]}
    assert replaces[GIVEN[2].id] == GIVEN[0].id


@pytest.mark.parametrize("chosen", [[0], [1], [2], [3], [1, 3], []])
def test_just_some_reports(ledger: Ledger, chosen: list[int]) -> None:
    given = [GIVEN[number] for number in chosen]
    found = exported(ledger, given)
    whole = exported(ledger)
    listed = {each["id"] for each in found["reports"]}
    assert {report.id for report in given} <= listed
    wanted = {r.id for r in given}
    own = [s for s in whole["statements"] if s["report"] in wanted]
    assert [s for s in found["statements"] if s["report"] in wanted] == own
    standings = {each["id"]: each["standing"] for each in whole["claims"]}
    for claim in found["claims"]:
        assert claim["standing"] == standings[claim["id"]]  # the whole ledger's


def test_what_people_decided_is_exported(ledger: Ledger) -> None:
    before = exported(ledger)
    gone, other, *_ = before["statements"]
    names = {each["name"]: each["id"] for each in before["speakers"]}
    with ledger.writing() as connection:
        told = {"made_by": "me"}
        judge(connection, "not_a_statement", gone["id"], **told)
        judge(connection, "act", other["id"], "doubt", **told)
        judge(connection, "same_speaker", names["Carl Moe"], names["Eva Dahl"], **told)
    after = exported(ledger)
    statements = {each["id"]: each for each in after["statements"]}
    assert gone["id"] not in statements
    assert statements[other["id"]]["act"] == "doubt"
    assert names["Carl Moe"] not in {each["id"] for each in after["speakers"]}


def test_an_empty_ledger(tmp_path: Path) -> None:
    with open_ledger(tmp_path / "empty.db") as ledger:
        found = exported(ledger)
    assert found.pop("schema") == "sayso/1"
    assert set(map(len, found.values())) == {0}


def test_lines_are_one_statement_each(ledger: Ledger) -> None:
    out = io.StringIO()
    with ledger.looking() as snapshot:
        write_lines(snapshot, out)
    rows = [json.loads(line) for line in out.getvalue().splitlines()]
    assert len(rows) == 6
    assert set(rows[0]) == set(COLUMNS)
    assert rows[0]["speakers"] == ["Ann Berg"]
    assert rows[0]["content"] == "the trawler sank with 12 sailors"
    assert rows[0]["values"] == ["CT+"]
    assert rows[0]["withdrawn"] == "edited"


def test_cells_are_safe_unless_raw(ledger: Ledger) -> None:
    for raw, outlet in ((False, "'=Sun"), (True, "=Sun")):
        out = io.StringIO()
        with ledger.looking() as snapshot:
            write_csv(snapshot, out, [GIVEN[3].id], raw=raw)
        header, row = csv.reader(io.StringIO(out.getvalue()))
        assert tuple(header) == COLUMNS
        assert row[COLUMNS.index("outlet")] == outlet


@pytest.mark.parametrize(
    "text", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "＝1"]
)
def test_no_cell_begins_as_a_formula(text: str) -> None:
    assert cell(text) == f"'{text}"
    assert cell([text, "x"]) == f"'{text}; x"
    assert cell(text, raw=True) == text


def test_other_cells_are_left_alone() -> None:
    assert cell(None) is None
    assert cell(-0.5) == -0.5
    assert cell("a = b") == "a = b"
