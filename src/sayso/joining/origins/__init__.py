"""Reading + look-ups -> copies and origins: which passages of a report are copied, of
what report, and which origin each statement so has. docs/copies.md tells the measures."""

from __future__ import annotations

from sayso.joining.origins.join import OriginsJoined, join_origins
from sayso.joining.origins.lost import LostAttribution, lost_attributions

__all__ = [
    "LostAttribution",
    "OriginsJoined",
    "join_origins",
    "lost_attributions",
]
