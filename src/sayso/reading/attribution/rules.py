"""Attributions from the parse: reporting verbs, noun cues, "according to", refusals.

It needs no training, so it reads what the trained tagger saw rarely (no comment, could
not verify, has not confirmed) and what lies inside the contents of others.
"""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Doc, Token

from sayso.model import Attribution, Span
from sayso.reading.attribution.contents import (
    beyond,
    content_of,
    inquiry,
    spans_of,
)
from sayso.reading.attribution.quotes import quotations
from sayso.reading.attribution.sources import asked, parted, phrase, source_of
from sayso.reading.cues import Cue, is_wished, person_nouns, speaking_nouns
from sayso.reading.cues_words import SILENT, ReadCue, words
from sayso.reading.grammar import children, full_clauses, is_negated, runs
from sayso.reading.phrases import read_cue

SURE, LIKELY, WEAK = 0.8, 0.6, 0.4
UNSPOKEN = {"support", "believe", "withhold", "warn", "doubt"}
NAMES = {"PERSON", "ORG", "GPE", "NORP"}
THINGS = {"that", "this", "which", "what", "these", "there"}
MADE = ("ery", "maker", "firm", "works", "house")
"""Endings of nouns for firms and houses, which no list holds in full: "distillery"."""
OWN = {"my", "our"}
"""Whose view is the speaker's anyway: "It is, in our estimation, an invasion", he said."""
CUE_PARTS = ("aux", "auxpass", "neg", "prt")
QUESTIONS = {"who", "whom", "which", "whether", "if"}
ASKING = {"WP", "WDT", "WRB"}
"""Tags of a word that stands for what is not told: "what the witnesses reported"."""


@dataclass(frozen=True, slots=True)
class Found:
    """An attribution with the token that its cue is built around."""

    head: Token
    cue: Cue
    attribution: Attribution


def find(text: str, doc: Doc) -> list[Found]:
    """All attributions that the parse shows, outer and inner, in the order of cues."""
    quoted = quotations(text)
    found = [_according(text, token, quoted) for token in doc]
    found += [_governed(text, token, quoted) for token in doc]
    return sorted((f for f in found if f), key=lambda f: f.attribution.cue[0])


def hears(found: Found) -> bool:
    """ "heard from the warden": who speaks stands after the cue."""
    source = found.attribution.source
    return bool(source) and source[0].start > found.head.idx


def _governed(text: str, token: Token, quoted: tuple[Span, ...]) -> Found | None:
    read = read_cue(token)
    if read is None:
        return None
    source, governed = _parts(token, read)
    content = spans_of(text, governed, quoted, token)
    if not content and token.pos_ == "VERB":
        content = _beside(text, token, source, quoted)
    if not content or all(t.tag_ in ASKING for t in governed):
        return None
    if is_wished(token) or is_purpose(token, read.cue) or is_asked_of(token):
        return None
    if not _is_said(token, source, read.cue):
        return None
    if not source and read.cue.act in SILENT:
        source = asked(governed)
    attribution = Attribution(
        runs(source),
        runs(cue_tokens(token, read.tokens)),
        content,
        SURE if source and read.cue.act else LIKELY if source else WEAK,
        read.cue.cue_class,
    )
    return Found(token, read.cue, attribution)


def _parts(token: Token, read: ReadCue) -> tuple[list[Token], list[Token]]:
    """The tokens of source and content."""
    source = source_of(token) if read.source is None else phrase(read.source, token)
    silent = read.cue.act in SILENT
    if silent:
        source = asked(source) or source
    told = read.governor == read.source
    governed = content_of(read.governor, [] if told else source)
    if told:
        source = [t for t in source if t not in governed]
    if token.pos_ in {"NOUN", "PROPN"} and not governed:
        source, governed = parted(source)
    if read.idiom:
        governed = beyond(token, read.tokens, source)
    if silent and not governed:
        governed = inquiry(read.governor)
    return source, governed


def _is_said(token: Token, source: list[Token], cue: Cue) -> bool:
    """Whether who is named can speak, and where none is, the cue says enough."""
    if not source:
        return not _is_bare(token, cue)
    return may_speak(source) or _says_so(token, source, cue)


def cue_tokens(token: Token, more: tuple[Token, ...] = ()) -> list[Token]:
    """The cue with auxiliaries, negation and particle, and adverbs between them."""
    kept = {t.i: t for t in [token, *children(token, *CUE_PARTS), *more]}
    first, last = min(kept), max(kept)
    kept |= {t.i: t for t in token.doc[first : last + 1] if t.dep_ == "advmod"}
    return [kept[i] for i in sorted(kept)]


def _is_bare(token: Token, cue: Cue) -> bool:
    """Without a source, only silence and a verb with a whole clause say enough."""
    if cue.act in SILENT:
        return False
    return token.pos_ != "VERB" or cue.act is None or not full_clauses(token)


