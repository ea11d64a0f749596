"""What the history of a claim says, day by day; the week is written by hand."""

from __future__ import annotations

from dataclasses import replace

from sayso.history import Change, history, reversals
from sayso.model import Withdrawal
from sayso.standing import Position


def said(
    who: str, value: str, day: int, number: str, speaker: str | None = None
) -> Position:
    known = f"2024-10-{day}"
    return Position(
        who,
        value,  # type: ignore[arg-type]
        f"s{number}",
        f"r{number}",
        known_on=known,
        origin_id=f"o{number}",
        speaker_ids=(speaker or who,),
    )


SPY = said("KR", "CT+", 18, "1")
FAKE = said("RU", "CT-", 19, "2", "Peskov")
ENVOY = said("UA", "PR+", 18, "3")
CONTRADICTORY = said("RU", "Uu", 21, "4", "Peskov")
COPY = replace(
    SPY, report_id="r9", statement_id="s9", known_on="2024-10-20", copied=True
)
NOT_CONFIRMED = said("US", "Uu", 17, "5")
WEEK = [NOT_CONFIRMED, SPY, ENVOY, FAKE, COPY, CONTRADICTORY]


def lines(changes: tuple[Change, ...]) -> list[tuple[object, ...]]:
    return [(c.on, c.what, c.word, c.principal_id, c.statement_id) for c in changes]


def test_week() -> None:
    assert lines(history(WEEK)) == [
        ("2024-10-18", "first asserted", "asserted", "KR", "s1"),
        ("2024-10-18", "corroborated", "corroborated", "UA", "s3"),
        ("2024-10-19", "first denied", "contested", "RU", "s2"),
        ("2024-10-19", "contested", "contested", "RU", "s2"),
        ("2024-10-21", "no longer commits", "corroborated", "RU", "s4"),
    ]


def test_each_change_of_a_day_has_the_standing_after_it() -> None:
    day = [said(who, value, 18, n) for who, value, n in DAY]
    assert lines(history(day)) == [
        ("2024-10-18", "first asserted", "asserted", "KR", "s1"),
        ("2024-10-18", "corroborated", "corroborated", "UA", "s2"),
        ("2024-10-18", "first denied", "contested", "RU", "s3"),
        ("2024-10-18", "contested", "contested", "RU", "s3"),
    ]
    assert history(day[::-1]) == history(day)


def test_the_time_of_day_tells_who_was_second() -> None:
    first = replace(said("KR", "CT+", 18, "9"), at="2024-10-18T07:00:00")
    second = replace(said("UA", "CT+", 18, "1"), at="2024-10-18T08:00:00")
    changes = history([second, first])
    assert [(c.what, c.principal_id) for c in changes] == [
        ("first asserted", "KR"),
        ("corroborated", "UA"),
    ]


DAY = (("KR", "CT+", "1"), ("UA", "PR+", "2"), ("RU", "CT-", "3"))


def test_two_who_say_so_in_one_statement_corroborate_one_another() -> None:
    both = [said("NO", "CT+", 18, "1"), said("SE", "CT+", 18, "1")]
    assert lines(history(both)) == [
        ("2024-10-18", "first asserted", "asserted", "NO", "s1"),
        ("2024-10-18", "corroborated", "corroborated", "SE", "s1"),
    ]


def test_said_and_withdrawn_on_one_day() -> None:
    gone = replace(SPY, withdrawal=Withdrawal("s1", "2024-10-18", "edited", None))
    assert lines(history([gone])) == [
        ("2024-10-18", "first asserted", "asserted", "KR", "s1"),
        ("2024-10-18", "withdrawn", "withdrawn", "KR", "s1"),
    ]


def test_what_was_withdrawn_before_it_was_known_changes_nothing() -> None:
    gone = replace(SPY, withdrawal=Withdrawal("s1", "2024-10-17", "edited", None))
    assert [c.what for c in history([gone])] == ["word"]


def test_order_of_arrival_does_not_matter() -> None:
    assert history(WEEK[::-1]) == history(WEEK)


def test_a_copy_is_not_in_it() -> None:
    assert history([p for p in WEEK if not p.copied]) == history(WEEK)


def test_second_principal_corroborates() -> None:
    later = replace(ENVOY, known_on="2024-10-20")
    assert lines(history([SPY, later])) == [
        ("2024-10-18", "first asserted", "asserted", "KR", "s1"),
        ("2024-10-20", "corroborated", "corroborated", "UA", "s3"),
    ]


def test_withdrawal_names_its_statement() -> None:
    left = Withdrawal("s1", "2024-10-22", "edited", None)
    assert lines(history([replace(SPY, withdrawal=left)])) == [
        ("2024-10-18", "first asserted", "asserted", "KR", "s1"),
        ("2024-10-22", "withdrawn", "withdrawn", "KR", "s1"),
    ]


def test_withdrawal_shows_where_the_word_stays() -> None:
    left = Withdrawal("s1", "2024-10-22", "retracted", "KR")
    kept = [replace(SPY, withdrawal=left), ENVOY]
    assert lines(history(kept))[-1] == (
        "2024-10-22",
        "withdrawn",
        "asserted",
        "KR",
        "s1",
    )


def test_who_takes_back_has_withdrawn_and_not_turned() -> None:
    by = Withdrawal("s1", "2024-10-22", "retracted", "s8")
    taken = replace(said("KR", "Uu", 22, "8"), takes_back=True)
    assert lines(history([replace(SPY, withdrawal=by), taken]))[1:] == [
        ("2024-10-22", "withdrawn", "withdrawn", "KR", "s1")
    ]


def test_reversal_of_a_principal() -> None:
    admitted = said("RU", "CT+", 23, "6")
    assert lines(history([FAKE, admitted])) == [
        ("2024-10-19", "first denied", "denied", "RU", "s2"),
        ("2024-10-23", "first asserted", "asserted", "RU", "s6"),
        ("2024-10-23", "reversed", "asserted", "RU", "s6"),
    ]


def test_undated_comes_last() -> None:
    undated = replace(SPY, known_on=None)
    assert [c.on for c in history([FAKE, undated])] == ["2024-10-19"] * 1 + [None] * 2


def test_reversal_of_a_speaker() -> None:
    (turn,) = reversals(WEEK)
    assert (turn.speaker_id, turn.before, turn.after) == ("Peskov", FAKE, CONTRADICTORY)


def test_another_speaker_of_the_principal_is_no_reversal() -> None:
    other = said("RU", "CT+", 23, "7", "Nebenzia")
    assert reversals([FAKE, other]) == ()


def test_nothing_said_nothing_changed() -> None:
    assert history([]) == ()
    assert history([NOT_CONFIRMED]) == ()
