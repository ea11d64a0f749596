"""What stands at the edges of a source and is none of its speaker's words."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Doc, Token

from sayso.reading.speakers.lexicon import GENITIVE_S, OWNS, words
from sayso.reading.speakers.names import Name

MARKS = frozenset(",;:-–—()[]\"“”'‘") | {"--", "''", "``"}
TRAILING = frozenset(["and", "or", "nor", "both", "alike", "each", "all"])
ADJUNCTS = frozenset(["in", "on", "at", "during", "after", "before", "through", "via"])


def after_adjunct(doc: Doc, start: int, end: int) -> int:
    """Past "In a letter to parliament," at the beginning of a source."""
    if doc[start].pos_ != "ADP" or doc[start].lower_ not in ADJUNCTS:
        return start
    commas = (token.i for token in doc[start:end] if token.text == ",")
    comma = next(commas, end)
    return comma + 1 if comma + 1 < end else start


def trimmed(doc: Doc, start: int, end: int, names: Sequence[Name]) -> tuple[int, int]:
    """First token, and the one after the last, of a conjunct without what only leads to
    it or closes it; nothing is left of punctuation alone."""
    if doc[end - 1].text == ")" and "(" not in {t.text for t in doc[start:end]}:
        end -= 1
    while start < end and _leads(doc[start]):
        start += 1
    within = {name.last for name in names}
    while end > start and _closes(doc, start, end - 1, within):
        end -= 1
    if end - start > 1 and doc[start].tag_ == "PRP$" and _is_time(doc[end - 1]):
        end -= 1  # "her March comment", cut short
    return start, end


def _leads(token: Token) -> bool:
    """ "But even the mayor": what stands before the speaker's words."""
    marked = token.text in MARKS or token.is_space
    return marked or token.lower_ in words("before_sources.txt")


def _closes(doc: Doc, start: int, at: int, within: set[int]) -> bool:
    """Whether a token only ends a source; ``within`` are the last tokens of names."""
    token = doc[at]
    if token.is_space or token.lower_ in TRAILING:
        return True
    mark = token.text in (MARKS - {")"}) | OWNS | {"."}
    return mark and at not in within and not _is_one_of_anothers(doc, start, at)


def _is_one_of_anothers(doc: Doc, start: int, at: int) -> bool:
    """ "A friend of Roe's", "two aides of Roe's": the mark belongs to the words."""
    owns = doc[at].text in GENITIVE_S and doc[at - 1].pos_ == "PROPN"
    one = doc[start].lower_ in {"a", "an", "one", "another"} or doc[start].pos_ == "NUM"
    return owns and one and any(token.lower_ == "of" for token in doc[start:at])


def _is_time(token: Token) -> bool:
    return token.lower_ in words("calendar.txt")
