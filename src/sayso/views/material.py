"""The ledger -> the material of claims: stances with statement, report and speakers."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from sayso.ledger.snapshot import Snapshot
from sayso.model import Claim, Speaker
from sayso.positions import Position
from sayso.standing import standing
from sayso.views.near import near_claims
from sayso.views.nouns import (
    claims_of,
    contents_of,
    reports_of,
    speakers_of,
    statements_of,
)
from sayso.views.positions import is_copied, known_on, positions_of, withdrawal_of
from sayso.views.said import ClaimMaterial, Said
from sayso.views.stances import Held, held_stances

NEVER = "9999-12-31"
"""After any day that is asked for."""


def materials(
    snapshot: Snapshot, ids: Sequence[str], as_of: str | None = None
) -> tuple[ClaimMaterial, ...]:
    """The material of claims in the given order, as it was known on ``as_of``."""
    claims = claims_of(snapshot, ids)
    held = held_stances(snapshot, ids)
    positions = positions_of(snapshot, held)
    said = _said(snapshot, held)
    return tuple(
        _material(snapshot, claims[i], said.get(i, []), positions.get(i, []), as_of)
        for i in ids
        if i in claims
    )


def _material(
    snapshot: Snapshot,
    claim: Claim,
    said: Sequence[Said],
    positions: Sequence[Position],
    as_of: str | None,
) -> ClaimMaterial:
    known = tuple(_as_known(one, as_of) for one in said if _is_known(one, as_of))
    near = near_claims(snapshot, claim, known, as_of)
    return ClaimMaterial(
        claim, known, standing(positions, as_of), near, tuple(positions)
    )


def _is_known(said: Said, as_of: str | None) -> bool:
    return as_of is None or (said.known_on or NEVER) <= as_of


def _as_known(said: Said, as_of: str | None) -> Said:
    """Without a withdrawal that was still to come."""
    gone = said.withdrawal
    ahead = gone and as_of and not (gone.on and gone.on <= as_of)
    return replace(said, withdrawal=None) if ahead else said


def _said(snapshot: Snapshot, held: Sequence[Held]) -> dict[str, list[Said]]:
    statements = statements_of(snapshot, {h.stance.statement_id for h in held})
    contents = contents_of(snapshot, {h.stance.content_id for h in held})
    reports = reports_of(snapshot, {h.row.report_id for h in held})
    speakers = speakers_of(snapshot, {i for h in held for i in h.stance.speaker_ids})
    grouped: dict[str, list[Said]] = defaultdict(list)
    for one in held:
        grouped[one.stance.claim_id].append(
            Said(
                one.stance,
                statements[one.stance.statement_id],
                contents[one.stance.content_id],
                reports[one.row.report_id],
                _named(one, speakers),
                withdrawal_of(one.row),
                is_copied(one.row),
                known_on(one.row),
            )
        )
    return grouped


def _named(held: Held, speakers: Mapping[str, Speaker]) -> tuple[Speaker, ...]:
    return tuple(speakers[i] for i in held.stance.speaker_ids if i in speakers)
