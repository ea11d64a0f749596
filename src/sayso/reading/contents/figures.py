"""Numbers in a content -> who many, of what: "1,500 special operation forces"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal

from spacy.tokens import Token

from sayso.model import Figure
from sayso.reading.grammar import children, tokens_span

Bound = Literal["exact", "at_least", "at_most", "about"]
NUMBER = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?")
SCALE = {
    "hundred": 1e2,
    "thousand": 1e3,
    "million": 1e6,
    "billion": 1e9,
    "trillion": 1e12,
    "dozen": 12.0,
}
ONES = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
WORDS = {w: float(i) for i, w in enumerate(ONES)} | {
    w: 10.0 * (i + 2) for i, w in enumerate(TENS)
}
AT_LEAST = {"least", "over", "than", "exceed", "above"}
AT_MOST = {"most", "under", "below", "up", "less", "fewer"}
ABOUT = {
    "about",
    "around",
    "some",
    "roughly",
    "nearly",
    "almost",
    "approximately",
    "estimated",
}
NOT_COUNTS = {"DATE", "TIME", "ORDINAL"}


def read_figures(tokens: Sequence[Token]) -> tuple[Figure, ...]:
    """The counted numbers among the tokens; dates, times and ordinals are none."""
    found: list[Figure] = []
    taken: set[int] = set()
    for token in tokens:
        if token.i in taken or token.pos_ != "NUM" or token.ent_type_ in NOT_COUNTS:
            continue
        run = _run(token)
        taken |= {t.i for t in run}
        value = value_of([t.lower_ for t in run])
        span = tokens_span(run)
        if value is not None and span is not None:
            unit, of = _counted(run)
            found.append(Figure(value, unit, of, span, _bound(run)))
    return tuple(found)


def _run(token: Token) -> list[Token]:
    run = [token]
    while run[-1].i + 1 < len(token.doc):
        after = run[-1].nbor()
        if after.pos_ == "NUM" or after.lower_ in SCALE or after.lower_ == "-":
            run.append(after)
        else:
            break
    return [t for t in run if t.text != "-"]


def value_of(words: Sequence[str]) -> float | None:
    """The number that words and digits stand for, or none."""
    total, current, seen = 0.0, 0.0, False
    for word in (part for w in words for part in w.split("-")):
        if word in SCALE:
            current = max(current, 1.0) * SCALE[word]
            if SCALE[word] >= 1e3:
                total, current = total + current, 0.0
        elif word in WORDS:
            current += WORDS[word]
        elif NUMBER.fullmatch(word):
            current += float(word.replace(",", ""))
        else:
            continue
        seen = True
    return total + current if seen else None


def _counted(run: Sequence[Token]) -> tuple[str | None, str | None]:
    """The noun that is counted as printed, and the noun phrase that it is of."""
    last = run[-1]
    if last.i + 1 < len(last.doc) and last.nbor().text in {"%", "percent"}:
        return last.nbor().text, None
    inside = {t.i for t in run}
    noun = next((t.head for t in run if t.head.i not in inside), last)
    if noun.pos_ not in {"NOUN", "PROPN", "ADJ"}:
        return None, None
    of = [
        o
        for p in children(noun, "prep")
        if p.lower_ == "of"
        for o in children(p, "pobj")
    ]
    return noun.text, of[0].text if of else None


def _bound(run: Sequence[Token]) -> Bound:
    first = run[0]
    before = {t.lower_ for t in first.doc[max(0, first.i - 3) : first.i]}
    if "more" in before or (before & AT_LEAST and "less" not in before):
        return "at_least"
    if before & AT_MOST - {"up"} or {"up", "to"} <= before:
        return "at_most"
    return "about" if before & ABOUT else "exact"
