"""How many of a table's attributions are found with their act, by the tagger alone and
with the rules beside it.

    python -m sayso.evaluation.rare_acts TABLE

A line of the table has, tab-separated, the act, words of the source, words of the
content, and the sentence; "|" stands between defensible acts or sources, and no words
of a source mean that none is printed.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from spacy.tokens import Doc

from sayso.model import Attribution, Span
from sayso.reading.attribution import attribute
from sayso.reading.attribution.tagger import tag
from sayso.reading.parse import parse
from sayso.reading.statements import read_deeds

Finder = Callable[[str, Doc], Sequence[Attribution]]


@dataclass(frozen=True, slots=True)
class Row:
    """One sentence with what should be found in it."""

    acts: frozenset[str]
    sources: tuple[str, ...]
    content: str
    text: str


def read_table(path: Path) -> tuple[Row, ...]:
    """The rows of a table, in order."""
    lines = path.read_text("utf-8").splitlines()
    fields = [line.split("\t") for line in lines if line and line[0] != "#"]
    return tuple(
        Row(frozenset(acts.split("|")), tuple(s.split("|")) if s else (), words, text)
        for acts, s, words, text in fields
    )


def alone(text: str, doc: Doc) -> Sequence[Attribution]:
    """The tagger's attributions without the rules."""
    return tag([text])[0]


def is_found(row: Row, find: Finder = attribute) -> bool:
    """Whether an attribution has the act, and touches the words of source and content."""
    doc = parse(row.text)
    found = find(row.text, doc)
    deeds = read_deeds(row.text, doc, found)
    return any(
        deed.act in row.acts
        and touches(row.text, one.content, row.content)
        and (not row.sources or _speaks(row, one))
        for one, deed in zip(found, deeds, strict=True)
    )


def _speaks(row: Row, one: Attribution) -> bool:
    return any(touches(row.text, one.source, words) for words in row.sources)


def touches(text: str, spans: Sequence[Span], words: str) -> bool:
    """Whether one of the spans overlaps the first place of ``words`` in ``text``."""
    start = text.index(words)
    return any(s.start < start + len(words) and start < s.end for s in spans)


def recall(rows: Sequence[Row], find: Finder = attribute) -> float:
    """The share of the rows that are found, 0..1."""
    return sum(is_found(row, find) for row in rows) / len(rows)


def main(path: str) -> None:
    """Print the recall of both halves: odd rows were improved on, even ones were not."""
    rows = read_table(Path(path))
    print(f"{'':<22}{'improved on':>12}{'unseen':>8}{'all':>6}")
    for name, find in (("tagger alone", alone), ("with the rules", attribute)):
        parts = [recall(part, find) for part in (rows[::2], rows[1::2], rows)]
        print(f"{name:<22}{parts[0]:>12.2f}{parts[1]:>8.2f}{parts[2]:>6.2f}")


if __name__ == "__main__":
    main(sys.argv[1])
