"""Which version of which stage made a reading; raised when a stage reads otherwise."""

from __future__ import annotations

VERSIONS = {
    "attribution": "3",
    "statements": "3",
    "speakers": "3",
    "dates": "3",
    "contents": "2",
    "passages": "1",
    "gist": "1",
}


def made_by() -> tuple[tuple[str, str], ...]:
    """Stage and version, in the order of the stages."""
    return tuple(VERSIONS.items())
