"""How well copies made from real reports are found; the null model beside each figure.

The null model is the containment of word 5-grams of the whole text, at the threshold
that does best on these very pairs: it is told the answers, Sayso is not.
"""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from copies_made import (
    TEXTS,
    Made,
    positives,
    reports,
    same_day,
    shared_quotation,
)
from known_passages import Known

from sayso.joining.origins import join_origins
from sayso.model import Copy, Reading, Report
from sayso.reading.gist import gist_of
from sayso.reading.passages import fingerprint

pytestmark = pytest.mark.skipif(
    not TEXTS.is_dir(), reason=f"needs the texts of PolNeAR in {TEXTS}"
)


def reading(report: Report) -> Reading:
    return Reading(report, passages=fingerprint(report, ()), gist=gist_of(report.text))


def copies(made: Made) -> list[Copy]:
    """Those found between the two, where one is kept and then the other is joined."""
    known = Known()
    known.keep(reading(made.of))
    return list(join_origins(reading(made.report), known).copies)


def grams(text: str) -> set[tuple[str, ...]]:
    words = text.lower().split()
    return set(zip(*(words[n:] for n in range(5)), strict=False))


def containment(made: Made) -> float:
    one, other = grams(made.of.text), grams(made.report.text)
    return len(one & other) / max(1, min(len(one), len(other)))


def places(spans: Iterator[object]) -> set[int]:
    found: set[int] = set()
    for span in spans:
        found.update(range(span.start, span.end))  # type: ignore[attr-defined]
    return found


@pytest.fixture(scope="module")
def real() -> list[Report]:
    return reports()


@pytest.fixture(scope="module")
def found(real: list[Report]) -> list[tuple[Made, list[Copy]]]:
    return [(made, copies(made)) for made in positives(real)]


@pytest.fixture(scope="module")
def negatives(real: list[Report]) -> list[Made]:
    return [*same_day(real), *shared_quotation(real)]


def recall(found: list[tuple[Made, list[Copy]]]) -> float:
    return sum(bool(each) for _, each in found) / len(found)


def test_pairs(found: list[tuple[Made, list[Copy]]], negatives: list[Made]) -> None:
    """Measured: precision 1.00, recall 0.984; of 10-30% copied 0.968."""
    wrong = sum(bool(copies(made)) for made in negatives)
    right = sum(bool(each) for _, each in found)
    assert right / (right + wrong) >= 0.99
    assert recall(found) >= 0.97
    assert recall([each for each in found if each[0].share <= 0.3]) >= 0.95


@pytest.mark.parametrize("kind", ["cut", "reorder", "re-headline", "splice", "edit"])
def test_each_kind(found: list[tuple[Made, list[Copy]]], kind: str) -> None:
    assert recall([each for each in found if each[0].kind == kind]) >= 0.93


def test_characters(found: list[tuple[Made, list[Copy]]]) -> None:
    """Measured: precision 0.992, recall 0.971 of the copied characters."""
    both = given = wanted = 0
    for made, each in found:
        mine = places(c.span for c in each if c.report_id == made.report.id)
        mine |= places(c.of_span for c in each if c.of_report_id == made.report.id)
        gold = places(iter(made.spans))
        both, given = both + len(mine & gold), given + len(mine)
        wanted += len(gold)
    assert both / given >= 0.98
    assert both / wanted >= 0.96


def test_better_than_containment(
    found: list[tuple[Made, list[Copy]]], negatives: list[Made]
) -> None:
    """The null model, at its best threshold, against ours at the one that is shipped."""
    right = [containment(made) for made, _ in found]
    wrong = [containment(made) for made in negatives]
    best = max(_f1(right, wrong, each) for each in {*right, *wrong})
    ours = [1.0 if each else 0.0 for _, each in found]
    false = [1.0 if copies(made) else 0.0 for made in negatives]
    assert _f1(ours, false, 1.0) > best


def _f1(right: list[float], wrong: list[float], threshold: float) -> float:
    true = sum(each >= threshold for each in right)
    false = sum(each >= threshold for each in wrong)
    return 2 * true / (true + false + len(right))
