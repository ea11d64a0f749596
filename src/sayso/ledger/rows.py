"""Nouns of the model <-> rows of the ledger."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Row

from sayso.model import (
    Attribution,
    Claim,
    Content,
    Copy,
    Mention,
    Origin,
    Report,
    Span,
    Speaker,
    Stance,
    Statement,
    Withdrawal,
)

GAP = 8
"""Code points between spans that are shown as they are printed, not as an ellipsis."""


def report_row(report: Report) -> dict[str, Any]:
    names = ("id", "outlet", "title", "url", "published", "language", "text")
    row = {name: getattr(report, name) for name in names}
    row |= {"replaces": report.replaces, "file": report.file}
    return row | {"published_at": report.published_at}


def report_of(row: Row[Any]) -> Report:
    """A report with its text."""
    return Report(
        row.id,
        row.outlet,
        row.title,
        row.url,
        row.published,
        row.language,
        row.text,
        row.replaces,
        row.file,
        row.published_at,
    )


def mention_row(mention: Mention) -> dict[str, Any]:
    names = ("id", "report_id", "name", "kind", "forms", "aliases", "alias_source")
    more = ("role", "affiliation", "country", "anonymity")
    row = {name: getattr(mention, name) for name in names + more}
    span = mention.span
    return row | {"start": span and span.start, "end": span and span.end}


def statement_row(statement: Statement, text: str) -> dict[str, Any]:
    names = ("id", "report_id", "form", "act", "channel", "platform", "to", "said_on")
    row = {name: getattr(statement, name) for name in (*names, "within_id", "basis")}
    a = statement.attribution
    row |= {"source": a.source, "cue": a.cue, "content": a.content}
    row |= {"confidence": a.confidence, "cue_class": a.cue_class}
    spans = all_spans(a)
    row |= {"start": spans[0].start if spans else 0, "printed": printed(text, spans)}
    row |= {"read_act": statement.act, "judged_none": False}
    return row | {"origin_id": statement.origin_id}


def statement_of(row: Row[Any], speaker_ids: tuple[str, ...]) -> Statement:
    """A statement of the ledger: its ``speaker_ids`` are ids of speakers."""
    attribution = Attribution(
        row.source, row.cue, row.content, row.confidence, row.cue_class
    )
    return Statement(
        id=row.id,
        report_id=row.report_id,
        attribution=attribution,
        speaker_ids=speaker_ids,
        form=row.form,
        act=row.act,
        channel=row.channel,
        platform=row.platform,
        to=row.to,
        said_on=row.said_on,
        within_id=row.within_id,
        basis=row.basis,
        origin_id=row.origin_id,
    )


_CONTENT = (
    "id", "statement_id", "spans", "frame", "value", "decided_by", "presupposed",
    "figures", "condition", "refers_to", "outlet_value", "outlet_spans", "vector",
)  # fmt: skip
_SPEAKER = (
    "id", "name", "kind", "aliases", "role", "affiliation", "country",
    "principal_id", "anonymity",
)  # fmt: skip


def content_row(content: Content) -> dict[str, Any]:
    return {name: getattr(content, name) for name in _CONTENT}


def content_of(row: Row[Any]) -> Content:
    return Content(**{name: getattr(row, name) for name in _CONTENT})


def speaker_row(speaker: Speaker) -> dict[str, Any]:
    row = {name: getattr(speaker, name) for name in _SPEAKER}
    return row | {"read_principal_id": speaker.principal_id}


def speaker_of(row: Row[Any]) -> Speaker:
    return Speaker(**{name: getattr(row, name) for name in _SPEAKER})


def stance_row(stance: Stance) -> dict[str, Any]:
    names = ("statement_id", "content_id", "claim_id", "value", "spans")
    more = ("presupposed", "confidence", "reason", "moves_with")
    row = {name: getattr(stance, name) for name in names + more}
    return row | {"read_claim_id": stance.claim_id, "read_value": stance.value}


def claim_row(claim: Claim) -> dict[str, Any]:
    row = {"wording": claim.wording, "statement_id": claim.statement_id}
    worded = row | {"start": claim.span.start, "end": claim.span.end}
    read = {f"read_{name}": value for name, value in worded.items()}
    return worded | read | {"id": claim.id, "about": claim.about}


def claim_of(row: Row[Any]) -> Claim:
    span = Span(row.start, row.end)
    return Claim(row.id, row.wording, row.statement_id, span, row.about)


def origin_of(row: Row[Any]) -> Origin:
    return Origin(row.id, row.report_id, row.reason)


def copy_row(copy: Copy) -> dict[str, Any]:
    ids = {"report_id": copy.report_id, "of_report_id": copy.of_report_id}
    span = {"start": copy.span.start, "end": copy.span.end}
    of_span = {"of_start": copy.of_span.start, "of_end": copy.of_span.end}
    return ids | span | of_span | {"origin_id": copy.origin_id, "reason": copy.reason}


def copy_of(row: Row[Any]) -> Copy:
    span, of_span = Span(row.start, row.end), Span(row.of_start, row.of_end)
    return Copy(
        row.report_id, span, row.of_report_id, of_span, row.origin_id, row.reason
    )


def withdrawal_row(withdrawal: Withdrawal) -> dict[str, Any]:
    row = {"statement_id": withdrawal.statement_id, "withdrawn_on": withdrawal.on}
    return row | {"why": withdrawal.why, "by": withdrawal.by}


def signed(fingerprint: int) -> int:
    """64 bits as databases count them: the upper half is negative."""
    cut = fingerprint & 0xFFFF_FFFF_FFFF_FFFF
    return cut - (1 << 64) if cut >> 63 else cut


def all_spans(attribution: Attribution) -> list[Span]:
    """Every printed part of it, in the order of the text."""
    return sorted((*attribution.source, *attribution.cue, *attribution.content))


def printed(text: str, spans: list[Span]) -> str:
    """The words at sorted spans; what lies between them is an ellipsis."""
    stretches: list[Span] = []
    for span in spans:
        if stretches and span.start - stretches[-1].end <= GAP:
            end = max(span.end, stretches[-1].end)
            stretches[-1] = Span(stretches[-1].start, end)
        else:
            stretches.append(span)
    return " … ".join(text[s.start : s.end] for s in stretches)
