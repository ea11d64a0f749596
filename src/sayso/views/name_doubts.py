"""Speakers that may be one: names that the machine kept apart for want of a reason."""

from __future__ import annotations

import math
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from itertools import combinations

from sqlalchemy import select

from sayso.joining.speakers.keys import tells_apart
from sayso.joining.speakers.words import bare
from sayso.ledger import schema
from sayso.ledger.judgements import active
from sayso.ledger.snapshot import Snapshot
from sayso.views.asking import rows
from sayso.views.doubt_shapes import NameDoubt
from sayso.views.kept import kept_while_unchanged
from sayso.views.shapes import SpeakerRow
from sayso.views.speakers import speaker_rows

APART = re.compile(r"not taken for (.+?): (.+)")
"""How joining says whom it did not take a mention for, and why."""
Pair = tuple[str, str]


def name_doubts(snapshot: Snapshot) -> list[NameDoubt]:
    """Pairs of speakers that nobody has decided on, most consequential first."""
    return kept_while_unchanged(snapshot, _doubts)


def _doubts(snapshot: Snapshot) -> list[NameDoubt]:
    speakers = {row.id: row for row in speaker_rows(snapshot)}
    pairs = _apart(snapshot, speakers)
    pairs = _called_alike(snapshot, speakers) | pairs
    on = _claims_of(snapshot, {i for pair in pairs for i in pair})
    decided = _decided(snapshot)
    found = [
        _doubt(speakers[a], speakers[b], why, len(on[a] & on[b]))
        for (a, b), why in pairs.items()
        if frozenset((a, b)) not in decided
    ]
    return sorted(found, key=lambda one: (-one.weight, one.one.name, one.other.name))


def _doubt(one: SpeakerRow, other: SpeakerRow, why: str, shared: int) -> NameDoubt:
    """As weighty as the claims on which two voices would become one, and as the lesser
    has statements."""
    weight = 2.0 * shared + math.log2(1 + min(one.statements, other.statements))
    first, second = sorted((one, other), key=lambda row: (-row.statements, row.id))
    return NameDoubt(first, second, why, shared, round(weight, 3))


def _apart(snapshot: Snapshot, speakers: Mapping[str, SpeakerRow]) -> dict[Pair, str]:
    """Pairs of speakers, each told by a mention of one that was not taken for the other."""
    by_name: dict[str, list[str]] = defaultdict(list)
    for one in speakers.values():
        by_name[one.name].append(one.id)
    m = schema.mentions.c
    query = select(m.speaker_id, m.reason).where(m.reason.startswith("not taken for "))
    found: dict[Pair, str] = {}
    for row in snapshot.connection.execute(query):
        told = APART.match(row.reason)
        here = snapshot.decided.speaker(row.speaker_id or "")
        if not told or here not in speakers:
            continue
        for there in by_name.get(told[1], ()):
            if there != here:
                pair = (here, there) if here < there else (there, here)
                found.setdefault(pair, told[2])
    return found


def _called_alike(
    snapshot: Snapshot, speakers: Mapping[str, SpeakerRow]
) -> dict[Pair, str]:
    """Bodies without a name of their own ("the fire service") that stand on one claim
    under the same words: standing counts them once, only a person may join them."""
    by_name: dict[str, list[str]] = defaultdict(list)
    for one in speakers.values():
        if one.kind == "organization" and not tells_apart(one.name):
            by_name[bare(one.name)].append(one.id)
    several = [sorted(ids) for ids in by_name.values() if len(ids) > 1]
    on = _claims_of(snapshot, [i for ids in several for i in ids])
    return {
        pair: "the name is shared, but nothing beside it"
        for ids in several
        for pair in combinations(ids, 2)
        if on[pair[0]] & on[pair[1]]
    }


def _claims_of(snapshot: Snapshot, ids: Iterable[str]) -> dict[str, set[str]]:
    by, stances = schema.stance_speakers.c, schema.stances
    query = select(by.speaker_id, stances.c.claim_id)
    query = query.join(stances, stances.c.number == by.stance)
    found: dict[str, set[str]] = defaultdict(set)
    for row in rows(snapshot, query, by.speaker_id, list(ids)):
        if row.claim_id:
            found[row.speaker_id].add(row.claim_id)
    return found


def _decided(snapshot: Snapshot) -> set[frozenset[str]]:
    """Pairs that a person said are one, or are not."""
    present = snapshot.decided.speaker
    return {
        frozenset((present(one.subject), present(one.value)))
        for one in active(snapshot.judgements)
        if one.verb in ("same_speaker", "other_speaker") and one.value
    }
