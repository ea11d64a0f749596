"""The stages in order, over the pieces of one report."""

from __future__ import annotations

from dataclasses import replace

from sayso.model import Reading, Report
from sayso.reading.attribution import attribute, tagging, unattributed
from sayso.reading.contents import read_contents
from sayso.reading.dates import find_dates, said_on
from sayso.reading.gist import gist_of
from sayso.reading.ids import new_id
from sayso.reading.outlets import outlet_of, stated_by_outlet, with_outlet
from sayso.reading.parse import parse
from sayso.reading.passages import fingerprint
from sayso.reading.pieces import moved, pieces
from sayso.reading.speakers import Resolved, resolve, sides, voices
from sayso.reading.statements import read_deeds
from sayso.reading.stating import stated
from sayso.reading.versions import made_by

READ = "en"


def read(report: Report) -> Reading:
    """All that the report says. A report that is not in English gives none."""
    if report.language != READ:
        return Reading(report, made_by=made_by())
    parts = [
        moved(_of_report(_read_piece(_piece(report, start, text)), report), start)
        for start, text in pieces(report.text)
    ]
    return Reading(
        report,
        statements=tuple(s for part in parts for s in part.statements),
        contents=tuple(c for part in parts for c in part.contents),
        mentions=tuple(m for part in parts for m in part.mentions),
        passages=tuple(p for part in parts for p in part.passages),
        gist=gist_of(report.text),
        made_by=made_by(),
    )


def _piece(report: Report, start: int, text: str) -> Report:
    """A piece as a report of its own: its ids differ from those of other pieces."""
    own = new_id("r", report.id, start) if start else report.id
    return replace(report, id=own, text=text)


def _of_report(reading: Reading, report: Report) -> Reading:
    """What was read of a piece, as of the whole report."""
    return replace(
        reading,
        statements=tuple(replace(s, report_id=report.id) for s in reading.statements),
        mentions=tuple(replace(m, report_id=report.id) for m in reading.mentions),
    )


def _read_piece(piece: Report) -> Reading:
    """The stages over a text of moderate length; spans count from its start."""
    tags = tagging(piece.text)
    doc = parse(piece.text)
    attributions = attribute(piece.text, doc, tags)
    dates = find_dates(doc, piece.published)
    who = resolve(doc, piece, attributions)
    marks = voices(who)
    said = said_on(doc, attributions, dates, piece.published, marks)
    deeds = read_deeds(piece.text, doc, attributions, _sides(who))
    statements = stated(piece.id, attributions, deeds, who.speakers, said)
    outlet = outlet_of(piece, who.mentions)
    said_by = [a for a, deed in zip(attributions, deeds, strict=True) if deed.act]
    own = stated_by_outlet(piece.id, unattributed(piece.text, doc, said_by), outlet)
    mentions = with_outlet(who.mentions, outlet)
    contents = read_contents(doc, (*statements, *own), dates, mentions)
    passages = fingerprint(piece, attributions)
    return Reading(piece, (*statements, *own), contents, mentions, passages)


def _sides(who: Resolved) -> list[frozenset[str]]:
    """The names of those whom the speakers of each attribution speak for."""
    known = {mention.id: mention for mention in who.mentions}
    return [sides(known[i] for i in speakers) for speakers in who.speakers]
