"""Through which channel, on which platform and to whom, from the words around a cue."""

from __future__ import annotations

import functools
import re
from importlib.resources import files
from typing import cast

from spacy.tokens import Doc, Token

from sayso.model import Attribution, Channel
from sayso.reading.grammar import children, tokens_span

TELLING = {
    "tell",
    "inform",
    "assure",
    "remind",
    "brief",
    "notify",
    "ask",
    "warn",
    "write",
}


def read_channel(
    text: str, doc: Doc, attribution: Attribution
) -> tuple[Channel | None, str | None, str | None]:
    """Channel, platform as printed, and to whom as printed; null where not told."""
    head = _cue_token(doc, attribution)
    if head is None:
        return None, None, None
    around = _around(text, head, attribution)
    to = _addressee(text, head)
    for channel, platform, pattern in _patterns():
        match = pattern.search(around)
        if match:
            return channel, _platform(platform, match), to
    return None, None, to


def _platform(named: str, match: re.Match[str]) -> str | None:
    if named != "-":
        return named
    return match.group(1) if match.re.groups else None


def _cue_token(doc: Doc, attribution: Attribution) -> Token | None:
    for span in attribution.cue:
        printed = doc.char_span(span.start, span.end, alignment_mode="expand")
        if printed is not None:
            return printed.root
    return None


def _around(text: str, head: Token, attribution: Attribution) -> str:
    """The cue's sentence without the content."""
    sentence = head.sent
    kept = [
        t.text_with_ws
        for t in sentence
        if not any(s.start <= t.idx < s.end for s in attribution.content)
    ]
    return "".join(kept)


def _addressee(text: str, head: Token) -> str | None:
    if head.lemma_ not in TELLING:
        return None
    for person in children(head, "dobj", "dative", "iobj", "obj"):
        if person.pos_ in {"NOUN", "PROPN", "PRON"} and person.i > head.i:
            span = tokens_span(t for t in person.subtree if t.i - person.i < 8)
            return text[span.start : span.end] if span else None
    return None


@functools.cache
def _patterns() -> tuple[tuple[Channel, str, re.Pattern[str]], ...]:
    text = files("sayso.reading.statements").joinpath("channels.tsv").read_text("utf-8")
    rows = [line.split("\t") for line in text.splitlines() if line[:1] not in {"#", ""}]
    return tuple((cast(Channel, c), p, re.compile(x)) for c, p, x in rows)
