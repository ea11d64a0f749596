"""Who is read as saying what, in our own words: source, cue and content as printed."""

from __future__ import annotations

import pytest

from sayso.model import Attribution, Span
from sayso.reading.attribution import attribute
from sayso.reading.attribution.combine import nested
from sayso.reading.parse import parse
from sayso.reading.statements import read_deeds


def read(text: str) -> list[tuple[str, str, str]]:
    return [
        (printed(text, a.source), printed(text, a.cue), printed(text, a.content))
        for a in attribute(text, parse(text))
    ]


def printed(text: str, spans: tuple[Span, ...]) -> str:
    return " … ".join(text[s.start : s.end] for s in spans)


SINGLE = [
    (
        "The mayor said that the bridge had collapsed.",
        "The mayor",
        "bridge had collapsed",
    ),
    (
        "“The bridge is gone,” said Mayor Ada Kruk.",
        "Mayor Ada Kruk",
        "The bridge is gone",
    ),
    (
        "According to the coast guard, two boats sank.",
        "the coast guard",
        "two boats sank",
    ),
    (
        "Two boats sank, according to the coast guard.",
        "the coast guard",
        "Two boats sank",
    ),
    ("The army denied shelling the market.", "The army", "shelling the market"),
    ("Peru accused Chile of moving the fence.", "Peru", "Chile of moving the fence"),
    ("None of the envoys confirmed the account.", "None of the envoys", "the account"),
    ("The firm has not commented on the spill.", "The firm", "the spill"),
    ("The Ledger could not verify the recording.", "The Ledger", "the recording"),
    ("The ministry declined to comment on the raid.", "The ministry", "the raid"),
    ("Kenya urged both sides to stop firing.", "Kenya", "to stop firing"),
]


@pytest.mark.parametrize(("text", "source", "content"), SINGLE)
def test_one_attribution(text: str, source: str, content: str) -> None:
    found = read(text)
    assert any(source in s and content in c for s, _, c in found), found


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        (
            "The guild urged the port to search two barges that he claimed had sunk.",
            "he",
            "two barges that … had sunk",
        ),
        ("Farmers chased a fox they believed had bitten a child.", "they", "a fox …"),
        ("The baker thanked a clerk who she thought was the judge.", "she", "a clerk"),
    ],
)
def test_a_clause_without_a_subject_is_about_the_noun_before(
    text: str, source: str, content: str
) -> None:
    assert any(s == source and content in c for s, _, c in read(text)), read(text)


def test_an_inner_content_ends_with_the_outer_one() -> None:
    outer = Attribution((Span(0, 3),), (Span(4, 8),), (Span(9, 40),), 0.9)
    inner = Attribution((Span(9, 12),), (Span(13, 20),), (Span(21, 50),), 0.9)
    first, second = nested([outer, inner])
    assert (first, second.within) == (outer, 0)
    assert second.content == (Span(21, 40),)


def test_an_inner_content_that_begins_before_the_outer_one_is_no_part_of_it() -> None:
    outer = Attribution((Span(0, 3),), (Span(4, 8),), (Span(9, 60),), 0.9)
    inner = Attribution((Span(20, 23),), (Span(24, 30),), (Span(0, 50),), 0.9)
    assert inner in nested([outer, inner])


def test_cue_has_its_auxiliaries_and_negation() -> None:
    cues = [cue for _, cue, _ in read("The firm has not confirmed the merger.")]
    assert cues == ["has not confirmed"]


def test_saying_that_one_confirmed_is_one_statement() -> None:
    text = "The agency said it had confirmed that the dam broke on Sunday."
    ((source, cue, content),) = read(text)
    assert source == "The agency"
    assert "had confirmed" in cue
    assert content.startswith("that the dam broke")


@pytest.mark.parametrize(
    ("text", "cues"),
    [
        ("The palace said it had accepted the resignation.", ["said"]),
        ("The navy said it stood ready to help.", ["said"]),
        (
            "The guild, a charity, said it feared the strike would last and urged the "
            "mill to open its gate.",
            ["said … it feared", "urged"],
        ),
        (
            "The bank said it would not comment on the leak.",
            ["said … it would not comment"],
        ),
        ("The ministry did not say who it believed had fired.", ["did not say"]),
        ("The bishop did not reveal whom he suspected.", ["did not reveal"]),
        ("The bishop asked who had said that the well was dry.", ["asked"]),
    ],
)
def test_what_a_speaker_says_of_oneself_is_not_told_twice(
    text: str, cues: list[str]
) -> None:
    assert [cue for _, cue, _ in read(text)] == cues, read(text)


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("The envoy voiced strong backing for the peace talks.", "The envoy"),
        ("Calls to the Tarn mill about the fire were not returned.", "the Tarn mill"),
    ],
)
def test_source_where_the_tagger_saw_none(text: str, source: str) -> None:
    assert [s for s, _, _ in read(text)] == [source], read(text)


