"""The stage: statements in the order of the text -> their contents, vectors last."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Doc

from sayso.model import Content, DateValue, Mention, Span, Statement
from sayso.reading.contents.figures import read_figures
from sayso.reading.contents.frames import read_frame, tokens_in
from sayso.reading.contents.referring import antecedent, points
from sayso.reading.contents.splitting import split
from sayso.reading.contents.stances import read_commitment
from sayso.reading.encoder import embed
from sayso.reading.ids import new_id


def read_contents(
    doc: Doc,
    statements: Sequence[Statement],
    dates: Sequence[DateValue],
    mentions: Sequence[Mention],
) -> tuple[Content, ...]:
    """All contents, each with its statement's id; a statement has at least one where it
    has content spans. Spans are half-open code points of ``doc.text``."""
    known = {m.id: m for m in mentions}
    found: list[tuple[Statement, Content]] = []
    for statement in statements:
        for spans in split(doc, statement):
            content = _read(doc, statement, spans, dates)
            tokens = tokens_in(doc, spans)
            if points(tokens):
                meant = antecedent(statement, tokens, found, known)
                content = replace(content, refers_to=meant.id if meant else None)
            found.append((statement, content))
    return _with_vectors(doc.text, [content for _, content in found])


def _read(
    doc: Doc, statement: Statement, spans: Sequence[Span], dates: Sequence[DateValue]
) -> Content:
    tokens = tokens_in(doc, spans)
    cue = tokens_in(doc, statement.attribution.cue)
    stance = read_commitment(statement.act, cue, tokens)
    places = [(s.start, s.end) for s in spans]
    return Content(
        id=new_id("c", statement.id, places),
        statement_id=statement.id,
        spans=tuple(spans),
        frame=read_frame(doc, spans, dates),
        value=stance.value,
        decided_by=stance.decided_by,
        presupposed=stance.presupposed,
        figures=read_figures(tokens),
        condition=stance.condition,
        outlet_value=stance.outlet_value,
        outlet_spans=stance.outlet_spans,
    )


def _with_vectors(text: str, contents: list[Content]) -> tuple[Content, ...]:
    worded = [" … ".join(text[s.start : s.end] for s in c.spans) for c in contents]
    if not worded:
        return ()
    vectors = embed(worded)
    return tuple(
        replace(content, vector=vector.astype("<f4").tobytes())
        for content, vector in zip(contents, vectors, strict=True)
    )
