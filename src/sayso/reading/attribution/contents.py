"""A cue's head in the parse -> the spans of its content."""

from __future__ import annotations

from spacy.tokens import Token

from sayso.model import Span
from sayso.reading.attribution.sources import is_inverted
from sayso.reading.cues_words import words
from sayso.reading.grammar import RELATIVES, WHITE, children, runs, subject, trim

NOMINAL_CUES = {"NOUN", "PROPN"}
CLAUSAL = ("ccomp", "xcomp", "pcomp", "parataxis")
NOMINAL = ("dobj", "obj", "oprd", "attr", "acomp", "dative", "prt")
NOUN_LINKS = {"of", "about", "over", "on", "regarding", "for"}
FRONTED = ("advcl", "prep", "ccomp", "parataxis")
UNGOVERNED = {
    "conj",
    "cc",
    "advmod",
    "npadvmod",
    "agent",
    "nsubj",
    "aux",
    "auxpass",
    "mark",
}
FINITE = {"VBD", "VBZ", "VBP"}
TIMES = {"DATE", "TIME"}
OCCASIONS = {"during", "in", "at", "after", "before", "on", "since", "through", "via"}
ABOUT = {
    "on",
    "about",
    "to",
    "for",
    "of",
    "over",
    "against",
    "from",
    "with",
    "that",
    "as",
}


def content_of(cue: Token, source: list[Token]) -> list[Token]:
    """Tokens of the content, in order; empty where the cue governs none."""
    taken = {t.i for t in source} | _own(cue) | _credited(cue)
    heads = _noun_heads(cue) if cue.pos_ in NOMINAL_CUES else _verb_heads(cue)
    taken |= _meanwhile(heads)
    found = {t.i: t for head in heads for t in head.subtree if t.i not in taken}
    found |= {t.i: t for t in _told_of(cue)}
    return _cleaned([found[i] for i in sorted(found)], cue)


def _told_of(cue: Token) -> list[Token]:
    """ "a raft (that) he claimed had sunk": the noun that the clause is about."""
    if cue.dep_ != "relcl" or not any(
        _lacks_subject(c) for c in children(cue, "ccomp")
    ):
        return []
    own = {t.i for t in cue.subtree}
    return [t for t in cue.head.subtree if t.i not in own and t.i < cue.i]


def _lacks_subject(clause: Token) -> bool:
    who = subject(clause)
    return who.tag_ in RELATIVES if who is not None else clause.tag_ in FINITE


def beyond(verb: Token, words: tuple[Token, ...], source: list[Token]) -> list[Token]:
    """What an idiom governs beyond its own words: objects, "about …", clauses; the
    subject of a passive and what a silent one was asked."""
    taken = {t.i for t in source} | _own(verb) | {t.i for t in words} | _credited(verb)
    heads = [c for c in children(verb, "nsubj", "nsubjpass") if c.i not in taken]
    heads += [t for t in (verb, *words) for t in t.children if t.i > verb.i]
    if not any(_is_object(h, taken) for h in heads):
        heads += [c for c in children(verb, *FRONTED) if c.i < verb.i]
    last = max((t.i for t in words), default=verb.i)
    found = {
        t.i: t
        for head in heads
        if _is_object(head, taken)
        or head.dep_ in {"nsubj", "nsubjpass"}
        or (head.dep_ == "prep" and head.i == last + 1)
        for t in head.subtree
        if t.i not in taken
    }
    return _cleaned([found[i] for i in sorted(found)], verb)


def inquiry(governor: Token) -> list[Token]:
    """What a silent one was asked, where that stands before: "Asked whether it was so, X
    did not reply", "Asked about the fire, the firm had no comment"."""
    verb = governor.head if governor.pos_ == "NOUN" else governor
    over = [verb.head] if verb.dep_ == "xcomp" else []
    for clause in [c for v in (verb, *over) for c in children(v, "advcl", "acl")]:
        if clause.tag_ == "VBN" and clause.lemma_ in words("asking"):
            heads = children(clause, "ccomp", "xcomp")
            heads += [p for p in children(clause, "prep") if _attributes(p, clause)]
            told = [t for head in heads if head.i < verb.i for t in head.subtree]
            return _cleaned(sorted(told, key=lambda t: t.i), verb)
    return []


def _is_object(head: Token, taken: set[int]) -> bool:
    if head.i in taken or head.is_punct or head.is_space or head.dep_ in UNGOVERNED:
        return False
    if head.dep_ != "prep" or head.head.pos_ in {"NOUN", "ADJ"}:
        return True
    return _attributes(head, head.head)


def _credited(cue: Token) -> set[int]:
    """An "according to …" of the cue's sentence is about the cue, not part of it."""
    return {
        t.i
        for according in cue.sent
        if according.lower_ == "according" and according.i > cue.i
        for t in according.subtree
    }


def _meanwhile(heads: list[Token]) -> set[int]:
    """In a noun phrase, "… as it summoned the envoy" tells what went on beside it."""
    return {
        inner.i
        for head in heads
        if head.pos_ in {"NOUN", "PROPN"}
        for verb in head.subtree
        if verb.dep_ == "advcl" and _begins_with_as(verb)
        for inner in verb.subtree
    }


