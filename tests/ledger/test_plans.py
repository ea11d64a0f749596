"""How SQLite goes about what a writer asks: by an index that leads to what is near the
report, in no case through a whole table. It plans alike for a small and a large ledger."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any

import fast_reading
import pytest
from sqlalchemy import event

from sayso.joining import join
from sayso.ledger import Ledger, judge, replace_reading
from sayso.model import Report

Tell = Callable[..., Report]
SMALL = {"judgements", "anchors", "asked"}
"""Tables of what people decided, and what is no table: they may be gone through."""
ONCE = {"SELECT count(*) FROM passage_keys"}
"""What is asked when the sieve is made."""
BERG = "Ann Berg said that the reactor at Holm was shut down on Sunday.\n"
LIND = "Bo Lind denied that the reactor at Holm was shut down on Sunday.\n"


@pytest.fixture
def plans(ledger: Ledger) -> Iterator[dict[str, list[str]]]:
    """By statement, the steps of its plan; for all that the test does."""
    found: dict[str, list[str]] = {}

    def explain(connection: Any, _c: Any, asked: str, given: Any, *_: Any) -> None:
        many = isinstance(given, list)
        if asked.startswith(("SELECT", "UPDATE", "DELETE")) and not many:
            raw = connection.connection.driver_connection
            rows = raw.execute(f"EXPLAIN QUERY PLAN {asked}", given)
            found[asked] = [row[3] for row in rows]

    event.listen(ledger.engine, "before_cursor_execute", explain)
    yield found
    event.remove(ledger.engine, "before_cursor_execute", explain)


def through_all(asked: str, steps: list[str]) -> list[str]:
    """The steps that go through a whole table, or by what is null in most of it."""
    scanned = (re.match(r"SCAN (?!\(|anon_)(\w+)", step) for step in steps)
    every = [m[0] for m in scanned if m and m[1] not in SMALL and asked not in ONCE]
    for table, column in re.findall(r"(\w+)\.(\w+) IS NULL", asked):
        null = re.compile(rf"SEARCH {table} .*\({column}=\?\)$")
        every += filter(null.match, steps)
    return every


def test_joining_and_rereading_go_through_no_table(
    ledger: Ledger, tell: Tell, plans: dict[str, list[str]]
) -> None:
    first = tell(BERG, url="https://post.example/1")
    tell(BERG + LIND, outlet="Herald")
    tell(LIND + "Ann Berg retracted that the reactor at Holm was shut down.")
    tell(BERG + LIND + "Eva Roe said that 3 boats sank.", url="https://post.example/1")
    for read in (fast_reading.read_coarsely, fast_reading.read_nothing):
        with ledger.writing() as connection:
            replace_reading(connection, read(first), join)
    assert len(plans) > 40
    wrong = {
        asked: every for asked in plans if (every := through_all(asked, plans[asked]))
    }
    assert not wrong


def test_the_claims_of_near_reports_are_reached_from_these(
    tell: Tell, plans: dict[str, list[str]]
) -> None:
    tell(BERG)
    tell(LIND, outlet="Herald")
    asked = [each for each in plans if "contents.vector" in each]
    assert asked
    for each in asked:
        reached = [step for step in plans[each] if "reports" not in step]
        assert "ix_statements_report_id" in reached[0]


def test_rereading_after_claims_were_told_apart(
    ledger: Ledger, tell: Tell, plans: dict[str, list[str]]
) -> None:
    tell(BERG)
    other = tell(LIND, outlet="Herald")
    with ledger.writing() as connection:
        row = connection.exec_driver_sql(
            "SELECT statement_id, claim_id FROM stances ORDER BY number DESC LIMIT 1"
        ).one()
        judge(connection, "different_claim", row[0], row[1], made_by="me")
    plans.clear()
    with ledger.writing() as connection:
        replace_reading(connection, fast_reading.read_coarsely(other), join)
    assert not [each for each in plans if through_all(each, plans[each])]
