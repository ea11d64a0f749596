"""Many ids in pieces: databases bound how many values one statement may name."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TypeVar

Each = TypeVar("Each")
MANY = 900


def chunks(every: Iterable[Each], size: int = MANY) -> Iterator[list[Each]]:
    """Lists of at most ``size``, in order; none is empty."""
    ahead = iter(every)
    while some := list(islice(ahead, size)):
        yield some
