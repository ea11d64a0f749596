"""Judgements: appended, undone by later rows, always in effect."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError

from sayso.errors import BadRequest, NotFound
from sayso.ledger import Ledger, judge, judgements, undo
from sayso.model import Judgement, Report

Tell = Callable[..., Report]
Ask = Callable[..., list[Any]]
STANCES = (
    "SELECT s.printed, t.claim_id, t.value FROM stances t "
    "JOIN statements s ON s.id = t.statement_id ORDER BY t.number"
)
SPEAKERS = (
    "SELECT p.name FROM statement_speakers b JOIN speakers p ON p.id = b.speaker_id "
    "JOIN statements s ON s.id = b.statement_id ORDER BY s.number, b.place"
)


@pytest.fixture(autouse=True)
def _reports(tell: Tell) -> None:
    tell(
        "Ann Berg said that the trawler sank.\n"
        "Bo Lind denied that the trawler sank.\n"
        "Carl Moe said that herring prices rose in autumn."
    )


@pytest.fixture
def decide(ledger: Ledger) -> Callable[..., Judgement]:
    def decided(verb: str, subject: str, value: str | None = None) -> Judgement:
        with ledger.writing() as connection:
            return judge(connection, verb, subject, value, made_by="me", reason="why")

    return decided


@pytest.fixture
def take_back(ledger: Ledger) -> Callable[[Judgement], Judgement]:
    def taken(each: Judgement) -> Judgement:
        with ledger.writing() as connection:
            return undo(connection, each.id, made_by="me")

    return taken


Decide = Callable[..., Judgement]
TakeBack = Callable[[Judgement], Judgement]


def snapshot_of(ask: Ask) -> list[Any]:
    return [ask(STANCES), ask(SPEAKERS), ask("SELECT id, wording FROM claims"), ask(
        "SELECT id, act, judged_none FROM statements ORDER BY number"
    )]  # fmt: skip


def test_a_judgement_is_anchored_to_printed_words(decide: Decide, ask: Ask) -> None:
    (first, *_) = ask("SELECT id FROM statements ORDER BY number")
    made = decide("act", first, "deny")
    assert (made.verb, made.subject, made.value) == ("act", first, "deny")
    assert (made.made_by, made.reason, made.undoes) == ("me", "why", None)
    assert made.quoted == "Ann Berg said that the trawler sank"
    assert made.report_id == ask("SELECT id FROM reports")[0]
    assert [(s.start, s.end) for s in made.spans] == [(0, 8), (9, 13), (19, 35)]


def test_two_claims_are_one(decide: Decide, take_back: TakeBack, ask: Ask) -> None:
    before = snapshot_of(ask)
    one, other = ask("SELECT id FROM claims ORDER BY number")
    made = decide("same_claim", other, one)
    assert {claim for _, claim, _ in ask(STANCES)} == {one}
    take_back(made)
    assert snapshot_of(ask) == before


def test_merges_chain_and_come_apart(
    decide: Decide, take_back: TakeBack, tell: Tell, ask: Ask, ledger: Ledger
) -> None:
    tell("Dan Ek said that wheat failed everywhere.", outlet="Evening Star")
    a, b, c = ask("SELECT id FROM claims ORDER BY number")
    decide("same_claim", c, b)
    second = decide("same_claim", b, a)
    assert {claim for _, claim, _ in ask(STANCES)} == {a}
    with ledger.looking() as snapshot:
        assert snapshot.present(c) == a
    take_back(second)
    assert {claim for _, claim, _ in ask(STANCES)} == {a, b}


def test_a_merged_claim_takes_in_what_comes_later(
    decide: Decide, tell: Tell, ask: Ask
) -> None:
    one, other = ask("SELECT id FROM claims ORDER BY number")
    decide("same_claim", other, one)
    tell(
        "Dan Ek said that the trawler sank.\nEva Dahl said that herring prices rose.",
        outlet="Evening Star",
    )
    assert {claim for _, claim, _ in ask(STANCES)} == {one}


def test_a_statement_is_of_another_claim(
    decide: Decide, take_back: TakeBack, ask: Ask
) -> None:
    before = snapshot_of(ask)
    first, second, _ = ask("SELECT id FROM statements ORDER BY number")
    claim = ask("SELECT claim_id FROM stances ORDER BY number")[0]
    made = decide("different_claim", first, claim)
    claims = {printed: claim for printed, claim, _ in ask(STANCES)}
    assert len(set(claims.values())) == 3
    wording = "SELECT wording, statement_id FROM claims WHERE id = ?"
    own = claims["Ann Berg said that the trawler sank"]
    assert ask(wording, own) == [("the trawler sank", first)]
    assert ask(wording, claim) == [
        ("the trawler sank", second)
    ]  # no longer the first's
    take_back(made)
    assert snapshot_of(ask)[0] == before[0]
    assert ask(wording, claim) == [("the trawler sank", first)]


def test_a_statement_is_moved_to_a_claim(decide: Decide, ask: Ask) -> None:
    third = ask("SELECT id FROM statements ORDER BY number")[2]
    right, wrong = ask("SELECT id FROM claims ORDER BY number")
    decide("different_claim", third, f"{wrong} {right}")
    assert {claim for _, claim, _ in ask(STANCES)} == {right}


def test_what_is_no_claim_or_statement_has_no_stance(
    decide: Decide, take_back: TakeBack, ask: Ask
) -> None:
    before = snapshot_of(ask)
    claim = ask("SELECT claim_id FROM stances ORDER BY number")[0]
    made = decide("not_a_claim", claim)
    assert [claim for _, claim, _ in ask(STANCES)][:2] == [None, None]
    take_back(made)
    third = ask("SELECT id FROM statements ORDER BY number")[2]
    made = decide("not_a_statement", third)
    assert [claim for _, claim, _ in ask(STANCES)][2] is None
    assert ask("SELECT judged_none FROM statements ORDER BY number") == [0, 0, 1]
    take_back(made)
    assert snapshot_of(ask) == before


def test_two_speakers_are_one(decide: Decide, take_back: TakeBack, ask: Ask) -> None:
    before = snapshot_of(ask)
    ann, bo = ask(
        "SELECT b.speaker_id FROM statement_speakers b JOIN statements s ON s.id = b.statement_id ORDER BY s.number"
    )[:2]
    made = decide("same_speaker", bo, ann)
    assert ask(SPEAKERS) == ["Ann Berg", "Ann Berg", "Carl Moe"]
    holders = ask("SELECT DISTINCT speaker_id FROM stance_speakers")
    assert bo not in holders
    take_back(made)
    assert snapshot_of(ask) == before


def test_it_is_another_speaker(decide: Decide, take_back: TakeBack, ask: Ask) -> None:
    before = snapshot_of(ask)
    first = ask("SELECT id FROM statements ORDER BY number")[0]
    carl = ask("SELECT id FROM speakers WHERE name = 'Carl Moe'")[0]
    made = decide("other_speaker", first, carl)
    assert ask(SPEAKERS) == ["Carl Moe", "Bo Lind", "Carl Moe"]
    held = "SELECT speaker_id FROM stance_speakers ORDER BY stance"
    assert ask(held)[0] == carl
    take_back(made)
    assert snapshot_of(ask) == before


def test_it_is_someone_not_yet_known(
    decide: Decide, take_back: TakeBack, ask: Ask
) -> None:
    before = snapshot_of(ask)
    first = ask("SELECT id FROM statements ORDER BY number")[0]
    ann = ask(
        "SELECT b.speaker_id FROM statement_speakers b JOIN statements s ON s.id = b.statement_id ORDER BY s.number"
    )[0]
    made = decide("other_speaker", first)
    now = ask(
        "SELECT b.speaker_id FROM statement_speakers b JOIN statements s ON s.id = b.statement_id ORDER BY s.number"
    )[0]
    assert now not in (None, ann)
    assert ask(SPEAKERS)[0] == "Ann Berg"  # the name is what is printed
    take_back(made)
    assert snapshot_of(ask) == before


def test_a_speaker_set_apart_twice_is_one(decide: Decide, ask: Ask) -> None:
    first = ask("SELECT id FROM statements ORDER BY number")[0]
    decide("other_speaker", first)
    keys = ask("SELECT count(*) FROM speaker_keys")
    decide("other_speaker", first)
    assert ask("SELECT count(*) FROM speaker_keys") == keys


def test_two_speakers_judged_apart_stay_apart(
    decide: Decide, ask: Ask, ledger: Ledger
) -> None:
    from sayso.ledger import LedgerLookups

    ann, bo = ask(
        "SELECT b.speaker_id FROM statement_speakers b JOIN statements s ON s.id = b.statement_id ORDER BY s.number"
    )[:2]
    decide("other_speaker", ann, bo)
    with ledger.looking() as snapshot:
        lookups = LedgerLookups(snapshot.connection)
        assert lookups.together(bo, ann) is False
        assert lookups.together(ann, "p0") is None


def test_act_and_stance_are_corrected(
    decide: Decide, take_back: TakeBack, ask: Ask
) -> None:
    before = snapshot_of(ask)
    first, second, _ = ask("SELECT id FROM statements ORDER BY number")
    claim = ask("SELECT claim_id FROM stances ORDER BY number")[0]
    made = [
        decide("act", first, "confirm"),
        decide("stance", first, "PR+"),
        decide("stance", second, f"{claim} Uu"),
    ]
    assert ask("SELECT act FROM statements ORDER BY number")[0] == "confirm"
    assert [value for _, _, value in ask(STANCES)] == ["PR+", "Uu", "CT+"]
    made.append(decide("act", first, "null"))
    assert ask("SELECT act FROM statements ORDER BY number")[0] is None
    assert ask(STANCES)[0][1] is None  # without an act it bears on no claim
    for each in made[::-1]:
        take_back(each)
    assert snapshot_of(ask) == before


def test_an_undoing_is_undone(decide: Decide, take_back: TakeBack, ask: Ask) -> None:
    first = ask("SELECT id FROM statements ORDER BY number")[0]
    undone = take_back(decide("act", first, "confirm"))
    assert ask("SELECT act FROM statements ORDER BY number")[0] == "state"
    take_back(undone)
    assert ask("SELECT act FROM statements ORDER BY number")[0] == "confirm"


def test_grades_and_notes_are_kept(decide: Decide, ask: Ask, ledger: Ledger) -> None:
    ann = ask(
        "SELECT b.speaker_id FROM statement_speakers b JOIN statements s ON s.id = b.statement_id ORDER BY s.number"
    )[0]
    claim = ask("SELECT claim_id FROM stances ORDER BY number")[0]
    decide("grade", ann, "B")
    decide("grade", claim, "3")
    decide("note", claim, "state of the sea? ask Bergen")
    with ledger.looking() as snapshot:
        values = [each.value for each in judgements(snapshot.connection)]
    assert values == ["B", "3", "state of the sea? ask Bergen"]


@pytest.mark.parametrize(
    ("verb", "subject", "value", "message"),
    [
        ("guess", "s1", None, "guess: is no judgement; choose one of same_claim"),
        ("act", "k1", "deny", "k1: act is about a statement"),
        ("act", "s1", "shout", "shout: act takes one of: state, confirm, "),
        (
            "stance",
            "s1",
            "maybe",
            "stance takes one of: .*, or the id of a claim and one of: ",
        ),
        ("same_claim", "k1", None, "nothing: same_claim takes the id of a claim"),
        ("grade", "p1", "7", "7: grade takes one of: A, B"),
        ("not_a_claim", "k1", "k2", "k2: not_a_claim takes nothing more"),
    ],
)
def test_wrong_judgements_are_refused(
    decide: Decide, verb: str, subject: str, value: str | None, message: str
) -> None:
    with pytest.raises(BadRequest, match=message):
        decide(verb, subject, value)


def test_unknown_ids_are_refused_and_nothing_is_kept(decide: Decide, ask: Ask) -> None:
    claim = ask("SELECT claim_id FROM stances ORDER BY number")[0]
    for verb, subject, value in (
        ("act", "s0", "deny"),
        ("same_claim", claim, "k0"),
        ("different_claim", "s0", claim),
        ("other_speaker", "s0", None),
        ("note", "r0", "words"),
    ):
        with pytest.raises(NotFound, match=r"0: there is no such"):
            decide(verb, subject, value)
    assert ask("SELECT count(*) FROM judgements") == [0]


def test_no_judgement_is_ever_changed(decide: Decide, ask: Ask, ledger: Ledger) -> None:
    decide("note", ask("SELECT id FROM statements ORDER BY number")[0], "words")
    for change in ("UPDATE judgements SET value = 'x'", "DELETE FROM judgements"):
        with (
            pytest.raises(IntegrityError, match="appended, never changed"),
            ledger.writing() as connection,
        ):
            connection.execute(text(change))


def test_undoing_needs_a_judgement(ledger: Ledger) -> None:
    with pytest.raises(NotFound, match="judgement 7"), ledger.writing() as connection:
        undo(connection, 7, made_by="me")