CITED = [
    ("Kyodo, quoting a nurse, reported that the mill had burned.", "Kyodo", "a nurse"),
    ("The mill had burned, Petra reported, citing two clerks.", "Petra", "two clerks"),
    (
        "According to Petra, citing two clerks, the mill had burned.",
        "Petra",
        "two clerks",
    ),
    ("A clerk, quoted by Petra, said the mill had burned.", "Petra", "A clerk"),
    ("“The mill is lost,” a clerk was quoted as saying by Petra.", "Petra", "a clerk"),
    ("“The mill is lost,” Petra quoted a clerk as saying.", "Petra", "a clerk"),
    ("The mill was lost, a clerk was quoted as saying by Petra.", "Petra", "a clerk"),
]


@pytest.mark.parametrize(("text", "outer", "inner"), CITED)
def test_who_is_cited_speaks_within_who_cites(
    text: str, outer: str, inner: str
) -> None:
    found = attribute(text, parse(text))
    by_source = {printed(text, one.source): one for one in found}
    assert set(by_source) == {outer, inner}
    within = by_source[inner].within
    assert within is not None
    assert found[within] == by_source[outer]
    assert all("mill" in printed(text, one.content) for one in found)


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("The bakers learned from a clerk that the well was dry.", "a clerk"),
        ("The council heard from two masons that the well was dry.", "two masons"),
        ("The council has heard that the well was dry.", "The council"),
    ],
)
def test_who_is_heard_speaks(text: str, source: str) -> None:
    assert [s for s, _, _ in read(text)] == [source], read(text)


def test_a_thing_that_is_cited_says_nothing() -> None:
    found = read("The ministry said the port was shut, citing the weather.")
    assert {source for source, _, _ in found} == {"The ministry"}


def test_own_estimation_is_no_other_speaker() -> None:
    (found,) = read("“It is, in our estimation, a ruse,” said the envoy Ada Kruk.")
    assert "Ada Kruk" in found[0]


def test_saying_that_another_told_is_two_statements() -> None:
    found = read(
        "A diplomat said it had told both capitals that it would host a meeting."
    )
    assert [source for source, _, _ in found] == ["A diplomat", "it"]


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        ("Asked whether he met her, Mr. Ode did not reply.", "Mr. Ode", "whether he"),
        (
            "Asked about the fire, the firm had no comment.",
            "the firm",
            "about the fire",
        ),
        (
            "Pressed on the vote, the bishop did not answer.",
            "the bishop",
            "on the vote",
        ),
    ],
)
def test_what_a_silent_one_was_asked(text: str, source: str, content: str) -> None:
    assert any(s == source and content in c for s, _, c in read(text)), read(text)


def test_report_of_a_report_is_nested() -> None:
    text = "The embassy said that General Okoye had accused the rebels of arson."
    found = attribute(text, parse(text))
    outer = next(i for i, a in enumerate(found) if "embassy" in printed(text, a.source))
    inner = next(a for a in found if "Okoye" in printed(text, a.source))
    assert inner.within == outer


def test_two_verbs_of_one_source_are_two_statements() -> None:
    text = "The minister said that the ferry was old and accused the owner of neglect."
    found = read(text)
    assert [source for source, _, _ in found] == ["The minister", "The minister"]
    assert "accused" not in found[0][2]


def test_a_second_verb_with_a_clause_of_its_own_is_not_lost() -> None:
    found = read("The port said the crane had failed and specified that two men fell.")
    assert [cue for _, cue, _ in found] == ["said", "specified"]


def test_who_is_told_does_not_tell() -> None:
    found = read("Kruk said divers had searched the wreck and had been told to leave.")
    assert "divers" not in {source for source, _, _ in found}


def test_quotation_that_runs_on_belongs_to_the_statement_before() -> None:
    text = "“We found nothing,” Inspector Rao said. “We will look again.”"
    contents = [a.content for a in attribute(text, parse(text))]
    assert ["We will look again" in printed(text, c) for c in contents] == [True]


@pytest.mark.parametrize(
    "text",
    [
        "The army sent engines to support the convoy.",
        "She signed the bill on Friday.",
        "They met in the harbour and left at noon.",
    ],
)
def test_plain_acts_are_none_of_the_fourteen(text: str) -> None:
    doc = parse(text)
    deeds = read_deeds(text, doc, attribute(text, doc))
    assert [deed.act for deed in deeds if deed.act] == []


def test_within_points_backwards_or_forwards_but_never_to_itself() -> None:
    text = "The paper reported that the judge said the clerk denied the theft."
    found: tuple[Attribution, ...] = attribute(text, parse(text))
    around = {
        printed(text, a.source): printed(text, found[a.within].source)
        for a in found
        if a.within is not None
    }
    assert around == {"the judge": "The paper", "the clerk": "the judge"}
