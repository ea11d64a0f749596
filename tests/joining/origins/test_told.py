"""What one speaker told two reporters, and what a speaker takes back, is no copy."""

from __future__ import annotations

import re

from flood import OWN, joined, report

from sayso.model import Attribution, Reading, Report, Span, Statement
from sayso.reading.gist import gist_of
from sayso.reading.passages import fingerprint

FLED = (
    "engineers at the old dam had fled the control room after a pump exploded beside the"
    " spillway"
)
GATE = "At the gate the barrier stood open and nobody had seen the guards since noon."
TOLD = re.compile(
    rf"(?P<who>The [\w ]+?) (?P<cue>said|withdrew) [\w ]*?(?P<what>{FLED})"
)


def told(of: Report) -> Reading:
    """With the statement that holds those words, if there is one."""
    found = TOLD.search(of.text)
    made = ()
    if found:
        who, cue, what = ((Span(*found.span(name)),) for name in ("who", "cue", "what"))
        at = Attribution(who, cue, what)
        made = (Statement(f"s-{of.id}", of.id, at, (), "indirect", "state"),)
    return Reading(of, made, passages=fingerprint(of, ()), gist=gist_of(of.text))


FIRST = report(1, (OWN[1], f"The energy ministry said on Friday that {FLED}."), "A")


def copied(text: str, *more: str) -> list[str]:
    other = report(2, (text, *more), "B")
    return [copy.report_id for copy in joined(told(FIRST), told(other)).copies]


def test_one_sentence_of_one_source_is_no_copy() -> None:
    assert not copied(GATE, f"The ministry said that {FLED}.")


def test_without_a_source_or_with_another_it_is() -> None:
    assert copied(GATE, f"In the night {FLED}.")
    assert copied(GATE, f"The farmers said that {FLED}.")


def test_beside_the_outlets_own_words_it_counts() -> None:
    both = copied(GATE, f"The ministry said that {FLED}.", OWN[1])
    assert len(both) == 2


def test_what_is_taken_back_is_never_copied() -> None:
    taken = f"The energy ministry withdrew its statement that {FLED}."
    assert not copied(GATE, taken)
    assert len(copied(GATE, taken, f"{OWN[1]} {OWN[0]}")) == 1