def _begins_with_as(verb: Token) -> bool:
    marks = {c.lower_ for c in children(verb, "mark", "advmod")}
    return bool(marks & {"as", "while", "when", "after", "before"}) and any(
        c.pos_ == "PRON" for c in children(verb, "nsubj")
    )


def _own(cue: Token) -> set[int]:
    """The cue itself with its auxiliaries and negation."""
    return {cue.i} | {t.i for t in children(cue, "aux", "auxpass", "neg", "prt")}


def _noun_heads(cue: Token) -> list[Token]:
    heads = children(cue, "acl", "ccomp", "relcl")
    heads = [h for h in heads if h.dep_ != "relcl" or _says_that(h)]
    heads = heads or _detached(cue)
    if heads:
        return heads
    return [p for p in children(cue, "prep") if p.lower_ in NOUN_LINKS]


def _detached(noun: Token) -> list[Token]:
    """ "such as his promise that he would leave": the clause right behind the noun, which
    the parse hangs on a verb before it."""
    if noun.i + 1 >= len(noun.doc):
        return []
    that = noun.doc[noun.i + 1]
    clause = that.head
    behind = that.lower_ == "that" and that.dep_ == "mark" and clause.i > that.i
    return [clause] if behind and clause.dep_ == "ccomp" else []


def _says_that(clause: Token) -> bool:
    return any(c.lower_ == "that" and c.dep_ == "mark" for c in clause.children)


def _verb_heads(cue: Token) -> list[Token]:
    if is_inverted(cue):
        return [c for c in children(cue, "advcl", "ccomp") if c.i < cue.i]
    clausal = [h for h in children(cue, *CLAUSAL) if not _is_parenthesis(h, cue)]
    preps = [p for p in children(cue, "prep", "agent") if _attributes(p, cue)]
    nominal = children(cue, *NOMINAL)
    if not clausal and cue.dep_ in {"ccomp", "parataxis", "advcl"} and not nominal:
        undone = cue.i > cue.head.i and children(cue, "neg")
        return (children(cue, "nsubjpass") if undone else []) + preps
    if clausal and any(c.dep_ == "ccomp" for c in clausal):
        return clausal
    if clausal:
        return nominal + clausal + [p for p in preps if p.i > cue.i]
    if not nominal:
        return _undergone(cue) + preps
    late = [p for p in preps if p.i > cue.i]
    return nominal + late + [c for c in children(cue, "advcl") if c.i > cue.i]


def _undergone(cue: Token) -> list[Token]:
    """What a passive is said of: "Applauded by its owners, the merger …", too."""
    if cue.tag_ == "VBN" and cue.dep_ == "advcl" and children(cue, "agent"):
        return children(cue.head, "nsubj", "nsubjpass")
    return children(cue, "nsubjpass")


def _attributes(prep: Token, cue: Token) -> bool:
    """Whether a prepositional phrase is part of what is attributed."""
    if prep.dep_ == "agent" or prep.lower_ in {"according", "by"}:
        return False
    objects = children(prep, "pobj")
    if any(t.ent_type_ in TIMES for t in objects):
        return False
    if prep.lower_ in ABOUT:
        return True
    return prep.lower_ not in OCCASIONS and prep.i > cue.i


def _is_parenthesis(head: Token, cue: Token) -> bool:
    return cue.i in {t.i for t in head.subtree}


def _cleaned(tokens: list[Token], cue: Token) -> list[Token]:
    while tokens and (tokens[-1].is_space or tokens[-1].text in ".,;:—–-"):
        tokens.pop()
    while tokens and (tokens[0].is_space or tokens[0].text in ".,;:—–-"):
        tokens.pop(0)
    return [t for t in tokens if not (t.is_space and t.i in (cue.i - 1, cue.i + 1))]


def spans_of(
    text: str, tokens: list[Token], quoted: tuple[Span, ...], cue: Token
) -> tuple[Span, ...]:
    """Spans of the tokens; a quotation that the cue stands outside of is taken whole."""
    outside = tuple(q for q in quoted if not q.start <= cue.idx < q.end)
    spans = [_whole(span, outside) for span in runs(_without_relative(tokens))]
    kept = [s for s in (trim(text, span, WHITE + ",;") for span in merged(spans)) if s]
    return tuple(s for s in kept if any(c.isalnum() for c in text[s.start : s.end]))


def _without_relative(tokens: list[Token]) -> list[Token]:
    """Without the relative pronoun that stands for the noun before the clause."""
    first = next(iter(tokens), None)
    if first is not None and first.tag_ in {"WDT", "WP"} and len(tokens) > 1:
        return tokens[1:] if tokens[1].i != first.i + 1 else tokens
    return tokens


def _whole(span: Span, quoted: tuple[Span, ...]) -> Span:
    for quotation in quoted:
        common = min(span.end, quotation.end) - max(span.start, quotation.start)
        inside = span.start >= quotation.start and span.end <= quotation.end
        if common > 0 and (inside or 2 * common > quotation.end - quotation.start):
            span = Span(min(span.start, quotation.start), max(span.end, quotation.end))
    return span


def merged(spans: list[Span]) -> tuple[Span, ...]:
    """Overlapping and touching spans as one, in order."""
    found: list[Span] = []
    for span in sorted(spans):
        if found and span.start <= found[-1].end + 1:
            found[-1] = Span(found[-1].start, max(found[-1].end, span.end))
        else:
            found.append(span)
    return tuple(found)
