"""Reading: a report -> all that it says, a pure function that needs no ledger.

The order of the stages is here and nowhere else: parse, attributions, speakers,
dates, deeds, contents, passages.
"""

from __future__ import annotations

from sayso.reading.whole import read

__all__ = ["read"]
