"""The definition of standing, a row for each line and each edge; and its properties."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.model import Withdrawal
from sayso.standing import Position, counting, standing

DAYS = ("2024-10-18", "2024-10-19", "2024-10-20", "2024-10-21", "2024-10-22")


def at(who: str, value: str, day: int = 1, **more: object) -> Position:
    """A position of ``who`` in a report of its own, published on the given day."""
    number = more.pop("n", f"{who}{value}{day}")
    printed = {"statement_id": f"s{number}", "report_id": f"r{number}"}
    known = {"known_on": DAYS[day - 1], "origin_id": f"o{number}"}
    return Position(who, value, **{**printed, **known, **more})  # type: ignore[arg-type]


def gone(position: Position, day: int | None, why: str = "edited") -> Position:
    on = DAYS[day - 1] if day else None
    by = Withdrawal(position.statement_id, on, why, None)  # type: ignore[arg-type]
    return replace(position, withdrawal=by)


def copy_of(position: Position, day: int, **more: object) -> Position:
    printed = {"statement_id": f"{position.statement_id}c{day}", "copied": True}
    known = {"report_id": f"{position.report_id}c{day}", "known_on": DAYS[day - 1]}
    return replace(position, **{**printed, **known, **more})  # type: ignore[arg-type]


KR, RU, UA, US = "KR", "RU", "UA", "US"
FIRST = at(KR, "CT+", 1)

LINES = {
    "contested: one asserts, one denies": ([FIRST, at(RU, "CT-", 2)], "contested"),
    "contested: also where it is probable": (
        [at(KR, "PR+"), at(RU, "PR-")],
        "contested",
    ),
    "denied: only one who denies": ([at(RU, "CT-")], "denied"),
    "denied: others do not commit": ([at(RU, "PR-"), at(US, "Uu")], "denied"),
    "corroborated: two who do not cite each other": (
        [FIRST, at(UA, "PR+", 2)],
        "corroborated",
    ),
    "asserted: one": ([FIRST], "asserted"),
    "asserted: probable is enough": ([at(KR, "PR+")], "asserted"),
    "asserted: the other only holds it possible": (
        [FIRST, at(UA, "PS+")],
        "asserted",
    ),
    "withdrawn: edited out": ([gone(FIRST, 2)], "withdrawn"),
    "withdrawn: taken back": ([gone(FIRST, 2, "retracted")], "withdrawn"),
    "withdrawn: on a day that is not known": ([gone(FIRST, None)], "withdrawn"),
    "unconfirmed: nothing at all": ([], "unconfirmed"),
    "unconfirmed: only Uu": ([at(US, "Uu"), at(UA, "Uu")], "unconfirmed"),
    "unconfirmed: only possible": ([at(US, "PS+"), at(UA, "PS-")], "unconfirmed"),
    "unconfirmed: a silence withdrawn": ([gone(at(US, "Uu"), 2)], "unconfirmed"),
}

EDGES = {
    "one principal in two origins": ([FIRST, at(KR, "CT+", 2)], "asserted"),
    "two principals in one origin": (
        [FIRST, at(UA, "CT+", 1, report_id="rKR", origin_id=FIRST.origin_id)],
        "corroborated",
    ),
    "a principal that cites the other": (
        [FIRST, at(UA, "CT+", 2, rests_on=(KR,))],
        "asserted",
    ),
    "two that cite each other": (
        [at(KR, "CT+", rests_on=(UA,)), at(UA, "CT+", rests_on=(KR,))],
        "asserted",
    ),
    "one cites another through a third": (
        [FIRST, at(UA, "CT+", 2, rests_on=(US,)), at(US, "CT+", 3, rests_on=(KR,))],
        "asserted",
    ),
    "two that cite a third who is silent": (
        [at(UA, "CT+", rests_on=(KR,)), at(US, "CT+", rests_on=(KR,))],
        "asserted",
    ),
    "an echo beside two that stand alone": (
        [FIRST, at(UA, "CT+"), at(US, "CT+", rests_on=(KR,))],
        "corroborated",
    ),
    "who cites today stood alone yesterday": (
        [FIRST, at(UA, "CT+", 1), at(UA, "CT+", 2, rests_on=(KR,))],
        "corroborated",
    ),
    "to cite oneself is to stand alone": (
        [FIRST, at(UA, "CT+", rests_on=(UA,))],
        "corroborated",
    ),
    "a reversal": ([at(RU, "CT-", 1), at(RU, "CT+", 2)], "asserted"),
    "the latest counts, also where it does not commit": (
        [at(RU, "CT-", 1), at(RU, "Uu", 4)],
        "unconfirmed",
    ),
    "within a day one who commits is not silent": (
        [at(RU, "CT-", 4), at(RU, "Uu", 4)],
        "denied",
    ),
    "one principal says both on one day": (
        [at(RU, "CT-", 4), at(RU, "CT+", 4)],
        "contested",
    ),
    "the day said orders, not the day printed": (
        [at(RU, "CT-", 2), at(RU, "CT+", 4, said_on=DAYS[0])],
        "denied",
    ),
    "a withdrawal leaves the earlier stance": (
        [at(RU, "CT-", 1), gone(at(RU, "CT+", 2), 3)],
        "denied",
    ),
    "a withdrawal leaves the other who asserts": (
        [gone(FIRST, 2), at(UA, "CT+", 1)],
        "asserted",
    ),
    "silence after a withdrawal is still withdrawn": (
        [gone(FIRST, 2), at(KR, "Uu", 3)],
        "withdrawn",
    ),
    "silence before a withdrawal: not through it": (
        [gone(FIRST, 4), at(KR, "Uu", 2)],
        "unconfirmed",
    ),
    "taken back: what else the speaker said stands": (
        [gone(at(KR, "CT+", 1), 3, "retracted"), at(KR, "CT+", 2)],
        "asserted",
    ),
    "to take back is no denial": (
        [gone(FIRST, 2, "retracted"), at(KR, "Uu", 2, takes_back=True)],
        "withdrawn",
    ),
    "to take back replaces no word that stands": (
        [FIRST, at(KR, "Uu", 3, takes_back=True)],
        "asserted",
    ),
    "a denial taken back leaves what was asserted before": (
        [
            FIRST,
            gone(at(KR, "CT-", 2), 3, "retracted"),
            at(KR, "Uu", 3, takes_back=True),
        ],
        "asserted",
    ),
    "a denial taken back, and nothing else": (
        [gone(at(KR, "CT-", 2), 3, "retracted"), at(KR, "Uu", 3, takes_back=True)],
        "unconfirmed",
    ),
    "taken back by one speaker, not by another": (
        [
            gone(at(KR, "CT+", 1, speaker_ids=("envoy",)), 3, "retracted"),
            at(KR, "CT+", 2, speaker_ids=("ministry",)),
        ],
        "asserted",
    ),
    "edited out: the other outlet's own report stands": (
        [gone(FIRST, 3), at(KR, "CT+", 2)],
        "asserted",
    ),
    "said again after it was taken back": (
        [gone(FIRST, 2, "retracted"), at(KR, "CT+", 3)],
        "asserted",
    ),
    "a demand takes as given and does not assert": (
        [at(KR, "CT+", 1, presupposed=True)],
        "unconfirmed",
    ),
    "a demand does not replace what was asserted": (
        [FIRST, at(KR, "Uu", 3, presupposed=True)],
        "asserted",
    ),
    "a copy does not outlive what its origin edited out": (
        [gone(FIRST, 3), copy_of(FIRST, 2)],
        "withdrawn",
    ),
    "a copy that lost the attribution is no second principal": (
        [FIRST, copy_of(FIRST, 2, principal_id="outlet")],
        "asserted",
    ),
    "a copy does not date a stance anew": (
        [at(RU, "CT+", 1), at(RU, "CT-", 2), copy_of(at(RU, "CT+", 1), 3)],
        "denied",
    ),
    "a copy whose origin does not say so counts": (
        [copy_of(at(RU, "CT-", 1), 3)],
        "denied",
    ),
    "an undated position counts now": ([at(KR, "CT+", known_on=None)], "asserted"),
}


@pytest.mark.parametrize("name", LINES | EDGES)
def test_word(name: str) -> None:
    positions, word = (LINES | EDGES)[name]
    assert standing(positions).word == word


def test_each_day_has_its_word() -> None:
    week = [FIRST, at(UA, "CT+", 2), at(RU, "CT-", 3), gone(at(US, "CT+", 1), 2)]
    words = [standing(week, day).word for day in ("2024-10-17", *DAYS)]
    wanted = ["unconfirmed", "corroborated", "corroborated", *["contested"] * 3]
    assert words == wanted


def test_a_withdrawal_does_not_reach_back() -> None:
    edited = [gone(FIRST, 3)]
    assert [standing(edited, day).word for day in DAYS[1:3]] == [
        "asserted",
        "withdrawn",
    ]


def test_a_withdrawal_that_is_not_dated_is_known_only_now() -> None:
    taken_back = [gone(FIRST, None, "retracted")]
    assert [standing(taken_back, day).word for day in (DAYS[4], None)] == [
        "asserted",
        "withdrawn",
    ]


def test_principals_and_origins_side_by_side() -> None:
    demand = at("JP", "CT+", 2, presupposed=True)
    shown = standing([FIRST, at(KR, "CT+", 1, n="2"), at(US, "Uu"), demand])
    assert (shown.asserting, shown.uncommitted) == (("KR",), ("US",))
    assert shown.presupposing == ("JP",)
    assert shown.origins == ("o2", "oKRCT+1", "oUSUu1")


def test_counting_names_the_statements() -> None:
    counted = counting([at(RU, "CT-", 1), at(RU, "Uu", 4), FIRST])
    assert {who: [p.value for p in each] for who, each in counted.items()} == {
        "KR": ["CT+"],
        "RU": ["Uu"],
    }


WHO = st.sampled_from((KR, RU, UA, US))
DAY = st.integers(1, 5)
VALUES = st.sampled_from(("CT+", "PR+", "PS+", "CT-", "PR-", "PS-", "Uu"))


@st.composite
def position(draw: st.DrawFn, number: int) -> Position:
    made = at(
        draw(WHO),
        draw(VALUES),
        draw(DAY),
        n=str(number),
        presupposed=draw(st.integers(0, 5)) == 0,
        rests_on=tuple(draw(st.sets(WHO, max_size=1))),
    )
    left = draw(st.integers(0, 8))
    why = draw(st.sampled_from(("edited", "retracted")))
    return gone(made, left, why) if 0 < left <= 5 else made


def story() -> st.SearchStrategy[list[Position]]:
    return st.integers(0, 7).flatmap(
        lambda n: st.tuples(*(position(i) for i in range(n))).map(list)
    )


@given(story(), st.randoms(), st.sampled_from((None, *DAYS)))
def test_order_of_arrival_does_not_matter(
    positions: list[Position], random: object, day: str | None
) -> None:
    shuffled = list(positions)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert standing(shuffled, day) == standing(positions, day)


@given(story(), st.data())
def test_a_copy_changes_no_word(positions: list[Position], data: st.DataObject) -> None:
    if not positions:
        return
    original = data.draw(st.sampled_from(positions))
    first = DAYS.index(str(original.known_on)) + 1
    copied = copy_of(original, data.draw(st.integers(first, 5)), withdrawal=None)
    lost = replace(copied, principal_id="outlet", rests_on=())
    for day in (None, *DAYS):
        before = standing(positions, day)
        assert standing([*positions, copied], day) == before
        assert standing([*positions, lost], day) == before


@given(story())
def test_before_the_first_there_is_nothing(positions: list[Position]) -> None:
    shown = standing(positions, "2024-10-17")
    assert shown == standing([], "2024-10-17")
    assert (shown.word, shown.asserting, shown.origins) == ("unconfirmed", (), ())


@given(story(), st.sampled_from(DAYS))
def test_what_comes_later_does_not_change_a_day(
    positions: list[Position], day: str
) -> None:
    known = [p for p in positions if str(p.known_on) <= day]
    assert standing(positions, day) == standing(known, day)


@given(story())
def test_the_word_is_that_of_the_principals(positions: list[Position]) -> None:
    shown = standing(positions)
    if shown.asserting and shown.denying:
        assert shown.word == "contested"
    elif shown.denying:
        assert shown.word == "denied"
    elif shown.asserting:
        assert shown.word in ("corroborated", "asserted")
        assert shown.word == "asserted" or len(shown.asserting) > 1
    else:
        assert shown.word in ("withdrawn", "unconfirmed")
