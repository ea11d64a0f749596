"""Origins -> each with the reason that tells most of why its report is the root.

Every copy has its own reason; of these the origin shows one, which is the same in
whatever order they are found.
"""

from __future__ import annotations

from collections.abc import Sequence

from sayso.joining.origins.matches import OWN, Match, origin_id
from sayso.model import Origin

TELLING = ("credits it:", "the version before", "published ", "is an agency", "mark of")
"""What reasons say, the ones that tell most first."""


def roots_of(matches: Sequence[Match], own: Origin) -> tuple[Origin, ...]:
    """The origins that the matches name, and the report's own."""
    found = {match.root.id: match.root for match in matches}
    found.setdefault(own.id, own)
    for match in matches:
        of = found.get(origin_id(match.by.of.id))
        if of:
            reason = more_telling(of.reason, match.by.reason)
            found[of.id] = Origin(of.id, of.report_id, reason)
    return tuple(found.values())


def more_telling(one: str, other: str) -> str:
    """Of two reasons why one report is a root the one to be shown."""
    return min(one, other, key=_rank)


def _rank(reason: str) -> tuple[int, str]:
    if reason == OWN:
        return (len(TELLING) + 1, reason)
    said = (n for n, words in enumerate(TELLING) if words in reason)
    return (next(said, len(TELLING)), reason)
