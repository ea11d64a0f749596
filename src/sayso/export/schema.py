"""The JSON Schema of sayso/1: made from the shapes, shipped as a file beside this one."""

from __future__ import annotations

import json
from importlib.resources import files
from typing import Any

FILE = "sayso-1.schema.json"


def json_schema() -> dict[str, Any]:
    """The schema as shipped (JSON Schema 2020-12)."""
    shipped = files("sayso.export").joinpath(FILE).read_text("utf-8")
    found: dict[str, Any] = json.loads(shipped)
    return found


def made_schema() -> str:
    """The schema as the shapes have it now: what the shipped file has to say."""
    import msgspec

    from sayso.export.shapes import Ledger

    made = msgspec.json.schema(Ledger, ref_template="#/$defs/{name}")
    head = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "sayso/1",
    }
    return json.dumps(head | made, indent=1, ensure_ascii=False) + "\n"


if __name__ == "__main__":
    from pathlib import Path

    Path(__file__).with_name(FILE).write_text(made_schema(), "utf-8")
