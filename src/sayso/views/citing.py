"""Whom speakers cite for what they assert: "Citing the ministry, the union said …".

Looked for only where two principals assert one claim: there it decides whether they
corroborate one another. Read from the sentence as printed; nothing is kept of it.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable, Iterator, Mapping
from importlib.resources import files

from sqlalchemy import func, select

from sayso.ledger.schema import reports, statements
from sayso.ledger.snapshot import Snapshot
from sayso.model import Span
from sayso.views.asking import rows
from sayso.views.sentences import REACH, sentence_around

LONGEST = 3000
"""Code points of a report that are looked at for one statement."""
WORDS = 6
"""Words after "citing" in which a name is looked for."""
STEM = 4
"""Letters of a word that count: "Norway" and "Norwegian"."""
SPLITS = re.compile(r";|, (?:while|but|and|although|though|whereas)\b")
"""Where another's clause begins."""
ENDS = re.compile(r"[,;.:()“”\"\n]| (?:that|said|says|who|which)\b")
LITTLE = frozenset({"the", "a", "an", "of", "s", "its", "his", "her", "their", "and"})


def cited_phrases(snapshot: Snapshot, ids: Iterable[str]) -> dict[str, list[str]]:
    """Statement -> the words with which its sentence names whom it cites."""
    s, start = statements.c, func.max(0, statements.c.start - REACH)
    around = func.substr(reports.c.text, start + 1, LONGEST).label("around")
    query = select(s.id, s.source, s.cue, s.content, start.label("at"), around)
    query = query.join(reports, reports.c.id == s.report_id)
    found: dict[str, list[str]] = {}
    for row in rows(snapshot, query, s.id, list(ids)):
        spans = [*row.source, *row.cue, *row.content]
        here = [Span(one.start - row.at, one.end - row.at) for one in spans]
        found[row.id] = list(phrases(row.around, here))
    return found


def phrases(text: str, spans: Iterable[Span]) -> Iterator[str]:
    """What follows "citing" and the like in the clause of a statement at ``spans``."""
    printed = sorted(spans)
    if printed:
        around = sentence_around(text, printed)
        first, last = printed[0].start, max(span.end for span in printed)
        before = SPLITS.split(text[around.start : first])[-1]
        after = SPLITS.split(text[last : around.end])[0]
        clause = before + text[first:last] + after
        for cue in _cues().finditer(clause):
            words = ENDS.split(clause[cue.end() :].strip(), maxsplit=1)[0].split()
            yield " ".join(words[:WORDS])


def rests_on(phrase: str, names: Mapping[str, Iterable[str]]) -> set[str]:
    """Principals whom the words name, of those with these names; where they are none of
    them and a name, the words themselves stand for a third."""
    sought = _stems(phrase)
    named, meant = set[str](), set[str]()
    for principal, each in names.items():
        stems = [found for name in each if (found := _stems(name))]
        if any(one <= sought for one in stems):
            named.add(principal)
        elif sought and any(sought < one for one in stems):
            meant.add(principal)
    if named or len(meant) == 1:
        return named or meant
    third = [w for w in phrase.split() if w[:1].isupper() and w.lower() not in LITTLE]
    return {" ".join(sorted(_stems(" ".join(third))))} if third else set()


def _stems(text: str) -> frozenset[str]:
    found = re.findall(r"\w+", text.casefold())
    return frozenset(word[:STEM] for word in found if word not in LITTLE)


@functools.cache
def _cues() -> re.Pattern[str]:
    listed = files("sayso.views").joinpath("citing.txt").read_text("utf-8")
    lines = [line for line in listed.splitlines() if not line.startswith("#")]
    return re.compile(rf"\b(?:{'|'.join(lines)})\b", re.IGNORECASE)
