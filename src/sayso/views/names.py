"""The names of a speaker, each with the reason for which it was taken for theirs."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from sqlalchemy import select

from sayso.ledger import schema
from sayso.ledger.snapshot import Snapshot
from sayso.views.asking import rows
from sayso.views.shapes import NameRow

DECIDED = "a person said that they are one"
KNOWN = "known from {source}"
FORM = "printed in the same report for {name}"


def name_rows(snapshot: Snapshot, ids: Sequence[str]) -> tuple[NameRow, ...]:
    """Printed and known names, those in most reports first.

    ``ids``: the speaker, then those that people merged into it.
    """
    reasons: dict[str, dict[str, None]] = defaultdict(dict)
    reports: dict[str, set[str]] = defaultdict(set)
    m = schema.mentions.c
    query = select(
        m.report_id, m.speaker_id, m.name, m.forms, m.aliases, m.alias_source, m.reason
    ).order_by(m.number)
    for row in rows(snapshot, query, m.speaker_id, ids):
        merged = row.speaker_id != ids[0]
        reasons[row.name][DECIDED if merged else row.reason or ""] = None
        for form in row.forms:
            reasons[form][FORM.format(name=row.name)] = None
        for name in row.aliases:
            reasons[name][KNOWN.format(source=row.alias_source)] = None
        for name in (row.name, *row.forms):
            reports[name].add(row.report_id)
    found = (
        NameRow(name, tuple(why for why in each if why), len(reports[name]))
        for name, each in reasons.items()
    )
    return tuple(sorted(found, key=lambda row: (-row.reports, row.name)))
