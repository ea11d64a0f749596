"""Capitalised names in a report: where they are, what titles they bear, what they name.

spaCy's small model labels names well in wire copy and badly elsewhere, so the shape of
the name and the word lists decide first, and its label where they are silent.
"""

from sayso.reading.speakers.names.finding import find_names
from sayso.reading.speakers.names.name import Name

__all__ = ["Name", "find_names"]
