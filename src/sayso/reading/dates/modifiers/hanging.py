"""Dates that hang on a cue by the parse, with no other act on the way."""

from __future__ import annotations

from spacy.tokens import Doc, Token
from spacy.tokens import Span as Tokens

from sayso.model import Attribution
from sayso.reading.dates.cues import Cue, inside
from sayso.reading.dates.modifiers.days import is_dating
from sayso.reading.dates.modifiers.others import Others
from sayso.reading.dates.words import lists


def opens_as_paper(doc: Doc, cue: Cue, tokens: Tokens, others: Others) -> bool:
    """ "In a letter to Holm dated March 3, a copy of which was seen by the Post, Roe
    wrote": whatever is told of the letter before the first act of the sentence."""
    first = next((t for t in tokens.sent if not t.is_space), tokens[0])
    opening = doc[first.i + 1 : tokens.start]
    if first.lower_ != "in" or not is_dating(tokens) or cue.head < tokens.end:
        return False
    papers = lists()["saying"]["papers"]
    paper = any(t.dep_ == "pobj" and t.lemma_.lower() in papers for t in opening)
    parted = any(t.text == "," for t in opening)
    acts = any(inside(t, others.cues) for t in doc[tokens.end : cue.head])
    return paper and not parted and not acts


def hangs_on(
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
        if not _leads_on(token, above) or _speaks(above, others):
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


def _leads_on(token: Token, above: Token) -> bool:
    """Whether what is above a token on the way up is no other act, nor out of its time."""
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
