"""Words that point to past, present or future without a date: earlier, now, soon."""

from __future__ import annotations

import functools
from datetime import date

from sayso.reading.dates.sense import Context, Sense
from sayso.reading.dates.words import lists


@functools.cache
def _directions() -> dict[str, str]:
    sections = lists()["references"]
    return {word: name for name, words in sections.items() for word in words}


def reference(words: str, published: date | None, context: Context) -> Sense | None:
    """The open past, the report's own day, or the open future.

    "Later" with a verb of the past is still before the report.
    """
    direction = _directions().get(words)
    if direction == "future" and context.tense == "past":
        direction = "past"
    match direction:
        case "past":
            return Sense("PAST_REF", "an open past", None, published)
        case "present":
            return Sense("PRESENT_REF", "as of the report", published, published)
        case "future":
            return Sense("FUTURE_REF", "an open future", published, None)
    return None
