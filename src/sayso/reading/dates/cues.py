"""What the words of a cue say about when the act was: its verb, tense and clause."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from spacy.tokens import Doc, Token

from sayso.model import Attribution, Span
from sayso.reading.dates.words import lists

Mood = Literal["past", "present", "perfect", "modal", "noun", "other"]
JOINS = ("xcomp", "advcl", "conj", "ccomp", "parataxis", "dep", "pcomp", "prep")
"""Dependencies by which a cue shares the time of the verb above it."""
SUBJECTS = ("nsubj", "nsubjpass")
RELATIVE = ("relcl", "acl")


@dataclass(frozen=True, slots=True)
class Cue:
    """``head`` and ``governors`` are token numbers: the cue's main word and the verbs
    above whose time is its own. ``sentence`` is the number of its first token,
    ``clause_of`` that of the noun whose relative clause it is."""

    head: int
    governors: tuple[int, ...]
    sentence: int
    mood: Mood
    relative: bool
    elsewhere: bool
    finite: bool
    clause_of: int | None


def cue_of(doc: Doc, attribution: Attribution) -> Cue | None:
    """The facts of the attribution's cue; null where it has no cue on a token.

    A participle that the parse hangs on the cue's own source ("Kim “condemned …”") is
    a finite verb misread: nobody is called by what they say of others.
    """
    head = _head(doc, attribution)
    if head is None:
        return None
    governors = tuple(token.i for token in _governors(head, attribution.content))
    main = doc[governors[-1]] if governors else head
    misread = head.dep_ == "acl" and head.tag_ == "VBN"
    own = misread and inside(head.head, attribution.source)
    return Cue(
        head.i, governors, head.sent.start, "past" if own else _mood(head, main),
        not own and _relative(doc, head, governors),
        _elsewhere(head, main, attribution),
        head.tag_ not in ("VBG", "VB"),
        main.head.i if main.dep_ in RELATIVE else None,
    )  # fmt: skip


def _head(doc: Doc, attribution: Attribution) -> Token | None:
    for span in attribution.cue:
        tokens = doc.char_span(span.start, span.end, alignment_mode="expand")
        if tokens is not None and len(tokens):
            verbs = (token for token in tokens if token.pos_ in ("VERB", "AUX"))
            root: Token = tokens.root
            return root if root.pos_ in ("VERB", "AUX") else next(verbs, root)
    return None


def _governors(head: Token, content: tuple[Span, ...]) -> list[Token]:
    """The verbs above the cue, up to the clause's edge or into its own content."""
    found, token = list[Token](), head
    while token.dep_ in JOINS and token.head.i != token.i and not _apart(token):
        token = token.head
        if inside(token, content):
            break
        if token.pos_ in ("VERB", "AUX"):
            found.append(token)
    return found


def is_turn(doc: Doc, cue: Cue) -> bool:
    """The cue is but a colon: a headline's, or a turn of a transcript ("HOST: …")."""
    return doc[cue.head].text == ":"


def named_after(doc: Doc, cue: Cue, attribution: Attribution) -> frozenset[str]:
    """Names in the cue's clause outside source and content: to whom, on which show."""
    own = (*attribution.source, *attribution.content)
    return frozenset(
        token.lower_
        for token in doc[cue.head + 1 : doc[cue.head].sent.end]
        if token.pos_ == "PROPN"
        and token.lower_ not in lists()["weekdays"]
        and not inside(token, own)
    )


def listener_of(doc: Doc, cue: Cue, attribution: Attribution) -> frozenset[str]:
    """The body that it was told to: "told the Bergen Post", not "told reporters"."""
    head = doc[cue.head]
    told = [t for t in head.children if t.dep_ in ("dobj", "dative", "iobj")]
    return frozenset(
        token.lower_
        for token in told
        if head.lemma_ == "tell"
        and token.ent_type_ == "ORG"
        and not inside(token, attribution.content)
    )


def at_which(doc: Doc, cue: Cue, attribution: Attribution) -> frozenset[str]:
    """The occasion or paper that was named before: "in her address", "at the same
    briefing", outside the content."""
    saying = lists()["saying"]
    return frozenset(
        token.lemma_.lower()
        for token in occasions_of(doc, cue, attribution)
        if any(child.lower_ in saying["definite"] for child in token.children)
    )


def occasions_of(doc: Doc, cue: Cue, attribution: Attribution) -> list[Token]:
    """The nouns of occasions and papers in or at which the sentence says it was."""
    saying = lists()["saying"]
    return [
        token
        for token in doc[cue.head].sent
        if token.dep_ == "pobj"
        and token.head.lower_ in ("in", "at", "during", "from")
        and token.lemma_.lower() in (*saying["venues"], *saying["papers"])
        and not inside(token, attribution.content)
        and not inside(token, attribution.source)
    ]


def _apart(verb: Token) -> bool:
    """A clause of another time: "after he raised", "because they feared", "after
    insisting"; not "before adding", which goes on."""
    if verb.dep_ == "pcomp" and verb.head.lower_ in ("after", "since"):
        return True
    marks = [t.lower_ for t in verb.children if t.dep_ in ("mark", "advmod")]
    conjunctions = lists()["saying"]["apart"]
    return verb.dep_ == "advcl" and any(mark in conjunctions for mark in marks)


