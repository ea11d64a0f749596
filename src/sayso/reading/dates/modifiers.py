"""The date that modifies a cue: "said Friday", "On Monday X demanded", "in a statement
released Tuesday", "at a meeting Monday" — and never one that is in the content."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from spacy.tokens import Doc, Token
from spacy.tokens import Span as Tokens

from sayso.model import Attribution, DateValue, Span
from sayso.reading.dates.cues import Cue, inside
from sayso.reading.dates.weekdays import UPDATED
from sayso.reading.dates.words import lists

REACH = 14
"""Tokens between cue and date at most, where only their order is to go by."""

Placed = tuple[DateValue, Tokens, int]
"""A date, its tokens, and the number of the first token of its sentence."""


@dataclass(frozen=True, slots=True)
class Others:
    """What belongs to other attributions: contents in which the cue in question does
    not stand, and the cues."""

    contents: tuple[Span, ...] = ()
    cues: tuple[Span, ...] = ()


NO_OTHERS = Others()


def placed(doc: Doc, dates: Collection[DateValue]) -> list[Placed]:
    """The dates that may modify a cue: those on tokens, but for what dates the report."""
    text = doc.text  # spaCy puts it together anew each time
    return [
        (value, tokens, tokens.sent.start)
        for value in dates
        if (tokens := _tokens(doc, value)) is not None and not dateline(text, value)
    ]


def modifier(
    doc: Doc,
    attribution: Attribution,
    cue: Cue,
    dates: Sequence[Placed],
    published: str | None,
    others: Others = NO_OTHERS,
) -> DateValue | None:
    """The date of the act itself as printed in the cue's sentence, the nearest one
    where several would do; null where none modifies the cue."""
    found = [
        (distance, value)
        for value, tokens, sentence in dates
        if (sentence == cue.sentence or _closes(attribution, tokens, cue))
        and _may_be_a_day(value, tokens, published)
        and (distance := _distance(doc, attribution, cue, tokens, others)) is not None
    ]
    return min(found, key=lambda pair: pair[0])[1] if found else None


DATELINE = re.compile(r"\s*(?:\([^)]{1,40}\)\s*)?(?:[—–]|-{1,2}\s)")
HEAD = 200
"""Code points at a text's beginning in which a dateline stands."""


def dateline(text: str, value: DateValue) -> bool:
    """ "WASHINGTON, June 24 (UPI) —", "Published: October 19, 2021" and a date with
    which a text opens date the report and nothing that is told."""
    if value.span is None or value.span.start > HEAD:
        return False
    if DATELINE.match(text, value.span.end) is not None:
        return True
    before = text[: value.span.start].rstrip(" ,:").lower()
    opens = not before and any(sign.isdigit() for sign in value.text or "")
    headed = before.endswith(tuple(lists()["saying"]["headed"]))
    return opens or headed


def _closes(attribution: Attribution, tokens: Tokens, cue: Cue) -> bool:
    """ "Roe argued that “it is old. It leaks,” at a rally on Friday": the date closes a
    content of several sentences, with no verb between."""
    if not attribution.content or tokens.start < cue.head:
        return False
    end = attribution.content[-1].end
    if not tokens.sent.start_char < end <= tokens.start_char:
        return False
    between = tokens.doc.char_span(end, tokens.start_char, alignment_mode="contract")
    return between is None or not any(t.pos_ in ("VERB", "AUX") for t in between)


def _tokens(doc: Doc, value: DateValue) -> Tokens | None:
    if value.span is None:
        return None
    return doc.char_span(value.span.start, value.span.end, alignment_mode="expand")


def _may_be_a_day(value: DateValue, tokens: Tokens, published: str | None) -> bool:
    """Not a mere length, a set, "now" or what is to come, nor "since Monday", nor a
    date that something is done to ("kicked off the day")."""
    if value.end is None or value.timex in ("PRESENT_REF", None):
        return False
    coming = value.start and published and value.start > published[:10]
    if coming and value.reason != UPDATED:
        return False
    if tokens.root.dep_ == "dobj" and not (_is_weekday(tokens) or _is_dating(tokens)):
        return False
    if _names_a_thing(tokens):
        return False
    head = tokens.root.head
    before = tokens.doc[tokens.start - 1] if tokens.start else None
    words = lists()["saying"]["not_the_day"]
    return not (
        (head.pos_ in ("ADP", "SCONJ") and head.lower_ in words)
        or (before is not None and before.lower_ in words)
    )


def _is_weekday(tokens: Tokens) -> bool:
    """ "promised Sunday to end it": the parse takes the day for what is promised."""
    return len(tokens) == 1 and tokens[0].lower_ in lists()["weekdays"]


