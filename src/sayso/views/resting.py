"""Which principals a statement rests on: those told of inside it, those it cites."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence, Set

from sayso.ledger.snapshot import Snapshot
from sayso.views.citing import cited_phrases, rests_on
from sayso.views.nouns import speakers_of
from sayso.views.stances import Held

Principals = Mapping[str, str]
"""Speaker -> the principal that they speak for."""


def cited(
    snapshot: Snapshot, held: Sequence[Held], principal_of: Principals
) -> dict[tuple[str, str], set[str]]:
    """Per claim and statement the principals of the statements printed inside it, and
    those whom its sentence cites."""
    found: dict[tuple[str, str], set[str]] = defaultdict(set)
    for one in held:
        if one.row.within_id:
            key = one.stance.claim_id, one.row.within_id
            found[key] |= _principals_of(one, principal_of)
    several = _by_several(held, principal_of)
    phrases = cited_phrases(snapshot, {i for each in several.values() for i in each})
    citing = {c: [i for i in each if phrases[i]] for c, each in several.items()}
    names = _names(snapshot, held, {c for c in citing if citing[c]}, principal_of)
    for claim, each in citing.items():
        for statement in each:
            for phrase in phrases[statement]:
                found[claim, statement] |= rests_on(phrase, names[claim])
    return found


def _by_several(
    held: Iterable[Held], principal_of: Principals
) -> dict[str, dict[str, set[str]]]:
    """Claims that two principals or more assert: statement -> its principals."""
    found: dict[str, dict[str, set[str]]] = defaultdict(dict)
    for one in held:
        if one.stance.value in ("CT+", "PR+"):
            by = _principals_of(one, principal_of)
            found[one.stance.claim_id].setdefault(one.row.statement_id, set()).update(
                by
            )
    return {
        claim: each
        for claim, each in found.items()
        if len(set().union(*each.values())) > 1
    }


def _names(
    snapshot: Snapshot, held: Iterable[Held], claims: Set[str], principal_of: Principals
) -> dict[str, dict[str, set[str]]]:
    """Claim -> principal -> what it and those who speak for it there are called."""
    on = [one for one in held if one.stance.claim_id in claims]
    ids = {i for one in on for i in one.stance.speaker_ids}
    named = speakers_of(snapshot, ids | {principal_of.get(i, i) for i in ids})
    found: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for one in on:
        for speaker in one.stance.speaker_ids:
            principal = principal_of.get(speaker, speaker)
            for each in {speaker, principal} & named.keys():
                names = {named[each].name, *named[each].aliases}
                found[one.stance.claim_id][principal] |= names
    return found


def _principals_of(held: Held, principal_of: Principals) -> set[str]:
    return {principal_of.get(i, i) for i in held.stance.speaker_ids}
