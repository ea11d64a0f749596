"""Quotation marks of all styles -> quotation spans.

Marks are read by their surroundings, not by their shape: careless exports swap “ and ”,
straighten both, or lose one. A quotation left open ends with its paragraph.
"""

from __future__ import annotations

import re

from sayso.model import Span

DOUBLE = re.compile("[\"“”„‟«»]|``|''")
SINGLE_OPEN = re.compile(r"(?:(?<=^)|(?<=[\s(\[—–]))[‘'‚](?=\w)", re.MULTILINE)
SINGLE_CLOSE = re.compile(r"(?<=[\w.,!?…])['’](?=[\s.,;:!?)\]—–]|$)")
OPENERS = " \t\n\r\u00a0([{—–-/"


def quotations(text: str) -> tuple[Span, ...]:
    """Spans of the quotations of ``text``, marks included, in order, none nested."""
    double: list[Span] = []
    for paragraph in re.finditer(r"[^\n]+", text):
        double += _double(text, paragraph.start(), paragraph.end())
    single = _single(text, double)
    outer = [one for one in double if not any(_holds(other, one) for other in single)]
    return tuple(outer + single)


def _holds(outer: Span, inner: Span) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end


def _double(text: str, start: int, end: int) -> list[Span]:
    found: list[Span] = []
    opened: int | None = None
    for mark in DOUBLE.finditer(text, start, end):
        if _is_inch(text, mark.start()):
            continue
        if opened is None:
            opened = mark.start() if _may_open(text, mark, end) else None
        elif _may_open(text, mark, end) and not _may_close(text, mark, start):
            found.append(Span(opened, mark.start()))
            opened = mark.start()
        else:
            found.append(Span(opened, mark.end()))
            opened = None
    if opened is not None:
        found.append(Span(opened, end))
    return [span for span in found if span.end - span.start > 2]


def _may_open(text: str, mark: re.Match[str], end: int) -> bool:
    after = text[mark.end()] if mark.end() < end else " "
    return not after.isspace()


def _may_close(text: str, mark: re.Match[str], start: int) -> bool:
    before = text[mark.start() - 1] if mark.start() > start else " "
    return before not in OPENERS


def _is_inch(text: str, at: int) -> bool:
    return text[at] == '"' and at > 0 and text[at - 1].isdigit() and _after(text, at)


def _after(text: str, at: int) -> bool:
    return (
        at + 1 < len(text) and text[at + 1] == " " and text.count('"', 0, at) % 2 == 0
    )


def _single(text: str, taken: list[Span]) -> list[Span]:
    """‘…’ of at least two words, outside double quotations; it may hold such."""
    found: list[Span] = []
    for mark in SINGLE_OPEN.finditer(text):
        at = mark.start()
        if any(s.start <= at < s.end for s in [*taken, *found]):
            continue
        stop = text.find("\n", at)
        close = SINGLE_CLOSE.search(text, at + 1, stop if stop >= 0 else len(text))
        if not close or " " not in text[at : close.end()]:
            continue
        if not any(s.start < close.end() < s.end for s in taken):
            found.append(Span(at, close.end()))
    return found
