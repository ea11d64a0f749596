"""Source spans -> their parts: the several speakers that each names, and how.

"The US, South Korea and their partners" is three parts; "the group's director, Jane Roe"
is one, named in apposition.
"""

from sayso.reading.speakers.parts.part import Part, Shape
from sayso.reading.speakers.parts.several import part_at, parts_of

__all__ = ["Part", "Shape", "part_at", "parts_of"]
