"""Within whose statement another's stands, with attributions made by hand."""

from __future__ import annotations

import pytest

from sayso.model import Attribution, Span
from sayso.reading.statements import Deed
from sayso.reading.stating import stated

DEED = Deed("state", "speech", "indirect", None, None, None, None)
OUTER = Attribution((Span(40, 43),), (Span(44, 48),), (Span(0, 38),), 0.9)
INNER = Attribution((Span(1, 4),), (Span(5, 9),), (Span(10, 38),), 0.9, within=0)


@pytest.mark.parametrize(
    ("outer", "inner", "is_within"),
    [
        (("ada",), ("ben",), True),
        (("ada",), ("ada",), False),
        (("ada",), (), True),
        ((), (), True),  # "“You said so,” she said": two who are not known
    ],
)
def test_a_statement_is_within_that_of_another(
    outer: tuple[str, ...], inner: tuple[str, ...], is_within: bool
) -> None:
    first, second = stated(
        "r0", [OUTER, INNER], [DEED, DEED], [outer, inner], [None, None]
    )
    assert first.within_id is None
    assert second.within_id == (first.id if is_within else None)
