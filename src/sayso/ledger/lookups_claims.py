"""Kept reports that may tell one story with a new one, and what is of claims in them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field

from sqlalchemy import ColumnElement, Connection, bindparam, func, select

from sayso.joining.claims import is_copied, may_found
from sayso.joining.lookups import KnownReport, Member
from sayso.ledger import schema
from sayso.ledger.chunks import chunks
from sayso.ledger.overlap import Spans, best
from sayso.ledger.rows import content_of
from sayso.ledger.snapshot import Snapshot
from sayso.model import Content, Gist, Span

REPORTS_OF_KEY = 200
"""Reports that one key brings, the newest: more share a name than tell one story."""

_WITH_KEY = (
    select(schema.gist_keys.c.report)
    .where(schema.gist_keys.c.key == bindparam("key"))
    .order_by(schema.gist_keys.c.report.desc())
    .limit(REPORTS_OF_KEY)
)
_R, _G = schema.reports.c, schema.gists.c
_GISTS = select(_R.number, _R.id, _R.published, _G.words, _G.weights).join_from(
    schema.gists, schema.reports, _R.number == _G.report
)
_C, _T, _S, _K = (
    schema.contents.c,
    schema.stances.c,
    schema.statements.c,
    schema.claims.c,
)
_NOW = schema.claims.alias()
_IS_WHOLE = func.coalesce(_K.about, "") == ""
"""Not a part of another claim. Most are not: asked as ``IS NULL``, SQLite takes it for
rare and begins at its index, with every claim of the ledger."""
_OF_CLAIMS = (
    select(
        schema.contents,
        _T.claim_id,
        _T.read_claim_id,
        _K.number.label("age"),
        _NOW.c.about.label("figure_of"),
        _S.report_id,
        _S.read_act,
    )
    .join_from(schema.statements, schema.contents, _C.statement_id == _S.id)
    .join(schema.stances, _T.content_id == _C.id)
    .join(schema.claims, _K.id == _T.read_claim_id)
    .join(schema.reports, _R.id == _S.report_id)
    .outerjoin(_NOW, _NOW.c.id == _T.claim_id)
    .where(_IS_WHOLE, _T.moves_with == _C.id)
    .order_by(_R.number, _T.number)
)
_MEMBERS = _OF_CLAIMS.where(_T.claim_id.is_not(None))


@dataclass(frozen=True, slots=True)
class Held:
    """The contents of a report before it is read again: their ``spans``, and the
    ``claims`` of those on which a person decided, by their ids."""

    spans: Mapping[str, Spans] = field(default_factory=dict)
    claims: Mapping[str, str] = field(default_factory=dict)

    def claim_of(self, content: Content) -> str | None:
        """Of a content that is read again, maybe in other words."""
        same = content.id if content.id in self.spans else None
        return self.claims.get(same or best(content.spans, self.spans) or "")


def reports_with(
    connection: Connection,
    keys: Mapping[int, float],
    limit: int,
    earlier: ColumnElement[bool],
) -> list[KnownReport]:
    """At most ``limit`` reports with most of the keys by weight, the newest first of
    those that have as much; ``earlier`` tells which came before."""
    shared: defaultdict[int, float] = defaultdict(float)
    for key, weight in keys.items():
        for number in connection.execute(_WITH_KEY, {"key": key}).scalars():
            shared[number] += weight
    most = sorted(shared, key=lambda number: (-shared[number], -number))[:limit]
    found: dict[int, KnownReport] = {}
    for some in chunks(most):
        found |= _known(connection, _R.number.in_(some), earlier)
    return [found[number] for number in most if number in found]


def known_reports(
    connection: Connection, report_ids: Collection[str], earlier: ColumnElement[bool]
) -> list[KnownReport]:
    """These reports, oldest first."""
    found: dict[int, KnownReport] = {}
    for some in chunks(sorted(report_ids)):
        found |= _known(connection, _R.id.in_(some), earlier)
    return [found[number] for number in sorted(found)]


def _known(
    connection: Connection, which: ColumnElement[bool], earlier: ColumnElement[bool]
) -> dict[int, KnownReport]:
    """By the numbers in which they came."""
    wanted = _GISTS.add_columns(earlier.label("earlier")).where(which)
    return {
        row.number: KnownReport(
            row.id, row.published, Gist(row.words, row.weights), bool(row.earlier)
        )
        for row in connection.execute(wanted)
    }


def reports_telling(
    connection: Connection, claim_ids: Collection[str], limit: int
) -> dict[str, list[str]]:
    """The reports in which contents are of each claim by themselves, at most ``limit``."""
    wanted = select(_S.report_id).join_from(schema.stances, schema.statements)
    wanted = wanted.where(
        _T.read_claim_id == bindparam("claim"), _T.moves_with == _T.content_id
    )
    wanted = wanted.distinct().limit(limit)
    return {
        each: list(connection.execute(wanted, {"claim": each}).scalars())
        for each in claim_ids
    }


def gists_of(connection: Connection, report_ids: Collection[str]) -> dict[str, Gist]:
    """The gists of reports, by their ids."""
    wanted = _GISTS.where(_R.id.in_(sorted(report_ids)))
    return {row.id: Gist(row.words, row.weights) for row in connection.execute(wanted)}


def claims_in(connection: Connection, report_ids: Collection[str]) -> set[str]:
    """The claims of which contents of these reports are, as read and as a person moved
    them."""
    found: set[str] = set()
    for some in chunks(sorted(report_ids)):
        wanted = _MEMBERS.with_only_columns(_T.read_claim_id, _T.claim_id).order_by(
            None
        )
        for row in connection.execute(wanted.where(_S.report_id.in_(some))):
            found.update((row.read_claim_id, row.claim_id))
    return found


def members_in(snapshot: Snapshot, report_ids: Collection[str]) -> list[Member]:
    """What is of claims in these reports, each content once for each claim, the oldest
    reports' first. What goes to a claim with another content is left out.

    Claims that a person made one come apart, so that what is like either finds it; a
    content that a person moved is of the claim it was moved to, or of the one whose figure
    that is.
    """
    decided, fixed = snapshot.decided, _fixed(snapshot)
    copies = _copies_in(snapshot.connection, report_ids)
    found: dict[tuple[str, str], Member] = {}
    for some in chunks(sorted(report_ids)):
        wanted = _MEMBERS.where(_S.report_id.in_(some))
        for row in snapshot.connection.execute(wanted):
            content = content_of(row)
            moved = decided.claim(row.read_claim_id) != row.claim_id
            now = row.figure_of or row.claim_id
            claim = now if moved else row.read_claim_id
            found[row.id, claim] = Member(
                content,
                row.report_id,
                claim,
                may_found(content, row.read_act),
                is_copied(content, copies.get(row.report_id, ())),
                row.age,
                claim in fixed,
            )
    return list(found.values())


def decided_in(connection: Connection, report_id: str) -> Held:
    """The contents of a report, with the claims that they are of where a person decided
    on these, also where that sets them aside."""
    fixed = _fixed(Snapshot(connection))
    if not fixed:
        return Held()
    rows = connection.execute(_OF_CLAIMS.where(_S.report_id == report_id)).all()
    spans = {row.id: row.spans for row in rows}
    claims = {r.id: r.read_claim_id for r in rows if r.read_claim_id in fixed}
    return Held(spans, claims)


def _fixed(snapshot: Snapshot) -> frozenset[str]:
    """The claims on which a person decided, and those whose figures such claims are."""
    named = snapshot.decided.on_claims()
    found: set[str] = set(named)
    for some in chunks(sorted(named)):
        wanted = select(_K.about).where(_K.id.in_(some), _K.about.is_not(None))
        found.update(snapshot.connection.execute(wanted).scalars())
    return frozenset(found)


def _copies_in(
    connection: Connection, report_ids: Collection[str]
) -> dict[str, list[Span]]:
    """The passages that reports copy."""
    c = schema.copies.c
    found: defaultdict[str, list[Span]] = defaultdict(list)
    for some in chunks(sorted(report_ids)):
        wanted = select(c.report_id, c.start, c.end).where(c.report_id.in_(some))
        for row in connection.execute(wanted):
            found[row.report_id].append(Span(row.start, row.end))
    return found
