"""Reading a kept report again: the new reading stays, and so do people's judgements."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import fast_reading
import pytest

from sayso.joining import join
from sayso.ledger import Ledger, judge, judgements, replace_reading, unattached
from sayso.model import Reading, Report

Tell = Callable[..., Report]
Ask = Callable[..., list[Any]]
Again = Callable[[Report, Callable[[Report], Reading]], None]
DERIVED = ("statements", "contents", "mentions", "stances", "statement_speakers")


@pytest.fixture
def again(ledger: Ledger) -> Again:
    def read_again(report: Report, read: Callable[[Report], Reading]) -> None:
        with ledger.writing() as connection:
            replace_reading(connection, read(report), join)

    return read_again


@pytest.fixture
def told(tell: Tell) -> Report:
    return tell(
        "Ann Berg said that the trawler sank in the night.\n"
        "Bo Lind denied that the trawler sank in the night.\n"
        "Carl Moe said that herring prices rose in autumn."
    )


def decide(ledger: Ledger, verb: str, subject: str, value: str | None = None) -> None:
    with ledger.writing() as connection:
        judge(connection, verb, subject, value, made_by="me")


def ids(ask: Ask, table: str) -> list[str]:
    return ask(f"SELECT id FROM {table} ORDER BY number")


def test_the_same_reading_changes_nothing(told: Report, again: Again, ask: Ask) -> None:
    def all_of_it() -> list[Any]:
        return [
            ids(ask, "statements"),
            ids(ask, "claims"),
            ids(ask, "speakers"),
            ask("SELECT key FROM gist_keys"),
            ask("SELECT claim_id, value FROM stances"),
            ask("SELECT count(*) FROM passage_keys"),
        ]

    before = all_of_it()
    again(told, fast_reading.read)
    assert all_of_it() == before
    assert ask("SELECT count(*) FROM redirects") == [0]


def test_a_better_reading_takes_the_place(told: Report, again: Again, ask: Ask) -> None:
    before = ids(ask, "statements")
    again(told, fast_reading.read_coarsely)
    now = ids(ask, "statements")
    assert not set(before) & set(now)
    assert ask("SELECT made_by FROM reports") == ['[["all","2"]]']
    assert dict(ask("SELECT old_id, new_id FROM redirects"))[before[0]] == now[0]
    assert ask("SELECT count(*) FROM passages") == [0]


def test_nothing_is_left_of_the_one_before(
    told: Report, again: Again, ask: Ask
) -> None:
    again(told, fast_reading.read_nothing)
    assert [ask(f"SELECT count(*) FROM {table}")[0] for table in DERIVED] == [0] * 5
    assert ids(ask, "claims") == []
    assert ask("SELECT key FROM gist_keys") == []
    assert ask("SELECT text FROM reports") == [told.text]


def test_judgements_bear_on_what_is_read_again(
    told: Report, again: Again, ask: Ask, ledger: Ledger
) -> None:
    first, second, third = ids(ask, "statements")
    one, other = ids(ask, "claims")
    decide(ledger, "act", first, "confirm")
    decide(ledger, "not_a_statement", third)
    decide(ledger, "stance", second, f"{one} PS-")
    again(told, fast_reading.read_coarsely)
    assert ask("SELECT act FROM statements ORDER BY number")[0] == "confirm"
    assert ask("SELECT judged_none FROM statements ORDER BY number") == [0, 0, 1]
    values = ask("SELECT value, claim_id IS NULL FROM stances ORDER BY number")
    assert values == [("CT+", 0), ("PS-", 0), ("CT+", 1)]
    with ledger.looking() as snapshot:
        assert unattached(snapshot.connection) == []
        assert snapshot.present(first) == ids(ask, "statements")[0]
        assert snapshot.judgements[0].subject == first  # never overwritten
    assert other not in ids(ask, "claims")


def test_merged_claims_and_speakers_stay_merged(
    told: Report, again: Again, ask: Ask, ledger: Ledger
) -> None:
    one, other = ids(ask, "claims")
    ann, bo = ask("SELECT id FROM speakers WHERE name IN ('Ann Berg', 'Bo Lind')")
    decide(ledger, "same_claim", other, one)
    decide(ledger, "same_speaker", bo, ann)
    again(told, fast_reading.read_coarsely)
    assert len(set(ask("SELECT claim_id FROM stances"))) == 1
    said_by = ask("SELECT speaker_id FROM stance_speakers ORDER BY stance")
    assert said_by[:2] == [ann, ann]


def test_a_statement_set_apart_stays_apart(
    told: Report, again: Again, ask: Ask, ledger: Ledger
) -> None:
    first = ids(ask, "statements")[0]
    decide(ledger, "different_claim", first, ids(ask, "claims")[0])
    own = ask("SELECT claim_id FROM stances ORDER BY number")[0]
    again(told, fast_reading.read_coarsely)
    assert ask("SELECT claim_id FROM stances ORDER BY number")[0] == own
    now = ids(ask, "statements")[0]
    worded = ask("SELECT statement_id, wording FROM claims WHERE id = ?", own)
    assert worded == [(now, "trawler sank in the night")]


def test_a_claim_set_apart_comes_back_with_its_statement(
    told: Report, again: Again, ask: Ask, ledger: Ledger
) -> None:
    first = ids(ask, "statements")[0]
    decide(ledger, "different_claim", first, ids(ask, "claims")[0])
    own = ask("SELECT claim_id FROM stances ORDER BY number")[0]
    again(told, fast_reading.read_nothing)
    assert own not in ids(ask, "claims")
    again(told, fast_reading.read)
    assert ask("SELECT claim_id FROM stances ORDER BY number")[0] == own


def test_a_claim_of_which_only_what_a_person_moved_there_is_stays(
    told: Report, again: Again, tell: Tell, ask: Ask, ledger: Ledger
) -> None:
    """Though the report that founded it tells nothing of it any more."""
    founding = tell("Dan Ek said that wheat failed.", outlet="Evening Star")
    one, _, wheat = ids(ask, "claims")
    decide(ledger, "different_claim", ids(ask, "statements")[0], f"{one} {wheat}")
    again(founding, fast_reading.read_nothing)
    again(told, fast_reading.read_coarsely)
    assert ask("SELECT claim_id FROM stances ORDER BY number")[0] == wheat
    now = ids(ask, "statements")[0]
    assert ask("SELECT statement_id FROM claims WHERE id = ?", wheat) == [now]


@pytest.mark.parametrize("read", [fast_reading.read, fast_reading.read_coarsely])
def test_what_a_person_decided_on_stays_of_its_claim(
    told: Report, again: Again, tell: Tell, ask: Ask, ledger: Ledger, read: Any
) -> None:
    """Also where it is set aside, and in other words."""
    tell("Dan Ek said that the trawler sank in the night.", outlet="Evening Star")
    one, other = ids(ask, "claims")
    decide(ledger, "not_a_claim", one)
    decide(ledger, "note", other, "ask the harbour")
    again(told, read)
    held = ask("SELECT read_claim_id, claim_id FROM stances ORDER BY number")
    assert sorted(held, key=str) == sorted(
        [(one, None)] * 3 + [(other, other)], key=str
    )


def like_the_first(report: Report) -> Reading:
    """Read as if all told the same."""
    reading = fast_reading.read(report)
    first = reading.contents[0]
    contents = tuple(
        replace(c, frame=first.frame, vector=first.vector) for c in reading.contents
    )
    return replace(reading, contents=contents)


def test_a_claim_of_which_nothing_is_any_more_goes(
    told: Report, again: Again, ask: Ask, ledger: Ledger
) -> None:
    """Though the statement that founded it is there."""
    one, other = ids(ask, "claims")
    again(told, like_the_first)
    assert ids(ask, "claims") == [one]
    with ledger.looking() as snapshot:
        assert snapshot.present(other) == one
    again(told, fast_reading.read)
    assert set(ids(ask, "claims")) == {one, other}
    with ledger.looking() as snapshot:
        assert snapshot.present(other) == other


def test_a_claim_that_was_set_aside_draws_nothing_to_it(
    told: Report, again: Again, ask: Ask, ledger: Ledger
) -> None:
    """What is like it when it is read again does not leave the lists with it."""
    one, other = ids(ask, "claims")
    decide(ledger, "not_a_claim", one)
    again(told, like_the_first)
    held = ask("SELECT read_claim_id, claim_id FROM stances ORDER BY number")
    assert (one, None) in held
    assert (other, other) in held


@pytest.mark.parametrize(
    ("read", "place"),
    [
        (fast_reading.read_coarsely, 2),
        (like_the_first, 2),
        (fast_reading.read_nothing, None),
    ],
)
def test_what_follows_a_content_goes_on_with_it(
    told: Report, again: Again, tell: Tell, ask: Ask, ledger: Ledger,
    read: Any, place: int | None,
) -> None:  # fmt: skip
    """To what is printed there now, and to its claim."""
    later = tell("Dan Ek said that wheat failed.", outlet="Evening Star")
    herring, wheat = ids(ask, "contents")[2:]
    with ledger.writing() as connection:
        connection.exec_driver_sql(
            "UPDATE stances SET moves_with = ?, read_claim_id = ?, claim_id = ? "
            "WHERE content_id = ?",
            (herring, "k" + herring[1:], "k" + herring[1:], wheat),
        )
    again(told, read)
    of_it = "SELECT id FROM contents WHERE statement_id IN (SELECT id FROM statements WHERE report_id = ?) ORDER BY number"
    assert ask(of_it, later.id) == [wheat]
    now = ask(of_it, told.id)[place] if place else None
    goes = (
        "SELECT moves_with, read_claim_id, claim_id FROM stances WHERE content_id = ?"
    )
    claim = (
        ask("SELECT read_claim_id FROM stances WHERE content_id = ?", now)[0]
        if now
        else "k" + herring[1:]
    )
    assert ask(goes, wheat) == [(now, claim, claim)]


def test_what_finds_no_words_is_listed_and_comes_back(
    told: Report, again: Again, ask: Ask, ledger: Ledger
) -> None:
    first = ids(ask, "statements")[0]
    decide(ledger, "act", first, "confirm")
    again(told, fast_reading.read_nothing)
    with ledger.looking() as snapshot:
        (lost,) = unattached(snapshot.connection)
        assert lost.quoted == "Ann Berg said that the trawler sank in the night"
        assert len(judgements(snapshot.connection)) == 1
    again(told, fast_reading.read_coarsely)
    with ledger.looking() as snapshot:
        assert unattached(snapshot.connection) == []
    assert ask("SELECT act FROM statements ORDER BY number")[0] == "confirm"
    again(told, fast_reading.read)
    assert ids(ask, "statements")[0] == first
    assert ask("SELECT act FROM statements ORDER BY number")[0] == "confirm"


def test_a_claim_keeps_its_id_while_any_report_is_of_it(
    told: Report, again: Again, tell: Tell, ask: Ask
) -> None:
    later = tell(
        "Dan Ek said that the trawler sank in the night.", outlet="Evening Star"
    )
    claim = ids(ask, "claims")[0]
    again(told, fast_reading.read_nothing)
    assert ids(ask, "claims") == [claim]
    by = "SELECT s.report_id FROM claims c JOIN statements s ON s.id = c.statement_id"
    assert ask(by) == [later.id]


def test_withdrawals_by_a_later_version_stay(
    again: Again, tell: Tell, ask: Ask
) -> None:
    url = "https://post.example/1"
    old = tell("Ann Berg said that the trawler carried weapons.", url=url)
    new = tell("The sea was calm.", url=url)
    again(old, fast_reading.read_coarsely)
    gone = ask("SELECT statement_id, by FROM withdrawals")
    assert gone == [(ids(ask, "statements")[0], new.id)]
    again(new, fast_reading.read)
    assert ask("SELECT statement_id, by FROM withdrawals") == gone
    assert ask("SELECT replaces FROM reports ORDER BY number") == [None, old.id]
