"""The ledger -> JSON for other programs (schema sayso/1), JSON lines, CSV.

``write_json``, ``write_lines`` and ``write_csv`` take a snapshot, where to write, and
the ids of the reports to write (null: all).
"""

from sayso.export.lines import write_csv, write_lines
from sayso.export.schema import json_schema
from sayso.export.tables import as_csv
from sayso.export.whole import write_json

__all__ = ["as_csv", "json_schema", "write_csv", "write_json", "write_lines"]
