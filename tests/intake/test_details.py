"""Days as outlets' files give them, and which detail wins."""

import datetime

import pytest

from sayso.errors import BadInput
from sayso.intake import Details, published_at, published_day


@pytest.mark.parametrize(
    ("printed", "day"),
    [
        ("2024-10-21", "2024-10-21"),
        (" 2024-02-29 ", "2024-02-29"),
        ("2024-10-21T23:30:00Z", "2024-10-21"),
        ("2024-10-21 08:00", "2024-10-21"),
        ("", None),
        (None, None),
    ],
)
def test_day(printed: str | None, day: str | None) -> None:
    assert published_day(printed, "index.csv, line 2") == day


@pytest.mark.parametrize("printed", ["2024-13-01", "2023-02-29", "21 Oct 2024", "soon"])
def test_impossible_day_names_place_and_mend(printed: str) -> None:
    with pytest.raises(BadInput, match=r"index\.csv, line 2.*write it as 2024-10-21"):
        published_day(printed, "index.csv, line 2")


def test_future_day_is_refused_but_tomorrow_passes() -> None:
    tomorrow = datetime.date.today() + datetime.timedelta(days=1)
    assert published_day(tomorrow.isoformat(), "a") == tomorrow.isoformat()
    with pytest.raises(BadInput, match="still to come"):
        published_day((tomorrow + datetime.timedelta(days=1)).isoformat(), "a")


def test_own_details_win_and_the_day_keeps_its_place() -> None:
    own = Details(outlet="Harbour Post", where="line 1")
    both = own.or_else(Details("Other", "2024-01-02", where="index.csv, line 3"))
    assert (both.outlet, both.published) == ("Harbour Post", "2024-01-02")
    assert both.where == "index.csv, line 3"


@pytest.mark.parametrize(
    ("printed", "moment"),
    [
        ("2024-10-21T23:30:00Z", "2024-10-21T23:30:00+00:00"),
        ("2024-10-21 08:00", "2024-10-21T08:00:00"),
        ("2024-10-21T08:00+02:00", "2024-10-21T08:00:00+02:00"),
        ("2024-10-21 08:00 CET", "2024-10-21T08:00:00"),
        ("2024-10-21 28:00", None),
        ("2024-10-21", None),
        ("", None),
        (None, None),
    ],
)
def test_time_of_day(printed: str | None, moment: str | None) -> None:
    assert published_at(printed) == moment