def _is_dating(tokens: Tokens) -> bool:
    """ "a letter dated March 3": the parse takes the day for what is done to."""
    return tokens.start > 0 and tokens.doc[tokens.start - 1].lower_ == "dated"


def _names_a_thing(tokens: Tokens) -> bool:
    """A year or a part of the day that only tells which thing is meant: "the 2016
    campaign trail", "an afternoon interview"."""
    root, after = tokens[-1], tokens.doc[tokens.end : tokens.end + 1]
    part = root.lower_ in lists()["parts"] and len(tokens) < 3
    bare = (len(tokens) == 1 and root.is_digit) or (part and _is_undated(tokens))
    return bare and any(t.pos_ in ("NOUN", "PROPN", "ADJ") for t in after)


def _is_undated(tokens: Tokens) -> bool:
    """No weekday, "this" or "last" tells of which day it is a part."""
    telling = (*lists()["weekdays"], "this", "that", "last", "yesterday", "tomorrow")
    return not any(t.lower_ in telling for t in tokens)


def _distance(
    doc: Doc,
    attribution: Attribution,
    cue: Cue,
    tokens: Tokens,
    others: Others,
) -> int | None:
    """How far the date is from the cue; null where it does not modify it."""
    start = tokens.start_char
    barred = (*attribution.content, *others.contents)
    gap = abs(tokens.start - cue.head)
    if _was_called_then(cue, tokens) and not inside(tokens[0], attribution.content):
        return gap
    if any(span.start <= start < span.end for span in barred):
        return None
    if tokens.sent.start != cue.sentence:
        return gap
    if any(span.start <= start < span.end for span in attribution.cue):
        return gap
    hangs = _hangs_on(attribution, cue, tokens, others)
    hangs = hangs or _opens_as_paper(doc, cue, tokens, others)
    return gap if hangs or _stands_by(doc, attribution, cue, tokens) else None


def _opens_as_paper(doc: Doc, cue: Cue, tokens: Tokens, others: Others) -> bool:
    """ "In a letter to Holm dated March 3, a copy of which was seen by the Post, Roe
    wrote": whatever is told of the letter before the first act of the sentence."""
    first = next((t for t in tokens.sent if not t.is_space), tokens[0])
    opening = doc[first.i + 1 : tokens.start]
    if first.lower_ != "in" or not _is_dating(tokens) or cue.head < tokens.end:
        return False
    papers = lists()["saying"]["papers"]
    paper = any(t.dep_ == "pobj" and t.lemma_.lower() in papers for t in opening)
    parted = any(t.text == "," for t in opening)
    acts = any(inside(t, others.cues) for t in doc[tokens.end : cue.head])
    return paper and not parted and not acts


def _hangs_on(
    attribution: Attribution, cue: Cue, tokens: Tokens, others: Others
) -> bool:
    """The way up the parse from the date to the cue passes no other act.

    A date after the content, hung on it by the parse, was left out of it by whoever
    marked the content, and so is the cue's.
    """
    goal = {cue.head, *cue.governors}
    if cue.clause_of in range(tokens.start, tokens.end):  # "on Monday, when X said"
        return True
    token = tokens.root
    closes = tokens.start > cue.head
    if _spoke_then(attribution, goal, token):
        return True
    while token.head.i != token.i:
        above = token.head
        if closes and inside(above, attribution.content):
            return True
        if above.i in goal:
            return not (above.i != cue.head and token.dep_ in ("advcl", "relcl", "acl"))
        if not _passable(token, above) or _speaks(above, others):
            return False
        token = above
    return False


def _spoke_then(attribution: Attribution, goal: set[int], token: Token) -> bool:
    """The source is told to have spoken then: "Holm, speaking in Oslo on Monday, said",
    "Holm, reached on Monday, said", "Holm, who testified on Monday, said"."""
    saying = lists()["saying"]
    verb = next((t for t in token.ancestors if t.pos_ in ("VERB", "AUX")), token)
    first = next((t for t in (verb, *verb.ancestors) if t.dep_ != "conj"), verb)
    head = first.head if first.pos_ in ("VERB", "AUX") else first
    if verb.i in goal or not _is_subject(head, goal, attribution):
        return False
    if verb.tag_ == "VBG":
        return verb.dep_ == "acl" and verb.lemma_ in saying["speaking"]
    if verb.tag_ == "VBN" and verb.dep_ == "acl":
        return verb.lemma_ in (*saying["contacting"], "ask", "interview", "question")
    return (
        verb.tag_ in ("VBD", "VBN")
        and verb.lemma_ in ("speak", "testify")
        and any(t.lower_ == "who" for t in verb.children)
    )


