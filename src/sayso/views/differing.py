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
from sayso.model import Claim, Figure
from sayso.positions import Position, live_at
from sayso.views.asking import rows
from sayso.views.nouns import claims_of, contents_of
from sayso.views.positions import positions_of
from sayso.views.said import ClaimMaterial, Said
from sayso.views.stances import Held, held_stances

Counted = tuple[str | None, str | None]
"""What a figure counts: its unit, and of what."""
BARE: Counted = (None, None)
RELATIVE = frozenset({"other", "others", "more", "rest"})
"""Units that count what is left beside another number, which the printed words of a
figure do not tell: "three others" of two reports need not count the same."""
MOST_NUMBERS = 6
MOST_COUNTED = 3
"""What is shown beside a standing; the claim's table of figures has all."""


@dataclass(frozen=True, slots=True)
class Given:
    """A figure as printed, and the statement that gives it; ``worded``: it stands in
    the words that the claim is told by."""

    figure: Figure
    printed: str
    statement: str
    worded: bool = False


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


def differing(
    given: Iterable[Given], positions: Iterable[Position] = ()
) -> tuple[Differing, ...]:
    """What is counted otherwise in one statement than in another.

    Two statements differ where each gives a number that the other does not: of two
    numbers of one statement, another may repeat just one. Of a principal who gives
    numbers on several days, by the ``positions``, the last day's count: a number that
    was mended is no dispute.
    """
    found = []
    voices = _voices(positions)
    for counted, group in _together(given).items():
        each = _standing(group, voices)
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


def live_differing(material: ClaimMaterial) -> tuple[Differing, ...]:
    """What differs in a claim as it was known on the day of its standing."""
    given = figures_of(material.said, material.claim)
    return differing(given, live_at(material.positions, material.standing.as_of))


def _voices(positions: Iterable[Position]) -> Mapping[str, Sequence[tuple[str, str]]]:
    """Statement -> the principals that it is a word of, each with the day."""
    found: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for one in positions:
        found[one.statement_id].append((one.principal_id, one.day))
    return found


def _standing(
    given: Sequence[Given], voices: Mapping[str, Sequence[tuple[str, str]]]
) -> list[Given]:
    """The figures of each principal's last day, and, where several principals give
    some, those that the claim is worded with."""
    each = [(one, voices.get(one.statement, ((one.statement, ""),))) for one in given]
    last: dict[str, str] = {}
    for _, said_by in each:
        for who, day in said_by:
            last[who] = max(last.get(who, ""), day)
    return [
        one
        for one, said_by in each
        if (one.worded and len(last) > 1)
        or any(day == last[who] for who, day in said_by)
    ]


def texts(found: Sequence[Differing]) -> tuple[str, ...]:
    """As they stand beside a standing."""
    more = ("…",) if len(found) > MOST_COUNTED else ()
    return (*(one.text for one in found[:MOST_COUNTED]), *more)


def figures_of(said: Iterable[Said], claim: Claim | None = None) -> Iterator[Given]:
    """All figures that stances which are not withdrawn give, in the order given."""
    for one in said:
        for figure in () if one.withdrawal else one.content.figures:
            words, by = one.printed((figure.span,)), one.statement.id
            yield Given(figure, words, by, _in_wording(figure, by, claim))


def _in_wording(figure: Figure, statement: str, claim: Claim | None) -> bool:
    if claim is None or statement != claim.statement_id:
        return False
    return claim.span.start <= figure.span.start < claim.span.end


def contradicted(material: ClaimMaterial) -> bool:
    """Whether those who assert the claim give other figures than one another, each by
    the latest word, or than the claim as it is worded."""
    last = _last_words(material)
    given = figures_of(material.said, material.claim)
    return bool(differing(one for one in given if one.worded or one.statement in last))


def _last_words(material: ClaimMaterial) -> set[str]:
    """The statements of each asserting principal's latest day; also copied ones, which
    count for no standing, but may print another figure than what they copy."""
    by: dict[str, list[Position]] = defaultdict(list)
    for one in live_at(material.positions, material.standing.as_of):
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
    giving = [one for one in held if one.stance.content_id in having]
    claims = claims_of(snapshot, list({one.stance.claim_id for one in giving}))
    for one in held:
        content = having.get(one.stance.content_id)
        for figure in content.figures if content and not one.row.why else ():
            span, by = figure.span, one.stance.statement_id
            words = " ".join(printed[by][span.start : span.end].split())
            worded = _in_wording(figure, by, claims.get(one.stance.claim_id))
            given[one.stance.claim_id].append(Given(figure, words, by, worded))
    several = {i: each for i, each in given.items() if differing(each)}
    by_claim = positions_of(
        snapshot, [one for one in held if one.stance.claim_id in several]
    )
    found = {
        claim: texts(differing(each, live_at(by_claim.get(claim, ()), None)))
        for claim, each in several.items()
    }
    return {claim: each for claim, each in found.items() if each}


def _together(given: Iterable[Given]) -> Mapping[Counted, Sequence[Given]]:
    """By what they count. A bare number ("seven had died") counts what the others do
    where these count one thing; where they count several, nobody knows which."""
    found: dict[Counted, list[Given]] = defaultdict(list)
    every = [one for one in given if (one.figure.unit or "").casefold() not in RELATIVE]
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
