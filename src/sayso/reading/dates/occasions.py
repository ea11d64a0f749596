"""The day of an occasion holds for what else was said there.

A day that was printed for one statement goes on to the same speaker's next ones, and,
where the occasion is one at which several speak (a meeting, a debate, a court), to the
others', until the text turns to something else.
"""

from __future__ import annotations

import itertools
from bisect import bisect_right
from dataclasses import dataclass, replace
from datetime import date

from spacy.tokens import Doc, Token
from spacy.tokens import Span as Tokens

from sayso.model import Attribution, DateValue, Span
from sayso.reading.dates.cues import Cue, inside
from sayso.reading.dates.who import NOBODY, Key
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


@dataclass(frozen=True, slots=True)
class Anchor:
    """A printed day, whose it is, the number of its sentence, whether it holds for all
    who speak there, and the words of what was said."""

    value: DateValue
    key: Key
    sentence: int
    shared: bool
    words: frozenset[str] = frozenset()
    venue: frozenset[str] = frozenset()
    """Names of whom it was said to, or of the show or place."""
    papers: frozenset[str] = frozenset()
    """What it was written in: "letter" of "wrote in a letter dated Monday"."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a statement stands: whose it is, its sentence, the names to whom or where
    it was said, and whether it is no part of what several say at one occasion: said
    "in an email", or nothing said."""

    key: Key
    sentence: int
    venue: frozenset[str] = frozenset()
    alone: bool = False
    listener: frozenset[str] = frozenset()
    """The outlet that it was told to, by name; not "reporters"."""


@dataclass(frozen=True, slots=True)
class Sentences:
    """Where the sentences begin (token numbers) and which hold no statement."""

    starts: tuple[int, ...]
    idle: frozenset[int]

    def of(self, token: int) -> int:
        """The number of the sentence that holds a token."""
        return bisect_right(self.starts, token) - 1

    def idle_between(self, first: int, last: int) -> int:
        """Sentences after ``first`` and before ``last`` without a statement."""
        return sum(number in self.idle for number in range(first + 1, last))


def sentences(doc: Doc, attributions: tuple[Attribution, ...]) -> Sentences:
    """The sentences that have words; a cue or a content makes one not idle."""
    sents = [sent for sent in doc.sents if sent.text.strip()]
    spans = [s for a in attributions for s in (*a.cue, *a.content)]
    idle = (
        number
        for number, sent in enumerate(sents)
        if not any(s.start < sent.end_char and sent.start_char < s.end for s in spans)
    )
    return Sentences(tuple(sent.start for sent in sents), frozenset(idle))


LONGEST = 31
"""Days that what may carry on lasts at most: "in an interview last month, he said"."""


def is_short(value: DateValue) -> bool:
    """It names a day, a week or a month."""
    if value.start is None or value.end is None:
        return False
    length = date.fromisoformat(value.end) - date.fromisoformat(value.start)
    return length.days < LONGEST


def is_shared(
    doc: Doc,
    value: DateValue,
    cue: Cue | None,
    verb: str | None = None,
    source: tuple[Span, ...] = (),
) -> bool:
    """The act, or what the date hangs on, is an occasion at which several speak; a
    clause of its ``source`` ("who sits on the court") names none."""
    words = set(lists()["saying"]["shared"])
    lemmas = (
        {doc[i].lemma_.lower() for i in (cue.head, *cue.governors)} if cue else set()
    )
    lemmas |= {verb} if verb else set()
    lemmas |= _where(doc, cue) if cue else set()
    above = [t for t in _above(doc, value) if not _tells_of(t, source)]
    return bool(words & (lemmas | {t.lemma_.lower() for t in above}))


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
        if token.pos_ in ("VERB", "AUX"):
            break
        if token.dep_ == "pobj" and token.head.lower_ in ("in", "at", "during"):
            found.add(token.lemma_.lower())
    return found


