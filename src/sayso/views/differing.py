"""Which figures of a claim contradict one another: they stand beside its standing.

A standing counts who asserts the claim, whatever number each of them gives: where the
numbers differ, the word must not be read without them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from sqlalchemy import select

from sayso.ledger import schema
from sayso.ledger.snapshot import Snapshot
from sayso.model import Figure
from sayso.positions import Position, known_at, live
from sayso.views.asking import rows
from sayso.views.nouns import contents_of
from sayso.views.said import ClaimMaterial, Said
from sayso.views.stances import Held, held_stances

Counted = tuple[str | None, str | None]
"""What a figure counts: its unit, and of what."""
BARE: Counted = (None, None)
MOST_NUMBERS = 6
MOST_COUNTED = 3
"""What is shown beside a standing; the claim's table of figures has all."""


@dataclass(frozen=True, slots=True)
class Given:
    """A figure as printed, and the statement that gives it."""

    figure: Figure
    printed: str
    statement: str


@dataclass(frozen=True, slots=True)
class Differing:
    """Numbers as printed that differ though they count the same, each with the first
    statement that gives it."""

    printed: tuple[str, ...]
    unit: str | None
    statements: tuple[str, ...]

    @property
    def text(self) -> str:
        """``seven · nine people``."""
        more = " …" if len(self.printed) > MOST_NUMBERS else ""
        numbers = " · ".join(self.printed[:MOST_NUMBERS]) + more
        return f"{numbers} {self.unit or ''}".strip()


def differing(given: Iterable[Given]) -> tuple[Differing, ...]:
    """What is counted otherwise in one statement than in another.

    Two statements differ where each gives a number that the other does not: of two
    numbers of one statement, another may repeat just one.
    """
    found = []
    for counted, each in _together(given).items():
        numbers = _contradicting(each)
        first: dict[float, Given] = {}
        for one in each:
            if one.figure.value in numbers:
                first.setdefault(one.figure.value, one)
        if first:
            printed = tuple(one.printed for one in first.values())
            statements = tuple(one.statement for one in first.values())
            found.append(Differing(printed, counted[0], statements))
    return tuple(found)


def texts(found: Sequence[Differing]) -> tuple[str, ...]:
    """As they stand beside a standing."""
    more = ("…",) if len(found) > MOST_COUNTED else ()
    return (*(one.text for one in found[:MOST_COUNTED]), *more)


def figures_of(said: Iterable[Said]) -> Iterator[Given]:
    """All figures that stances which are not withdrawn give, in the order given."""
    for one in said:
        for figure in () if one.withdrawal else one.content.figures:
            yield Given(figure, one.printed((figure.span,)), one.statement.id)


def contradicted(material: ClaimMaterial) -> bool:
    """Whether those who assert the claim give other figures than one another, each by
    the latest word, or than the claim as it is worded."""
    last, claim = _last_words(material), material.claim

    def counts(one: Given) -> bool:
        start = one.figure.span.start
        words_it = one.statement == claim.statement_id
        in_wording = words_it and claim.span.start <= start < claim.span.end
        return in_wording or one.statement in last

    return bool(differing(filter(counts, figures_of(material.said))))


def _last_words(material: ClaimMaterial) -> set[str]:
    """The statements of each asserting principal's latest day; also copied ones, which
    count for no standing, but may print another figure than what they copy."""
    as_of = material.standing.as_of
    by: dict[str, list[Position]] = defaultdict(list)
    for one in live(known_at(material.positions, as_of), as_of):
        if one.side == "+" and not one.presupposed:
            by[one.principal_id].append(one)
    days = {who: max(one.day for one in each) for who, each in by.items()}
    return {
        one.statement_id
        for who, each in by.items()
        for one in each
        if one.day == days[who]
    }


def differing_in(
    snapshot: Snapshot, claims: Collection[str]
) -> dict[str, tuple[str, ...]]:
    """Claim -> the texts of what differs in it now, of those where something does."""
    return differing_among(snapshot, held_stances(snapshot, claims)) if claims else {}


def differing_among(
    snapshot: Snapshot, held: Sequence[Held]
) -> dict[str, tuple[str, ...]]:
    """The same of stances that are known already."""
    contents = contents_of(snapshot, {one.stance.content_id for one in held})
    having = {i: one for i, one in contents.items() if one.figures}
    printed = _printed(snapshot, {one.statement_id for one in having.values()})
    given: dict[str, list[Given]] = defaultdict(list)
    for one in held:
        content = having.get(one.stance.content_id)
        for figure in content.figures if content and not one.row.why else ():
            span, by = figure.span, one.stance.statement_id
            words = " ".join(printed[by][span.start : span.end].split())
            given[one.stance.claim_id].append(Given(figure, words, by))
    found = {claim: texts(differing(each)) for claim, each in given.items()}
    return {claim: each for claim, each in found.items() if each}


def _together(given: Iterable[Given]) -> Mapping[Counted, Sequence[Given]]:
    """By what they count. A bare number ("seven had died") counts what the others do
    where these count one thing; where they count several, nobody knows which."""
    found: dict[Counted, list[Given]] = defaultdict(list)
    every = list(given)
    kinds = dict.fromkeys((one.figure.unit, one.figure.of) for one in every)
    named = [each for each in kinds if each != BARE]
    for one in every:
        counted = (one.figure.unit, one.figure.of)
        if counted != BARE or not named:
            found[counted].append(one)
        elif len(named) == 1:
            found[named[0]].append(one)
    return found


def _contradicting(each: Iterable[Given]) -> set[float]:
    by: dict[str, set[float]] = defaultdict(set)
    for one in each:
        by[one.statement].add(one.figure.value)
    numbers: set[float] = set()
    for mine, theirs in combinations({frozenset(values) for values in by.values()}, 2):
        if mine - theirs and theirs - mine:
            numbers |= mine ^ theirs
    return numbers


def _printed(snapshot: Snapshot, statements: Collection[str]) -> dict[str, str]:
    table = schema.statements
    query = select(table.c.id, schema.reports.c.text)
    query = query.join(schema.reports, schema.reports.c.id == table.c.report_id)
    return {row.id: row.text for row in rows(snapshot, query, table.c.id, statements)}
