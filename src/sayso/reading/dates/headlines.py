"""A headline in the present tense has the day of what it says again."""

from __future__ import annotations

import re

from spacy.tokens import Doc

from sayso.model import DateValue
from sayso.reading.dates.anchors import implied
from sayso.reading.dates.cues import Cue
from sayso.reading.dates.events import likeness, words_of
from sayso.reading.dates.told import Told, is_aside, words_in

HEADLINE = 2
"""Sentences in which a headline and the line under it stand."""
LEAD = 4
"""Sentences in which a lead in the perfect ("has warned") sums up what follows."""
LEAD_OF_HEADLINE = 5
"""Sentences after a headline that hold what it sums up."""
LEAD_OF_PERFECT = 10
"""The same for a lead in the perfect, where the speaker is the same."""
SAME_WORDS = 3
"""Words that a headline shares at least with another speaker's words that it repeats."""
QUOTED = re.compile(r"[“‘]([^”’]{3,})[”’]|(?<!\w)[\"']([^\"']{3,})[\"'](?!\w)")


def headed(
    headline: Told, all_told: list[Told], values: list[DateValue | None], doc: Doc
) -> DateValue | None:
    """A headline in the present tense takes the day of what it says again: of the same
    speaker's words, or of words that are all but the same, or that it quotes. So does
    a lead in the perfect."""
    cue = headline.cue
    if cue is None or headline.attribution.within is not None or cue.relative:
        return None
    quoted = _quoted(headline, doc) if headline.sentence < HEADLINE else frozenset()
    if not _sums_up(headline, cue) and not quoted:
        return None
    words = words_in(headline, doc)
    perfect, verb = cue.mood == "perfect", doc[cue.head].lemma_
    for this, value in zip(all_told, values, strict=True):
        if value is None or value.start != value.end or is_aside(this):
            continue
        after = this.sentence - headline.sentence
        own, here = bool(this.key & headline.key), words_in(this, doc)
        reach = LEAD_OF_PERFECT if perfect else LEAD_OF_HEADLINE
        alike = likeness(words & here)
        same_act = this.cue is not None and doc[this.cue.head].lemma_ == verb
        wanted = (1 if same_act or not perfect else 2) if own else SAME_WORDS
        repeats = bool(quoted) and quoted <= here and alike > 1
        if 0 < after <= reach and _sums_up(headline, cue) and alike >= wanted:
            return implied(value, "the headline of what is dated just after it")
        if after > 0 and repeats:
            return implied(value, "the headline quotes what is dated after it")
    return None


def _sums_up(headline: Told, cue: Cue) -> bool:
    if cue.elsewhere:
        return False
    if cue.mood == "perfect":
        return headline.sentence < LEAD and headline.attribution.cue_class == "speech"
    return cue.mood == "present" and headline.sentence < HEADLINE


def _quoted(headline: Told, doc: Doc) -> frozenset[str]:
    """The words that a headline quotes, as they tell what it is about."""
    found = frozenset[str]()
    for span in headline.attribution.content:
        start = max(span.start - 1, 0)
        for match in QUOTED.finditer(doc.text[start : span.end + 1]):
            tokens = doc.char_span(
                start + match.start(), start + match.end(), alignment_mode="contract"
            )
            found |= words_of(tokens) if tokens is not None else frozenset()
    return found
