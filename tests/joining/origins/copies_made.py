"""Copies made from real reports, by kind of edit and by share copied, with their spans.

Words are edited by putting in a word of another report, taking one out, or swapping
two: nothing of a text is kept here, and the same seed makes the same copies.
"""

from __future__ import annotations

import random
import re
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

from sayso.model import Report, Span

TEXTS = Path(__file__).parents[4] / "shared" / "polnear" / "dev" / "text"
KINDS = ("cut", "reorder", "re-headline", "splice", "edit")
SHARES = (0.1, 0.2, 0.3, 0.5, 0.75, 1.0)
EDITED = (0.02, 0.05, 0.1, 0.2)
LONG = 200
"""Words of a report that is copied from: a tenth of less is not a sentence."""


@dataclass(frozen=True)
class Made:
    """A pair: ``report`` copies ``of`` at ``spans`` (none: a negative)."""

    kind: str
    share: float
    of: Report
    report: Report
    spans: tuple[Span, ...]


def reports() -> list[Report]:
    """The reports of PolNeAR's development part, in the order of their names."""
    return [_report(path) for path in sorted(TEXTS.glob("*.txt"))]


def _report(path: Path) -> Report:
    outlet, published, _ = path.stem.split("_", 2)
    text = path.read_text("utf-8")
    return Report(f"r{path.stem}", outlet, None, None, published, "en", text)


def positives(known: list[Report], seed: int = 1) -> list[Made]:
    """One copy for each kind, share and source, edits at each rate in turn."""
    dice = random.Random(seed)
    sources = [r for r in known if len(r.text.split()) >= LONG]
    wanted = [(kind, share) for kind in KINDS for share in SHARES]
    dice.shuffle(wanted)
    made = [
        _copy(dice, *wanted[place % len(wanted)], source, dice.choice(known), known)
        for place, source in enumerate(sources * 4)
    ]
    return [each for each in made if each is not None]


def same_day(known: list[Report]) -> list[Made]:
    """Pairs of reports of one day by two outlets."""
    by_day = sorted(known, key=lambda r: (str(r.published), r.id))
    pairs = []
    for _, each in groupby(by_day, key=lambda r: r.published):
        day = list(each)
        pairs += [(a, b) for a in day for b in day if a.id < b.id]
    return [Made("same day", 0, a, b, ()) for a, b in pairs if a.outlet != b.outlet]


def shared_quotation(known: list[Report], seed: int = 2) -> list[Made]:
    """Pairs of reports, each with the same paragraph of long quotation put in."""
    dice = random.Random(seed)
    quotes = [q for r in known for q in re.findall(r"“[^”“\n]{160,}”", r.text)]
    made = []
    for quote in quotes:
        of, report = dice.sample(known, 2)
        of, report = (_with(r, f"{quote} he said.", dice) for r in (of, report))
        made.append(Made("shared quotation", 0, of, report, ()))
    return made


def _with(report: Report, paragraph: str, dice: random.Random) -> Report:
    whole = paragraphs(report.text)
    whole.insert(dice.randint(1, len(whole)), paragraph)
    return _rename(report, "\n\n".join(whole), "q")


def paragraphs(text: str) -> list[str]:
    return [line for line in text.split("\n") if line.strip()]


def _rename(report: Report, text: str, mark: str) -> Report:
    return Report(
        f"{report.id}-{mark}", f"{report.outlet}-{mark}", None, None,
        report.published, "en", text,
    )  # fmt: skip


def _copy(
    dice: random.Random,
    kind: str,
    share: float,
    source: Report,
    other: Report,
    known: list[Report],
) -> Made | None:
    """``share`` of the source's words, in whole paragraphs, among another's own."""
    if other.id == source.id:
        return None
    taken = _take(dice, paragraphs(source.text), share)
    if kind == "reorder":
        dice.shuffle(taken)
    if kind == "re-headline":
        taken = taken[1:] or taken
    if kind in ("edit", "splice"):
        rate = dice.choice(EDITED) if kind == "edit" else 0.0
        taken = [_edit(dice, p, rate, other.text.split()) for p in taken]
    own = paragraphs(other.text)
    if kind == "cut" and share >= 0.5:
        own = []
    if kind in ("re-headline", "edit", "reorder"):
        own = own[: max(1, len(own) // 3)]
    text, spans = _splice(dice, taken, own, spread=kind == "splice")
    return Made(kind, share, source, _rename(source, text, f"{kind}{share}"), spans)


def _take(dice: random.Random, whole: list[str], share: float) -> list[str]:
    wanted = share * sum(len(p.split()) for p in whole)
    start = 0 if share == 1 else dice.randrange(max(1, int(len(whole) * (1 - share))))
    taken: list[str] = []
    for paragraph in whole[start:]:
        if sum(len(p.split()) for p in taken) >= wanted:
            break
        taken.append(paragraph)
    return taken


def _edit(dice: random.Random, text: str, rate: float, pool: list[str]) -> str:
    words, edited = text.split(" "), []
    for word in words:
        how = dice.random() / rate if rate else 9.0
        if how < 0.6:
            edited.append(dice.choice(pool))
        elif how < 0.8 and edited:
            edited.insert(-1, word)
        elif how >= 1 or how < 0.8:
            edited.append(word)
    return " ".join(edited)


def _splice(
    dice: random.Random, taken: list[str], own: list[str], spread: bool
) -> tuple[str, tuple[Span, ...]]:
    """Own paragraphs around the taken ones, or between each of them."""
    marked = [(p, False) for p in own]
    place = dice.randint(min(1, len(own)), len(own))
    for paragraph in taken:
        marked.insert(place, (paragraph, True))
        place = dice.randint(place + 1, len(marked)) if spread else place + 1
    text, spans = "", []
    for paragraph, is_taken in marked:
        if is_taken:
            spans.append(Span(len(text), len(text) + len(paragraph)))
        text += paragraph + "\n\n"
    return text, tuple(spans)
