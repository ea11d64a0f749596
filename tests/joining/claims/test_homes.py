"""To which known claims a report's groups go."""

from __future__ import annotations

from collections.abc import Collection

import numpy as np

from sayso.joining.claims.homes import Homes, homes_of
from sayso.joining.lookups import KnownReport, Member
from sayso.model import Content, Frame, Report, Span
from sayso.reading.gist import gist_of

TEXT = "The trawler Havglimt sank off Bergen, the Norwegian coast guard said."
ONE, OTHER = (1.0, 0.0, 0.0), (0.0, 1.0, 0.0)
NEW = Report("r2", "Post", None, None, "2025-03-05", "en", TEXT)
KNOWN = KnownReport("r1", "2025-03-04", gist_of(TEXT))


def packed(vector: tuple[float, ...]) -> bytes:
    return (np.array(vector) / np.linalg.norm(vector)).astype("<f4").tobytes()


def member(claim: str, age: int, vector: tuple[float, ...], fixed: bool) -> Member:
    return Member(claim, age, fixed, "r1", packed(vector), None, False)


def homes(
    vector: tuple[float, ...], *members: Member, copied: Collection[int] = ()
) -> Homes:
    content = Content("c1", "s1", (Span(0, 5),), Frame(), "CT+", vector=packed(vector))
    return homes_of(NEW, gist_of(TEXT), [[content]], [KNOWN], members, copied)


def test_a_group_goes_to_the_claim_that_it_is_like() -> None:
    found = homes(
        ONE, member("k1", 1, OTHER, fixed=False), member("k2", 2, ONE, fixed=False)
    )
    assert [home.claim_id for home in found.homes] == ["k2"]
    assert found.merged == {}


def test_a_group_that_bridges_two_claims_makes_them_the_older_one() -> None:
    near, far = (1.0, 0.3, 0.0), (1.0, -0.3, 0.0)
    members = [member("k2", 1, near, fixed=False), member("k1", 2, far, fixed=False)]
    found = homes(ONE, *members)
    assert [home.claim_id for home in found.homes] == ["k2"]
    assert found.merged == {"k1": "k2"}


def test_what_a_person_decided_on_stays_and_takes_in_others() -> None:
    near, far = (1.0, 0.3, 0.0), (1.0, -0.3, 0.0)
    members = [member("k2", 1, near, fixed=False), member("k1", 2, far, fixed=True)]
    found = homes(ONE, *members)
    assert [home.claim_id for home in found.homes] == ["k1"]
    assert found.merged == {"k2": "k1"}


def test_two_claims_that_a_person_decided_on_never_become_one() -> None:
    near, far = (1.0, 0.3, 0.0), (1.0, -0.3, 0.0)
    members = [member("k2", 1, near, fixed=True), member("k1", 2, far, fixed=True)]
    assert homes(ONE, *members).merged == {}


def test_a_content_moved_by_a_person_leaves_its_claim_one() -> None:
    members = [member("k2", 1, ONE, fixed=True), member("k2", 5, ONE, fixed=True)]
    with np.errstate(all="raise"):
        found = homes(ONE, *members)
    (home,) = found.homes
    assert (home.claim_id, home.members, home.reports) == ("k2", 2, 1)


def test_a_copied_group_finds_its_claim_and_bridges_none() -> None:
    near, far = (1.0, 0.3, 0.0), (1.0, -0.3, 0.0)
    members = [member("k2", 1, near, fixed=False), member("k1", 2, far, fixed=False)]
    found = homes(ONE, *members, copied=[0])
    assert [home.claim_id for home in found.homes] == ["k2"]
    assert found.merged == {}
