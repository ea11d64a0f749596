"""Ids that judgements make: of a claim or a speaker that a person set apart."""

from __future__ import annotations

from hashlib import blake2b


def own_claim_id(statement_id: str, claim_id: str) -> str:
    """The claim of its own that a statement gets which is not of ``claim_id``."""
    return "k" + _digest("claim", statement_id, claim_id)


def own_speaker_id(statement_id: str) -> str:
    """The speaker of its own of a statement that is by none of those known."""
    return "p" + _digest("speaker", statement_id)


def _digest(*parts: str) -> str:
    return blake2b(" ".join(parts).encode(), digest_size=8).hexdigest()
