"""Which kept statements a new report withdraws: edited out of it, or taken back in it."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable, Sequence
from importlib.resources import files

from sayso.joining.joined import Joined
from sayso.joining.lookups import Said, VersionLookups
from sayso.model import Report, Span, Statement, Withdrawal

ALIKE = 0.7
"""Share of the words of two contents by which an edited one is still the same."""
SHARED = 0.6
"""Share of the shorter content's words by which a speaker takes back what they said."""
FEWEST = 3
"""Words that a content must have to be found again by them."""
EARLIER = 60
"""Statements of one speaker that a retraction is compared with, newest first."""


def edited(
    joined: Joined, before: Report, known: VersionLookups
) -> tuple[Withdrawal, ...]:
    """Statements of the version before that the new one no longer prints.

    A statement is still printed where its very words are (white space and marks apart),
    or where the new version has a statement of the same act and nearly the same content.
    """
    report = joined.reading.report
    now = _plain(report.text)
    said, new_ones = known.said_in(before.id), joined.reading.statements
    gone = (s for s in said if f" {_extent(before, s.statement)} " not in f" {now} ")
    return tuple(
        Withdrawal(each.statement.id, report.published, "edited", report.id)
        for each in gone
        if not any(_is_reworded(joined, before, each, new) for new in new_ones)
    )


def retracted(joined: Joined, known: VersionLookups) -> tuple[Withdrawal, ...]:
    """What speakers take back in this report of what they said in earlier ones."""
    found: list[Withdrawal] = []
    for statement in joined.reading.statements:
        if takes_back(joined.reading.report.text, statement):
            found += _taken_back(joined, statement, known)
    return tuple(found)


def takes_back(text: str, statement: Statement) -> bool:
    """Whether the cue, or what stands from it to the content, says so."""
    printed = statement.attribution
    if not printed.cue:
        return False
    start = printed.cue[0].start
    ends = [s.end for s in printed.cue] + [s.start for s in printed.content]
    after = max(ends) + max((_length(s) for s in printed.content[:1]), default=0)
    cue, rest = _plain(text[start : max(ends)]), _words(text[start:after])
    patterns, nouns = _retractions()
    return any(
        re.search(rf"\b{pattern}\b", cue) and (not needs or nouns & rest)
        for pattern, needs in patterns
    )


def _taken_back(
    joined: Joined, statement: Statement, known: VersionLookups
) -> list[Withdrawal]:
    report = joined.reading.report
    speakers = joined.said_by()[statement.id]
    claims = {s.claim_id for s in joined.stances if s.statement_id == statement.id}
    words = _words(_printed(report, statement.attribution.content))
    earlier = known.said_by(speakers, EARLIER) if speakers else ()
    said_on = statement.said_on.end if statement.said_on else None
    return [
        Withdrawal(s.statement.id, said_on or report.published, "retracted", statement.id)
        for s in earlier
        if claims & set(s.claim_ids) or (s.claim_ids and _is_of(words, s))
    ]  # fmt: skip


def _is_of(words: set[str], said: Said) -> bool:
    other = _words(said.content)
    fewer = min(len(words), len(other))
    return fewer >= FEWEST and len(words & other) >= SHARED * fewer


def _is_reworded(joined: Joined, before: Report, old: Said, new: Statement) -> bool:
    if new.act != old.statement.act or not _by_same(joined, before, old, new):
        return False
    here = _words(_printed(joined.reading.report, new.attribution.content))
    there = _words(old.content)
    either = here | there
    return bool(either) and len(here & there) >= ALIKE * len(either)


def _by_same(joined: Joined, before: Report, old: Said, new: Statement) -> bool:
    """One speaker, or one name: an unnamed speaker is never another report's."""
    here = joined.said_by()[new.id]
    if not here or set(here) & set(old.statement.speaker_ids):
        return True
    one = _printed(joined.reading.report, new.attribution.source)
    other = _printed(before, old.statement.attribution.source)
    return _plain(one) == _plain(other)


def _extent(report: Report, statement: Statement) -> str:
    """All that is printed from the statement's first word to its last."""
    a = statement.attribution
    spans = (*a.source, *a.cue, *a.content)
    start, end = min(s.start for s in spans), max(s.end for s in spans)
    return _plain(report.text[start:end])


def _printed(report: Report, spans: Sequence[Span]) -> str:
    return " ".join(report.text[span.start : span.end] for span in spans)


def _plain(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.casefold()))


def _words(text: str) -> set[str]:
    """Words that tell contents apart: longer ones and numbers."""
    found = re.findall(r"\w+", text.casefold())
    return {word.rstrip("s") for word in found if len(word) > 3 or word.isdigit()}


def _length(span: Span) -> int:
    return span.end - span.start


@functools.cache
def _retractions() -> tuple[tuple[tuple[str, str], ...], frozenset[str]]:
    listed = files("sayso.joining").joinpath("retractions.tsv").read_text("utf-8")
    lines: Iterable[str] = [x for x in listed.splitlines() if not x.startswith("#")]
    nouns = [x[1:].split() for x in lines if x.startswith("=")]
    rows = [x.split("\t") for x in lines if not x.startswith("=")]
    patterns = tuple((row[0], row[1] if len(row) > 1 else "") for row in rows)
    return patterns, frozenset(word for some in nouns for word in some)
