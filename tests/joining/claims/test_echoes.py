"""Which of an outlet's own sentences echo what others said before."""

from __future__ import annotations

import numpy as np
import pytest

from sayso.joining.claims.echoes import echoed
from sayso.joining.lookups import Member
from sayso.model import Content, Frame, Span

NEAR, FAR = (1.0, 0.0), (0.0, 1.0)
SAID = ("rebel", "gunman", "attack", "depot", "Tarvale")


def packed(vector: tuple[float, ...]) -> bytes:
    return np.array(vector).astype("<f4").tobytes()


def member(
    words: tuple[str, ...], vector: tuple[float, ...] = NEAR, *, ahead: bool = False
) -> Member:
    frame = Frame(words=words, ahead=ahead)
    said = Content("c0", "s0", (Span(0, 5),), frame, "CT+", vector=packed(vector))
    return Member(said, "r1", "k1")


def own(*words: str) -> Content:
    frame = Frame(words=words)
    return Content("c1", "s1", (Span(0, 5),), frame, "CT+", vector=packed(NEAR))


def test_the_same_words_without_a_source_are_of_the_claim() -> None:
    found = echoed(own("rebel", "gunman", "attack", "depot"), [member(SAID)])
    assert found is not None
    member_like, why = found
    assert member_like.claim_id == "k1"
    assert "without a source" in why.reason


@pytest.mark.parametrize(
    ("sentence", "known"),
    [
        (own("price", "pump", "rise"), member(SAID)),
        (own("rebel", "gunman"), member(SAID)),
        (own("rebel", "gunman", "attack"), member(SAID, FAR)),
        (own("rebel", "gunman", "attack"), member(SAID, ahead=True)),
    ],
    ids=["other words", "few words", "another matter", "to come"],
)
def test_what_tells_its_own_echoes_nothing(sentence: Content, known: Member) -> None:
    assert echoed(sentence, [known]) is None