def papers_of(doc: Doc, value: DateValue, cue: Cue) -> frozenset[str]:
    """The things with words in them that the date or the act hangs on."""
    nouns = (t for t in _above(doc, value) if t.pos_ in ("NOUN", "PROPN"))
    near = {t.lemma_.lower() for t in nouns} | _where(doc, cue)
    return frozenset(near & set(lists()["saying"]["papers"]))


def narrated(
    doc: Doc,
    attributions: tuple[Attribution, ...],
    dates: tuple[DateValue, ...],
    published: str | None,
    where: Sentences,
) -> list[Anchor]:
    """Dated occasions that the outlet itself tells of ("the two clashed Thursday", "at
    a hearing Monday"): what is said just after was said there."""
    contents = tuple(span for a in attributions for span in a.content)
    found = []
    for value in dates:
        tokens = _tokens(doc, value)
        if tokens is None or inside(tokens[0], contents) or not is_short(value):
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
    contents = tuple(span for a in attributions for span in a.content)
    found = []
    for value in dates:
        tokens = _tokens(doc, value)
        if (
            tokens is None
            or inside(tokens[0], contents)
            or not _is_past_day(value, published)
        ):
            continue
        first = tokens.start - 1 == tokens.sent.start
        by = first and doc[tokens.start - 1].lower_ == "by"
        if by and any(_is_had(t) for t in tokens.sent):
            number = where.of(tokens.start)
            found.append(Anchor(value, NOBODY, number, shared=False))
    return found


def _is_past_day(value: DateValue, published: str | None) -> bool:
    one = value.start is not None and value.start == value.end
    return one and value.timex != "PRESENT_REF" and value.start <= (published or "")


def _is_had(token: Token) -> bool:
    return token.lower_ == "had" and token.dep_ == "aux" or token.tag_ == "VBD"


def of_frame(place: Place, frames: list[Anchor], where: Sentences) -> Anchor | None:
    """The day to which the text has gone on in this sentence, or in the one before
    where that says nothing else."""
    for frame in frames:
        idle = frame.sentence in where.idle
        if place.sentence - frame.sentence in ((0, 1) if idle else (0,)):
            return _moved(frame, place, "the day to which the report has gone on")
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
    above = {t.lemma_.lower() for t in _above(doc, value)}
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
            return _moved(act, place, "said where it was done")
    return None


def _tokens(doc: Doc, value: DateValue) -> Tokens | None:
    if value.span is None:
        return None
    return doc.char_span(value.span.start, value.span.end, alignment_mode="expand")


def _above(doc: Doc, value: DateValue) -> list[Token]:
    """The heads above a date up to its first verb, and the few words before it: the
    parse often hangs "at a meeting Monday" on the verb."""
    tokens = _tokens(doc, value)
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
            return _moved(anchor, place, "the same speaker and occasion")
        if anchor.shared and idle <= IDLE and not place.alone:
            return _moved(anchor, place, "said at the same occasion")
    for anchor in before:
        if anchor.key & place.key and anchor.venue & place.venue:
            return _moved(anchor, place, "the same speaker, to the same outlet or show")
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
            return _moved(anchor, Place(key, sentence), "a turn of the same talk")
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


def _moved(anchor: Anchor, place: Place, reason: str) -> Anchor:
    value = implied(anchor.value, reason)
    return replace(anchor, value=value, key=place.key, sentence=place.sentence)


def beside(key: Key, sentence: int, anchors: list[Anchor]) -> Anchor | None:
    """Of "…, saying that": the day of the same speaker's act in the same sentence."""
    for anchor in anchors:
        if anchor.key & key and anchor.sentence == sentence:
            reason = "one act with what is dated in its sentence"
            return _moved(anchor, Place(key, sentence), reason)
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


def implied(value: DateValue, reason: str) -> DateValue:
    """The same day, though not printed here."""
    return replace(value, span=None, reason=reason)
