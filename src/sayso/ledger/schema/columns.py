"""Columns that several tables have."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Column, ForeignKey, Integer, String

from sayso.ledger.schema.packed import Packed
from sayso.model import Span


def number() -> Column[int]:
    """The order in which rows came."""
    return Column("number", Integer, primary_key=True, autoincrement=True)


def identity() -> Column[str]:
    return Column("id", String, nullable=False, unique=True)


def refers(
    name: str, to: str, *, null: bool = False, index: bool = True, primary: bool = False
) -> Column[str]:
    """A foreign key, checked when the transaction ends, so that rows may come in any order."""
    key = ForeignKey(to, deferrable=True, initially="DEFERRED")
    return Column(
        name, String, key, nullable=null, index=index or None, primary_key=primary
    )


def read_id(name: str) -> Column[str]:
    """An id as read or joined, before judgements; no foreign key, so that there is one
    way only to join two tables."""
    return Column(name, String, index=True)


def spans(name: str) -> Column[Any]:
    """Half-open code point spans of the report's text."""
    return Column(name, Packed(tuple[Span, ...]), nullable=False)
