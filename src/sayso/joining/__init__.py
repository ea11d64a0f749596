"""Joining: a reading + look-ups in the ledger -> all that the ledger keeps of it.

The order of the stages is in ``order``: speakers, origins, claims, withdrawals.
"""

from sayso.joining.joined import Joined
from sayso.joining.order import join

__all__ = ["Joined", "join"]
