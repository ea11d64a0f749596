"""Which row of a board a stance belongs to."""

from __future__ import annotations

from collections.abc import Mapping

from sayso.model import Act, Value
from sayso.views.said import Said
from sayso.views.shapes import Row

_BY_VALUE: Mapping[Value, Row] = {
    "PR+": "finds likely",
    "PS+": "finds possible",
    "CT-": "denies",
    "PR-": "finds unlikely",
    "PS-": "doubts",
    "Uu": "does not commit",
}
_SURE: Mapping[Act | None, Row] = {
    "confirm": "confirms",
    "accuse": "accuses",
    "pledge": "pledges",
}
_BY_ACT: Mapping[Act | None, Row] = {
    "no_comment": "no comment",
    "unverified": "evidence",
}


def row_of(said: Said) -> Row:
    """The row, by withdrawal first, then act, then value."""
    if said.withdrawal:
        return "withdrawn"
    if said.unsourced:
        return "printed without a source"
    if said.stance.presupposed:
        return "takes as given"
    act = None if said.by_outlet else said.statement.act
    if act in _BY_ACT:
        return _BY_ACT[act]
    return _BY_VALUE.get(said.stance.value) or _SURE.get(act, "asserts")
