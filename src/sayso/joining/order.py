"""The stages of joining in order, for one reading."""

from __future__ import annotations

from dataclasses import replace

from sayso.joining.claims import bearing, join_claims
from sayso.joining.joined import Joined
from sayso.joining.lookups import Lookups
from sayso.joining.origins import join_origins
from sayso.joining.sound import sound
from sayso.joining.speakers import join_speakers
from sayso.joining.taken_back import retracted
from sayso.joining.versions import edits
from sayso.model import Reading


def join(reading: Reading, known: Lookups) -> Joined:
    """Brings a reading together with what is known; changes nothing by itself."""
    versions = known.versions_of(reading.report)
    reading = sound(reading)
    if versions.before:
        report = replace(reading.report, replaces=versions.before[-1].id)
        reading = replace(reading, report=report)
    speakers = join_speakers(reading, known)
    origins = join_origins(reading, known)
    speaker_of = {each.mention_id: each.speaker_id for each in speakers.identities}
    claims = join_claims(reading, speaker_of, known, origins.copies)
    reading = bearing(reading, claims.stances)
    joined = Joined(
        reading,
        speakers=speakers.speakers,
        identities=speakers.identities,
        origins=origins.origins,
        copies=origins.copies,
        origin_of=origins.origin_of,
        moved=origins.moved,
        changed=origins.changed,
        replaced_by=versions.after[0].id if versions.after else None,
        claims=claims.claims,
        stances=claims.stances,
        speaker_keys=speakers.keys,
        reformed=claims.moved,
        merged=claims.merged,
    )
    gone = edits(joined, versions, known)
    joined = retracted(joined, known)
    return replace(joined, withdrawals=(*gone, *joined.withdrawals))