def is_purpose(token: Token, cue: Cue) -> bool:
    """ "sent troops to support the war": an infinitive of purpose attributes nothing."""
    to = any(c.tag_ == "TO" for c in token.children)
    return to and token.dep_ in {"advcl", "acl", "relcl"} and cue.act in UNSPOKEN


def is_asked_of(token: Token) -> bool:
    """ "asked who they believed had won", "did not say whom it suspects": what is asked
    for is not told; "described what they called a swindle" tells it."""
    first, over = token.left_edge, token.head
    if token.dep_ not in {"ccomp", "pcomp"}:
        return False
    if first.lower_ == "what":
        return over.lemma_ in words("asking") or is_negated(over)
    return first.lower_ in QUESTIONS


def _says_so(token: Token, source: list[Token], cue: Cue) -> bool:
    """ "Anglers said that …": with a clause, who says so is a speaker by that."""
    pointing = {t.lower_ for t in source} & THINGS
    return cue.cue_class == "speech" and bool(full_clauses(token)) and not pointing


def may_speak(source: list[Token]) -> bool:
    """Whether the head of a source is a name, a pronoun, or a noun of a speaker."""
    inside = {t.i for t in source}
    heads = [t for t in source if t.head.i not in inside or t.head == t]
    return any(_speaks(t) for head in heads for t in [head, *head.conjuncts])


def _speaks(token: Token) -> bool:
    if token.pos_ == "PROPN" or token.ent_type_ in NAMES:
        return True
    if token.pos_ in {"PRON", "DET"} or token.pos_ == "NUM":
        return token.lower_ not in THINGS
    lemma = token.lemma_.lower()
    known = lemma in speaking_nouns() or lemma in person_nouns()
    return known or lemma.endswith(MADE) or token.pos_ == "ADJ"


def _beside(
    text: str, token: Token, source: list[Token], quoted: tuple[Span, ...]
) -> tuple[Span, ...]:
    """Quotations of the cue's sentence, where the cue governs no content."""
    sentence = token.sent
    start = sentence.start_char
    end = sentence.end_char
    own = {t.idx for t in [*source, token]}
    return tuple(
        q
        for q in quoted
        if start <= q.start < end and not any(q.start <= i < q.end for i in own)
    )


def _according(text: str, token: Token, quoted: tuple[Span, ...]) -> Found | None:
    """ "according to X", "in X's view", "by X's account", "per X": the rest of its clause
    is the content."""
    held = _named_after(token) or _viewing(token) or _per(token)
    if held is None:
        return None
    named, source = held
    if not may_speak(source):
        return None
    own = {t.i for t in [*source, *named]}
    rest = [t for t in token.sent if t.i not in own and not t.is_space]
    while rest and rest[-1].is_punct and rest[-1].text not in "\"”'’":
        rest.pop()
    content = spans_of(text, rest, quoted, token)
    if not content:
        return None
    view = any(t.lemma_ in words("views") for t in named)
    cue = Cue("believe", "attitude") if view else Cue("state", "speech")
    return Found(
        token,
        cue,
        Attribution(runs(source), runs(named), content, SURE, cue.cue_class),
    )


def _named_after(token: Token) -> tuple[list[Token], list[Token]] | None:
    if token.lower_ != "according" or token.i + 1 >= len(token.doc):
        return None
    to = token.doc[token.i + 1]
    objects = children(to, "pobj") or children(token, "pobj")
    if to.lower_ != "to" or not objects:
        return None
    return [token, to], phrase(objects[0], to)


def _per(token: Token) -> tuple[list[Token], list[Token]] | None:
    """ "per a memo from the chief", but not "per day", "$40 per ton"."""
    head = token.head
    if head.pos_ in {"NUM", "SYM"} or children(head, "nummod"):
        return None
    held = next(iter(children(token, "pobj")), None) if token.lower_ == "per" else None
    if held is None or (held.pos_ != "PROPN" and not children(held, "det", "poss")):
        return None
    return [token], phrase(held, token)


def _viewing(token: Token) -> tuple[list[Token], list[Token]] | None:
    """ "in the view of analysts", "in her eyes", "to my mind", "by her account"."""
    if token.pos_ != "ADP" or token.lower_ not in {"in", "to", "by"}:
        return None
    noun = next(iter(children(token, "pobj")), None)
    known = words("accounts") if token.lower_ == "by" else words("views")
    if noun is None or noun.lemma_ not in known or token.head.pos_ == "NOUN":
        return None
    owners = children(noun, "poss")
    owners += [o for of in children(noun, "prep") for o in children(of, "pobj")]
    if not owners or owners[0].lower_ in OWN:
        return None
    source = phrase(owners[0], noun)
    inside = {t.i for t in source}
    return [t for t in token.subtree if t.i not in inside and not t.is_punct], source
