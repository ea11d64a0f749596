"""Marked stories -> texts with what each marked content bears on.

The formats are told in ``corpora/claims/README.md``: invented stories hold their text,
marks on real reports stand off from texts that are not Sayso's to give away.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from sayso.errors import BadRequest
from sayso.model import Span

LABEL = re.compile(r"(C\d+)(?:[ps]?[+-]|\?)")
REPORT = re.compile(r"^=== (\d{4}-\d\d-\d\d)$", re.M)
MARK = re.compile(r"\[\[([^|\]]*)\||\]\]")


@dataclass(slots=True)
class Marked:
    """A content: the spans of the text and the claims that it bears on."""

    claims: frozenset[str]
    spans: list[Span] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class MarkedReport:
    """``marks`` are in the order in which they begin."""

    story: str
    published: str
    text: str
    marks: tuple[Marked, ...]


def read_stories(corpus: Path) -> list[list[MarkedReport]]:
    """The reports of each story of the folder. Raises `BadRequest` where there is none,
    or a mark is wrong."""
    found = [list(_story(path)) for path in sorted(corpus.glob("*.txt"))]
    if not found:
        raise BadRequest(f"{corpus}: holds no stories; give the folder corpora/claims")
    return found


def read_standing_off(corpus: Path, texts: Path) -> list[list[MarkedReport]]:
    """The real reports of ``polnear.jsonl``, each a story of its own; their texts lie in
    ``texts``. Raises `BadRequest` where one is missing or another."""
    rows = (corpus / "polnear.jsonl").read_text("utf-8").splitlines()
    return [[_standing_off(json.loads(row), texts)] for row in rows]


def _standing_off(row: dict[str, Any], texts: Path) -> MarkedReport:
    path = texts / f"{row['text']}.txt"
    text = path.read_text("utf-8") if path.exists() else ""
    if len(text) != row["length"]:
        raise BadRequest(f"{path}: is not PolNeAR's text; give its train/text")
    marks = [
        Marked(
            frozenset(found[1] for found in map(LABEL.fullmatch, labels) if found),
            [Span(*span) for span in spans],
        )
        for spans, labels in row["marks"]
    ]
    return MarkedReport(row["text"], row["published"], text, tuple(marks))


def _story(path: Path) -> Iterator[MarkedReport]:
    pieces = REPORT.split(path.read_text("utf-8"))
    for published, marked in zip(pieces[1::2], pieces[2::2], strict=True):
        text, marks = _unmarked(marked.strip(), path)
        yield MarkedReport(path.stem, published, text, marks)


def _unmarked(marked: str, path: Path) -> tuple[str, tuple[Marked, ...]]:
    """The text without its marks, and these."""
    text, at = "", 0
    marks: list[Marked] = []
    opened: list[tuple[Marked, int]] = []
    for found in MARK.finditer(marked):
        text += marked[at : found.start()]
        at = found.end()
        if found[1] is not None:
            opened.append((_opened(found[1], marks, opened, path), len(text)))
        elif opened:
            mark, start = opened.pop()
            mark.spans.append(Span(start, len(text)))
        else:
            raise BadRequest(f"{path}: a mark ends that did not begin")
    if opened:
        raise BadRequest(f"{path}: a mark does not end: {text[opened[-1][1] :][:40]!r}")
    return text + marked[at:], tuple(marks)


def _opened(
    labels: str, marks: list[Marked], opened: list[tuple[Marked, int]], path: Path
) -> Marked:
    """The mark that begins here, or that goes on."""
    if labels.strip() == "&":
        still = [mark for mark, _ in opened]
        return next(mark for mark in reversed(marks) if mark not in still)
    claims = set()
    for label in labels.split():
        known = LABEL.fullmatch(label)
        if known:
            claims.add(known[1])
        elif label != "-":
            raise BadRequest(f"{path}: {label!r} is no label")
    marks.append(Marked(frozenset(claims)))
    return marks[-1]
