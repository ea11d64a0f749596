"""Reading + look-ups -> copies and origins: which passages of a report are copied, of
what report, and which origin each statement so has. docs/copies.md tells the measures."""

from __future__ import annotations

from sayso.joining.origins.join import OriginLookups, OriginsJoined, join_origins

__all__ = ["OriginLookups", "OriginsJoined", "join_origins"]
