"""The act by the lists and by what the network takes a wording for."""

from __future__ import annotations

import pytest

from sayso.model import Act, Guess
from sayso.reading.statements.guessing import (
    ACTS,
    SURE,
    class_of,
    guessed,
    weighed,
)


def guess(**chances: float) -> Guess:
    """What the named acts leave is shared by all."""
    left = (1 - sum(chances.values())) / len(ACTS)
    return Guess(tuple(left + chances.get(act or "none", 0.0) for act in ACTS))


def test_a_guess_has_a_chance_for_each_act_and_for_none() -> None:
    assert len(ACTS) == 15
    assert ACTS[-1] is None


@pytest.mark.parametrize(
    ("listed", "chances", "act"),
    [
        ("state", {"deny": 0.95}, "deny"),
        (None, {"pledge": 0.95}, None),
        ("state", {"deny": 0.5, "state": 0.3}, "state"),
        ("deny", {"state": 0.99}, "deny"),
        ("deny", {"doubt": 0.99}, "deny"),
        ("state", {"none": 0.99}, "state"),
        (None, {"state": 0.99}, None),
    ],
)
def test_a_plain_act_that_is_listed_gives_way_to_a_far_likelier_one(
    listed: Act | None, chances: dict[str, float], act: Act | None
) -> None:
    assert weighed(listed, guess(**chances), denied=True) == act


def test_an_unsure_guess_outweighs_no_list() -> None:
    assert weighed("state", guess(deny=SURE - 0.1), denied=True) == "state"


@pytest.mark.parametrize(("denied", "act"), [(True, "no_comment"), (False, "state")])
def test_who_speaks_is_silent_only_where_something_is_denied(
    denied: bool, act: Act
) -> None:
    assert weighed("state", guess(no_comment=0.9), denied) == act


def test_without_a_guess_the_list_decides() -> None:
    assert weighed("warn", None, denied=False) == "warn"
    assert guessed(None) is None


def test_an_unsure_guess_is_none() -> None:
    assert guessed(guess(warn=SURE)) == "warn"
    assert guessed(guess(warn=SURE - 0.1)) is None
    assert guessed(guess(none=0.9)) is None


@pytest.mark.parametrize(
    ("act", "cue_class"), [(None, "other"), ("believe", "attitude"), ("deny", "speech")]
)
def test_the_class_goes_with_the_act(act: Act | None, cue_class: str) -> None:
    assert class_of(act) == cue_class
