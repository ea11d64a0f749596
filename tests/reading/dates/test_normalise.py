"""One expression at a time: the value, the days, and nothing guessed."""

import pytest

from sayso.reading.dates import normalise
from sayso.reading.dates.sense import Context

WEDNESDAY = "2021-03-17"

HARD = [
    # weekdays: the last one, the report's own day included
    ("Monday", "2021-03-15", "2021-03-15", "2021-03-15"),
    ("Wednesday", "2021-03-17", "2021-03-17", "2021-03-17"),
    ("Thursday", "2021-03-11", "2021-03-11", "2021-03-11"),
    ("last Wednesday", "2021-03-10", "2021-03-10", "2021-03-10"),
    ("next Friday", "2021-03-19", "2021-03-19", "2021-03-19"),
    ("this coming Sunday", "2021-03-21", "2021-03-21", "2021-03-21"),
    ("Tuesday of last week", "2021-03-09", "2021-03-09", "2021-03-09"),
    ("late Tuesday", "2021-03-16", "2021-03-16", "2021-03-16"),
    ("the weekend", "2021-W10-WE", "2021-03-13", "2021-03-14"),
    # named days, months, seasons, years
    ("Feb. 9", "2021-02-09", "2021-02-09", "2021-02-09"),
    ("the 9th of February 2019", "2019-02-09", "2019-02-09", "2019-02-09"),
    ("February 2022", "2022-02", "2022-02-01", "2022-02-28"),
    ("June", "2021-06", "2021-06-01", "2021-06-30"),
    ("November", "2020-11", "2020-11-01", "2020-11-30"),
    ("mid-October", "2020-10", "2020-10-01", "2020-10-31"),
    ("last summer", "2020-SU", "2020-06-01", "2020-08-31"),
    ("the winter of 1999", "1999-WI", "1999-12-01", "2000-02-29"),
    ("the 1970s", "197", "1970-01-01", "1979-12-31"),
    ("nineteen eighty-four", "1984", "1984-01-01", "1984-12-31"),
    # periods counted from the report
    ("this month", "2021-03", "2021-03-01", "2021-03-31"),
    ("earlier this month", "2021-03", "2021-03-01", "2021-03-17"),
    ("later this year", "2021", "2021-03-17", "2021-12-31"),
    ("last week", "2021-W10", "2021-03-08", "2021-03-14"),
    ("three days ago", "2021-03-14", "2021-03-14", "2021-03-14"),
    ("two years ago", "2019", "2019-01-01", "2019-12-31"),
    ("the past two years", "P2Y", "2019-03-17", "2021-03-17"),
    ("the next ten days", "P10D", "2021-03-17", "2021-03-27"),
    # quarters
    ("the third quarter of 2020", "2020-Q3", "2020-07-01", "2020-09-30"),
    ("fiscal fourth quarter", "2020-Q4", "2020-10-01", "2020-12-31"),
    ("last year's first half", "2020-H1", "2020-01-01", "2020-06-30"),
    # ranges
    ("Monday through Wednesday", "2021-03-15/2021-03-17", "2021-03-15", "2021-03-17"),
    ("Jan. 3-5", "2021-01-03/2021-01-05", "2021-01-03", "2021-01-05"),
    ("2014-16", "2014/2016", "2014-01-01", "2016-12-31"),
    ("a week after March 2", "2021-03-09", "2021-03-09", "2021-03-09"),
    # times of day
    ("Monday night", "2021-03-15TNI", "2021-03-15", "2021-03-15"),
    ("last night", "2021-03-16TNI", "2021-03-16", "2021-03-16"),
    ("5:30 p.m. on Tuesday", "2021-03-16T17:30", "2021-03-16", "2021-03-16"),
    # how long and how often: no place in time
    ("two-and-a-half years", "P2Y6M", None, None),
    ("several weeks", "PXW", None, None),
    ("48 hours", "PT48H", None, None),
    ("every Thursday", "XXXX-WXX-4", None, None),
    ("daily", "P1D", None, None),
    # references: an open past is no day
    ("earlier", "PAST_REF", None, "2021-03-17"),
    ("recently", "PAST_REF", None, "2021-03-17"),
    ("now", "PRESENT_REF", "2021-03-17", "2021-03-17"),
    ("soon", "FUTURE_REF", "2021-03-17", None),
]


@pytest.mark.parametrize(("expression", "timex", "start", "end"), HARD)
def test_value_and_days(expression, timex, start, end):
    value = normalise(expression, WEDNESDAY)
    assert (value.timex, value.start, value.end) == (timex, start, end)
    assert value.text == expression
    assert value.reason


@pytest.mark.parametrize(
    ("expression", "tense", "timex"),
    [
        ("Friday", "future", "2021-03-19"),
        ("Friday", "past", "2021-03-12"),
        ("August", "future", "2021-08"),
        ("August", "past", "2020-08"),
        ("May", "past", "2020-05"),
        ("later", "past", "PAST_REF"),
    ],
)
def test_tense_gives_the_direction(expression, tense, timex):
    assert normalise(expression, WEDNESDAY, Context(tense)).timex == timex


@pytest.mark.parametrize(
    ("expression", "before", "timex"),
    [
        ("a year earlier", ("2020-Q4",), "2019-Q4"),
        ("the quarter", ("2020-Q3",), "2020-Q3"),
        ("the year-ago quarter", ("2020-Q3",), "2020-Q3"),
        ("the following day", ("2021-01-31",), "2021-02-01"),
        ("the previous month", ("2021-01",), "2020-12"),
        ("that day", ("2020-12-24",), "2020-12-24"),
    ],
)
def test_counted_from_what_was_spoken_of(expression, before, timex):
    assert normalise(expression, WEDNESDAY, Context(before=before)).timex == timex


@pytest.mark.parametrize(
    "expression", ["Monday", "this month", "last week", "yesterday", "three days ago"]
)
def test_relative_stays_open_without_the_report_date(expression):
    value = normalise(expression, None)
    assert (value.start, value.end, value.timex) == (None, None, None)
    assert "not known" in value.reason


def test_a_month_without_year_or_report_date_is_underspecified():
    value = normalise("June 3", None)
    assert (value.timex, value.start) == ("XXXX-06-03", None)


def test_what_is_absolute_needs_no_report_date():
    assert normalise("March 15, 2007", None).start == "2007-03-15"


@pytest.mark.parametrize("nonsense", ["", "the minister", "June 31st, 2020", "0000"])
def test_what_is_no_date_is_not_guessed(nonsense):
    assert normalise(nonsense, WEDNESDAY).start is None
