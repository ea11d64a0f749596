"""The ledger as it is at one moment: what the query functions read from."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Connection


@dataclass
class Snapshot:
    connection: Connection
