"""What people decided, as a whole: the one place that says what each verb means.

The ledger keeps what it comes to beside what was read (``settling``), so that queries
need to know of no judgement.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import cast

from sayso.ledger.ids import own_claim_id
from sayso.model import Act, Judgement, Value


@dataclass(slots=True)
class Decisions:
    """The effect of the judgements that are not undone.

    ``claims`` and ``speakers`` lead from merged ids to the one that stays.
    ``moved`` leads from (statement, claim) to the claim that it is of instead.
    ``values`` are of (statement, claim), or of (statement, null) for all its claims.
    ``on`` holds the claims that a judgement is about.
    """

    claims: dict[str, str] = field(default_factory=dict)
    speakers: dict[str, str] = field(default_factory=dict)
    apart: set[frozenset[str]] = field(default_factory=set)
    moved: dict[tuple[str, str], str] = field(default_factory=dict)
    no_claims: set[str] = field(default_factory=set)
    no_statements: set[str] = field(default_factory=set)
    acts: dict[str, Act | None] = field(default_factory=dict)
    values: dict[tuple[str, str | None], Value] = field(default_factory=dict)
    on: set[str] = field(default_factory=set)
    said_by: dict[str, str] = field(default_factory=dict)

    def claim(self, claim_id: str) -> str:
        """The claim that the id now stands for."""
        return _last(self.claims, claim_id)

    def speaker(self, speaker_id: str) -> str:
        """The speaker that the id now stands for."""
        return _last(self.speakers, speaker_id)

    def on_claims(self) -> frozenset[str]:
        """The claims on which a person decided anything: merged, told apart, set aside,
        graded, remarked on. They keep what they hold."""
        named = {*self.on, *(claim for _, claim in self.moved), *self.moved.values()}
        return frozenset({*named, *map(self.claim, named)})

    @property
    def sets_aside(self) -> bool:
        """Whether any statement is of no claim, or of another than was read, so that a
        claim may be worded by one that is not of it."""
        no_act = any(act is None for act in self.acts.values())
        return bool(self.moved or self.no_claims or self.no_statements or no_act)

    def claim_of(self, statement_id: str, claim_id: str) -> str:
        """The claim that a statement's stance on ``claim_id`` is now of."""
        root = self.claim(claim_id)
        return self.claim(self.moved.get((statement_id, root), root))

    def together(self, one: str, other: str) -> bool | None:
        """Whether a person said that two speakers are one (true), or not (false)."""
        roots = self.speaker(one), self.speaker(other)
        if roots[0] == roots[1]:
            return True if one != other else None
        pairs = {frozenset(map(self.speaker, pair)) for pair in self.apart}
        return False if frozenset(roots) in pairs else None

    def is_no_claim(self, claim_id: str) -> bool:
        """Whether a person set the claim aside, or one that it was made one with."""
        return self.claim(claim_id) in {self.claim(each) for each in self.no_claims}

    def stance_claim(self, statement_id: str, claim_id: str) -> str | None:
        """The same; null where the statement, its act or the claim is none."""
        claim = self.claim_of(statement_id, claim_id)
        no_act = self.acts.get(statement_id, "state") is None
        gone = no_act or self.is_no_claim(claim) or statement_id in self.no_statements
        return None if gone else claim

    def value(self, statement_id: str, claim_id: str, read: Value) -> Value:
        """The value of a statement's stance on a claim; ``read`` if none decided it."""
        everywhere = self.values.get((statement_id, None), read)
        return self.values.get((statement_id, self.claim(claim_id)), everywhere)

    def act(self, statement_id: str, read: Act | None) -> Act | None:
        """The act of a statement."""
        return self.acts.get(statement_id, read)

    def speakers_of(
        self, statement_id: str, read: Sequence[str]
    ) -> tuple[str | None, ...]:
        """Who said it, place by place: null for one who is no (further) speaker."""
        said_by = self.said_by.get(statement_id)
        if said_by:
            return (self.speaker(said_by), *(None for _ in read[1:]))
        return self.each_once(read)

    def each_once(self, read: Sequence[str]) -> tuple[str | None, ...]:
        """The speakers that the ids now stand for, place by place, each once."""
        now: list[str | None] = []
        for each in map(self.speaker, read):
            now.append(None if each in now else each)
        return tuple(now)


def decide(judgements: Iterable[Judgement], now: Mapping[str, str]) -> Decisions:
    """Applies active judgements in their order; ``now`` leads from ids of an earlier
    reading to present ones (to the empty string: what is gone and has no effect)."""
    made = Decisions()
    for judgement in judgements:
        subject, values = _present(judgement, now)
        if subject and all(values):
            made.on.update(i for i in (subject, *values) if _is_claim(i))
            _apply(made, judgement, subject, values)
    return made


def _is_claim(each: str) -> bool:
    return each.startswith("k")


def _present(
    judgement: Judgement, now: Mapping[str, str]
) -> tuple[str, tuple[str, ...]]:
    words = (judgement.value or "").split() if judgement.verb != "note" else []
    subject = now.get(judgement.subject, judgement.subject)
    return subject, tuple(now.get(word, word) for word in words)


def _apply(
    made: Decisions, judgement: Judgement, subject: str, values: tuple[str, ...]
) -> None:
    """The meaning of each verb. ``grade`` and ``note`` change nothing that is shown."""
    match judgement.verb, values:
        case "same_claim", (other,):
            _merge(made.claims, subject, other)
        case "same_speaker", (other,):
            _merge(made.speakers, subject, other)
        case "different_claim", (claim, *right):
            key = subject, made.claim(claim)
            own = own_claim_id(judgement.subject, (judgement.value or "").split()[0])
            made.moved[key] = right[0] if right else own
        case "not_a_claim", _:
            made.no_claims.add(subject)
        case "not_a_statement", _:
            made.no_statements.add(subject)
        case "other_speaker", (other,) if subject.startswith("p"):
            made.apart.add(frozenset((subject, other)))
        case "other_speaker", (other,):
            made.said_by[subject] = other
        case "act", (act,):
            made.acts[subject] = None if act == "null" else cast(Act, act)
        case "stance", (value,):
            made.values[subject, None] = cast(Value, value)
        case "stance", (claim, value):
            made.values[subject, made.claim(claim)] = cast(Value, value)


def _merge(merged: dict[str, str], one: str, into: str) -> None:
    roots = _last(merged, one), _last(merged, into)
    if roots[0] != roots[1]:
        merged[roots[0]] = roots[1]


def _last(merged: Mapping[str, str], each: str) -> str:
    while each in merged:
        each = merged[each]
    return each
