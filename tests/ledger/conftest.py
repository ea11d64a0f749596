"""A new ledger for each test, and the double of reading."""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.append(str(Path(__file__).parents[1] / "doubles"))
from telling import ask, empty, ledger, tell

__all__ = ["ask", "empty", "ledger", "tell"]
