"""Which contents come together, on other topics than the gold's, in our own words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence

from sayso.joining.claims import ClaimsJoined, join_claims
from sayso.joining.lookups import KnownReport, Member
from sayso.model import Content, Report
from sayso.reading import read


class Nothing:
    """A ledger that holds no claim."""

    def reports_with(
        self, keys: Mapping[int, float], limit: int
    ) -> Sequence[KnownReport]:
        return ()

    def claims_in(self, report_ids: Collection[str]) -> Collection[str]:
        return ()

    def members_in(self, report_ids: Collection[str]) -> Sequence[Member]:
        return ()

    def known_reports(self, report_ids: Collection[str]) -> Sequence[KnownReport]:
        return ()

    def reports_telling(
        self, claim_ids: Collection[str], limit: int
    ) -> Mapping[str, Collection[str]]:
        return {}

    def decided_on(self, contents: Sequence[Content]) -> Mapping[str, str]:
        return {}

    def set_aside(self, claim_ids: Collection[str]) -> Collection[str]:
        return ()

    def has_claim(self, claim_id: str) -> bool:
        return False


def joined(text: str) -> ClaimsJoined:
    report = Report("r1", "Ledger", None, None, "2025-05-05", "en", text)
    return join_claims(read(report), {}, Nothing())


def claims_of(found: ClaimsJoined) -> list[str]:
    return [stance.claim_id for stance in found.stances]


def test_shared_words_are_told_whole() -> None:
    found = joined(
        "Kenya said that Ugandan soldiers had crossed the border near Busia. "
        "Uganda denied that its soldiers had crossed the border."
    )
    shared = [
        s.reason.split("shared: ")[1] for s in found.stances if "shared" in s.reason
    ]
    assert shared == ["border, cross, soldier"]


def test_one_happening_in_several_wordings_is_one_claim() -> None:
    found = joined(
        "Kenya said that Ugandan soldiers had crossed the border near Busia. "
        "Uganda denied that its soldiers had crossed the border. "
        "The African Union has not confirmed that Ugandan soldiers crossed the border."
    )
    assert len(set(claims_of(found))) == 1
    assert [s.value for s in found.stances] == ["CT+", "CT-", "Uu"]


def test_two_happenings_in_one_report_stay_apart() -> None:
    found = joined(
        "The coast guard said that a ferry had sunk off Mombasa. "
        "The central bank said that interest rates would fall in June."
    )
    assert len(set(claims_of(found))) == 2


def test_claim_is_worded_as_the_case_even_where_it_is_denied() -> None:
    found = joined("The army said that the barracks had not burned on Sunday.")
    (claim,) = found.claims
    assert claim.wording == "the barracks had … burned on Sunday"
    assert [s.value for s in found.stances] == ["CT-"]


def test_every_link_is_explained() -> None:
    found = joined("Kenya said the ferry sank. Uganda confirmed that the ferry sank.")
    assert all(stance.reason for stance in found.stances)


def test_who_reports_what_another_said_stands_on_the_same_claim() -> None:
    found = joined(
        "The embassy said that Uganda believed the old ferry had sunk in the storm near Busia. "
        "Kenya denied that the ferry had sunk."
    )
    assert len(found.stances) == 3
    assert len(set(claims_of(found))) == 1
    assert "reports what another said" in [s.reason for s in found.stances]


def stances_on_wording(text: str, words: str) -> list[str]:
    found = joined(text)
    about = {c.id for c in found.claims if c.about is None and words in c.wording}
    return [s.value for s in found.stances if s.claim_id in about]


def test_who_denies_another_figure_does_not_deny_that_it_happened() -> None:
    text = (
        "The Health Ministry said 40 people had died of the fever in Busia. "
        "The Health Ministry denied that 400 people had died of the fever in Busia."
    )
    assert stances_on_wording(text, "died") == ["CT+"]


def test_who_disputes_a_figure_stands_on_the_figure_alone() -> None:
    text = (
        "Kenya said 40 people had died when the ferry sank off Mombasa. "
        "Uganda confirmed that the ferry had sunk off Mombasa. "
        "The harbour office disputed that figure."
    )
    found = joined(text)
    disputed = [s.claim_id for s in found.stances if s.value not in {"CT+"}]
    figures = {c.id for c in found.claims if c.about is not None}
    assert disputed
    assert set(disputed) <= figures


def test_statement_without_an_act_stands_on_no_claim() -> None:
    found = joined("The premier wants a new harbour for the fishing fleet.")
    assert found.stances == ()


TEN_WAYS = (
    "Kenya said that Ugandan soldiers had crossed the border near Busia.",
    "Uganda denied that any of its troops had entered Kenya.",
    "The United Nations has not confirmed the incursion.",
    "Nairobi condemned the crossing of Ugandan soldiers into Busia.",
    "The opposition demanded that the Ugandan troops leave Kenyan soil.",
    "A Ugandan army spokesman declined to comment on the alleged incursion.",
    "Residents of Busia said they had seen Ugandan soldiers on the Kenyan side of the border.",
    "Tanzania said it was likely that Ugandan forces had moved into Kenya.",
    "The Monitor could not verify the reports of soldiers crossing the border.",
    "Kenya's interior minister accused Uganda of sending soldiers across the border.",
)
ELSEWHERE = (
    "The central bank said that interest rates would fall in June.",
    "The health ministry said that measles had killed nine children in Turkana.",
)


def test_one_happening_worded_in_ten_ways() -> None:
    """Eight of ten at least, and nothing of two other happenings."""
    found = joined(" ".join((*TEN_WAYS, *ELSEWHERE)))
    text = " ".join(TEN_WAYS)
    claims = Counter(claims_of(found))
    main, held = claims.most_common(1)[0]
    assert held >= 8
    away = {c.id for c in found.claims if c.span.start >= len(text)}
    assert away
    assert main not in away


def test_a_figure_is_a_claim_of_its_own_part_of_the_other() -> None:
    found = joined(
        "Hospitals said that 40 people were killed when the market was bombed. "
        "The army said that 12 people were killed when the market was bombed."
    )
    whole = [claim for claim in found.claims if claim.about is None]
    parts = [claim for claim in found.claims if claim.about]
    assert len(whole) == 1
    assert [claim.wording for claim in parts] == ["40 people", "12 people"]
    assert {claim.about for claim in parts} == {whole[0].id}
