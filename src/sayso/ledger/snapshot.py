"""The ledger as it is at one moment, judgements applied: what queries read from."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from sqlalchemy import Connection

from sayso.ledger.decisions import Decisions, decide
from sayso.ledger.judgements import active, judgements
from sayso.ledger.redirects import present_ids
from sayso.ledger.verbs import ids_of
from sayso.model import Judgement


@dataclass(frozen=True)
class Snapshot:
    """One read transaction: every query of it sees the same moment."""

    connection: Connection

    @cached_property
    def judgements(self) -> tuple[Judgement, ...]:
        """All judgements, oldest first."""
        return tuple(judgements(self.connection))

    @cached_property
    def decided(self) -> Decisions:
        """What the judgements that are not undone come to."""
        found = active(self.judgements)
        named = {i for j in found for i in ids_of(j.verb, j.subject, j.value)}
        return decide(found, present_ids(self.connection, named))

    def present(self, each: str) -> str:
        """The id that an id of a merged or replaced thing leads to; else itself."""
        now = present_ids(self.connection, [each]).get(each) or each
        decided = self.decided
        return decided.claim(now) if now.startswith("k") else decided.speaker(now)
