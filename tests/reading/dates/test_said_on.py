"""The day of a statement: what is printed for it, what its occasion gives, or none."""

import pytest

from sayso.model import Attribution, Span
from sayso.reading.dates import find_dates, said_on
from sayso.reading.parse import parse

WEDNESDAY = "2021-03-17"


def spans(text: str, part: str) -> tuple[Span, ...]:
    """``part`` as printed; ``first~second`` is the second place of ``first``."""
    words, _, nth = part.partition("~")
    if not words:
        return ()
    start = -1
    for _ in range(int(nth or 1)):
        start = text.index(words, start + 1)
    return (Span(start, start + len(words)),)


def days(text: str, *parts: tuple[str, str, str], published: str | None = WEDNESDAY):
    """The day of each attribution (source, cue, content), "range" where it is none."""
    doc = parse(text)
    attributions = tuple(
        Attribution(spans(text, s), spans(text, c), spans(text, o)) for s, c, o in parts
    )
    values = said_on(doc, attributions, find_dates(doc, published), published)
    return [v and (v.start if v.start == v.end else "range") for v in values]


MONDAY, TUESDAY = "2021-03-15", "2021-03-16"
PRINTED = [
    # the date modifies the cue, wherever it stands
    ("The mayor said Monday that the dam was safe.",
     ("The mayor", "said", "that the dam was safe"), MONDAY),
    ("On Monday, the mayor warned that the dam could fail.",
     ("the mayor", "warned", "that the dam could fail"), MONDAY),
    ("The mayor on Monday denied the report.", ("The mayor", "denied", "the report"), MONDAY),
    ("“The dam is safe,” the mayor told reporters on Monday.",
     ("the mayor", "told", "“The dam is safe,”"), MONDAY),
    ("“The dam is safe,” the mayor said in a radio interview on Monday.",
     ("the mayor", "said", "“The dam is safe,”"), MONDAY),
    ("The dam is safe, according to a report released Monday.",
     ("a report released Monday", "according to", "The dam is safe"), MONDAY),
    ("Speaking at a rally on Monday, the mayor said the dam was safe.",
     ("the mayor", "said", "the dam was safe"), MONDAY),
    # … and never stands in the content
    ("The mayor said Tuesday that engineers had left in January.",
     ("The mayor", "said", "that engineers had left in January"), TUESDAY),
    ("The mayor said that engineers left on Monday.",
     ("The mayor", "said", "that engineers left on Monday"), None),
    ("The mayor has said since Monday that the dam is safe.",
     ("The mayor", "has said", "that the dam is safe"), None),
    ("A man arrested on Monday said he was innocent.",
     ("A man arrested on Monday", "said", "he was innocent"), None),
    ("The mayor condemned the attack after the army raised the alarm on Monday.",
     ("The mayor", "condemned", "the attack"), None),
    # an open past and a range are kept, and are no day
    ("The mayor earlier said the dam was safe.",
     ("The mayor", "said", "the dam was safe"), "range"),
    ("Last week the mayor said the dam was safe.",
     ("the mayor", "said", "the dam was safe"), "range"),
    # what was done to who then spoke
    ("The pilot denied when he was called on Monday that the mast fell.",
     ("The pilot", "denied", "that the mast fell"), MONDAY),
    ("The nurse, when she was questioned on Monday, said the ward was full.",
     ("The nurse", "said", "the ward was full"), MONDAY),
    # whatever is told of a dated letter
    ("In a letter to the union dated March 15, a copy of which was seen by the Ledger, the mayor "
     "wrote that the dam was safe.", ("the mayor", "wrote", "that the dam was safe"), MONDAY),
    ("In a memo dated March 15, which ran to nine pages, the mayor warned that the dam was old.",
     ("the mayor", "warned", "that the dam was old"), MONDAY),
    # a paper that was read out
    ("In a release read out on state radio on Monday evening, the mayor hailed the rescue.",
     ("the mayor", "hailed", "the rescue"), MONDAY),
    ("In a video distributed on Monday, the mayor hailed the rescue.",
     ("the mayor", "hailed", "the rescue"), MONDAY),
    # no day is given
    ("The mayor says the dam is safe.", ("The mayor", "says", "the dam is safe"), None),
    ("OSLO, March 17 (XYZ) — The mayor said the dam was safe.",
     ("The mayor", "said", "the dam was safe"), None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "parts", "day"), PRINTED)
def test_the_date_that_modifies_the_cue(text, parts, day):
    assert days(text, parts) == [day]


def test_the_day_of_a_meeting_holds_for_those_who_speak_there():
    text = (
        "At a council meeting Monday, delegates discussed the dam. "
        "Norway’s envoy Kari Holm said it would hold. "
        "Chile’s envoy Luis Rojas rejected that. "
        "Some engineers doubt both of them."
    )
    assert days(
        text,
        ("delegates", "discussed", "the dam"),
        ("Norway’s envoy Kari Holm", "said", "it would hold"),
        ("Chile’s envoy Luis Rojas", "rejected", "that"),
        ("Some engineers", "doubt", "both of them"),
    ) == [MONDAY, MONDAY, MONDAY, None]


def test_the_next_quotation_of_the_same_speaker_is_of_the_same_occasion():
    text = (
        "Asked about the dam during a call with reporters Monday, governor Anna Berg "
        "said it was safe. “I have seen the cracks,” Berg said. “They are old.” "
        "She added that nobody need leave. Farmer Ole Vik said he would go."
    )
    assert days(
        text,
        ("governor Anna Berg", "said", "it was safe"),
        ("Berg~2", "said~2", "“I have seen the cracks,”"),
        ("She", "added", "that nobody need leave"),
        ("Farmer Ole Vik", "said~3", "he would go"),
    ) == [MONDAY, MONDAY, MONDAY, None]


