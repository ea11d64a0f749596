"""A lead tells what a body said or did on a day; the next sentences quote who speaks for
it: "The Dam Trust said Monday … spokeswoman Ada Holm told reporters", "Its chief"."""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Doc, Token

from sayso.model import Attribution, DateValue
from sayso.reading.dates.anchors import Anchor, Sentences, is_short
from sayso.reading.dates.cues import source_of
from sayso.reading.dates.outlets_own import outlets_own
from sayso.reading.dates.told import Told, is_aside
from sayso.reading.dates.who import NOBODY
from sayso.reading.dates.words import lists

OPENING = 6
"""Sentences at a report's head, with headline, date and standfirst, that hold it."""
FOLLOWING = 3
"""Sentences after the lead in which a body's officer is quoted."""
BODIES = ("ORG", "GPE", "NORP")


@dataclass(frozen=True, slots=True)
class Bodily:
    """A body's act that the lead dates, and the words of the body's name."""

    anchor: Anchor
    names: frozenset[str]


def bodily(
    doc: Doc,
    all_told: list[Told],
    own: list[Anchor | None],
    dates: tuple[DateValue, ...],
    published: str | None,
    where: Sentences,
) -> Bodily | None:
    """The first act in the opening that is dated: a body's statement, or what the
    outlet tells that it did; null where the first is a person's."""
    found = list[tuple[int, Anchor, list[Token]]]()
    for this, anchor in zip(all_told, own, strict=True):
        if anchor and this.sentence < OPENING and this.cue and not is_aside(this):
            subject = source_of(doc, this.attribution)
            found.append((this.cue.head, anchor, subject))
    attributions = (this.attribution for this in all_told)
    for value, tokens in outlets_own(doc, attributions, dates):
        if not is_short(value):
            continue
        verb, number = tokens.sent.root, where.of(tokens.start)
        above = next((t for t in tokens.root.ancestors if t.pos_ == "VERB"), None)
        if number < OPENING and verb.tag_ == "VBD" and above == verb:
            found.append(
                (verb.i, Anchor(value, NOBODY, number, shared=False), _subject(verb))
            )
    for _, anchor, subject in sorted(found, key=lambda row: row[0])[:1]:
        day = anchor.value.start
        if day == anchor.value.end and day and day <= (published or "")[:10]:
            names = _body(subject)
            return Bodily(anchor, names) if names else None
    return None


def _subject(verb: Token) -> list[Token]:
    """The last subject before the verb: the parse takes a dateline for one."""
    subjects = [t for t in verb.children if t.dep_ == "nsubj" and t.i < verb.i]
    return list(subjects[-1].subtree) if subjects else []


def _body(subject: list[Token]) -> frozenset[str]:
    """The words of a body's name and its kind; none for a person."""
    heads = [t for t in subject if t.head not in subject]
    if len(heads) != 1 or any(t.ent_type_ == "PERSON" for t in subject):
        return frozenset()
    if heads[0].ent_type_ not in BODIES and heads[0].lemma_.lower() not in _kinds():
        return frozenset()
    return frozenset(t.lower_ for t in subject if t.pos_ in ("PROPN", "NOUN"))


def _kinds() -> set[str]:
    saying = lists()["saying"]
    return {*saying["bodies"], *saying["offices"], *saying["institutions"]}


def spoke_for(doc: Doc, this: Told, body: Bodily | None) -> bool:
    """Its officer is quoted soon after the lead."""
    if body is None or not 0 < this.sentence - body.anchor.sentence <= FOLLOWING:
        return False
    return is_officer(doc, this.attribution, body)


def is_officer(doc: Doc, attribution: Attribution, body: Bodily) -> bool:
    """The source holds an office, of this body or of none that is named."""
    source = source_of(doc, attribution)
    offices = [t for t in source if t.lemma_.lower() in lists()["saying"]["officers"]]
    if not offices or any(t.dep_ in ("relcl", "pobj") for t in offices):
        return False
    named = [t for t in source if t.ent_type_ in BODIES and t.is_alpha]
    if named:
        return any(t.lower_ in body.names for t in named)
    kinds = [t for t in source if t.lemma_.lower() in _kinds() and t not in offices]
    if any(t.lower_ not in body.names for t in kinds):
        return False
    first = source[0].lower_
    return (
        first in ("its", "their", "the")
        or source[0].i == offices[0].i
        or _called(source)
    )


def _called(source: list[Token]) -> bool:
    """ "Tom Lund, the chief warden": the office stands after the name, with "the"."""
    return any(
        t.dep_ == "appos" and any(c.lower_ in ("the", "its") for c in t.children)
        for t in source
    )