def _is_subject(head: Token, goal: set[int], attribution: Attribution) -> bool:
    """The noun is the source, and it is the subject of the cue."""
    return inside(head, attribution.source) or (
        head.dep_ in ("nsubj", "nsubjpass") and head.head.i in goal
    )


def _passable(token: Token, above: Token) -> bool:
    saying = lists()["saying"]
    if above.pos_ in ("VERB", "AUX"):
        return _made(above) or _meanwhile(above)
    if above.pos_ in ("ADP", "SCONJ"):
        if above.lower_ in saying["after_links"]:
            return token.lemma_ in saying["occasions"]
        if above.lower_ == "before":
            return above.head.lemma_ in saying["before_bodies"]
        return above.lower_ in saying["occasion_links"]
    if token.dep_ == "poss" or above.dep_ == "nsubj":
        return above.lemma_ in (*saying["papers"], *saying["occasions"])
    return True


def _speaks(verb: Token, others: Others) -> bool:
    """ "has not confirmed it, while Oslo said Monday": someone else's act."""
    subject = any(t.dep_ in ("nsubj", "nsubjpass") for t in verb.children)
    return subject and inside(verb, others.cues)


def _was_called_then(cue: Cue, tokens: Tokens) -> bool:
    """ "Denied, when he was called on Monday, that …": what was done to who then spoke,
    though the call was taken for an act of its own."""
    verb = next((t for t in tokens.root.ancestors if t.pos_ in ("VERB", "AUX")), None)
    if verb is None or verb.dep_ != "advcl" or verb.head.i != cue.head:
        return False
    return any(t.lower_ == "when" for t in verb.children) and any(
        t.dep_ == "nsubjpass" and t.pos_ == "PRON" for t in verb.children
    )


def _made(verb: Token) -> bool:
    """ "released" in "a statement released Monday"."""
    if verb.lemma_ not in lists()["saying"]["making"]:
        return False
    own = ("nsubj", "nsubjpass", "aux", "auxpass")
    misread = verb.tag_ == "VBN" and not any(t.dep_ in own for t in verb.children)
    return misread or verb.dep_ in ("acl", "relcl")


def _meanwhile(verb: Token) -> bool:
    """ "Asked on Monday", "speaking at a rally Monday", "as she arrived Monday"."""
    if verb.dep_ != "advcl":
        return False
    saying = lists()["saying"]
    marks = [
        t.lower_
        for t in verb.children
        if t.dep_ == "mark"
        or (t.dep_ == "advmod" and t.lower_ in (*saying["together"], *saying["apart"]))
    ]
    subject = any(t.dep_ in ("nsubj", "nsubjpass") for t in verb.children)
    if subject or marks:
        return any(mark in saying["together"] for mark in marks)
    return verb.tag_ in ("VBG", "VBN")


def _stands_by(doc: Doc, attribution: Attribution, cue: Cue, tokens: Tokens) -> bool:
    """By order alone, for the parse errs: between source and cue, soon after both, or
    at the sentence's start with the source and cue next."""
    if inside(tokens[0], attribution.source):
        return False
    sources = [doc[cue.head], *_firsts(doc, attribution)]
    left, right = min(t.i for t in sources), max(t.i for t in sources)
    if left <= tokens.start <= right:
        between = doc[left + 1 : tokens.start]
        return all(_quiet(token, attribution, cue) for token in between)
    if tokens.start > right:
        between = doc[right + 1 : tokens.start]
        return len(between) <= REACH and all(
            _quiet(token, attribution, cue) for token in between
        )
    between = doc[tokens.end : left]
    opens = tokens.start - tokens.sent.start <= 2
    return opens and all(_quiet(token, attribution, cue) for token in between)


def _firsts(doc: Doc, attribution: Attribution) -> list[Token]:
    """The head of the source."""
    found = (
        doc.char_span(span.start, span.end, alignment_mode="expand")
        for span in attribution.source[:1]
    )
    return [tokens.root for tokens in found if tokens is not None and len(tokens)]


def _quiet(token: Token, attribution: Attribution, cue: Cue) -> bool:
    """Nothing between that could claim the date: no verb, no content."""
    if inside(token, attribution.content):
        return False
    if token.i == cue.head or inside(token, attribution.cue):
        return True
    if token.pos_ in ("VERB", "SCONJ") and token.lower_ not in ("on",):
        return token.lemma_ in lists()["saying"]["making"]
    return True
