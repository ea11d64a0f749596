"""``sayso judge``: a decision shows at once, is listed, and can be undone."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from sayso.ledger import open_ledger


def acts(kept: Any) -> dict[str, str]:
    page = json.loads(kept("report", "r0000aaaa", "-f", "json").stdout)
    return {said["id"]: said["act"] for said in page["statements"]}


def test_an_act_is_corrected_and_the_judgement_undone(kept: Any) -> None:
    made = kept("judge", "act", "s0000bbbb", "doubt", "--by", "Ida", "--reason", "why")
    assert made.exit_code == 0, made.stderr
    assert "judgement 1: act s0000bbbb doubt, by Ida" in made.stdout
    assert acts(kept)["s0000bbbb"] == "doubt"
    assert kept("judge", "undo", "1", "--by", "Ida").exit_code == 0
    assert acts(kept)["s0000bbbb"] == "deny"
    listed = kept("judge", "list").stdout
    assert "undone" in listed
    assert "undo" in listed


def test_what_is_no_claim_leaves_the_list(kept: Any) -> None:
    assert kept("judge", "not_a_claim", "k0000").exit_code == 0
    assert "No claims" in kept("claims").stdout


def test_a_wait_for_another_writer_is_told(
    kept: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sayso.ledger.open.SOON", 0.05)
    monkeypatch.setitem(open_ledger.__kwdefaults__, "patience", 0.3)
    with open_ledger(tmp_path / "sayso.db") as other, other.writing():
        ended = kept("judge", "note", "k0000", "Ask her")
    assert ended.exit_code == 1
    waits, failed = ended.stderr.splitlines()
    assert waits == "sayso: another process is writing to the ledger; waiting for it …"
    assert "another process is writing to it" in failed


def test_wrong_judgements_are_refused(kept: Any) -> None:
    for arguments, said in (
        (["hunch", "s0000bbbb"], "is no judgement"),
        (["act", "s0000bbbb", "hum"], "act takes"),
        (["act", "s0000ffff", "deny"], "there is no statement"),
        (["act"], "give an id"),
        (["grade", "k0000", "3"], "grade 3: say why; give a reason"),
        (["grade", "p0000aaaa", "B", "--reason", " "], "grade B: say why"),
        (
            ["grade", "k0000", "1", "--reason", "two said so"],
            "grade 1: no second principal",
        ),
        (["undo", "first"], "give the judgement's number"),
        (["undo", "7"], "there is none of this number"),
    ):
        ended = kept("judge", *arguments)
        assert ended.exit_code == 2, arguments
        assert said in " ".join(ended.stderr.split())
