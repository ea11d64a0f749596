"""To which known claims a report's groups go."""

from __future__ import annotations

import numpy as np

from sayso.joining.claims.homes import Homes, Told, homes_of
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


def homes(vector: tuple[float, ...], *members: Member, copied: bool = False) -> Homes:
    content = Content("c9", "s9", (Span(0, 5),), Frame(), "CT+", vector=packed(vector))
    told = [Told("k9", (content,), copied)]
    return homes_of(NEW, gist_of(TEXT), told, [KNOWN], members)


def claims(found: Homes) -> list[str]:
    return [home[1].claim_id for home in found.links if home is not None]


def test_a_group_goes_to_the_claim_that_it_is_like() -> None:
    found = homes(
        ONE, member("k1", 1, OTHER, fixed=False), member("k2", 2, ONE, fixed=False)
    )
    assert claims(found) == ["k2"]
    assert found.merged == {}


def test_a_group_that_bridges_two_claims_makes_them_the_older_one() -> None:
    near, far = (1.0, 0.6, 0.0), (1.0, -0.6, 0.0)
    members = [member("k2", 1, near, fixed=False), member("k1", 2, far, fixed=False)]
    found = homes(ONE, *members)
    assert claims(found) == ["k2"]
    assert found.merged == {"k1": "k2"}


def test_what_a_person_decided_on_stays_and_takes_in_others() -> None:
    near, far = (1.0, 0.6, 0.0), (1.0, -0.6, 0.0)
    members = [member("k2", 1, near, fixed=False), member("k1", 2, far, fixed=True)]
    found = homes(ONE, *members)
    assert claims(found) == ["k1"]
    assert found.merged == {"k2": "k1"}


def test_two_claims_that_a_person_decided_on_never_become_one() -> None:
    near, far = (1.0, 0.6, 0.0), (1.0, -0.6, 0.0)
    members = [member("k2", 1, near, fixed=True), member("k1", 2, far, fixed=True)]
    assert homes(ONE, *members).merged == {}


def test_a_content_moved_by_a_person_leaves_its_claim_one() -> None:
    members = [member("k2", 1, ONE, fixed=True), member("k2", 5, ONE, fixed=True)]
    with np.errstate(all="raise"):
        found = homes(ONE, *members)
    ((_, link),) = [home for home in found.links if home]
    assert link.claim_id == "k2"
    assert "to 2 contents of this claim in one report" in link.reason


def test_a_copied_group_finds_its_claim_and_bridges_none() -> None:
    near, far = (1.0, 0.6, 0.0), (1.0, -0.6, 0.0)
    members = [member("k2", 1, near, fixed=False), member("k1", 2, far, fixed=False)]
    found = homes(ONE, *members, copied=True)
    assert claims(found) == ["k2"]
    assert found.merged == {}


def grouped(claim: str, group: str, vector: tuple[float, ...]) -> Member:
    return Member(claim, 1, False, "r1", packed(vector), None, False, (), group)


def test_a_group_leaves_its_claim_for_what_it_is_more_like() -> None:
    """What was together before does not count, so order does not."""
    found = homes(OTHER, grouped("k1", "k1", ONE), grouped("k1", "k2", OTHER))
    assert claims(found) == ["k2"]
    assert [(g, link.claim_id) for g, link in found.moved.items()] == [("k2", "k2")]
    assert found.merged == {}


def test_a_claim_goes_on_where_it_was_founded_and_else_where_most_of_it_is() -> None:
    far = [
        grouped("k1", "k2", ONE),
        grouped("k1", "k3", ONE),
        grouped("k1", "k4", OTHER),
    ]
    found = homes(ONE, *far)
    assert claims(found) == ["k1"]
    assert {g: link.claim_id for g, link in found.moved.items()} == {"k4": "k4"}


def test_what_may_found_no_claim_stands_with_what_it_is_most_like() -> None:
    content = Content("c9", "s9", (Span(0, 5),), Frame(), "Uu", vector=packed(ONE))
    told = [Told(None, (content,))]
    known = [grouped("k1", "k1", ONE), grouped("k2", "k2", OTHER)]
    found = homes_of(NEW, gist_of(TEXT), told, [KNOWN], known)
    ((stands_for, link),) = [home for home in found.links if home]
    assert (stands_for, link.claim_id) == ("k1", "k1")
    alone = homes_of(NEW, gist_of(TEXT), told, [KNOWN], known[1:])
    assert alone.links == (None,)
