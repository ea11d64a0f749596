"""Marked sentences, and how many of their attributions are found with their act.

    python -m sayso.evaluation.sentences FILE

A line has an act (or "none"), a tab, and the sentence with its marks: ``[S …]`` source,
``[C …]`` cue, ``[X …]`` content, each perhaps in several runs. A sentence with several
attributions stands on as many lines, one after the other. Every fifth sentence is held
out of training; only these are measured.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import cast, get_args

from sayso.errors import BadRequest
from sayso.model import Act, Attribution, Span
from sayso.reading.attribution import attribute
from sayso.reading.attribution.combine import overlap
from sayso.reading.parse import parse
from sayso.reading.statements import read_deeds

HELD = 5
"""Of so many sentences one is held out of training."""
_MARK = re.compile(r"\[([SCX]) ([^\[\]]+)\]")
_ACTS = frozenset(get_args(Act))


@dataclass(frozen=True, slots=True)
class Sentence:
    """A text of one sentence or two, its attributions, and the act of each."""

    text: str
    attributions: tuple[Attribution, ...]
    acts: tuple[Act, ...]


def read_sentences(path: Path) -> tuple[Sentence, ...]:
    """All sentences of a file, in order. Raises `BadRequest` with the line that is no
    marked sentence."""
    lines = path.read_text("utf-8").splitlines()
    read = [
        _line(line, f"{path.name}:{number}")
        for number, line in enumerate(lines, 1)
        if line and not line.startswith("#")
    ]
    return tuple(
        _together(text, [(one, act) for _, one, act in rows])
        for text, rows in groupby(read, key=lambda row: row[0])
    )


def taught(sentences: Sequence[Sentence]) -> tuple[Sentence, ...]:
    """Those from which training may learn."""
    return tuple(s for i, s in enumerate(sentences) if i % HELD != HELD - 1)


def held_out(sentences: Sequence[Sentence]) -> tuple[Sentence, ...]:
    """Those on which one may measure."""
    return tuple(sentences[HELD - 1 :: HELD])


def _together(
    text: str, rows: Sequence[tuple[Attribution | None, Act | None]]
) -> Sentence:
    found = [(one, act) for one, act in rows if one is not None and act is not None]
    return Sentence(text, tuple(one for one, _ in found), tuple(a for _, a in found))


def _line(line: str, place: str) -> tuple[str, Attribution | None, Act | None]:
    act, _, marked = line.partition("\t")
    text, spans = _unmarked(marked)
    if act == "none" and not any(spans.values()):
        return text, None, None
    if act not in _ACTS or not spans["C"] or not spans["X"]:
        raise BadRequest(
            f"{place}: is no marked sentence; it needs an act, a tab, and the sentence "
            "with [C …] and [X …]"
        )
    source, cue, content = (tuple(spans[role]) for role in "SCX")
    return text, Attribution(source, cue, content), cast(Act, act)


def _unmarked(marked: str) -> tuple[str, dict[str, list[Span]]]:
    """The sentence without its marks, and the spans that they gave."""
    spans: dict[str, list[Span]] = {"S": [], "C": [], "X": []}
    text, after = "", 0
    for mark in _MARK.finditer(marked):
        text += marked[after : mark.start()]
        spans[mark[1]].append(Span(len(text), len(text) + len(mark[2])))
        text, after = text + mark[2], mark.end()
    return text + marked[after:], spans


@dataclass(frozen=True, slots=True)
class Found:
    """Of ``of`` attributions so many are ``found``, and so many with their ``act``; of
    ``empty`` sentences without any, so many got an act (``made_up``)."""

    of: int
    found: int
    act: int
    empty: int
    made_up: int


def measure(sentences: Sequence[Sentence]) -> Found:
    """Reads each sentence by itself, as the whole reading reads attributions and acts."""
    of = found = right = empty = made_up = 0
    for one in sentences:
        doc = parse(one.text)
        read = attribute(one.text, doc)
        acts = [deed.act for deed in read_deeds(one.text, doc, read)]
        empty += not one.attributions
        made_up += not one.attributions and any(acts)
        for gold, act in zip(one.attributions, one.acts, strict=True):
            same = [a for a, r in zip(acts, read, strict=True) if _touches(gold, r)]
            of, found, right = of + 1, found + bool(same), right + (act in same)
    return Found(of, found, right, empty, made_up)


def _touches(gold: Attribution, read: Attribution) -> bool:
    """Whether content and source (where one is printed) share a character each."""
    return overlap(gold.content, read.content) > 0 and (
        not gold.source or overlap(gold.source, read.source) > 0
    )


def main(path: str) -> None:
    """Print the figures of the sentences that are held out."""
    told = measure(held_out(read_sentences(Path(path))))
    print(f"{told.of} attributions: {told.found / told.of:.2f} found", end=", ")
    print(f"{told.act / told.of:.2f} with their act;", end=" ")
    print(f"{told.made_up} of {told.empty} sentences without any got one")


if __name__ == "__main__":
    main(sys.argv[1])
