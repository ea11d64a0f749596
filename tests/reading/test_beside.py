"""A report is read on the cores there are, and comes out the same on any count."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from sayso.model import Report
from sayso.reading import beside, read
from sayso.reading.beside import LIMIT, begin, each, threads

TEXT = "\n\n".join(
    f"On Tuesday, Mayor Elena Varga denied that bridge {n} had been closed. “It is open,” "
    f"she said. The engineer Tomas Blum warned that its cable {n} would not last, and the "
    f"ministry of transport said it could not confirm his account."
    for n in range(24)
)
"""Several windows of either network."""


@pytest.fixture(params=[1, 3])
def count(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> int:
    """So many threads, whatever the machine has."""
    monkeypatch.setattr(beside, "threads", lambda: request.param)
    return int(request.param)


@pytest.fixture(autouse=True)
def pools_of_its_own() -> Iterator[None]:
    yield
    for pool in (beside._beside, beside._several):
        pool.cache_clear()


def test_a_report_is_read_the_same_on_one_thread_and_on_several(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    found = []
    for count in (1, 3):
        monkeypatch.setattr(beside, "threads", lambda count=count: count)
        found.append(read(Report("r0", None, None, None, "2024-05-02", "en", TEXT)))
    assert len(found[0].statements) > 48
    assert found[0] == found[1]


def test_each_keeps_the_order(count: int) -> None:
    assert each(lambda n: n * n, range(20)) == [n * n for n in range(20)]


def test_what_was_begun_raises_where_it_is_asked_for(count: int) -> None:
    begun = begin(lambda given: 1 // given, 0)
    with pytest.raises(ZeroDivisionError):
        begun.result()


def test_what_was_begun_may_do_several_things_at_once(count: int) -> None:
    begun = [begin(lambda n: sum(each(abs, range(-n, 0))), n) for n in range(9)]
    assert [one.result() for one in begun] == [n * (n + 1) // 2 for n in range(9)]


@pytest.mark.parametrize(
    ("limit", "at_most"), [("1", 1), ("2", 2), ("2,1", 2), ("", beside.MOST), ("x", 4)]
)
def test_the_environment_limits_the_threads(
    limit: str, at_most: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(LIMIT, limit)
    monkeypatch.setattr(beside, "_cores", lambda: 8)
    assert threads.__wrapped__() == at_most
