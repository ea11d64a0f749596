"""Which printed words are taken for the source, where the tagged ones are not all of it.

Spans that a comma parts are one ("The UN mission in Chad, MINUC,"); of those on both sides of
the cue, or in two sentences, the one beside it counts; words that only modify the subject of the cue ("The daily, read
by both governments, urged calm") give way to the subject.
"""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Doc, Span, Token

from sayso.reading.speakers.lexicon import (
    is_group_noun,
    is_person_noun,
    plain,
    singular,
)
from sayso.reading.speakers.unprinted import governing_subject

SUBJECTS = frozenset({"nsubj"})
BESIDE = frozenset({"appos", "conj", "compound", "nmod", "flat"})


def as_one(doc: Doc, spans: Sequence[Span], cue: Sequence[Span]) -> list[Span]:
    """The spans of one source as they count, in order."""
    kept: list[Span] = []
    said = [token for one in cue for token in one]
    for span in sorted(spans, key=lambda span: span.start):
        between = doc[(kept[-1].end if kept else span.start) : span.start]
        if kept and all(token.text == "," for token in between):
            kept[-1] = doc[kept[-1].start : span.end]
        elif said and kept and _apart(kept[-1], span, said):
            kept = [min(kept[-1], span, key=lambda one: _apart_from(one, cue))]
        else:
            kept.append(span)
    return kept


def _apart(one: Span, two: Span, said: Sequence[Token]) -> bool:
    """Whether the cue stands between two spans, or a sentence ends there."""
    between = any(one.end <= word.i < two.start for word in said)
    return between or one[0].sent.start != two[0].sent.start


def _apart_from(span: Span, cue: Sequence[Span]) -> tuple[bool, int]:
    """First those in the sentence of the cue, then the nearest."""
    return span[0].sent.start != cue[0][0].sent.start, _away(span, cue)


def _away(span: Span, cue: Sequence[Span]) -> int:
    """Tokens between a source and the nearest word of the cue."""
    return min(max(one.start - span.end, span.start - one.end) for one in cue)


def modified_subject(spans: Sequence[Span], cue: Sequence[Span]) -> Token | None:
    """The subject of the cue, where the source is only words that tell of it."""
    if len(spans) != 1 or not cue:
        return None
    source, verb = spans[0], cue[0].root
    subject = next((t for t in verb.children if t.dep_ in SUBJECTS), None)
    if subject is None or subject.pos_ not in {"NOUN", "PROPN"}:
        return None
    inside = subject.i < source.start and source.end <= verb.i
    inside = inside and source[0].nbor(-1).lower_ not in {"by", "from"}
    root = source.root
    path = [root, *_up_to(root, subject)]
    told = any(token.dep_ in {"relcl", "acl", "prep"} for token in path)
    named = path[0].dep_ in BESIDE or path[-1].dep_ in BESIDE
    return (
        subject if inside and told and not named and path[-1].head == subject else None
    )


def list_owner(spans: Sequence[Span], cue: Sequence[Span]) -> Token | None:
    """The team of "a team of doctors, [nurses and drivers] said", where the source is
    only the end of the list."""
    if len(spans) != 1 or not cue or spans[0].end != cue[0].start:
        return None
    first = spans[0].root
    while first.dep_ == "conj" and first.head.i < first.i:
        first = first.head
    of = first.head
    listed = first.i < spans[0].start and first.dep_ == "pobj" and of.lower_ == "of"
    return of.head if listed and is_group_noun(plain(of.head.text)) else None


def own_subject(spans: Sequence[Span], cue: Sequence[Span]) -> Span | None:
    """The subject of the cue's clause with all that is told of it, where the source is
    only in a later sentence."""
    if not spans or not cue or spans[0].start < cue[0].sent.end:
        return None
    subject = governing_subject(cue)
    if subject is None or subject.i >= cue[0].start:
        return None
    noun = singular(plain(subject.text))
    named = subject.pos_ in {"PROPN", "PRON"}
    if not (named or is_person_noun(noun) or is_group_noun(noun)):
        return None
    end = min(subject.right_edge.i + 1, cue[0].start)
    return subject.doc[subject.left_edge.i : end]


def _up_to(token: Token, subject: Token) -> list[Token]:
    """The heads of a token below a subject, from the nearest."""
    path: list[Token] = []
    for head in token.ancestors:
        if head == subject:
            break
        path.append(head)
    return path
