"""Any text at all: reading never raises, and every span lies inside the text."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from sayso.intake import Details, make_report
from sayso.model import Reading, Report, Span
from sayso.reading import read

PRINTED = [
    "The ministry", "Anna Berg", "a spokesman", "Norway", "NATO", "he", "it",
    "said", "denied", "has not confirmed", "declined to comment", "according to",
    "told reporters", "that", "the bridge", "had fallen", "on Monday", "1,500",
    "if true", "allegedly", "“", "”", "‘", "’", '"', "'", "(", ")", "—", ".", ",",
    "\n", "\n\n", "\r\n", "\u00a0", "\u200b", "\ufeff", "👩‍👩‍👧", "e\u0301", "…", "30 February",
    "99999999999999999999", "0000-00-00", "the 1950s", "last week",
]  # fmt: skip
"""What reports are made of, and what trips readers of them."""
NEWS = st.lists(st.sampled_from(PRINTED), max_size=60).map(" ".join)
DAYS = st.none() | st.dates().map(str) | st.just("0001-01-01")
ANY = settings(
    deadline=None,
    max_examples=40,
    suppress_health_check=[HealthCheck.too_slow],
    derandomize=True,  # the same texts on every machine
)


def reading_of(text: str, published: str | None) -> Reading:
    """Read as English, whatever it is."""
    made = Report("r0", "The Post", None, None, published, "en", text)
    return read(made)


def spans(value: object) -> Iterator[Span]:
    """Every span within a value, however deep."""
    if isinstance(value, Span):
        yield value
    elif isinstance(value, tuple):
        for part in value:
            yield from spans(part)
    elif dataclasses.is_dataclass(value):
        for field in dataclasses.fields(value):
            yield from spans(getattr(value, field.name))


def assert_sound(reading: Reading) -> None:
    """Spans lie in the text, ids are single, and what is referred to is there."""
    size = len(reading.report.text)
    for span in spans(reading):
        assert 0 <= span.start <= span.end <= size
    statements = [statement.id for statement in reading.statements]
    contents = [content.id for content in reading.contents]
    mentions = [mention.id for mention in reading.mentions]
    assert len(set(statements)) == len(statements)
    assert len(set(contents)) == len(contents)
    assert len(set(mentions)) == len(mentions)
    assert {content.statement_id for content in reading.contents} <= set(statements)
    within = {statement.id: statement.within_id for statement in reading.statements}
    for statement in reading.statements:
        assert set(statement.speaker_ids) <= set(mentions)
        assert statement.within_id is None or statement.within_id in statements
        around = [statement.id]
        while (outer := within[around[-1]]) is not None:
            assert outer not in around
            around.append(outer)


@ANY
@given(text=st.text(max_size=300), published=DAYS)
@example(text="", published=None)
@example(text=" \n\t ", published=None)
@example(text="“" * 500, published="2024-02-29")
@example(text="a" * 5_000, published=None)
def test_any_text_is_read(text: str, published: str | None) -> None:
    assert_sound(reading_of(text, published))


@ANY
@given(text=NEWS, published=DAYS)
@example(text="She spoke about the unit, Belnor Works", published=None)
@example(text="The keeper lifted the, said his lawyer, Ada Moe", published=None)
@example(text="Bakers raised the plan, but none said it.", published=None)
@example(text="“It is shut,” said officials at the bureau, and", published=None)
@example(text="The baker said the keeper is lying", published=None)
@example(text="The keeper said the boat had yet", published=None)
def test_news_in_any_order_is_read(text: str, published: str | None) -> None:
    assert_sound(reading_of(text, published))


@settings(ANY, max_examples=10)
@given(text=NEWS)
def test_reading_is_pure(text: str) -> None:
    assert reading_of(text, "2024-10-21") == reading_of(text, "2024-10-21")


def test_a_long_text_is_read_in_pieces() -> None:
    line = (
        "The ministry said on Monday that the bridge was “open,” and Berg denied it. "
    )
    report = make_report(line * 1_500, Details(published="2024-10-21"), "a long text")
    reading = read(report)
    assert_sound(reading)
    assert reading.statements[-1].attribution.cue[0].start > 100_000
