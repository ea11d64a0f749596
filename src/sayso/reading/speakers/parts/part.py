"""One speaker's words in a source, and how they name it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from sayso.reading.speakers.names import Name

Shape = Literal["pronoun", "name", "description"]


@dataclass(frozen=True, slots=True)
class Part:
    """One speaker's words, tokens ``first`` to ``last`` (in).

    ``head`` is the word that says who or what it is; ``name`` the name it is called by;
    ``owner`` the name before "'s"; ``core`` the token where the phrase proper ends.
    """

    shape: Shape
    first: int
    last: int
    core: int
    head: str
    name: Name | None
    definite: bool
    plural: bool
    owner: Name | None = None
    possessed: bool = False
