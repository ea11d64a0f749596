"""What is kept while the ledger does not change is what a fresh look would give."""

from __future__ import annotations

import shutil
from pathlib import Path

from sayso.ledger import Ledger, judge, open_ledger, undo
from sayso.model import StandingWord
from sayso.views.changes import changes_since
from sayso.views.claim import claim_page
from sayso.views.claims import claim_rows
from sayso.views.doubts import unsure_links
from sayso.views.shapes import ClaimRow


def lists(ledger: Ledger) -> tuple[object, ...]:
    with ledger.looking() as snapshot:
        links = [(o.held.stance, o.weight, o.without) for o in unsure_links(snapshot)]
        return claim_rows(snapshot), links, sorted(map(str, changes_since(snapshot)))


def test_after_every_decision_all_lists_are_as_if_made_anew(
    examples_ledger: Path, tmp_path: Path
) -> None:
    path = tmp_path / "sayso.db"
    shutil.copy(examples_ledger, path)
    with open_ledger(path) as ledger:
        before = lists(ledger)
        for verb, subject, value in decisions(ledger):
            with ledger.writing() as connection:
                judge(connection, verb, subject, value, made_by="Tester")
            with open_ledger(path) as fresh:
                assert lists(ledger) == lists(fresh), verb
        assert lists(ledger) != before
        with ledger.looking() as snapshot:
            numbers = [one.id for one in snapshot.judgements]
        for number in reversed(numbers):
            with ledger.writing() as connection:
                undo(connection, number, made_by="Tester")
        assert lists(ledger)[0] == before[0]


def decisions(ledger: Ledger) -> list[tuple[str, str, str | None]]:
    """One of each kind that changes how claims stand."""
    with ledger.looking() as snapshot:
        rows = claim_rows(snapshot)
        said = claim_page(snapshot, rows[0].id).sentences
    return [
        ("same_claim", rows[2].id, rows[1].id),
        ("different_claim", said[0].statement, rows[0].id),
        ("stance", said[1].statement, f"{rows[0].id} Uu"),
        ("act", said[2].statement, "doubt"),
        ("other_speaker", said[3].statement, said[0].speakers[0].id),
        ("not_a_statement", said[4].statement, None),
        ("not_a_claim", rows[5].id, None),
    ]


def test_a_first_grade_needs_a_second_principal_and_one_figure(
    examples_ledger: Path,
) -> None:
    two: dict[StandingWord, set[bool]] = {}
    with open_ledger(examples_ledger) as ledger, ledger.looking() as snapshot:
        rows: list[ClaimRow] = claim_rows(snapshot)
        for row in rows:
            page = claim_page(snapshot, row.id)
            grades = page.remarks.grades
            if page.differing:
                assert "1" not in grades or row.standing == "contested"
                continue
            two.setdefault(row.standing, set()).add("1" in grades)
    assert two["corroborated"] == {True}
    assert two["asserted"] == {False}
    assert two["denied"] == {False}
