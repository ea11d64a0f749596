"""Runs of tokens that are names with their titles, in order."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc

from sayso.reading.speakers.runs.beginnings import begins_name, first_of
from sayso.reading.speakers.runs.capitals import is_capital, opens_sentence
from sayso.reading.speakers.runs.steps import step_from


def runs(doc: Doc) -> Iterator[tuple[int, int]]:
    """First and last token (in) of each name with its titles, in order."""
    inner, at = _capitalised_within(doc), 0
    while at < len(doc):
        if begins_name(doc[at], inner):
            last = _last_of(doc, at)
            yield first_of(doc, at), last
            at = last
        at += 1


def _capitalised_within(doc: Doc) -> frozenset[str]:
    """Words capitalised elsewhere than where every word would be."""
    return frozenset(
        token.text
        for token in doc[1:]
        if is_capital(token) and not opens_sentence(token)
    )


def _last_of(doc: Doc, first: int) -> int:
    last = first
    while step := step_from(doc, first, last):
        last += step
    return last
