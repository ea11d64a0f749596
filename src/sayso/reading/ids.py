"""Short ids that depend on nothing but what they stand for."""

from __future__ import annotations

from hashlib import blake2b


def new_id(prefix: str, *parts: object) -> str:
    """``prefix`` and 16 hexadecimal digits of the BLAKE2b hash of the parts' texts."""
    digest = blake2b("\x1f".join(map(str, parts)).encode("utf-8"), digest_size=8)
    return prefix + digest.hexdigest()
