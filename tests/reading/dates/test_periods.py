"""Plain calendar arithmetic."""

from datetime import date

import pytest

from sayso.reading.dates.periods import days_of, shift, week


@pytest.mark.parametrize(
    ("timex", "first", "last"),
    [
        ("2020-02", date(2020, 2, 1), date(2020, 2, 29)),
        ("2020-W53", date(2020, 12, 28), date(2021, 1, 3)),
        ("2021-W10-WE", date(2021, 3, 13), date(2021, 3, 14)),
        ("2020-Q4", date(2020, 10, 1), date(2020, 12, 31)),
        ("2020-WI", date(2020, 12, 1), date(2021, 2, 28)),
        ("20", date(2000, 1, 1), date(2099, 12, 31)),
        ("2021-03-17T17:30", date(2021, 3, 17), date(2021, 3, 17)),
    ],
)
def test_days_of_a_value(timex, first, last):
    assert days_of(timex) == (first, last)


@pytest.mark.parametrize("timex", ["P2Y", "PAST_REF", "XXXX-06-03", "2021-02-30", "00"])
def test_no_days(timex):
    assert days_of(timex) is None


def test_month_ends_are_kept():
    assert shift(date(2021, 1, 31), "M", 1) == date(2021, 2, 28)
    assert shift(date(2020, 2, 29), "Y", -1) == date(2019, 2, 28)


def test_the_first_of_january_may_be_in_the_last_week_of_the_year_before():
    assert week(date(2021, 1, 1)) == "2020-W53"
