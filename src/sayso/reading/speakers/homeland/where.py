"""What a report tells of its own place, and which share of its names makes it that."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from sayso.reading.speakers.homes import Home

MOST = 0.6
"""Share of names that makes a country the report's own."""
NEARLY_ALL = 0.75
"""The same, to make it that of a body, or of one who is of a body."""
ONLY = 0.85
"""The same, to make it that of people without a name."""
PLURALITY = 0.4
"""The share that is enough for the holder of a state's office."""


@dataclass(frozen=True, slots=True)
class Where:
    """What a report tells of its place: its home, the country in which by the lead it
    happened, and the countries to which it gives offices."""

    home: Home
    scene: str | None
    offices: Mapping[str, str]
