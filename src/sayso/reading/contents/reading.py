"""The stage: statements in the order of the text -> their contents, vectors last."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Doc

from sayso.model import Content, DateValue, Mention, Span, Statement
from sayso.reading.contents.conflicts import of_the_matter
from sayso.reading.contents.figures import read_figures
from sayso.reading.contents.frames import read_frame, tokens_in
from sayso.reading.contents.referring import antecedent, judged, labels, matter, points
from sayso.reading.contents.splitting import split
from sayso.reading.contents.stances import read_commitment
from sayso.reading.cues_words import SILENT
from sayso.reading.encoder import Wanted, in_context
from sayso.reading.ids import new_id


def read_contents(
    doc: Doc,
    statements: Sequence[Statement],
    dates: Sequence[DateValue],
    mentions: Sequence[Mention],
) -> tuple[Content, ...]:
    """All contents, each with its statement's id; a statement has at least one where it
    has content spans. Spans are half-open code points of ``doc.text``."""
    text = doc.text  # spaCy puts it together anew each time
    parts = [(s, spans) for s in statements for spans in split(doc, text, s)]
    read = [_read(doc, statement, spans, dates) for statement, spans in parts]
    contents = _with_vectors(text, statements, [content for content, _ in read])
    known = {m.id: m for m in mentions}
    called = {
        cue: c
        for (s, _), c in zip(parts, contents, strict=True)
        for cue in s.attribution.cue
    }
    found: list[tuple[Statement, Content]] = []
    lost: list[int] = []
    for (statement, spans), content, (_, if_true) in zip(
        parts, contents, read, strict=True
    ):
        tokens = tokens_in(doc, spans)
        if labels(tokens) and (noun := judged(tokens)) in called:
            content = replace(content, refers_to=called[noun].id)
        elif if_true or points(tokens, statement.act):
            meant = antecedent(statement, tokens, found, known, if_true)
            content = replace(content, refers_to=meant.id if meant else None)
            silent = statement.act in SILENT and meant is None
            lost += [len(found)] if silent else []
        elif of_the_matter(tokens):
            lost.append(len(found))
        found.append((statement, content))
    for place in lost:
        statement, content = found[place]
        if meant := matter(statement, found):
            found[place] = statement, replace(content, refers_to=meant.id)
    return tuple(content for _, content in found)


def _read(
    doc: Doc, statement: Statement, spans: Sequence[Span], dates: Sequence[DateValue]
) -> tuple[Content, bool]:
    """The content without its vector, and whether it is "if true" of another."""
    tokens = tokens_in(doc, spans)
    cue = tokens_in(doc, statement.attribution.cue)
    stance = read_commitment(statement.act, cue, tokens)
    places = [(s.start, s.end) for s in spans]
    content = Content(
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
    return content, stance.if_true


def _with_vectors(
    text: str, statements: Sequence[Statement], contents: Sequence[Content]
) -> tuple[Content, ...]:
    """The contents of statements with an act, with their vectors; the others without."""
    made_by = {s.id: s for s in statements}
    acting = [c for c in contents if made_by[c.statement_id].act]
    wanted = [wanted_of(made_by[c.statement_id], c) for c in acting]
    vectors = in_context(text, wanted)
    told = {
        content.id: replace(content, vector=vector.astype("<f4").tobytes())
        for content, vector in zip(acting, vectors, strict=True)
    }
    return tuple(told.get(content.id, content) for content in contents)


def wanted_of(statement: Statement, content: Content) -> Wanted:
    """What the encoder is told of a content."""
    printed = statement.attribution
    act = statement.act or "state"
    return Wanted(content.spans, printed.cue, printed.source, act)
