"""What of a reading bears on claims: of the outlet's own sentences only those that do
are kept, or a ledger would hold every sentence of every report."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from sayso.joining.claims.words import is_own
from sayso.model import Reading, Stance


def bearing(reading: Reading, stances: Iterable[Stance]) -> Reading:
    """The reading without the outlet's own sentences that are of no claim."""
    standing = {stance.statement_id for stance in stances}
    kept = tuple(s for s in reading.statements if not is_own(s) or s.id in standing)
    ids = {s.id for s in kept}
    contents = tuple(c for c in reading.contents if c.statement_id in ids)
    return replace(reading, statements=kept, contents=contents)
