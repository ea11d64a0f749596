"""What the outlet itself tells with a day: occasions, acts at which reporters were
present, and the day to which it goes on."""

from __future__ import annotations

from spacy.tokens import Doc, Token

from sayso.model import Attribution, DateValue
from sayso.reading.dates.anchors import Anchor, Place, Sentences, is_short, moved
from sayso.reading.dates.occasions import is_shared, near_date
from sayso.reading.dates.outlets_own import is_past_day, outlets_own
from sayso.reading.dates.who import NOBODY, Key
from sayso.reading.dates.words import lists


def narrated(
    doc: Doc,
    attributions: tuple[Attribution, ...],
    dates: tuple[DateValue, ...],
    published: str | None,
    where: Sentences,
) -> list[Anchor]:
    """Dated occasions that the outlet itself tells of ("the two clashed Thursday", "at
    a hearing Monday"): what is said just after was said there."""
    found = []
    for value, tokens in outlets_own(doc, attributions, dates):
        if not is_short(value):
            continue
        root = tokens.sent.root
        if not _is_past(root) or (value.start or "") > (published or ""):
            continue
        number = where.of(tokens.start)
        if is_shared(doc, value, None, root.lemma_):
            found.append(Anchor(value, NOBODY, number, shared=True))
        elif actor := _actor(doc, value, root):
            found.append(Anchor(value, NOBODY, number, shared=False, words=actor))
    return found


def framed(
    doc: Doc,
    attributions: tuple[Attribution, ...],
    dates: tuple[DateValue, ...],
    published: str | None,
    where: Sentences,
) -> list[Anchor]:
    """ "By Monday his tone had changed": what is said just there was said that day."""
    found = []
    for value, tokens in outlets_own(doc, attributions, dates):
        if not is_past_day(value, published):
            continue
        first = tokens.start - 1 == tokens.sent.start
        by = first and doc[tokens.start - 1].lower_ == "by"
        if by and any(_is_had(t) for t in tokens.sent):
            number = where.of(tokens.start)
            found.append(Anchor(value, NOBODY, number, shared=False))
    return found


def _is_had(token: Token) -> bool:
    return (token.lower_ == "had" and token.dep_ == "aux") or token.tag_ == "VBD"


def of_frame(place: Place, frames: list[Anchor], where: Sentences) -> Anchor | None:
    """The day to which the text has gone on in this sentence, or in the one before
    where that says nothing else."""
    for frame in frames:
        idle = frame.sentence in where.idle
        if place.sentence - frame.sentence in ((0, 1) if idle else (0,)):
            return moved(frame, place, "the day to which the report has gone on")
    return None


def _is_past(root: Token) -> bool:
    """A finite verb of the past; the parse often takes it for a participle."""
    alone = not any(t.dep_ in ("aux", "auxpass") for t in root.children)
    return root.tag_ == "VBD" or (root.tag_ == "VBN" and alone)


def _actor(doc: Doc, value: DateValue, act: Token) -> frozenset[str]:
    """Who went where reporters are, or spoke: "the minister opened the bridge", "took
    on her rival", "in an interview, she was less sure"; nobody for other acts."""
    saying = lists()["saying"]
    particle = " ".join(t.lower_ for t in act.children if t.dep_ == "prt")
    public = f"{act.lemma_} {particle}".strip() in saying["public"]
    above = {t.lemma_.lower() for t in near_date(doc, value)}
    if not public and not above & {*saying["venues"], *saying["papers"]}:
        return frozenset()
    return frozenset(
        name.lower_
        for token in act.children
        if token.dep_ == "nsubj" and token.ent_type_ in ("PERSON", "")
        for name in (token, *token.children)
        if name.dep_ in ("nsubj", "appos")
    )


def after_act(place: Place, acts: list[Anchor], names: Key | None) -> Anchor | None:
    """ "Ms. Holm opened the bridge on Monday. “It is safe,” Ms. Holm told reporters":
    the same occasion, where one of the ``names`` of who speaks (null: a pronoun) did
    what the sentence before tells."""
    for act in acts:
        own = names is None or act.words & names
        if act.sentence == place.sentence - 1 and act.words and own:
            return moved(act, place, "said where it was done")
    return None
