"""When something was kept or decided."""

from __future__ import annotations

from datetime import UTC, datetime


def now() -> str:
    """This moment, UTC, ISO to the second."""
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
