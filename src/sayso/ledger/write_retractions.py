"""Retractions -> rows, so that what they take back is found where it comes later."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import Connection

from sayso.joining.lookups import Retraction
from sayso.ledger import schema
from sayso.ledger.inserting import add


def keep_retractions(connection: Connection, retractions: Sequence[Retraction]) -> None:
    """One row for each speaker who takes something back."""
    values = [
        {"statement_id": each.statement_id, "speaker_id": who, "side": each.side}
        for each in retractions
        for who in each.speaker_ids
    ]
    add(connection, schema.retractions, values)
