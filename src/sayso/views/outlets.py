"""Outlets: what each prints before the others, what it copies, and who copies it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import func, select

from sayso.errors import BadRequest, NotFound
from sayso.ledger import schema
from sayso.ledger.snapshot import Snapshot
from sayso.views.claims import claim_rows
from sayso.views.kept import kept_while_unchanged
from sayso.views.outlet_shapes import FirstRow, OutletPage, OutletRow, PassageRow
from sayso.views.passages import passages
from sayso.views.speakers import plain_name


@dataclass(frozen=True, slots=True)
class Printing:
    """Where a claim is printed; ``published`` is an ISO day: an undated
    report is neither before others nor after them."""

    claim: str
    outlet: str
    published: str
    report: str
    statement: str


def outlet_rows(snapshot: Snapshot, name: str | None = None) -> list[OutletRow]:
    """The outlets, those with most reports first; ``name`` is a part of the name."""
    rows = kept_while_unchanged(snapshot, _all_rows)
    return [row for row in rows if not name or name.lower() in row.outlet.lower()]


def outlet_names(snapshot: Snapshot, most: int) -> list[str]:
    """The names alone, those with most reports first."""
    query = _OUTLETS.with_only_columns(_r.outlet).order_by(func.count().desc())
    return list(snapshot.connection.execute(query.limit(most)).scalars())


def outlet_page(snapshot: Snapshot, name: str) -> OutletPage:
    """The outlet of exactly this name, or of the only one that differs in case alone.

    Raises ``NotFound``, and ``BadRequest`` where there are several.
    """
    found = _named(outlet_rows(snapshot), name)
    name = found.outlet
    shared = passages(snapshot)
    return OutletPage(
        found,
        tuple(_first_rows(snapshot, name)),
        tuple(one for one in shared if one.outlet == name),
        tuple(one for one in shared if one.of_outlet == name != one.outlet),
    )


def _named(rows: Sequence[OutletRow], name: str) -> OutletRow:
    for row in rows:
        if row.outlet == name:
            return row
    wanted = plain_name(name)
    alike = [row for row in rows if plain_name(row.outlet) == wanted]
    if len(alike) > 1:
        each = ", ".join(row.outlet for row in alike)
        raise BadRequest(f"outlet {name}: several are called so; give one of {each}")
    if not alike:
        raise NotFound(f"there is no outlet {name}; sayso outlets lists them")
    return alike[0]


def _all_rows(snapshot: Snapshot) -> list[OutletRow]:
    first = Counter(one.outlet for one in _firsts(_printings(snapshot)).values())
    shared = passages(snapshot)
    copied = Counter(one.outlet for one in shared)
    copied_by = Counter(one.of_outlet for one in shared if one.of_outlet != one.outlet)
    found = (
        OutletRow(
            outlet=row.outlet,
            reports=row.reports,
            statements=row.statements,
            first=first[row.outlet],
            copied=copied[row.outlet],
            copied_by=copied_by[row.outlet],
            last=row.last,
        )
        for row in snapshot.connection.execute(_OUTLETS)
    )
    return sorted(found, key=lambda row: (-row.reports, row.outlet))


def _first_rows(snapshot: Snapshot, outlet: str) -> list[FirstRow]:
    """The claims that it printed first, those that most others printed later on top."""
    printings = _printings(snapshot)
    firsts = {c: p for c, p in _firsts(printings).items() if p.outlet == outlet}
    claims = {row.id: row for row in claim_rows(snapshot) if row.id in firsts}
    followed = _outlets_of(printings)
    found = [
        FirstRow(
            claim=one.claim,
            wording=claims[one.claim].wording,
            standing=claims[one.claim].standing,
            on=one.published,
            report=one.report,
            statement=one.statement,
            followed_by=len(followed[one.claim] - {outlet}),
        )
        for one in firsts.values()
        if one.claim in claims
    ]
    return sorted(found, key=lambda row: (-row.followed_by, row.on or "", row.claim))


def _printings(snapshot: Snapshot) -> list[Printing]:
    return kept_while_unchanged(snapshot, _all_printings)


def _all_printings(snapshot: Snapshot) -> list[Printing]:
    return [
        Printing(row.claim_id, row.outlet, row.published, row.report_id, row.statement)
        for row in snapshot.connection.execute(_PRINTINGS)
    ]


def _firsts(printings: Sequence[Printing]) -> Mapping[str, Printing]:
    """Claim -> its first printing, where other outlets did not print it that day too."""
    of_claim: dict[str, list[Printing]] = defaultdict(list)
    for one in printings:
        of_claim[one.claim].append(one)
    found: dict[str, Printing] = {}
    for claim, each in of_claim.items():
        first = min(one.published for one in each)
        on_first = [one for one in each if one.published == first]
        if len({one.outlet for one in on_first}) == 1:
            found[claim] = on_first[0]
    return found


def _outlets_of(printings: Iterable[Printing]) -> Mapping[str, set[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for one in printings:
        found[one.claim].add(one.outlet)
    return found


__all__ = ["OutletPage", "PassageRow", "outlet_page", "outlet_rows"]
_r, _s, _t = schema.reports.c, schema.statements.c, schema.stances.c
_MANY = (
    select(_s.report_id, func.count().label("many")).group_by(_s.report_id).subquery()
)
_OUTLETS = (
    select(
        _r.outlet,
        func.count().label("reports"),
        func.coalesce(func.sum(_MANY.c.many), 0).label("statements"),
        func.max(_r.published).label("last"),
    )
    .outerjoin(_MANY, _MANY.c.report_id == _r.id)
    .where(_r.outlet.is_not(None))
    .group_by(_r.outlet)
)
_PRINTINGS = (
    select(
        _t.claim_id,
        _r.outlet,
        _r.published,
        _s.report_id,
        _s.id.label("statement"),
    )
    .join_from(schema.stances, schema.statements, _s.id == _t.statement_id)
    .join(schema.reports, _r.id == _s.report_id)
    .where(_t.claim_id.is_not(None), _r.outlet.is_not(None))
    .where(_r.published.is_not(None))
    .order_by(_t.number)
)
