"""Contents -> claims: which of them are about the same happening, and why.

``join_claims`` brings a report's contents together with those of the kept reports that
tell the same story, and so forms the claims of the story anew.
"""

from __future__ import annotations

from sayso.joining.claims.bearing import bearing
from sayso.joining.claims.copied import is_copied
from sayso.joining.claims.joining import ClaimsJoined, join_claims
from sayso.joining.claims.parts import part_id, parts
from sayso.joining.claims.stories import heaviest
from sayso.joining.claims.wording import plainness, worded
from sayso.joining.claims.words import may_found

__all__ = [
    "ClaimsJoined",
    "bearing",
    "heaviest",
    "is_copied",
    "join_claims",
    "may_found",
    "part_id",
    "parts",
    "plainness",
    "worded",
]
