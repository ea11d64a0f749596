"""Lets the tests of this folder share ``copies_made`` and ``known_passages``."""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
