"""What one statement brings about, and what copies repeat, is told once."""

from __future__ import annotations

from collections.abc import Callable

from sayso.ledger import Ledger
from sayso.model import Report
from sayso.views.changes import changes_since
from sayso.views.claim import claim_page
from sayso.views.claims import claim_rows

Tell = Callable[..., Report]
TOLD = (
    "Ann Berg said that the dam at Rovna burst and drowned 300 sheep in the valley.\n"
)


def test_a_denial_that_makes_a_claim_contested_is_one_change(
    tell: Tell, ledger: Ledger
) -> None:
    tell(TOLD, published="2025-03-03")
    tell(TOLD.replace("Ann Berg said", "Bo Lind denied"), published="2025-03-04")
    tell(TOLD.replace("Ann Berg", "Carl Moe"), published="2025-03-05")
    with ledger.looking() as snapshot:
        told = [(c.what, c.by, c.standing) for c in changes_since(snapshot)]
    assert told == [
        ("first denied", "Bo Lind", "contested"),
        ("first asserted", "Ann Berg", "asserted"),
    ]


def test_another_who_corroborates_is_a_change_of_its_own(
    tell: Tell, ledger: Ledger
) -> None:
    tell(TOLD + TOLD.replace("Ann Berg", "Carl Moe"))
    with ledger.looking() as snapshot:
        told = [(c.what, c.by) for c in changes_since(snapshot)]
    assert sorted(told) == [
        ("corroborated", "Carl Moe"),
        ("first asserted", "Ann Berg"),
    ]


def test_copies_repeat_no_figure(tell: Tell, ledger: Ledger) -> None:
    more = "The water came at night and took the road, the mill and two old barns. " * 3
    for day, outlet in ((3, "Post"), (4, "Star"), (5, "Echo")):
        tell(TOLD + more, outlet=outlet, published=f"2025-03-{day:02}")
    tell(TOLD.replace("300", "400"), outlet="Herald", published="2025-03-06")
    with ledger.looking() as snapshot:
        page = claim_page(snapshot, claim_rows(snapshot)[0].id)
    assert len(page.sentences) == 4
    assert [(f.printed, f.published) for f in page.figures] == [
        ("300", "2025-03-03"),
        ("400", "2025-03-06"),
    ]