def test_who_speaks_for_the_dated_speaker_speaks_on_the_same_occasion():
    text = (
        "The miners’ union said on Monday that shots were fired. “Four of them,” said "
        "the union’s secretary, Tore Lie. He called it a crime. Police denied that."
    )
    assert days(
        text,
        ("The miners’ union", "said", "that shots were fired"),
        ("the union’s secretary, Tore Lie", "said~2", "“Four of them,”"),
        ("He", "called", "it a crime"),
        ("Police", "denied", "that~2"),
    ) == [MONDAY, MONDAY, MONDAY, None]


def test_another_interview_is_another_time():
    text = (
        "“It is safe,” Berg said on Monday. In another interview, Berg called the dam "
        "a danger. “I was wrong,” Berg said."
    )
    assert days(
        text,
        ("Berg", "said", "“It is safe,”"),
        ("Berg~2", "called", "the dam a danger"),
        ("Berg~3", "said~2", "“I was wrong,”"),
    ) == [MONDAY, None, None]


def test_what_happened_on_the_report_day_was_told_that_day():
    text = "At least nine miners died in a blast early on Wednesday, a union said."
    content = "At least nine miners died in a blast early on Wednesday"
    assert days(text, ("a union", "said", content)) == [WEDNESDAY]
    assert days(text, ("a union", "said", content), published="2021-03-18") == [None]


def test_no_answer_is_of_no_day():
    text = "The firm said Monday it was ready. The firm did not respond to a question."
    assert days(
        text,
        ("The firm", "said", "it was ready"),
        ("The firm~2", "did not respond", "to a question"),
    ) == [MONDAY, None]


def test_an_implied_day_has_no_span_and_says_why():
    text = "“It is safe,” Berg said on Monday. “Go home,” Berg said."
    doc = parse(text)
    attributions = (
        Attribution(
            spans(text, "Berg"), spans(text, "said"), spans(text, "“It is safe,”")
        ),
        Attribution(
            spans(text, "Berg~2"), spans(text, "said~2"), spans(text, "“Go home,”")
        ),
    )
    first, second = said_on(doc, attributions, find_dates(doc, WEDNESDAY), WEDNESDAY)
    assert first.span
    assert second.span is None
    assert second.text == "Monday"
    assert "same speaker" in second.reason


def test_an_attribution_without_cue_or_source_has_no_day():
    text = "The dam is safe."
    assert days(text, ("", "", "The dam is safe")) == [None]


def test_without_the_report_date_no_day_is_guessed():
    text = "The mayor said Monday that the dam was safe."
    assert days(
        text, ("The mayor", "said", "that the dam was safe"), published=None
    ) == [None]


def test_a_date_in_what_another_says_is_not_the_cues():
    text = "Berg noted that it came a day after the vote, and accused Lie of fraud."
    first = ("Berg", "noted", "that it came a day after the vote")
    assert days(text, first, ("Berg", "accused", "Lie of fraud")) == [None, None]


def test_a_refusal_is_of_the_occasion():
    text = "Berg said at a briefing Monday that all was well. She would not say why."
    assert days(
        text,
        ("Berg", "said", "that all was well"),
        ("She", "would not say", "why"),
    ) == [MONDAY, MONDAY]


def test_a_quotation_gives_its_day_to_what_sums_it_up_before():
    filler = "It rained. The dam held. The road was closed. Nobody was hurt. "
    text = filler + "Berg dismissed the claims. “They are false,” Berg said on Monday."
    assert days(
        text,
        ("Berg", "dismissed", "the claims"),
        ("Berg~2", "said", "“They are false,”"),
    ) == [MONDAY, MONDAY]


def test_a_week_named_later_does_not_end_the_day():
    text = (
        "“It is safe,” Berg said on Monday. Berg repeated her line of this week that "
        "it would hold. “Go home,” Berg said."
    )
    assert days(
        text,
        ("Berg", "said", "“It is safe,”"),
        ("Berg~2", "repeated her line of this week", "that it would hold"),
        ("Berg~3", "said~2", "“Go home,”"),
    ) == [MONDAY, "range", MONDAY]


@pytest.mark.parametrize(
    "head",
    [
        "Published: March 16, 2021 ",
        "Date of publication 16 March 2021 ",
        "Tuesday 16 Mar 2021 ",
    ],
)
def test_the_date_of_the_report_is_nobodys(head):
    text = head + "The mayor warned that the dam could fail."
    assert days(text, ("The mayor", "warned", "that the dam could fail")) == [None]


def test_speakers_tell_who_goes_on():
    text = "“It is safe,” Berg said on Monday. “Go home,” the expert said."
    doc = parse(text)
    attributions = (
        Attribution(
            spans(text, "Berg"), spans(text, "said"), spans(text, "“It is safe,”")
        ),
        Attribution(
            spans(text, "the expert"), spans(text, "said~2"), spans(text, "“Go home,”")
        ),
    )
    dates = find_dates(doc, WEDNESDAY)
    one = said_on(doc, attributions, dates, WEDNESDAY, [{"berg"}, {"berg"}])
    two = said_on(doc, attributions, dates, WEDNESDAY, [{"berg"}, {"other"}])
    assert one[1] is not None
    assert one[1].start == MONDAY
    assert two[1] is None


def test_a_date_after_a_content_of_several_sentences():
    text = "Berg argued that “it is old. It leaks,” at a rally on Monday."
    assert days(text, ("Berg", "argued", "that “it is old. It leaks,”")) == [MONDAY]
