"""A lead tells of "a local governor", "a judge", "investigators"; the body of the report
says who that was: "Governor Ada Holm", "Justice Lund", "the Investigation Board"."""

from __future__ import annotations

from collections import defaultdict

from spacy.tokens import Doc, Token

from sayso.model import Attribution
from sayso.reading.dates.anchors import Sentences
from sayso.reading.dates.cues import source_of
from sayso.reading.dates.who import MODIFIERS, NOBODY, Key
from sayso.reading.dates.words import lists

OPENING = 4
"""Sentences at a report's head that tell of somebody without a name."""
LEADING = 6
"""Sentences, with headline, standfirst, names and day, that hold the lead's first."""
STEM = 7
"""Letters that a kind of person and a body's name share: "investigators" of the
Investigation Board."""


def same_roles(
    doc: Doc, attributions: tuple[Attribution, ...], where: Sentences
) -> list[Key]:
    """Marks of the role that the lead gives to somebody unnamed, for that source, for
    the one named source that has it, and for "the judge" of later."""
    sources = [source_of(doc, a) for a in attributions]
    unnamed = [_unnamed(source) for source in sources]
    leading = {
        role
        for role, source in zip(unnamed, sources, strict=True)
        if role and where.of(source[0].i) < OPENING
    }
    named: defaultdict[str, set[str]] = defaultdict(set)
    roles = [_named(source, leading) for source in sources]
    for one in roles:
        for role, name in one.items():
            named[role].add(name)
    known = {role for role in leading if len(named[role]) == 1}
    nobodys = {role for role in leading if not named[role]}
    return [
        frozenset(
            f"role:{r}"
            for r in ({role} | set(one)) & (known | _of_lead(source, nobodys, where))
        )
        if source
        else NOBODY
        for role, one, source in zip(unnamed, roles, sources, strict=True)
    ]


def _of_lead(source: list[Token], roles: set[str], where: Sentences) -> set[str]:
    """The roles that headline and lead give to one person and the body to nobody:
    "Judge halts sale", "A Bergen judge on Monday halted"."""
    return roles if where.of(source[0].i) < LEADING else set()


def _unnamed(source: list[Token]) -> str:
    """The role of a source without a name of its own: "a Bergen judge"."""
    heads = [t for t in source if t.head not in source]
    if len(heads) != 1 or heads[0].pos_ not in ("NOUN", "PROPN"):
        return ""
    head = heads[0]
    names = [t for t in source if t.pos_ == "PROPN" and t.dep_ not in MODIFIERS]
    if any(t.i != head.i for t in names) or head.ent_type_ in ("PERSON", "ORG"):
        return ""
    role = _role(head)
    if role in lists()["saying"]["common"]["roles"]:
        return ""
    return f"{role}s" if head.tag_ in ("NNS", "NNPS") else role


def _role(token: Token) -> str:
    lemma = token.lemma_.lower().rstrip(".")
    return str(lists()["saying"]["titles"].get(lemma, lemma))


def _named(source: list[Token], leading: set[str]) -> dict[str, str]:
    """The roles of the lead that a named source has, each with the last of its names."""
    names = [t for t in source if _is_name(t) and not _is_told(t, source)]
    found = {}
    for token in source:
        if not names or token.pos_ not in ("NOUN", "PROPN") or _is_told(token, source):
            continue
        for role in leading:
            several = role.endswith("s")
            stem = len(role) > STEM and token.lower_.startswith(role[:STEM])
            one = _role(token) == role and any(t.ent_type_ == "PERSON" for t in names)
            one = one and not _is_beside_office(token)
            if one or (several and stem and token.ent_type_ == "ORG"):
                found[role] = names[-1].lower_
    return found


def _is_beside_office(token: Token) -> bool:
    """ "The shadow health minister", "the deputy mayor": not the one of the lead."""
    apart = lists()["saying"]["beside_office"]
    return any(t.lower_ in apart for t in token.lefts)


def _is_name(token: Token) -> bool:
    return token.pos_ == "PROPN" and token.ent_type_ in ("PERSON", "ORG")


def _is_told(token: Token, source: list[Token]) -> bool:
    """It belongs to another: "the governor’s aide", "an aide to the governor", "who
    sued the governor"."""
    chain = [token, *(t for t in token.ancestors if t in source)]
    return any(t.dep_ in ("poss", "relcl", "acl", "pobj") for t in chain)
