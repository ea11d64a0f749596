"""The day of an occasion holds for what else was said there.

A day that was printed for one statement goes on to the same speaker's next ones, and,
where the occasion is one at which several speak (a meeting, a debate, a court), to the
others', until the text turns to something else.
"""

from __future__ import annotations

import itertools

from spacy.tokens import Doc, Token
from spacy.tokens import Span as Tokens

from sayso.model import Attribution, DateValue, Span
from sayso.reading.dates.anchors import Anchor, Place, Sentences, implied, moved
from sayso.reading.dates.cues import Cue, inside
from sayso.reading.dates.who import Key
from sayso.reading.dates.words import lists

IDLE = 1
"""Sentences without a statement that an occasion of several speakers outlasts."""
IDLE_ALONE = 2
"""The same for a day of one speaker."""
FAR = 12
"""Sentences in which others speak that a day of one speaker outlasts at most."""
BEFORE = 6
"""Tokens before a date in which its occasion may be named."""
NEXT = 2
"""Sentences in which elsewhere a quotation with a day follows what sums it up."""
LEAD = 4
"""Sentences at the report's head that may sum up what is dated just after them."""


def is_shared(
    doc: Doc,
    value: DateValue,
    cue: Cue | None,
    verb: str | None = None,
    source: tuple[Span, ...] = (),
) -> bool:
    """The act, or what the date hangs on, is an occasion at which several speak; a
    clause of its ``source`` ("who sits on the court") names none."""
    if cue and _sits(doc, value, cue, source):
        return True
    words = set(lists()["saying"]["shared"])
    lemmas = (
        {doc[i].lemma_.lower() for i in (cue.head, *cue.governors)} if cue else set()
    )
    lemmas |= {verb} if verb else set()
    lemmas |= _where(doc, cue) if cue else set()
    above = [t for t in near_date(doc, value) if not _tells_of(t, source)]
    above = [t for t in above if not _is_market(t)]
    return bool(words & (lemmas | {t.lemma_.lower() for t in above}))


def _is_market(token: Token) -> bool:
    """ "The stock exchange", "the Oslo Stock Exchange": a body, no occasion."""
    before = token.doc[token.i - 1].lower_ if token.i else ""
    markets = lists()["saying"]["markets"]
    return token.lemma_.lower() == "exchange" and before in markets


def is_of_several(nouns: list[str]) -> bool:
    """One of these occasions is one at which several speak."""
    return not set(nouns).isdisjoint(lists()["saying"]["shared"])


def _sits(doc: Doc, value: DateValue, cue: Cue, source: tuple[Span, ...]) -> bool:
    """A body that sat: it voted, or one spoke in it or to it."""
    bodies = lists()["saying"]["bodies"]
    voted = any(doc[i].lemma_ == "vote" for i in (cue.head, *cue.governors))
    if voted and any(
        t.lemma_.lower() in bodies and inside(t, source) for t in doc[cue.head].children
    ):
        return True
    heads = {cue.head, *cue.governors}
    return any(
        token.lemma_.lower() in bodies
        and not inside(token, source)
        and (
            (
                token.dep_ == "pobj"
                and token.head.lower_ in ("in", "before")
                and token.head.head.i in heads
            )
            or (
                token.dep_ in ("dobj", "dative", "iobj")
                and token.head.i in heads
                and token.head.lemma_ == "tell"
            )
        )
        for token in doc[cue.head].sent
    )


def _tells_of(token: Token, source: tuple[Span, ...]) -> bool:
    """It stands in a relative clause of the source."""
    if not inside(token, source):
        return False
    chain = (token, *token.ancestors)
    return any(t.dep_ == "relcl" and inside(t, source) for t in chain)


def _where(doc: Doc, cue: Cue) -> set[str]:
    """What the act was in or at: "lashed out at rivals, in a debate"."""
    found = set[str]()
    for token in doc[cue.head + 1 : doc[cue.head].sent.end]:
        if token.tag_ in ("VBD", "VBZ", "VBP"):
            break
        if token.dep_ == "pobj" and token.head.lower_ in ("in", "at", "during"):
            found |= set() if _is_market(token) else {token.lemma_.lower()}
    return found


def papers_of(doc: Doc, value: DateValue, cue: Cue) -> frozenset[str]:
    """The things with words in them that the date or the act hangs on."""
    nouns = (t for t in near_date(doc, value) if t.pos_ in ("NOUN", "PROPN"))
    near = {t.lemma_.lower() for t in nouns} | _where(doc, cue)
    return frozenset(near & set(lists()["saying"]["papers"]))


