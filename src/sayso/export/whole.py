"""The whole ledger, or what some reports gave, as one JSON document of sayso/1.

Written entry by entry, so that memory does not grow with the ledger.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator
from typing import Any, TextIO

import msgspec

from sayso.export.claims import claims
from sayso.export.lists import copies, origins, reports, speakers
from sayso.export.scope import Scope, scope_of
from sayso.export.statements import statements
from sayso.ledger import Snapshot


def write_json(
    snapshot: Snapshot, out: TextIO, given: Collection[str] | None = None
) -> None:
    """Writes the document to ``out``; ``given`` are ids of reports, null for all."""
    out.write('{"schema":"sayso/1"')
    for name, entries in _lists(snapshot, given):
        out.write(f',\n"{name}":[')
        before = "\n"
        for entry in entries:
            out.write(before + msgspec.json.encode(entry).decode())
            before = ",\n"
        out.write("]")
    out.write("}\n")


def _lists(
    snapshot: Snapshot, given: Collection[str] | None
) -> Iterator[tuple[str, Iterable[Any]]]:
    scope = None if given is None else scope_of(snapshot, given)

    def ids(of: Callable[[Scope], set[str]]) -> set[str] | None:
        return None if scope is None else of(scope)

    said = ids(lambda s: s.statements)
    yield "reports", reports(snapshot, ids(lambda s: s.reports))
    yield "speakers", speakers(snapshot, ids(lambda s: s.speakers))
    yield "statements", statements(snapshot, said)
    yield "origins", origins(snapshot, ids(lambda s: s.origins))
    yield "copies", copies(snapshot, given)
    yield "claims", claims(snapshot, ids(lambda s: s.claims), said)
