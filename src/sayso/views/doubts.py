"""What is worth deciding: links that the machine is unsure of, most consequential first.

A link is unsure by its confidence, and consequential where the claim would stand
otherwise without it, or where many stand on it.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Collection, Mapping, Sequence
from typing import NamedTuple

from sqlalchemy import select

from sayso.ledger import schema
from sayso.ledger.judgements import active
from sayso.ledger.snapshot import Snapshot
from sayso.ledger.verbs import ids_of
from sayso.model import FOUNDING, StandingWord
from sayso.positions import Position
from sayso.standing import standing
from sayso.views.asking import Ids, rows
from sayso.views.board import wording
from sayso.views.doubt_shapes import LinkDoubt
from sayso.views.kept import kept_by_claim, kept_while_unchanged
from sayso.views.naming import cut, who
from sayso.views.nouns import claims_of, speakers_of
from sayso.views.positions import positions_of
from sayso.views.stances import Held, held_stances

SURE = 0.75
"""Confidence from which a link is no longer worth a person's look."""
TURNS = 3.0
"""Times as weighty is a link without which the claim would stand otherwise."""


class Weighed(NamedTuple):
    """An unsure link, before it is told in words."""

    held: Held
    now: StandingWord
    without: StandingWord
    weight: float


def link_doubts(snapshot: Snapshot) -> list[LinkDoubt]:
    """Links that nobody has decided on, most worth deciding first."""
    return told(snapshot, unsure_links(snapshot))


def unsure_links(snapshot: Snapshot) -> list[Weighed]:
    """The same before they are told in words: of thousands a page shows a few."""
    settled = _decided_statements(snapshot)
    return [
        one
        for one in kept_while_unchanged(snapshot, _in_order)
        if one.held.stance.statement_id not in settled
    ]


def _in_order(snapshot: Snapshot) -> list[Weighed]:
    found = [one for each in kept_by_claim(snapshot, _weighed).values() for one in each]
    found.sort(key=lambda each: (-each.weight, each.held.stance.statement_id))
    first = {one.held.stance.statement_id: one for one in reversed(found)}
    return [one for one in found if first[one.held.stance.statement_id] is one]


def _weighed(snapshot: Snapshot, claims: Ids) -> dict[str, list[Weighed]]:
    """Claim -> its unsure links."""
    held = held_stances(snapshot, claims)
    by_claim = positions_of(snapshot, held)
    many = Counter(one.stance.claim_id for one in held)
    found: dict[str, list[Weighed]] = defaultdict(list)
    for one in held:
        if _is_unsure(one, many):
            claim = one.stance.claim_id
            found[claim].append(_weigh(one, by_claim.get(claim, [])))
    return found


def _is_unsure(one: Held, many: Mapping[str, int]) -> bool:
    stance = one.stance
    linked = stance.reason != FOUNDING and many[stance.claim_id] > 1
    return linked and stance.confidence < SURE and not one.own


def _weigh(one: Held, positions: Sequence[Position]) -> Weighed:
    rest = [p for p in positions if p.statement_id != one.stance.statement_id]
    now, without = standing(positions).word, standing(rest).word
    people = len({p.principal_id for p in positions})
    weight = (1 - one.stance.confidence) * math.log2(1 + people)
    return Weighed(one, now, without, weight * (TURNS if now != without else 1.0))


def _decided_statements(snapshot: Snapshot) -> set[str]:
    """Statements on which a person already decided."""
    verbs = ("different_claim", "stance", "not_a_statement", "act")
    found = (one for one in active(snapshot.judgements) if one.verb in verbs)
    return {i for one in found for i in ids_of(one.verb, one.subject, one.value)}


def told(snapshot: Snapshot, weighed: Sequence[Weighed]) -> list[LinkDoubt]:
    """Each with its words, claim and speakers."""
    claims = claims_of(snapshot, {one.held.stance.claim_id for one in weighed})
    speakers = speakers_of(
        snapshot, {i for one in weighed for i in one.held.stance.speaker_ids}
    )
    printed = _printed(snapshot, {one.held.stance.statement_id for one in weighed})
    return [
        LinkDoubt(
            statement=one.held.stance.statement_id,
            claim=one.held.stance.claim_id,
            wording=wording(claims[one.held.stance.claim_id].wording),
            standing=one.now,
            without=one.without,
            printed=printed[one.held.stance.statement_id],
            value=one.held.stance.value,
            speakers=tuple(
                who(speakers[i]) for i in one.held.stance.speaker_ids if i in speakers
            ),
            report=one.held.row.report_id,
            outlet=one.held.row.outlet,
            published=one.held.row.published,
            why=one.held.stance.reason,
            sure=round(one.held.stance.confidence, 2),
            weight=round(one.weight, 3),
        )
        for one in weighed
    ]


def _printed(snapshot: Snapshot, ids: Collection[str]) -> dict[str, str]:
    s = schema.statements.c
    found = rows(snapshot, select(s.id, s.printed), s.id, ids)
    return {row.id: cut(" ".join(row.printed.split()), 240) for row in found}
