"""Full text over reports and statements, with "phrases", AND, OR and NOT."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal

from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from sayso.errors import BadRequest
from sayso.ledger.snapshot import Snapshot
from sayso.views.shapes import Hit

PIECE = re.compile(r'"([^"]*)"?|([()])|([^\s()"]+)')
OPERATORS = frozenset({"AND", "OR", "NOT"})
AROUND = 24
"""Words of an excerpt."""
OPEN, CLOSE = "‹", "›"


def search(snapshot: Snapshot, words: str, limit: int = 50) -> list[Hit]:
    """Statements, then reports, that hold the words, best first.

    At most ``limit`` of each. Raises ``BadRequest`` where the words make no question.
    """
    asked = as_query(words)
    try:
        return [
            *_hits(snapshot, "statement", asked, limit),
            *_hits(snapshot, "report", asked, limit),
        ]
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


def _hits(
    snapshot: Snapshot, kind: Literal["statement", "report"], asked: str, limit: int
) -> Iterator[Hit]:
    values = {"asked": asked, "limit": limit, "around": AROUND}
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
        WHERE statements_words MATCH :asked ORDER BY rank LIMIT :limit""",
    "report": """
        SELECT r.id, r.id AS report_id, r.outlet, r.published,
               snippet(reports_words, -1, :open, :close, ' … ', :around) AS excerpt
        FROM reports_words
        JOIN reports r ON r.number = reports_words.rowid
        WHERE reports_words MATCH :asked ORDER BY rank LIMIT :limit""",
}
