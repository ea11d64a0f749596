"""What a statement offers or refers to as proof."""

from __future__ import annotations

import functools
from importlib.resources import files

from spacy.tokens import Doc, Token

from sayso.model import Attribution, Basis, Span

DEPTH = 2
"""Noun phrases deeper in the content are about the happening, not proof of it."""


def read_basis(doc: Doc, attribution: Attribution) -> Basis | None:
    """The first piece of evidence named in the cue or at the head of the content."""
    for span in [*attribution.cue, *attribution.content[:1]]:
        printed = doc.char_span(span.start, span.end, alignment_mode="expand")
        if printed is None:
            continue
        for token in printed:
            kind = _kinds().get(token.lemma_.lower())
            if kind and token.pos_ == "NOUN" and _depth(token, printed.root) <= DEPTH:
                return Basis(kind, (Span(token.idx, token.idx + len(token.text)),))
    return None


def _depth(token: Token, root: Token) -> int:
    steps = 0
    while token != root and steps <= DEPTH:
        token, steps = token.head, steps + 1
    return steps


@functools.cache
def _kinds() -> dict[str, str]:
    text = files("sayso.reading.statements").joinpath("evidence.tsv").read_text("utf-8")
    rows = [line.split("\t") for line in text.splitlines() if line[:1] not in {"#", ""}]
    return {word: kind for kind, words in rows for word in words.split()}
