"""The export on standard output, in the format asked for."""

from __future__ import annotations

import sys
from collections.abc import Collection
from typing import TYPE_CHECKING

from sayso.export import write_csv, write_json, write_lines

if TYPE_CHECKING:
    from sayso.ledger import Snapshot


def write_export(
    snapshot: Snapshot,
    kind: str,
    reports: Collection[str] | None = None,
    *,
    raw: bool = False,
) -> None:
    """All that is kept, or what these reports gave, as ``json``, ``jsonl`` or ``csv``.

    ``raw`` leaves cells of CSV as they are, also those that a spreadsheet would run.
    """
    if kind == "json":
        write_json(snapshot, sys.stdout, reports)
    elif kind == "jsonl":
        write_lines(snapshot, sys.stdout, reports)
    else:
        write_csv(snapshot, sys.stdout, reports, raw=raw)
