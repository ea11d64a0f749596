"""Where a noun phrase proper ends: before a preposition, a comma, a clause."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Doc

from sayso.reading.speakers.lexicon import OWNS, is_group_noun, is_person_noun, plain
from sayso.reading.speakers.names import Name

TIMES = frozenset(["today", "yesterday", "tomorrow", "tonight"])


def core_end(doc: Doc, start: int, end: int, names: Sequence[Name]) -> int:
    """The last token before the first preposition, comma, clause or parenthesis."""
    within = {i for name in names for i in range(name.opened, name.last + 1)}
    people = {name.last for name in names if name.kind == "person"}
    at = start
    while at + 1 < end and (at + 1 in within or not _bounds(doc, at + 1, start)):
        if at in people and (_is_head(doc, at + 1) or _tells_of(doc, at + 1)):
            break
        at += 1
    return at


def _tells_of(doc: Doc, at: int) -> bool:
    """ "Jane Roe a tribal elder", "Jane Roe quoted by the daily": the commas are lost."""
    owned = doc[at].tag_ == "PRP$"
    return (
        doc[at].lower_ in {"a", "an", "the"} or owned or doc[at].tag_ in {"VBN", "VBG"}
    )


def _is_head(doc: Doc, at: int) -> bool:
    """ "Jane Roe director of the group": the phrase ends with the name."""
    following = doc[at + 1] if at + 1 < len(doc) else None
    return (
        is_person_noun(plain(doc[at].text))
        and following is not None
        and following.pos_ == "ADP"
    )


def _bounds(doc: Doc, at: int, start: int) -> bool:
    token = doc[at]
    if _in_abbreviation(doc, at) or _tells_body(doc, at):
        return False
    if token.text in {",", "(", ";", ":", "–", "—", "--", "["}:
        return True
    if token.text == "-":
        return bool(token.whitespace_)
    if token.lower_ in {"who", "whom", "whose", "which", "that", "where"}:
        return True
    if token.pos_ == "ADP" and token.lower_ not in OWNS:
        return (
            doc[at - 1].text != "-" and token.nbor(1).text != "-"
            if at + 1 < len(doc)
            else True
        )
    if token.lower_ == "turned" and at + 1 < len(doc) and doc[at + 1].pos_ != "ADP":
        return False  # "the banker turned author Jane Roe"
    if token.tag_ in {"VBG", "VBN"} and token.dep_ in {"acl", "relcl", "advcl"}:
        return True
    after_noun = doc[at - 1].pos_ in {"NOUN", "PROPN"} and at > start
    if after_noun and (token.tag_ == "VBG" or token.lower_ in TIMES):
        return True
    if after_noun and token.pos_ in {"ADJ", "ADV"} and token.is_lower:
        return at + 1 >= len(doc) or doc[at + 1].pos_ not in {"NOUN", "PROPN", "ADJ"}
    return token.tag_ in {"VBD", "VBZ", "VBP", "MD"} and token.i > start


def _tells_body(doc: Doc, at: int) -> bool:
    """ "world governing body Velo": a participle before a body's noun and its name."""
    rest = doc[at : at + 3]
    named = len(rest) == 3 and rest[0].tag_ == "VBG" and rest[2].pos_ == "PROPN"
    return named and is_group_noun(plain(rest[1].text)) and rest[1].is_lower


def _in_abbreviation(doc: Doc, at: int) -> bool:
    """The "(BLR)" of "Blue Line Rail (BLR) spokeswoman Jane Roe" ends no phrase."""
    for start in (at, at - 2):
        marks = (
            doc[start].text + doc[start + 2].text if 0 < start < len(doc) - 3 else ""
        )
        if marks == "()" and doc[start + 1].is_upper:
            return doc[start + 3].pos_ in {"NOUN", "PROPN", "ADJ"}
    return False
