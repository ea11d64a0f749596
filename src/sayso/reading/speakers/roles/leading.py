"""Stretches of tokens before a name that may tell a role: "Kremlin spokesman Jane Roe"."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Doc, Token

from sayso.reading.speakers.countries import is_country_word
from sayso.reading.speakers.lexicon import OWNS, is_person_noun, plain, singular, words
from sayso.reading.speakers.names import Name

BEFORE = frozenset({"NOUN", "PROPN", "ADJ", "PART", "NUM"})
LONGEST = 14
"""Tokens of the longest title or apposition that is read."""
DASHES = frozenset(["-", "--", "–", "—"])


def before(doc: Doc, name: Name, others: Sequence[Name]) -> tuple[int, int] | None:
    """Tokens of the title before a name: half-open, with its country and body."""
    titled = any(plain(title) not in words("courtesy.txt") for title in name.titles)
    named = {i for other in others for i in range(other.opened, other.last + 1)}
    start = name.opened
    while start > max(0, name.opened - LONGEST) and (
        start - 1 in named or _goes_left(doc, start, name.opened)
    ):
        if titled and not _belongs_to_title(doc[start - 1], named):
            break
        start -= 1
    if not titled and not (start < name.opened and _titled(doc, start, name.opened)):
        return None
    return (start, name.first) if start < name.first else None


def _several(title: Token) -> bool:
    """A plural title is of several: "economists Jane Roe and John Doe"."""
    rest = title.doc[title.i + 1 : title.i + 6]
    return any(token.lower_ == "and" or token.text == "," for token in rest)


def _belongs_to_title(token: Token, named: set[int]) -> bool:
    """Before a capitalised title only a country, a body or "former" belongs to it."""
    small = plain(token.text) in words("title_parts.txt")
    return small or token.i in named or token.text in OWNS | {"-"}


def _titled(doc: Doc, start: int, end: int) -> bool:
    last = doc[end - 1]
    if last.tag_ in {"NNS", "NNPS"} and not _several(last):
        return False
    low = singular(plain(last.text))
    of = any(token.lower_ == "of" for token in doc[start:end])
    return is_person_noun(low) or low in words("titles.txt") or of


def _goes_left(doc: Doc, start: int, opened: int) -> bool:
    token = doc[start - 1]
    if doc[start].is_sent_start or "\n" in token.whitespace_:
        return False
    if token.lower_ == "of" and start > 1:
        return start < opened and is_person_noun(plain(doc[start - 2].text))
    if token.text == "-":
        return not token.whitespace_
    if token.text in OWNS:
        return True
    return (token.pos_ in BEFORE and not token.is_quote) or is_country_word(token.text)


def apposed(doc: Doc, name: Name) -> tuple[int, int] | None:
    """Tokens of "the group's director" in "the group's director, Jane Roe"."""
    head = doc[name.last].head
    if doc[name.last].dep_ != "appos" or head.i >= name.opened:
        return None
    if not is_person_noun(plain(head.lemma_)):
        return None
    dashes = [t.i + 1 for t in doc[head.left_edge.i : head.i] if t.text in DASHES]
    return max(dashes, default=head.left_edge.i), name.opened


def introducing(doc: Doc, name: Name) -> tuple[int, int] | None:
    """Tokens of "A spokesman for the council" before ", Jane Roe,", by their order."""
    end = name.opened - 1
    if end < 2 or doc[end].text != ",":
        return None
    start = end
    while start > max(0, end - LONGEST) and not doc[start].is_sent_start:
        before_it = doc[start - 1]
        bounds = before_it.pos_ in {"VERB", "AUX", "PUNCT", "SCONJ", "CCONJ", "PRON"}
        if bounds and before_it.tag_ != "PRP$" and before_it.text != "-":
            break
        start -= 1
    told = doc[start:end]
    heads = [t for t in told if is_person_noun(plain(t.text)) and t.tag_ == "NN"]
    first = next((t.i for t in told if t.pos_ == "ADP"), end)
    opens = len(told) > 1 and (told[0].pos_ in {"DET"} or told[0].tag_ == "PRP$")
    return (start, end) if opens and heads and heads[0].i < first else None


def heading(doc: Doc, name: Name, others: Sequence[Name]) -> tuple[int, int] | None:
    """Tokens of "Deputy head of the Finance Committee" right before a name."""
    if not any(one.last == name.opened - 1 for one in others):
        return None
    start = name.opened
    while start > max(0, name.opened - LONGEST) and not doc[start].is_sent_start:
        bounds = doc[start - 1].pos_ in {"VERB", "AUX", "SCONJ", "CCONJ", "PRON"}
        if bounds or (doc[start - 1].is_punct and doc[start - 1].text != "-"):
            break
        start -= 1
    told = doc[start : name.opened]
    first = next((t.i for t in told if t.pos_ == "ADP"), start)
    held = first > start and is_person_noun(plain(doc[first - 1].text))
    return (start, name.opened) if held and doc[first].lower_ in {"of", "at"} else None
