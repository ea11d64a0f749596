"""Full text over reports and statements, and the guard of judgements, in SQLite's SQL.

PostgreSQL will have its own (tsvector); the tables themselves are portable. The full
text holds no second copy of the words: it reads them from the tables.
"""

from __future__ import annotations

from collections.abc import Iterator

_TOKENS = "tokenize = 'unicode61 remove_diacritics 2'"
_INDEXED = {"reports": ("title", "text"), "statements": ("printed",)}


def full_text() -> Iterator[str]:
    """The statements that make both indexes and keep them true by themselves."""
    for table, columns in _INDEXED.items():
        names = ", ".join(columns)
        yield (
            f"CREATE VIRTUAL TABLE {table}_words USING fts5({names}, "
            f"content = '{table}', content_rowid = 'number', {_TOKENS})"
        )
        yield _trigger(table, names, "INSERT", _add(table, columns))
        yield _trigger(table, names, "DELETE", _drop(table, columns))
        both = f"{_drop(table, columns)} {_add(table, columns)}"
        yield _trigger(table, names, f"UPDATE OF {names}", both)


def _trigger(table: str, names: str, when: str, does: str) -> str:
    name = f"{table}_words_{when.split()[0].lower()}"
    return f"CREATE TRIGGER {name} AFTER {when} ON {table} BEGIN {does} END"


def _add(table: str, columns: tuple[str, ...]) -> str:
    new = ", ".join(f"new.{c}" for c in columns)
    names = ", ".join(columns)
    return f"INSERT INTO {table}_words(rowid, {names}) VALUES (new.number, {new});"


def _drop(table: str, columns: tuple[str, ...]) -> str:
    old = ", ".join(f"old.{c}" for c in columns)
    names = ", ".join(columns)
    return (
        f"INSERT INTO {table}_words({table}_words, rowid, {names}) "
        f"VALUES ('delete', old.number, {old});"
    )


def append_only() -> Iterator[str]:
    """Judgements are appended, never overwritten: the database itself refuses it."""
    for verb in ("UPDATE", "DELETE"):
        yield (
            f"CREATE TRIGGER judgements_no_{verb.lower()} BEFORE {verb} ON judgements "
            "BEGIN SELECT RAISE(ABORT, 'judgements are appended, never changed'); END"
        )
