"""Copies, their origins, and the origin of each statement, on reports written here."""

from __future__ import annotations

from dataclasses import replace

from flood import FLOOD, OWN, joined, reading, report

from sayso.joining.origins import OriginsJoined
from sayso.joining.origins.matches import origin_id

QUOTE = (
    "“We have never seen anything like this in the valley, and we shall rebuild every "
    "single house that the water took from our families,” the governor said."
)


WIRE = report(1, FLOOD, "Associated Press", "2024-10-20")
MIXED = report(2, (OWN[0], FLOOD[0], OWN[1]), "Herald", "2024-10-21")
IN_COPY, IN_OWN = "pulled four villagers", "warned the council"


def test_statement_in_a_copied_passage_is_of_its_origin() -> None:
    made = joined(reading(WIRE), reading(MIXED, IN_COPY, IN_OWN))
    assert made.origin_of == {
        "s0-r2": origin_id("r1"),
        "s1-r2": origin_id("r2"),
    }
    assert [(o.report_id, o.reason) for o in made.origins] == [
        ("r1", "published 2024-10-20, before 2024-10-21"),
        ("r2", "the outlet's own paragraphs"),
    ]


def test_copy_has_its_spans_in_both_texts() -> None:
    (copy,) = joined(reading(WIRE), reading(MIXED)).copies
    assert (copy.report_id, copy.of_report_id) == ("r2", "r1")
    assert MIXED.text[copy.span.start : copy.span.end] == FLOOD[0]
    assert WIRE.text[copy.of_span.start : copy.of_span.end] == FLOOD[0]
    assert copy.origin_id == origin_id("r1")


def test_a_copied_sentence_has_its_full_stop_in_both_texts() -> None:
    """In the middle of one paragraph, at the end of another."""
    within = report(4, (f"{OWN[0]} {FLOOD[0]} {OWN[1]}",), "A", "2024-10-20")
    alone = report(5, (FLOOD[0], FLOOD[2]), "B", "2024-10-21")
    for readings in ((within, alone), (alone, within)):
        (copy,) = joined(*map(reading, readings)).copies
        assert alone.text[copy.span.start : copy.span.end] == FLOOD[0]
        assert within.text[copy.of_span.start : copy.of_span.end] == FLOOD[0]


def test_origin_that_comes_later_takes_over() -> None:
    made = joined(reading(MIXED, IN_COPY, IN_OWN), reading(WIRE, IN_COPY))
    assert made.origin_of == {"s0-r1": origin_id("r1")}
    assert made.moved == {"s0-r2": origin_id("r1")}
    assert [(c.report_id, c.of_report_id) for c in made.copies] == [("r2", "r1")]


def test_copy_of_a_copy_is_of_the_first() -> None:
    second = replace(MIXED, id="r3", outlet="Post", published="2024-10-22")
    made = joined(reading(MIXED), reading(WIRE), reading(second, IN_COPY, IN_OWN))
    assert made.origin_of == {"s0-r3": origin_id("r1"), "s1-r3": origin_id("r2")}
    assert {c.of_report_id for c in made.copies} == {"r1", "r2"}


def test_a_shared_quotation_is_no_copy() -> None:
    one = report(4, (OWN[0], QUOTE), "A", "2024-10-21")
    other = report(5, (QUOTE, FLOOD[1]), "B", "2024-10-22")
    made = joined(reading(one), reading(other, "never seen anything"))
    assert made.copies == ()
    assert made.origin_of == {"s0-r5": origin_id("r5")}


def test_a_quotation_within_a_copied_passage_is_of_its_origin() -> None:
    source = report(4, (FLOOD[0], QUOTE, FLOOD[1]), "A", "2024-10-21")
    copier = report(5, (OWN[0], FLOOD[0], QUOTE, FLOOD[1]), "B", "2024-10-22")
    made = joined(reading(source), reading(copier, "never seen anything"))
    assert made.origin_of == {"s0-r5": origin_id("r4")}


def test_house_lines_are_no_copies() -> None:
    note = "Every Thursday our readers send letters about gardens, pets and buried treasure."
    others = [
        reading(report(n, (f"{FLOOD[n - 10]} {OWN[n % 2]}" * 3, note), "A"))
        for n in (10, 11, 12)
    ]
    last = report(13, ("Nothing that anybody else has printed so far. " * 9, note), "A")
    assert joined(*others, reading(last)).copies == ()
    assert len(joined(others[0], reading(last)).copies) == 1


def test_updates_of_one_story_are_copies() -> None:
    """Each passage is a small part, and the outlet printed it three times before."""
    between = ("Nothing that anybody else has printed so far, whatever it be. " * 9,)
    story = (FLOOD[0], *between, FLOOD[1], *between, FLOOD[2], *OWN)
    versions = [report(n, story[: n - 15], "A", f"2024-10-{n}") for n in range(20, 24)]
    made = joined(*(reading(each) for each in versions))
    assert {copy.of_report_id for copy in made.copies} == {"r20", "r21", "r22"}


def test_nothing_shared_is_all_its_own() -> None:
    made = joined(reading(report(7, OWN)), reading(WIRE, IN_COPY))
    assert (made.copies, made.origin_of) == ((), {"s0-r1": origin_id("r1")})


def test_empty_text() -> None:
    made = joined(reading(WIRE), reading(report(8, ("",))))
    assert made == OriginsJoined((), (), {}, {})
