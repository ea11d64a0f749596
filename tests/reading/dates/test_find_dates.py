"""Date expressions in running text: which are found, where, and which way they point."""

import pytest

from sayso.reading.dates import find_dates
from sayso.reading.parse import parse

WEDNESDAY = "2021-03-17"


def found(text: str, published: str | None = WEDNESDAY):
    return [(v.text, v.timex) for v in find_dates(parse(text), published)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The port closed on Monday.", [("Monday", "2021-03-15")]),
        ("The ministers will meet on Friday.", [("Friday", "2021-03-19")]),
        ("The council plans to vote Friday.", [("Friday", "2021-03-19")]),
        ("The council voted Friday.", [("Friday", "2021-03-12")]),
        ("The bridge was built in 1987.", [("1987", "1987")]),
        ("Fighting began in late February.", [("late February", "2021-02")]),
        (
            "It rained on Jan. 5; the day before, it snowed.",
            [("Jan. 5", "2021-01-05"), ("the day before", "2021-01-04")],
        ),
        ("They left the day before the vote.", []),
        # days and hours count from a day, not from the month named in between
        (
            "The ferry sank on March 3. Last month it was repaired; it left earlier in the day.",
            [
                ("March 3", "2021-03-03"),
                ("Last month", "2021-02"),
                ("earlier in the day", "2021-03-03"),
            ],
        ),
        (
            "The ferry, repaired last month, sank on March 3. It was bought last year. Two days later it rose.",
            [
                ("last month", "2021-02"),
                ("March 3", "2021-03-03"),
                ("last year", "2020"),
                ("Two days later", "2021-03-05"),
            ],
        ),
        (
            "The ferry sank on March 3. Hours earlier it was full.",
            [("March 3", "2021-03-03"), ("Hours earlier", "2021-03-03")],
        ),
        # a day that only the vote's would tell
        (
            "On Sunday, two days before the vote, they left; they came back the next day.",
            [
                ("Sunday", "2021-03-14"),
                ("two days", "P2D"),
                ("the next day", "2021-03-15"),
            ],
        ),
        # what had been so by a day is not to come
        ("By Friday the river had risen.", [("Friday", "2021-03-12")]),
        ("The river will rise by Friday.", [("Friday", "2021-03-19")]),
        # a pledge had been made on a day that was over
        (
            "On June 17, after the flood at Moss, the mayor had pledged that it would end.",
            [("June 17", "2020-06-17")],
        ),
        # shows are called so
        (
            "She told the BBC's Today programme yesterday that it was late.",
            [("yesterday", "2021-03-16")],
        ),
        ("The host of the Tonight show left.", []),
        ("A late-night talk show host sang through the night.", []),
        ("The trawler sank off Jan Mayen.", []),
        ("The rebels may march on the capital.", []),
        ("She counted 2000 sacks of grain.", []),
        ("He paid $1990 for it.", []),
    ],
)
def test_what_is_found(text, expected):
    assert found(text) == expected


def test_spans_are_those_of_the_text_and_do_not_overlap():
    text = "On Tuesday, March 2, the mine shut; it had opened two years earlier."
    values = find_dates(parse(text), WEDNESDAY)
    assert [text[v.span.start : v.span.end] for v in values] == [v.text for v in values]
    ends = [v.span.end for v in values]
    assert all(a <= v.span.start for a, v in zip(ends, values[1:], strict=False))
    assert [v.timex for v in values] == ["2021-03-02", "2019"]


def test_later_with_a_past_verb_is_before_the_report():
    (value,) = find_dates(parse("The envoy later withdrew the remark."), WEDNESDAY)
    assert (value.start, value.end) == (None, WEDNESDAY)


def test_a_place_name_is_no_month():
    assert found("They met at Mar-a-Lago.") == []


def test_without_the_report_date_the_words_are_kept():
    (value,) = find_dates(parse("The port closed on Monday."), None)
    assert (value.text, value.start, value.timex) == ("Monday", None, None)
