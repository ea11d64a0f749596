"""All that there is to see of one claim: board, sentences, figures, history."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sayso.errors import NotFound
from sayso.ledger import schema
from sayso.ledger.snapshot import Snapshot
from sayso.model import Figure
from sayso.views.asking import full_id
from sayso.views.board import board
from sayso.views.changes import changes_of, reversals_of
from sayso.views.grading import may_be_confirmed
from sayso.views.material import materials
from sayso.views.naming import who
from sayso.views.remarks import grades_of_claim, remarks
from sayso.views.roots import origin_rows
from sayso.views.rows import row_of
from sayso.views.said import ClaimMaterial, Said
from sayso.views.sentences import all_spans, sentence_around
from sayso.views.settling import gaps
from sayso.views.shapes import ROWS, ClaimPage, FigureRow, SentenceRow


def claim_page(snapshot: Snapshot, given: str, as_of: str | None = None) -> ClaimPage:
    """The claim of this id (or its beginning) as it was known on ``as_of``.

    A merged id leads to the claim that stays. Raises ``NotFound``.
    """
    claim = snapshot.present(full_id(snapshot, schema.claims, given, "claim"))
    for material in materials(snapshot, [claim], as_of):
        return _page(snapshot, material)
    raise NotFound(f"there is no claim {given}; sayso claims lists them")


def _page(snapshot: Snapshot, material: ClaimMaterial) -> ClaimPage:
    held = {material.claim.id: list(material.positions)}
    as_of = material.standing.as_of
    changes = changes_of(snapshot, held)
    return ClaimPage(
        board=board(material),
        sentences=tuple(sorted(map(_sentence, material.said), key=_order)),
        figures=tuple(_figures(material.said)),
        history=tuple(c for c in changes if not as_of or (c.on and c.on <= as_of)),
        reversals=tuple(reversals_of(snapshot, held, as_of)),
        origins=origin_rows(snapshot, material.said),
        gaps=gaps(material),
        remarks=remarks(
            snapshot,
            material.claim.id,
            grades_of_claim(may_be_confirmed(material)),
            as_of,
        ),
    )


def _order(row: SentenceRow) -> tuple[int, str]:
    return ROWS.index(row.row), row.said_on or row.published or ""


def _sentence(said: Said) -> SentenceRow:
    text = said.report.text
    printed = said.statement.attribution
    span = sentence_around(text, all_spans(printed) or said.content.spans)
    return SentenceRow(
        statement=said.statement.id,
        row=row_of(said),
        value=said.stance.value,
        act=said.statement.act,
        form=said.statement.form,
        speakers=tuple(who(speaker) for speaker in said.speakers),
        said_on=said.day,
        words=said.printed(said.stance.spans) or None,
        sentence=" ".join(text[span.start : span.end].split()),
        start=span.start,
        end=span.end,
        report=said.report.id,
        outlet=said.report.outlet,
        published=said.report.published,
        copied=said.copied,
        withdrawn=said.withdrawal.why if said.withdrawal else None,
        url=said.report.url,
    )


def _figures(said: Sequence[Said]) -> Iterator[FigureRow]:
    """Each figure of a speaker's day once, by the first that prints it; a copy has none
    of its own."""
    own = {_figure_of(one, figure) for one, figure in _given(said) if not one.copied}
    told: set[tuple[object, ...]] = set()
    for one, figure in _given(said):
        key = _figure_of(one, figure)
        day = (*key, one.day or one.report.published)
        if not (one.copied and key in own) and day not in told:
            told.add(day)
            yield FigureRow(
                statement=one.statement.id,
                speakers=tuple(who(speaker) for speaker in one.speakers),
                printed=one.printed((figure.span,)),
                value=figure.value,
                unit=figure.unit,
                said_on=one.day,
                published=one.report.published,
            )


def _given(said: Sequence[Said]) -> Iterator[tuple[Said, Figure]]:
    for one in sorted(said, key=lambda one: one.day or one.known_on or ""):
        for figure in one.content.figures:
            yield one, figure


def _figure_of(said: Said, figure: Figure) -> tuple[object, ...]:
    return tuple(s.id for s in said.speakers), figure.value, figure.unit, figure.of
