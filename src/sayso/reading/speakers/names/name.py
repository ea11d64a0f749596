"""A name as it is printed, without its titles."""

from __future__ import annotations

from dataclasses import dataclass

from sayso.reading.speakers.kinds import NameKind


@dataclass(frozen=True, slots=True)
class Name:
    """A name without its titles: tokens ``first`` to ``last`` (in), words as printed.

    ``opened`` is the token with which its titles begin (``first`` where it has none).
    """

    first: int
    last: int
    opened: int
    text: str
    words: tuple[str, ...]
    titles: tuple[str, ...]
    kind: NameKind
