"""Dates and cues -> the date that modifies a cue: "said Friday", "On Monday X demanded",
"in a statement released Tuesday", "at a meeting Monday" — and never one that is in the
content.
"""

from sayso.reading.dates.modifiers.nearest import modifier, placed
from sayso.reading.dates.modifiers.others import Others

__all__ = ["Others", "modifier", "placed"]
