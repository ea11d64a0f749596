"""The stages of joining in order, for one reading."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from sayso.joining.claims import bearing, block_keys, join_claims
from sayso.joining.joined import Joined
from sayso.joining.lookups import Lookups
from sayso.joining.origins import join_origins
from sayso.joining.sound import sound
from sayso.joining.speakers import join_speakers
from sayso.joining.withdrawals import edited, retracted
from sayso.model import Reading, Stance


def join(reading: Reading, known: Lookups) -> Joined:
    """Brings a reading together with what is known; changes nothing by itself."""
    before = known.version_before(reading.report)
    reading = sound(reading)
    if before:
        report = replace(reading.report, replaces=before.id)
        reading = replace(reading, report=report)
    speakers = join_speakers(reading, known)
    origins = join_origins(reading, known)
    speaker_of = {each.mention_id: each.speaker_id for each in speakers.identities}
    claims = join_claims(reading, speaker_of, known)
    reading = bearing(reading, claims.stances)
    joined = Joined(
        reading,
        speakers=speakers.speakers,
        identities=speakers.identities,
        origins=origins.origins,
        copies=origins.copies,
        origin_of=origins.origin_of,
        moved=origins.moved,
        claims=claims.claims,
        stances=claims.stances,
        speaker_keys=speakers.keys,
        claim_keys=_claim_keys(reading, claims.stances),
    )
    gone = edited(joined, before, known) if before else ()
    return replace(joined, withdrawals=(*gone, *retracted(joined, known)))


def _claim_keys(
    reading: Reading, stances: Iterable[Stance]
) -> dict[str, frozenset[str]]:
    """Keys of the contents that are of a claim: only these are members."""
    members = {stance.content_id for stance in stances}
    statements = {statement.id: statement for statement in reading.statements}
    return {
        content.id: frozenset(block_keys(content, statements[content.statement_id]))
        for content in reading.contents
        if content.id in members
    }
