"""Reports on one flood, readings made of them by hand, and a ledger filled with these."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from known_passages import Known

from sayso.joining import join
from sayso.joining.origins import OriginsJoined, join_origins
from sayso.ledger import LedgerLookups, keep, open_ledger, schema
from sayso.model import Attribution, Reading, Report, Span, Statement
from sayso.reading.gist import gist_of
from sayso.reading.passages import fingerprint

FLOOD = (
    "Rescue workers pulled four villagers from the swollen river before dawn and carried "
    "them to a school that serves as a shelter, the fire brigade said.",
    "The mayor told reporters that the old dam had been inspected in spring and that "
    "nobody expected it to give way so quickly.",
    "Farmers who lost cattle will be compensated by the end of the month, according to "
    "the ministry of agriculture, which opened a hotline for them.",
)
OWN = (
    "Our correspondent walked along the broken embankment, where a retired engineer said "
    "he had warned the council about cracks for years.",
    "Schools in the valley stay shut until further notice, the teachers' union said.",
)


def report(
    number: int,
    paragraphs: tuple[str, ...],
    outlet: str | None = None,
    published: str | None = None,
) -> Report:
    text = "\n\n".join(paragraphs)
    return Report(f"r{number}", outlet, None, None, published, "en", text)


def reading(of: Report, *printed: str) -> Reading:
    """With a statement at each of the printed strings, whose first word is its cue."""
    statements = []
    for number, words in enumerate(printed):
        start = of.text.index(words)
        cue = start + len(words.split()[0])
        content = Span(cue, start + len(words))
        at = Attribution((), (Span(start, cue),), (content,))
        made = Statement(f"s{number}-{of.id}", of.id, at, (), "indirect", "state")
        statements.append(made)
    return Reading(
        of, tuple(statements), passages=fingerprint(of, ()), gist=gist_of(of.text)
    )


def joined(*readings: Reading) -> OriginsJoined:
    """The last one, joined after the others."""
    known = Known()
    for each in readings[:-1]:
        known.keep(each)
    return join_origins(readings[-1], known)


def filled(path: Path, readings: Sequence[Reading]) -> Path:
    """A ledger that got the readings in this order."""
    with open_ledger(path) as ledger:
        for each in readings:
            with ledger.writing() as connection:
                keep(connection, join(each, LedgerLookups(connection)))
    return path


def origins_in(path: Path) -> dict[str, str]:
    """By statement, the report that is its origin."""
    s, o = schema.statements, schema.origins
    wanted = (
        s.join(o, o.c.id == s.c.origin_id)
        .select()
        .with_only_columns(s.c.id, o.c.report_id)
    )
    with open_ledger(path) as ledger, ledger.looking() as snapshot:
        return {row.id: row.report_id for row in snapshot.connection.execute(wanted)}


def reasons_in(path: Path) -> dict[str, str]:
    """By report, why it is an origin."""
    o = schema.origins
    wanted = o.select().with_only_columns(o.c.report_id, o.c.reason)
    with open_ledger(path) as ledger, ledger.looking() as snapshot:
        return {
            row.report_id: row.reason for row in snapshot.connection.execute(wanted)
        }


def copies_in(path: Path) -> dict[tuple[str, str, str], str]:
    """The reasons of copies by (report, report copied from, report that is the origin)."""
    c, o = schema.copies, schema.origins
    wanted = c.join(o, o.c.id == c.c.origin_id).select()
    columns = (c.c.report_id, c.c.of_report_id, o.c.report_id.label("root"), c.c.reason)
    with open_ledger(path) as ledger, ledger.looking() as snapshot:
        found = snapshot.connection.execute(wanted.with_only_columns(*columns))
        return {(one, of, root): reason for one, of, root, reason in found}
