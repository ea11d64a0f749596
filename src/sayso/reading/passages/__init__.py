"""A report -> its passages: stretches of the outlet's own narration, and the
fingerprints by which copies of them are found."""

from __future__ import annotations

from sayso.reading.passages.fingerprint import fingerprint

__all__ = ["fingerprint"]
