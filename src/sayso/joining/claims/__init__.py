"""Contents -> claims: which of them are about the same happening, and why.

``join_claims`` compares each content with those already of a claim that share block
keys with it, and either takes it into the best claim or founds a new one.
"""

from __future__ import annotations

from sayso.joining.claims.bearing import bearing
from sayso.joining.claims.blocking import block_keys
from sayso.joining.claims.joining import ClaimsJoined, join_claims

__all__ = ["ClaimsJoined", "bearing", "block_keys", "join_claims"]
