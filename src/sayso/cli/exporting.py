"""The export on standard output, in the format asked for."""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sayso.ledger import Snapshot


def write_export(
    snapshot: Snapshot, kind: str, reports: Collection[str] | None = None
) -> None:
    """All that is kept, or what these reports gave, as ``json``, ``jsonl`` or ``csv``."""
    import sys

    from sayso.export import write_csv, write_json, write_lines

    write = {"json": write_json, "jsonl": write_lines, "csv": write_csv}[str(kind)]
    write(snapshot, sys.stdout, reports)
