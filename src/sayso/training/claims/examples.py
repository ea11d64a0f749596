"""Marked reports, read -> what the network learns from: Sayso's own contents.

The network is taught on contents as the reading cuts them, each with the claims of the
mark that it overlaps by half; what nobody marked is known to be of none by no one.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from tokenizers import Tokenizer

from sayso.model import Content, Report, Span, Statement
from sayso.reading.contents.reading import wanted_of
from sayso.reading.encoder.context import ACTS, roles_of
from sayso.reading.encoder.session import Ints
from sayso.reading.encoder.windows import Pieces, Window, best_window, cut, windows
from sayso.training.claims.marks import Marked, MarkedReport

HALF = 0.5


@dataclass(frozen=True, slots=True)
class Example:
    """A content: the places of its pieces and its cue's in what is read of window
    ``window``, its act, its statement, and its claims (null where nobody marked it)."""

    window: int
    content: list[int]
    cue: list[int]
    act: int
    statement: str
    claims: frozenset[str] | None


@dataclass(frozen=True, slots=True)
class Read:
    """A report's pieces, their roles and windows, and its examples."""

    story: str
    ids: Ints
    roles: Ints
    windows: list[Window]
    examples: list[Example]


def read_examples(report: MarkedReport, tokenizer: Tokenizer) -> Read:
    """The report as Sayso reads it, its contents beside the marks."""
    from sayso.reading import read

    given = Report("r0", None, None, None, report.published, "en", report.text)
    reading = read(given)
    pieces = cut(report.text, tokenizer)
    among = windows(len(pieces.ids))
    statements = {s.id: s for s in reading.statements if s.act}
    examples, wanted = [], []
    for content in reading.contents:
        statement = statements.get(content.statement_id)
        if statement is None or not pieces.under(content.spans).size:
            continue
        claims = _claims(statement, report.marks)
        examples.append(_example(pieces, among, content, statement, claims))
        wanted.append(wanted_of(statement, content))
    roles = roles_of(pieces, wanted)
    return Read(report.story, pieces.ids, roles, among, examples)


def _example(
    pieces: Pieces,
    among: Sequence[Window],
    content: Content,
    statement: Statement,
    claims: frozenset[str] | None,
) -> Example:
    under = pieces.under(content.spans)
    best = best_window(among, int(under[0]), int(under[-1]))
    window = among[best]

    def inside(places: Ints) -> list[int]:
        within = places[(places >= window.start) & (places < window.end)]
        return [int(p) - window.start + window.before for p in within]

    cue = inside(pieces.under(statement.attribution.cue))
    act = ACTS.index(statement.act or "state")
    return Example(best, inside(under), cue, act, statement.id, claims)


def _claims(statement: Statement, marks: Iterable[Marked]) -> frozenset[str] | None:
    """Those of the mark that the statement's content is most like, by letters."""
    letters = _letters(statement.attribution.content)
    shares = [(_shared(letters, _letters(mark.spans)), mark) for mark in marks]
    share, mark = max(shares, key=lambda pair: pair[0], default=(0.0, None))
    return mark.claims if mark is not None and share >= HALF else None


def _letters(spans: Iterable[Span]) -> set[int]:
    return {i for span in spans for i in range(span.start, span.end)}


def _shared(one: set[int], other: set[int]) -> float:
    return len(one & other) / len(one | other) if one or other else 0.0
