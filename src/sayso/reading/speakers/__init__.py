"""Sources of attributions -> whom they mean within the report.

``resolve`` takes the parse, the report and its attributions; it gives the mentions (one
a bearer) and, for each attribution, the ids of the mentions that are its speakers.
"""

from sayso.reading.speakers.resolving import Resolved, resolve
from sayso.reading.speakers.sides import sides
from sayso.reading.speakers.voices import voices

__all__ = ["Resolved", "resolve", "sides", "voices"]
