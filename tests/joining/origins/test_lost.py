"""Which attributions got lost, among statements on one claim."""

from __future__ import annotations

from sayso.joining.origins import LostAttribution, lost_attributions
from sayso.model import Attribution, Copy, Report, Span, Statement


def report(number: int, outlet: str, published: str | None) -> Report:
    return Report(f"r{number}", outlet, None, None, published, "en", "")


def statement(number: int, sourced: bool) -> Statement:
    source = (Span(0, 5),) if sourced else ()
    at = Attribution(source, (), (Span(10, 50),))
    form = "indirect" if sourced else "none"
    return Statement(f"s{number}", f"r{number}", at, (), form, "state")  # type: ignore[arg-type]


REPORTS = {
    "r1": report(1, "Post", "2024-10-20"),
    "r2": report(2, "Herald", "2024-10-21"),
    "r3": report(3, "Mail", "2024-10-19"),
}
SOURCED, BARE, FIRST = statement(1, True), statement(2, False), statement(3, True)


def test_printed_without_a_source_later() -> None:
    assert lost_attributions([SOURCED, BARE], REPORTS) == (
        LostAttribution("s2", "s1", "printed earlier, with a source, by Post"),
    )


def test_a_copied_passage_tells_from_whom() -> None:
    copy = Copy("r2", Span(0, 60), "r1", Span(0, 60), "o1")
    (lost,) = lost_attributions([FIRST, SOURCED, BARE], REPORTS, [copy])
    assert lost == LostAttribution("s2", "s1", "copied from Post")


def test_without_a_copy_the_earliest_is_named() -> None:
    (lost,) = lost_attributions([SOURCED, FIRST, BARE], REPORTS)
    assert lost.of_statement_id == "s3"


def test_who_printed_it_first_lost_nothing() -> None:
    early = {**REPORTS, "r2": report(2, "Herald", "2024-10-18")}
    assert lost_attributions([SOURCED, BARE], early) == ()


def test_a_source_elsewhere_in_the_report_is_a_source() -> None:
    other = Statement("s4", "r2", SOURCED.attribution, (), "indirect", "state")
    assert lost_attributions([SOURCED, BARE, other], REPORTS) == ()


def test_nobody_has_a_source() -> None:
    assert lost_attributions([BARE], REPORTS) == ()