def tokens_of(doc: Doc, value: DateValue) -> Tokens | None:
    """The tokens of a date; null where it is on none."""
    if value.span is None:
        return None
    return doc.char_span(value.span.start, value.span.end, alignment_mode="expand")


def near_date(doc: Doc, value: DateValue) -> list[Token]:
    """The heads above a date up to its first verb, and the few words before it: the
    parse often hangs "at a meeting Monday" on the verb."""
    tokens = tokens_of(doc, value)
    if tokens is None:
        return []
    start = max(tokens.sent.start, tokens.start - BEFORE)
    token, found = tokens.root, list(tokens.doc[start : tokens.start])
    found += _apposed(tokens)
    while token.head.i != token.i and token.pos_ != "VERB":
        token = token.head
        found.append(token)
    return found


def _apposed(tokens: Tokens) -> list[Token]:
    """The words after "on Monday, the first day of the trial", by their order."""
    after = tokens.doc[tokens.end : tokens.end + BEFORE + 3]
    if len(after) < 2 or after[0].text != "," or after[1].lower_ != "the":
        return []
    phrase = list(itertools.takewhile(_of_phrase, after[1:]))
    return phrase if any(t.lemma_ == "day" for t in phrase) else []


def _of_phrase(token: Token) -> bool:
    return not token.is_punct and token.pos_ not in ("VERB", "AUX")


def carried(place: Place, anchors: list[Anchor], where: Sentences) -> Anchor | None:
    """The latest anchor before that holds for this statement, moved on to it."""
    before = [a for a in reversed(anchors) if a.sentence <= place.sentence]
    before = [a for a in before if _may_be_told(place, a)]
    for anchor in before:
        idle = where.idle_between(anchor.sentence, place.sentence)
        far = place.sentence - anchor.sentence > FAR
        if anchor.key & place.key and idle <= IDLE_ALONE and not far:
            return moved(anchor, place, "the same speaker and occasion")
        if anchor.shared and idle <= IDLE and not place.alone:
            return moved(anchor, place, "said at the same occasion")
    for anchor in before:
        if anchor.key & place.key and anchor.venue & place.venue:
            return moved(anchor, place, "the same speaker, to the same outlet or show")
    return None


def _may_be_told(place: Place, anchor: Anchor) -> bool:
    """What is told to one outlet is of no other occasion; a lead may sum it up before
    it says to whom."""
    if not place.listener or anchor.venue & place.listener:
        return True
    return place.sentence < LEAD and not anchor.venue


def turned(
    key: Key, sentence: int, anchors: list[Anchor], where: Sentences
) -> Anchor | None:
    """A turn of a transcript was taken where the last dated words before it were."""
    for anchor in reversed(anchors):
        if where.idle_between(anchor.sentence, sentence) <= IDLE:
            return moved(anchor, Place(key, sentence), "a turn of the same talk")
    return None


def has_own_channel(doc: Doc, cue: Cue, attribution: Attribution) -> bool:
    """ "said in an email": not at the occasion that was told of before."""
    papers = lists()["saying"]["papers"]
    return any(
        token.dep_ == "pobj"
        and token.head.lower_ in ("in", "on", "by", "via")
        and token.lemma_.lower() in papers
        and not inside(token, attribution.content)
        for token in doc[cue.head].sent
    )


def beside(
    key: Key, sentence: int, anchors: list[Anchor], *, aside: bool = False
) -> Anchor | None:
    """Of "…, saying that": the day of the same speaker's act in the same sentence; an
    ``aside`` ("a charge that he denied") is also of an occasion of several."""
    for anchor in anchors:
        same = bool(anchor.key & key) or (aside and anchor.shared)
        if same and anchor.sentence == sentence:
            reason = "one act with what is dated in its sentence"
            return moved(anchor, Place(key, sentence), reason)
    return None


def ahead(
    key: Key, sentence: int, anchors: list[Anchor], words: frozenset[str] | None = None
) -> DateValue | None:
    """In the lead: the day that the same speaker's next sentences give. A headline
    takes it only where it shares ``words`` with what is dated."""
    reach = LEAD if sentence < LEAD else NEXT
    for anchor in anchors:
        near = sentence <= anchor.sentence <= sentence + reach
        same = words is None or words & anchor.words
        if near and same and anchor.key & key:
            return implied(anchor.value, "sums up what is dated just after it")
    return None
