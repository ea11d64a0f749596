"""A folder in PolNeAR's layout -> its texts and what each annotator marked.

``text/NAME.txt`` and ``attributions/NAME_ANNOTATOR.ann`` (brat's stand-off format, one
event an attribution). Attributions without content are left out, as are the
annotators' notes. Offsets are code points, half-open.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from sayso.errors import BadRequest
from sayso.model import Attribution, Span

_FILE = re.compile(r"(.+)_([0-9a-f]{4})\.ann$")
_SPANS = re.compile(r"(T\d+)\t\S+ ([\d ;]+)(?:\t.*)?$")
_EVENT = re.compile(r"E\d+\t(.+)$")


@dataclass(frozen=True, slots=True)
class Annotated:
    """One text and the attributions of each annotator, by the annotator's id."""

    name: str
    text: str
    by: dict[str, tuple[Attribution, ...]]

    @property
    def gold(self) -> tuple[Attribution, ...]:
        """What the alphabetically first annotator marked: the gold of the scores."""
        return self.by[min(self.by)]


def read_corpus(folder: Path) -> tuple[Annotated, ...]:
    """All texts of ``folder`` that someone annotated, by name."""
    if not (folder / "text").is_dir() or not (folder / "attributions").is_dir():
        raise BadRequest(
            f"{folder} is no corpus in PolNeAR's layout: it needs the folders text and "
            "attributions"
        )
    by: dict[str, dict[str, tuple[Attribution, ...]]] = {}
    for path in sorted((folder / "attributions").iterdir()):
        if found := _FILE.match(path.name):
            marked = read_annotations(path.read_text(encoding="utf8"))
            by.setdefault(found[1], {})[found[2]] = marked
    return tuple(_texts(folder / "text", by))


def _texts(
    folder: Path, by: dict[str, dict[str, tuple[Attribution, ...]]]
) -> Iterator[Annotated]:
    for path in sorted(folder.glob("*.txt")):
        if path.stem in by:
            text = path.read_bytes().decode("utf8")
            yield Annotated(path.stem, text, by[path.stem])


def read_annotations(brat: str) -> tuple[Attribution, ...]:
    """The attributions of one annotation file, in its order."""
    spans: dict[str, tuple[Span, ...]] = {}
    events: list[list[str]] = []
    for line in brat.splitlines():
        if found := _SPANS.match(line):
            pieces = (part.split() for part in found[2].split(";"))
            spans[found[1]] = tuple(Span(int(a), int(b)) for a, b in pieces)
        elif event := _EVENT.match(line):
            events.append(event[1].split())
    made = (_attribution(arguments, spans) for arguments in events)
    return tuple(one for one in made if one.content)


def _attribution(
    arguments: Iterable[str], spans: dict[str, tuple[Span, ...]]
) -> Attribution:
    """``Source:T3 Cue:T1 Content:T2 Content2:T4`` -> an attribution."""
    roles: dict[str, set[Span]] = {"Source": set(), "Cue": set(), "Content": set()}
    for argument in arguments:
        role, _, name = argument.partition(":")
        kept = roles.get(role.rstrip("0123456789"))
        if kept is not None:
            kept.update(spans.get(name, ()))
    source, cue, content = (tuple(sorted(roles[r])) for r in roles)
    return Attribution(source=source, cue=cue, content=content)
