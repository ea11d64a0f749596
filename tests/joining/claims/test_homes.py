"""Of which claims the contents of a story are, once a report of it comes."""

from __future__ import annotations

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


def content(each: str, vector: tuple[float, ...]) -> Content:
    return Content(
        each, f"s{each}", (Span(0, 5),), Frame(), "CT+", vector=packed(vector)
    )


def member(
    each: str,
    claim: str,
    vector: tuple[float, ...],
    *,
    age: int = 1,
    fixed: bool = False,
    report: str = "r1",
) -> Member:
    return Member(
        content(each, vector), report, claim, age=age, fixed=fixed, whole=fixed
    )


def homes(
    vector: tuple[float, ...], *known: Member, able: bool = True, copied: bool = False
) -> Homes:
    new = [Member(content("c9", vector), "r2", None, able, copied)]
    return homes_of(NEW, gist_of(TEXT), new, [KNOWN], known)


def claims(found: Homes) -> list[str | None]:
    return [home and home.claim_id for home in found.homes]


def moved(found: Homes) -> dict[str, str]:
    return {each: link.claim_id for each, link in found.moved.items()}


def test_a_content_goes_to_the_claim_that_it_is_like() -> None:
    found = homes(ONE, member("c1", "k1", OTHER), member("c2", "k2", ONE))
    assert claims(found) == ["k2"]
    assert moved(found) == found.merged == {}


def test_a_content_that_is_like_none_founds_its_own() -> None:
    found = homes(ONE, member("c1", "k1", OTHER))
    assert claims(found) == ["k9"]


def bridged(**second: bool) -> list[Member]:
    near, far = (1.0, 1.0, 0.0), (1.0, -1.0, 0.0)
    return [
        member("c2", "k2", near, age=1, fixed=second.get("both", False)),
        member("c1", "k1", far, age=2, fixed=bool(second)),
    ]


def test_a_content_that_bridges_two_claims_makes_them_the_older_one() -> None:
    found = homes(ONE, *bridged())
    assert claims(found) == ["k2"]
    assert moved(found) == {"c1": "k2"}
    assert found.merged == {"k1": "k2"}


def test_what_a_person_decided_on_stays_and_takes_in_others() -> None:
    found = homes(ONE, *bridged(one=True))
    assert claims(found) == ["k1"]
    assert found.merged == {"k2": "k1"}


def test_two_claims_that_a_person_decided_on_never_become_one() -> None:
    assert homes(ONE, *bridged(both=True)).merged == {}


def test_two_decided_claims_stay_two_however_much_is_like_both() -> None:
    both = [member(f"c{i}", "k5", ONE) for i in range(10, 70)]
    judged = [member(c, k, ONE, fixed=True) for c, k in (("c1", "k1"), ("c2", "k2"))]
    assert set(homes(ONE, *both, *judged).merged) == {"k5"}


def test_a_content_moved_by_a_person_leaves_its_claim_one() -> None:
    known = [member(c, "k2", ONE, age=a, fixed=True) for c, a in (("c1", 1), ("c2", 5))]
    with np.errstate(all="raise"):
        found = homes(ONE, *known)
    (home,) = found.homes
    assert home is not None
    assert home.claim_id == "k2"
    assert "to 2 contents of this claim in one report" in home.why.reason


def test_a_copied_content_finds_its_claim_and_bridges_none() -> None:
    found = homes(ONE, *bridged(), copied=True)
    assert claims(found) == ["k2"]
    assert found.merged == {}


def test_a_content_leaves_its_claim_for_what_it_is_more_like() -> None:
    """What was together before does not count, so order does not."""
    found = homes(OTHER, member("c1", "k1", ONE), member("c2", "k1", OTHER))
    assert claims(found) == ["k2"]
    assert moved(found) == {"c2": "k2"}
    assert found.merged == {}


def test_a_claim_founded_elsewhere_goes_on_where_most_of_it_is() -> None:
    far = [member(f"c{i}", "k1", v) for i, v in ((2, ONE), (3, ONE), (4, OTHER))]
    found = homes(ONE, *far)
    assert claims(found) == ["k1"]
    assert moved(found) == {"c4": "k4"}


def test_what_may_found_no_claim_is_of_none_alone() -> None:
    assert claims(homes(ONE, member("c1", "k1", ONE), able=False)) == ["k1"]
    assert claims(homes(ONE, member("c1", "k1", OTHER), able=False)) == [None]


def test_what_is_read_again_stays_where_a_person_decided() -> None:
    new = [Member(content("c9", ONE), "r2", "k1", fixed=True, whole=True)]
    known = [member("c1", "k1", OTHER, fixed=True), member("c2", "k2", ONE)]
    found = homes_of(NEW, gist_of(TEXT), new, [KNOWN], known)
    assert claims(found) == ["k1"]


def test_a_content_founds_none_that_goes_on_elsewhere_where_another_can() -> None:
    """What founded a claim may be of none any more, or of one that stays whole."""
    decided = member("c3", "k9", OTHER, fixed=True)
    together = [member("c4", "k7", ONE), member("c5", "k7", OTHER)]
    found = homes(ONE, decided, member("c7", "k7", OTHER), *together)
    assert claims(found) == ["k4"]
    assert moved(found)["c4"] == "k4"
    stays = [member("c1", "k2", ONE, fixed=True), member("c2", "k1", OTHER)]
    assert homes((0.0, 0.0, 1.0), *stays).merged == {}
