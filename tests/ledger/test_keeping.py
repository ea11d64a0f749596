"""What one report leaves in the ledger, and what the next one finds there."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import fast_reading
import pytest

from sayso.joining import join
from sayso.joining.claims import heaviest
from sayso.ledger import Ledger, LedgerLookups, is_kept, keep
from sayso.model import Report
from sayso.reading.gist import gist_of

Tell = Callable[..., Report]
Ask = Callable[..., list[Any]]
SANK = "Ann Berg said that the trawler sank near Bergen."
TABLES = ("reports", "statements", "contents", "mentions", "passages", "stances")


def test_a_report_is_kept_whole(tell: Tell, ask: Ask) -> None:
    report = tell(f"{SANK}\nNorway denied that the trawler sank near Bergen.")
    assert {t: ask(f"SELECT count(*) FROM {t}")[0] for t in TABLES} == {
        "reports": 1,
        "statements": 2,
        "contents": 2,
        "mentions": 2,
        "passages": 1,
        "stances": 2,
    }
    assert ask("SELECT text FROM reports") == [report.text]
    assert ask("SELECT printed FROM statements ORDER BY start")[0] == SANK[:-1]
    assert ask("SELECT count(DISTINCT claim_id) FROM stances") == [1]


def test_the_same_report_is_known(tell: Tell, ledger: Ledger) -> None:
    report = tell(SANK)
    with ledger.looking() as snapshot:
        assert is_kept(snapshot.connection, report.id)
        assert not is_kept(snapshot.connection, "r0000000000000000")


def test_speakers_and_claims_are_found_again(tell: Tell, ask: Ask) -> None:
    tell(SANK)
    tell(SANK + "\nMore follows.", outlet="Evening Star", published="2025-03-05")
    assert ask("SELECT count(*) FROM claims") == [1]
    assert ask("SELECT count(DISTINCT speaker_id) FROM stance_speakers") == [1]


def test_nothing_is_left_of_a_report_that_fails(ledger: Ledger, ask: Ask) -> None:
    reading = fast_reading.read(fast_reading.report(SANK))
    with pytest.raises(RuntimeError), ledger.writing() as connection:  # noqa: PT012
        keep(connection, join(reading, LedgerLookups(connection)))
        raise RuntimeError
    assert {ask(f"SELECT count(*) FROM {t}")[0] for t in TABLES} == {0}


def test_reports_with_most_of_a_gist_come_first_and_bounded(
    tell: Tell, ledger: Ledger
) -> None:
    alike = tell(f"{SANK} Skipper Olsen was on deck.", published="2025-03-01")
    for day in range(2, 10):
        tell(f"{SANK}\n{day}", outlet=f"Outlet {day}", published=f"2025-03-{day:02}")
    new = gist_of(f"{SANK} Skipper Olsen was rescued.")
    with ledger.looking() as snapshot:
        lookups = LedgerLookups(snapshot.connection)
        found = lookups.reports_with(heaviest(new), 3)
        assert lookups.reports_with({1: 1.0}, 3) == []
    assert found[0].report_id == alike.id
    assert [r.published for r in found][1:] == ["2025-03-09", "2025-03-08"]


def test_members_are_those_of_the_reports_that_are_asked_for(
    tell: Tell, ledger: Ledger, ask: Ask
) -> None:
    one, other = tell(SANK), tell(f"{SANK}\nNorway denied that it rained.")
    with ledger.looking() as snapshot:
        lookups = LedgerLookups(snapshot.connection)
        members = lookups.members_in([other.id])
        assert lookups.members_in([]) == []
    assert one.id != other.id
    assert {m.report_id for m in members} == {other.id}
    assert [m.claim_id for m in members] == ask("SELECT id FROM claims ORDER BY number")
    assert not any(m.fixed for m in members)


def test_passages_are_found_by_fingerprints(tell: Tell, ledger: Ledger) -> None:
    old = tell("The sea was calm that night and no wind blew at all over the bay.")
    reading = fast_reading.read(fast_reading.report(old.text + " So it seemed."))
    with ledger.looking() as snapshot:
        lookups = LedgerLookups(snapshot.connection)
        (found,) = lookups.passages_with(reading.passages[0].fingerprints, 5)
        kept = lookups.reports_of([old.id])
    assert (found.report.id, found.report.text) == (old.id, "")
    assert {each: kept[each].text for each in kept} == {old.id: old.text}
    assert found.shared == len(old.text.split()) - 4


def test_boilerplate_brings_a_bounded_number(tell: Tell, ledger: Ledger) -> None:
    footer = "Sign up for our newsletter to read more of our stories."
    for number in range(60):
        tell(f"{number}\n{footer}", outlet=f"Outlet {number}")
    with ledger.looking() as snapshot:
        fingerprints = fast_reading.read(fast_reading.report(footer)).passages[0]
        lookups = LedgerLookups(snapshot.connection)
        found = lookups.passages_with(fingerprints.fingerprints, 1000)
    assert len(found) == 40


def test_a_changed_text_is_a_new_version(tell: Tell, ask: Ask) -> None:
    url = "https://post.example/1"
    first = tell(f"{SANK}\nNorway denied that it fired a missile.", url=url)
    text = f"{SANK}\nIt happened on Monday."
    second = tell(text, url=url, published="2025-03-05")
    tell(text, url=url, outlet="Evening Star")
    replaces = dict(ask("SELECT id, replaces FROM reports"))
    assert replaces[second.id] == first.id
    assert len([each for each in replaces.values() if each]) == 1
    gone = ask(
        "SELECT s.printed, w.withdrawn_on, w.why, w.by FROM withdrawals w "
        "JOIN statements s ON s.id = w.statement_id"
    )
    printed = "Norway denied that it fired a missile"
    assert gone == [(printed, "2025-03-05", "edited", second.id)]


def test_a_reworded_statement_is_not_withdrawn(tell: Tell, ask: Ask) -> None:
    url = "https://post.example/1"
    tell("Iceland said that the big trawler sank near Bergen on Monday night.", url=url)
    tell("Iceland said that the trawler sank near Bergen on Monday night.", url=url)
    assert ask("SELECT count(*) FROM withdrawals") == [0]


def test_a_corrected_figure_is_withdrawn(tell: Tell, ask: Ask) -> None:
    url = "https://post.example/1"
    tell("Iceland said that seven men died when the trawler sank.", url=url)
    tell("Iceland said that nine men died when the trawler sank.", url=url)
    gone = ask(
        "SELECT s.printed FROM withdrawals w JOIN statements s ON s.id = w.statement_id"
    )
    assert gone == ["Iceland said that seven men died when the trawler sank"]


def test_a_number_written_otherwise_is_no_other_number(tell: Tell, ask: Ask) -> None:
    url = "https://post.example/1"
    told = (
        "Iceland said that {} sailors left the sinking trawler near Bergen on Monday."
    )
    tell(told.format("seven"), url=url)
    tell(told.format("7"), url=url)
    assert ask("SELECT count(*) FROM withdrawals") == [0]


def test_an_act_turned_round_is_withdrawn(tell: Tell, ask: Ask) -> None:
    url = "https://post.example/1"
    tell("Norway confirmed that the trawler sank.", url=url)
    tell("Norway denied that the trawler sank.", url=url)
    assert ask("SELECT why FROM withdrawals") == ["edited"]


def test_a_speaker_takes_a_statement_back(tell: Tell, ask: Ask) -> None:
    tell(
        "Ann Berg said that the trawler carried weapons.\nNorway said that it was fishing."
    )
    by = tell(
        "Ann Berg retracted that the trawler carried weapons.",
        outlet="Evening Star",
        published="2025-03-09",
    )
    gone = ask(
        "SELECT s.printed, w.why, w.withdrawn_on, b.report_id FROM withdrawals w "
        "JOIN statements s ON s.id = w.statement_id JOIN statements b ON b.id = w.by"
    )
    printed = "Ann Berg said that the trawler carried weapons"
    assert gone == [(printed, "retracted", "2025-03-09", by.id)]


def test_words_are_found_in_reports_and_statements(tell: Tell, ask: Ask) -> None:
    tell(f"Calm sea.\n{SANK}")
    words = "SELECT count(*) FROM {0}_words WHERE {0}_words MATCH ?"
    assert ask(words.format("reports"), "calm") == [1]
    assert ask(words.format("statements"), "calm") == [0]
    assert ask(words.format("statements"), '"sank near bergen"') == [1]
