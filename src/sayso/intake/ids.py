"""The id of a report, which is the same whenever the same report is read."""

from __future__ import annotations

from hashlib import blake2b


def report_ids(outlet: str | None, url: str | None, text: str) -> tuple[str, ...]:
    """The id, then those that the report has while its outlet or address is unknown."""
    known = [(o, u) for o in (outlet, None) for u in (url, None)]
    return tuple(dict.fromkeys(report_id(o, u, text) for o, u in known))


def report_id(outlet: str | None, url: str | None, text: str) -> str:
    """``r`` and sixteen hex digits over outlet, address and text.

    Each part goes in with its length, so that no two splits of one string agree.
    """
    digest = blake2b(digest_size=8)
    for part in (outlet or "", url or "", text):
        encoded = part.encode("utf-8", "surrogatepass")
        digest.update(len(encoded).to_bytes(8, "little") + encoded)
    return "r" + digest.hexdigest()
