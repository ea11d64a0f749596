"""The dates that the outlet itself tells, in nobody's words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from spacy.tokens import Doc
from spacy.tokens import Span as Tokens

from sayso.model import Attribution, DateValue
from sayso.reading.dates.cues import inside
from sayso.reading.dates.occasions import tokens_of


def outlets_own(
    doc: Doc, attributions: Iterable[Attribution], dates: Iterable[DateValue]
) -> Iterator[tuple[DateValue, Tokens]]:
    """The dates that stand in no content, with their tokens."""
    contents = tuple(span for a in attributions for span in a.content)
    for value in dates:
        tokens = tokens_of(doc, value)
        if tokens is not None and not inside(tokens[0], contents):
            yield value, tokens


def is_past_day(value: DateValue, published: str | None) -> bool:
    """Whether a date is one day, the report's own at the latest, and not just "now"."""
    if value.start is None or value.start != value.end:
        return False
    return value.timex != "PRESENT_REF" and value.start <= (published or "")[:10]
