"""A report -> its gist: the words and names by which reports of one story are found."""

from __future__ import annotations

from sayso.reading.gist.weighing import gist_of

__all__ = ["gist_of"]
