"""Sources that are printed with one name: "Council Speaker Ada Holm-Berg … Holm-Berg",
"its chief, Col. Tom Lund … Lund"."""

from __future__ import annotations

from collections import defaultdict

from spacy.tokens import Doc, Token

from sayso.model import Attribution
from sayso.reading.dates.cues import source_of
from sayso.reading.dates.who import MODIFIERS, Key

CLAUSES = ("relcl", "acl", "advcl")


def same_names(doc: Doc, attributions: tuple[Attribution, ...]) -> list[Key]:
    """For each attribution, marks of the surnames in its source; none for a name that
    is printed with several given names."""
    sources = [source_of(doc, a) for a in attributions]
    found = [_surnames(source) for source in sources]
    known = {surname for one in found for surname in one}
    for one, source in zip(found, sources, strict=True):
        if len(source) == 1 and source[0].lower_ in known and _is_name(source[0]):
            one.setdefault(source[0].lower_, "")
    given: defaultdict[str, set[str]] = defaultdict(set)
    for one in found:
        for surname, before in one.items():
            given[surname] |= {before} if before else set()
    return [
        frozenset(f"name:{surname}" for surname in one if len(given[surname]) <= 1)
        for one in found
    ]


def _surnames(source: list[Token]) -> dict[str, str]:
    """The last words of the persons' names that head the source, each with the word
    before it where that is of the name."""
    found = {}
    for token in source:
        if token.sent.start != source[0].sent.start:
            break
        after, before = token.doc[token.i + 1 : token.i + 2], token.doc[: token.i][-1:]
        inner = any(_in_name(t) and t in source for t in after)
        if _in_name(token) and not inner and _is_own(token, source):
            first = [t.lower_ for t in before if _in_name(t) and t in source]
            found[token.lower_] = first[0] if first else ""
    return found


def _in_name(token: Token) -> bool:
    return (
        token.pos_ == "PROPN"
        and token.ent_type_ == "PERSON"
        and token.text[0].isupper()
    )


def _is_name(token: Token) -> bool:
    return token.pos_ == "PROPN" and token.text[0].isupper()


def _is_own(token: Token, source: list[Token]) -> bool:
    """Not "a lawyer for Holm" nor "Holm’s lawyer", nor in a clause about the source; "a
    group led by Holm" speaks with him."""
    if token.dep_ in MODIFIERS:
        return False
    for one in (token, *token.ancestors):
        if one not in source:
            return True
        led = one.dep_ == "acl" and one.lower_ in ("led", "headed")
        if one.dep_ == "poss" or (one.dep_ in CLAUSES and not led):
            return False
        if one.dep_ == "prep" or (
            one.dep_ == "agent" and one.head.lower_ not in ("led", "headed")
        ):
            return False
    return True
