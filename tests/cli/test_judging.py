"""``sayso judge``: a decision shows at once, is listed, and can be undone."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, get_args

import pytest

from sayso.ledger import open_ledger
from sayso.ledger.verbs import FORMS
from sayso.model import Act


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


@pytest.mark.parametrize(
    ("decided", "told"),
    [
        (("act", "s0000bbbb", "doubt"), "(act “Norland denied it” doubt)"),
        (("not_a_claim", "k0000"), "(not_a_claim “21 boats were lost”)"),
        (
            ("other_speaker", "s0000bbbb", "p0000aaaa"),
            "(other_speaker “Norland denied it” “Port Authority”)",
        ),
        (
            ("same_speaker", "p0000aaaa", "p0000bbbb"),
            "(same_speaker “Port Authority” “Norland”)",
        ),
        (("note", "k0000", "ask", "her"), "(note “21 boats were lost” ask her)"),
    ],
)
def test_an_undoing_tells_what_was_taken_back(
    kept: Any, decided: tuple[str, ...], told: str
) -> None:
    assert kept("judge", *decided, "--by", "Ida").exit_code == 0
    undone = kept("judge", "undo", "1", "--by", "Ida").stdout
    assert undone == f"judgement 2: undo 1 {told}, by Ida\n"
    again = kept("judge", "undo", "2", "--by", "Ida").stdout
    assert again == "judgement 3: undo 2 (undo 1), by Ida\n"


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


@pytest.mark.parametrize("verb", [*FORMS, "undo", "list"])
def test_help_says_what_each_verb_takes(kept: Any, verb: str) -> None:
    lines = [line.strip() for line in kept("judge", "--help").stdout.splitlines()]
    told = [line for line in lines if line.startswith(f"{verb} ")]
    assert told
    if verb in ("same_claim", "same_speaker"):
        assert (
            "the first is merged into the second"
            in lines[lines.index(told[0]) + 1] + told[0]
        )
    if verb == "act":
        assert set(get_args(Act)) <= set(" ".join(lines).replace(",", " ").split())


def test_which_one_stays_is_told(kept: Any) -> None:
    made = kept("judge", "same_speaker", "p0000a", "p0000b", "--by", "Ida")
    expected = (
        "judgement 1: same_speaker p0000aaaa p0000bbbb, by Ida; p0000bbbb stays\n"
    )
    assert made.stdout == expected
    assert kept("speaker", "p0000a").stdout.startswith("Norland\n")


def test_wrong_judgements_are_refused(kept: Any) -> None:
    for arguments, said in (
        (["hunch", "s0000bbbb"], "is no judgement"),
        (["hunch"], "hunch: is no judgement; choose one of same_claim,"),
        (["undo"], "undo takes the number of a judgement"),
        (["act"], "act takes the id of a statement, then one of: state, confirm,"),
        (["act", "s0000bbbb"], "nothing: act takes one of: state, confirm,"),
        (["stance", "s0000bbbb", "sure"], "sure: stance takes one of: CT+, PR+,"),
        (["same_claim", "k0000"], "takes the id of a claim (the first is merged into"),
        (["note", "k0000"], "nothing: note takes words"),
        (["act", "s0000bbbb", "hum"], "act takes"),
        (["act", "s0000ffff", "deny"], "there is no statement"),
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
