"""A headline in the present tense has the day of what it says again."""

from __future__ import annotations

from spacy.tokens import Doc

from sayso.model import DateValue
from sayso.reading.dates.anchors import implied
from sayso.reading.dates.told import Told, is_aside, words_in

HEADLINE = 2
"""Sentences in which a headline and the line under it stand."""
LEAD_OF_HEADLINE = 5
"""Sentences after a headline that hold what it sums up."""
SAME_WORDS = 3
"""Words that a headline shares at least with another speaker's words that it repeats."""


def headed(
    headline: Told, all_told: list[Told], values: list[DateValue | None], doc: Doc
) -> DateValue | None:
    """A headline in the present tense takes the day of what it says again: of the same
    speaker's words, or of words that are all but the same."""
    cue = headline.cue
    if (
        cue is None
        or cue.mood != "present"
        or cue.relative
        or cue.elsewhere
        or (headline.sentence >= HEADLINE or headline.attribution.within is not None)
    ):
        return None
    words = words_in(headline, doc)
    for this, value in zip(all_told, values, strict=True):
        near = headline.sentence < this.sentence <= headline.sentence + LEAD_OF_HEADLINE
        if not near or value is None or value.start != value.end or is_aside(this):
            continue
        shared = len(words & words_in(this, doc))
        if shared >= (1 if this.key & headline.key else SAME_WORDS):
            return implied(value, "the headline of what is dated just after it")
    return None
