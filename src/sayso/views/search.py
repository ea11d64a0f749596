"""Full text over reports and statements, with "phrases", AND, OR and NOT."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Literal

from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from sayso.errors import BadRequest
from sayso.ledger.snapshot import Snapshot
from sayso.views.shapes import Hit

Kind = Literal["statement", "report"]
PIECE = re.compile(r'"([^"]*)"?|([()])|([^\s()"]+)')
OPERATORS = frozenset({"AND", "OR", "NOT"})
AROUND = 24
"""Words of an excerpt."""
OPEN, CLOSE = "‹", "›"


@dataclass(frozen=True, slots=True)
class Found:
    """A part of all hits, and how many there are: ``of``."""

    hits: tuple[Hit, ...]
    of: int


def search(snapshot: Snapshot, words: str, limit: int = 50) -> list[Hit]:
    """Statements, then reports, that hold the words, best first.

    At most ``limit`` of each. Raises ``BadRequest`` where the words make no question.
    """
    with _asking(words) as asked:
        return [
            *_hits(snapshot, "statement", asked, limit),
            *_hits(snapshot, "report", asked, limit),
        ]


def search_part(snapshot: Snapshot, words: str, start: int, most: int) -> Found:
    """``most`` hits of the same list from place ``start`` on. Raises as ``search``."""
    with _asking(words) as asked:
        of_statements = _many(snapshot, "statement", asked)
        of = of_statements + _many(snapshot, "report", asked)
        hits = [*_hits(snapshot, "statement", asked, most, start)]
        later = max(0, start - of_statements)
        hits += _hits(snapshot, "report", asked, most - len(hits), later)
    return Found(tuple(hits), of)


@contextmanager
def _asking(words: str) -> Iterator[str]:
    """The words as FTS5 takes them, and its refusal as ours."""
    try:
        yield as_query(words)
    except DBAPIError as error:
        if "fts5" not in str(error.orig) and "unterminated" not in str(error.orig):
            raise
        raise _no_question(words) from error


def as_query(words: str) -> str:
    """The words as FTS5 takes them: every word quoted, so that none is syntax.

    A star at the end of a word stands for any ending.
    """
    pieces = [_piece(found) for found in PIECE.finditer(words)]
    asked = " ".join(piece for piece in pieces if piece)
    if not any(c.isalnum() for c in asked):
        raise BadRequest("search: give at least one word to look for")
    return asked


def _piece(found: re.Match[str]) -> str:
    phrase, bracket, word = found.groups()
    if bracket or word in OPERATORS:
        return bracket or word
    if phrase is not None:
        return f'"{phrase}"' if phrase.strip() else ""
    return f'"{word[:-1]}"*' if word.endswith("*") and len(word) > 1 else f'"{word}"'


def _many(snapshot: Snapshot, kind: Kind, asked: str) -> int:
    query = text(_COUNTS[kind])
    return int(snapshot.connection.execute(query, {"asked": asked}).scalar_one())


def _hits(
    snapshot: Snapshot, kind: Kind, asked: str, limit: int, start: int = 0
) -> Iterator[Hit]:
    values = {"asked": asked, "limit": limit, "start": start, "around": AROUND}
    values |= {"open": OPEN, "close": CLOSE}
    for row in snapshot.connection.execute(text(_QUERIES[kind]), values):
        excerpt = " ".join(row.excerpt.split())
        yield Hit(kind, row.id, row.report_id, row.outlet, row.published, excerpt)


def _no_question(words: str) -> BadRequest:
    return BadRequest(
        f"search {words}: AND, OR and NOT stand between two words, and brackets come in pairs"
    )


_QUERIES = {
    "statement": """
        SELECT s.id, s.report_id, r.outlet, r.published,
               snippet(statements_words, -1, :open, :close, ' … ', :around) AS excerpt
        FROM statements_words
        JOIN statements s ON s.number = statements_words.rowid
        JOIN reports r ON r.id = s.report_id
        WHERE statements_words MATCH :asked ORDER BY rank LIMIT :limit OFFSET :start""",
    "report": """
        SELECT r.id, r.id AS report_id, r.outlet, r.published,
               snippet(reports_words, -1, :open, :close, ' … ', :around) AS excerpt
        FROM reports_words
        JOIN reports r ON r.number = reports_words.rowid
        WHERE reports_words MATCH :asked ORDER BY rank LIMIT :limit OFFSET :start""",
}
_COUNTS = {
    "statement": """
        SELECT count(*) FROM statements_words
        JOIN statements s ON s.number = statements_words.rowid
        WHERE statements_words MATCH :asked""",
    "report": """
        SELECT count(*) FROM reports_words
        JOIN reports r ON r.number = reports_words.rowid
        WHERE reports_words MATCH :asked""",
}
