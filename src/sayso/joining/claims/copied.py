"""Contents that are printed in copied passages: they follow the others."""

from __future__ import annotations

from collections.abc import Collection

from sayso.model import Content, Span


def is_copied(content: Content, passages: Collection[Span]) -> bool:
    """Whether all of a content is inside the passages that its report copies."""
    return all(
        any(p.start <= s.start and s.end <= p.end for p in passages)
        for s in content.spans
    )
