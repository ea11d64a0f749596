"""Contents -> claims: which of them are about the same happening, and why.

``join_claims`` groups a report's contents and brings the groups together with the
claims of the kept reports that tell the same story, or founds new ones.
"""

from __future__ import annotations

from sayso.joining.claims.bearing import bearing
from sayso.joining.claims.joining import ClaimsJoined, join_claims
from sayso.joining.claims.parts import part_id
from sayso.joining.claims.stories import heaviest
from sayso.joining.claims.wording import plainness, worded
from sayso.joining.claims.words import may_found

__all__ = [
    "ClaimsJoined",
    "bearing",
    "heaviest",
    "join_claims",
    "may_found",
    "part_id",
    "plainness",
    "worded",
]
