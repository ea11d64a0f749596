"""Claims -> by name the principals who assert, do not commit, and deny."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from sayso.ledger.snapshot import Snapshot
from sayso.model import Standing
from sayso.positions import Position
from sayso.standing import standing
from sayso.views.naming import who
from sayso.views.nouns import speakers_of
from sayso.views.positions import positions
from sayso.views.shapes import Who


@dataclass(frozen=True, slots=True)
class Sides:
    """Principals as standing counts them; who takes the claim as given is uncommitted.

    ``countries`` are ISO codes, of all who ever stood on it; ``origins`` a number.
    """

    asserting: tuple[Who, ...] = ()
    uncommitted: tuple[Who, ...] = ()
    denying: tuple[Who, ...] = ()
    origins: int = 0
    countries: tuple[str, ...] = ()


def sides_of(
    snapshot: Snapshot, claims: Sequence[str], as_of: str | None = None
) -> dict[str, Sides]:
    """The sides of each claim as they were on ``as_of``; of some claims, not of all."""
    return sides_from(snapshot, positions(snapshot, claims), as_of)


def sides_from(
    snapshot: Snapshot,
    held: Mapping[str, Sequence[Position]],
    as_of: str | None = None,
) -> dict[str, Sides]:
    """The same of positions that are known already."""
    named = speakers_of(
        snapshot, {p.principal_id for each in held.values() for p in each}
    )
    shown = {i: who(one) for i, one in named.items()}
    return {i: _sides(standing(held[i], as_of), held[i], shown) for i in held}


def _sides(now: Standing, held: Iterable[Position], shown: dict[str, Who]) -> Sides:
    def names(ids: Iterable[str]) -> tuple[Who, ...]:
        return tuple(shown[i] for i in dict.fromkeys(ids) if i in shown)

    by = names(p.principal_id for p in held)
    return Sides(
        names(now.asserting),
        names((*now.uncommitted, *now.presupposing)),
        names(now.denying),
        len(now.origins),
        tuple(sorted({one.country for one in by if one.country})),
    )