def inside(token: Token, spans: tuple[Span, ...]) -> bool:
    """The token lies in one of the spans."""
    return any(span.start <= token.idx < span.end for span in spans)


def source_of(doc: Doc, attribution: Attribution) -> list[Token]:
    """The tokens of the source."""
    found = (
        doc.char_span(span.start, span.end, alignment_mode="expand")
        for span in attribution.source
    )
    return [token for tokens in found if tokens is not None for token in tokens]


def _mood(head: Token, main: Token) -> Mood:
    if head.pos_ in ("NOUN", "PROPN") and head.i == main.i:
        return "noun"
    for verb in (head, main):
        auxiliaries = [t for t in verb.children if t.dep_ in ("aux", "auxpass")]
        if any(t.tag_ == "MD" for t in auxiliaries):
            return "past" if _refuses(verb, auxiliaries) else "modal"
        if any(t.lemma_ == "have" for t in auxiliaries):
            return "perfect"
        if verb.i == head.i and _shares_perfect(head, main):
            return "perfect"
        if verb.tag_ == "VBD" or any(t.tag_ == "VBD" for t in auxiliaries):
            return "past"
        if verb.tag_ in ("VBZ", "VBP") or any(
            t.tag_ in ("VBZ", "VBP") for t in auxiliaries
        ):
            return "present"
    return "past" if head.tag_ == "VBN" and head.dep_ in ("ROOT", "ccomp") else "other"


def _shares_perfect(head: Token, main: Token) -> bool:
    """ "has apologized and pledged": one "has" for both, though the second looks like a
    plain past. A form that cannot be a participle ("has left and wrote") is none."""
    if (
        head.dep_ != "conj"
        or head.i == main.i
        or any(t.dep_ in (*SUBJECTS, "aux", "auxpass") for t in head.children)
    ):
        return False
    has = any(
        t.lower_ in ("has", "have", "'ve", "’ve")
        for t in main.children
        if t.dep_ == "aux"
    )
    return has and head.tag_ in ("VBD", "VBN") and head.lower_.endswith("ed")


def _refuses(verb: Token, auxiliaries: list[Token]) -> bool:
    """ "would not say", "would only say": what was done, not what would be."""
    would = any(t.lower_ == "would" for t in auxiliaries)
    words = lists()["saying"]["refusing"]
    return would and any(t.lower_ in words for t in verb.children)


def _relative(doc: Doc, head: Token, governors: tuple[int, ...]) -> bool:
    """In a relative clause; a finite clause of its own ("though he admitted") is not
    in its governor's."""
    subjects = any(t.dep_ in ("nsubj", "nsubjpass") for t in head.children)
    marked = any(t.dep_ in ("mark", "advmod") for t in head.children)
    if head.dep_ == "advcl" and head.tag_ == "VBD" and subjects and marked:
        return False
    return any(doc[i].dep_ in RELATIVE for i in (head.i, *governors))


def _elsewhere(head: Token, main: Token, attribution: Attribution) -> bool:
    """A word of the cue's clause says that it was at some other time."""
    words = lists()["saying"]["other_time"]
    if head.dep_ == "pcomp" and _apart(head):
        return True
    left = min(head.i, main.i)
    own = head.dep_ == "conj" and any(t.dep_ in SUBJECTS for t in head.children)
    joined = head.i != main.i and not own
    near = [*head.subtree, *main.subtree] if joined else list(head.subtree)
    return any(
        (token.lower_ in words or _is_different(token) or _is_again(token, head))
        and not _names_before(token)
        and not (token.lower_ == "long" and token.tag_ == "JJ")  # "a long meeting"
        and not inside(token, attribution.content)
        and not inside(token, attribution.source)
        and _of_clause(token, head, main)
        and token.i >= left - 12
        for token in near
    )


def _names_before(token: Token) -> bool:
    """ "on X, formerly Twitter"."""
    after = token.doc[token.i + 1 : token.i + 2]
    return token.lower_ == "formerly" and any(t.pos_ == "PROPN" for t in after)


def _is_again(token: Token, head: Token) -> bool:
    """ "again protested"; "admitted it on Monday but again denied" is one act."""
    return token.lower_ == "again" and head.dep_ != "conj"


def _is_different(token: Token) -> bool:
    """ "in a different interview", "another time"; "a different view" and "another tough
    case" are of no other time."""
    saying = lists()["saying"]
    kinds = (*saying["occasions"], *saying["papers"], *saying["times"])
    return token.lower_ in saying["differing"] and token.head.lemma_.lower() in kinds


def _of_clause(token: Token, head: Token, main: Token) -> bool:
    """No other verb stands between the word and the cue."""
    while token.i not in (head.i, main.i):
        if token.head.i == token.i:
            return False
        if token.dep_ in ("appos", *RELATIVE):
            return False
        token = token.head
        if token.pos_ == "VERB" and token.i not in (head.i, main.i):
            return False
    return True
