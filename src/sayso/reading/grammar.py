"""Small questions to a parse, asked by several stages."""

from __future__ import annotations

from collections.abc import Iterable

from spacy.tokens import Doc, Token

from sayso.model import Span

NOBODY = {"none", "nobody", "neither"}
DENYING = NOBODY | {"no"}
FIRST = {"we", "i"}
QUOTES = frozenset('"“”„‟«»″')
TYPED = ("''", "``")
"""Quotation marks as some exports type them."""
SHOWING = {
    "show",
    "depict",
    "purport",
    "detail",
    "indicate",
    "suggest",
    "prove",
    "reveal",
    "capture",
    "say",
}
RELATIVES = {"WDT", "WP"}
SUBJECTS = {"nsubj", "nsubjpass", "csubj", "expl"}
WHITE = " \t\r\n\u00a0"


def children(token: Token, *deps: str) -> list[Token]:
    """The token's children in one of these dependencies, in order."""
    return [child for child in token.children if child.dep_ in deps]


def subject(token: Token) -> Token | None:
    """The token's own grammatical subject."""
    found = children(token, "nsubj", "nsubjpass")
    return found[0] if found else None


def is_negated(token: Token) -> bool:
    """Whether the clause of ``token`` is negated: not, never, no, none, neither."""
    return negation(token) is not None


def negation(token: Token) -> Token | None:
    """The word that negates the clause of ``token``; "without" before a participle."""
    if token.dep_ == "pcomp" and token.head.lower_ == "without":
        return token.head
    for child in token.children:
        denies = child.dep_ == "neg" or child.lower_ in {"never", "neither", "nor"}
        denies = denies or _is_no_longer(child)
        if denies and not _is_apart(token, child):
            return child
    who = subject(token)
    if who is not None:
        deny = [who, *who.children]
        found = [t for t in deny if t.lower_ in DENYING]
        if found:
            return found[0]
    if token.pos_ == "NOUN":
        return next((c for c in token.children if c.lower_ == "no"), None)
    if token.dep_ == "conj" and who is None:
        return negation(token.head)
    return None


def _is_no_longer(word: Token) -> bool:
    before = word.doc[word.i - 1].lower_ if word.i else ""
    return word.lower_ == "longer" and before == "no"


def _is_apart(token: Token, after: Token) -> bool:
    """Whether a comma parts the word from the verb before it: "seven, he said, not nine"."""
    between = token.doc[token.i + 1 : after.i]
    return any(t.is_punct and t.text != "-" for t in between)


def coordinated(token: Token) -> Token | None:
    """The verb that ``token`` really stands beside, where the parse put it beside a verb
    of that one's content: "said that it is bad and accused …": same tense, no subject."""
    inner = token.head
    if token.dep_ != "conj" or token.pos_ != "VERB" or subject(token) is not None:
        return None
    outer = inner.head
    finite = not children(token, "aux", "auxpass")
    if inner.dep_ != "ccomp" or not finite or token.tag_ != outer.tag_:
        return None
    alike = inner.tag_ == token.tag_ and inner.pos_ == "VERB"
    alike = alike and not children(inner, "aux")
    return None if alike else outer


def particles(token: Token) -> set[str]:
    """Lower-case particles, prepositions and adjectival complements of a verb."""
    deps = {"prt", "prep", "acomp", "oprd", "agent", "dative"}
    return {c.lower_ for c in token.children if c.dep_ in deps}


def clauses(token: Token) -> list[Token]:
    """Heads of the clauses that the token governs as complement."""
    found = children(token, "ccomp", "xcomp", "pcomp")
    for prep in children(token, "prep"):
        found += children(prep, "pcomp")
    return found


def full_clauses(token: Token) -> list[Token]:
    """The governed clauses with a subject or a "that" of their own."""
    return [
        c
        for c in children(token, "ccomp")
        if children(c, "nsubj", "nsubjpass", "expl", "csubj", "mark")
    ]


def says_that(noun: Token) -> list[Token]:
    """The clauses with a "that" of their own which the parse hangs on the noun."""
    return [
        clause
        for clause in children(noun, "relcl", "acl")
        if any(c.lower_ == "that" and c.dep_ == "mark" for c in clause.children)
    ]


def is_parenthesis(token: Token) -> bool:
    """Whether the verb stands in its own content ("It is, he said, over")."""
    return token.dep_ in {"ccomp", "parataxis"} and token.head.i < token.i


def by_quotation(token: Token) -> bool:
    """Whether the verb's own words are next to a quotation mark of its sentence."""
    near = token.sent[
        max(0, token.i - token.sent.start - 8) : token.i - token.sent.start + 9
    ]
    return any(t.text in QUOTES or t.text in TYPED for t in near)


def shows(noun: Token) -> bool:
    """Whether what a piece of evidence shows is printed ("a video showing …")."""
    told = [c for c in children(noun, "acl", "relcl") if shows_itself(c)]
    return any(c.lemma_ in SHOWING for c in told)


def shows_itself(clause: Token) -> bool:
    """Whether the noun before does what its clause tells: not "a letter he said …"."""
    who = subject(clause)
    return who is None or who.tag_ in RELATIVES


def is_question(clause: Token) -> bool:
    """Whether a governed clause begins as a question does: who, why, whether."""
    first = next(iter(clause.subtree))
    asks = first.tag_ in {"WDT", "WP", "WRB", "WP$"}
    return asks or first.lower_ in {"whether", "if"}


def infinitive(token: Token) -> Token | None:
    """The verb of a governed "to" infinitive."""
    held = ("acl",) if token.pos_ == "NOUN" else ("xcomp", "ccomp", "advcl")
    for clause in children(token, *held):
        if any(c.lower_ == "to" and c.tag_ == "TO" for c in clause.children):
            return clause
    return None


def governed_nouns(token: Token) -> list[Token]:
    """Objects of the verb and of its prepositions, and its passive subject; the noun that
    a relative clause without an object tells of: "a charge the governor rejected"."""
    found = children(token, "dobj", "obj", "attr", "nsubjpass")
    objects = [noun for noun in found if noun.tag_ not in RELATIVES]
    if not objects and token.dep_ == "relcl" and subject(token) is not None:
        found.append(token.head)
    for prep in children(token, "prep", "dative"):
        found += children(prep, "pobj")
    return found + [other for noun in list(found) for other in noun.conjuncts]


def tokens_of(doc: Doc, spans: Iterable[Span]) -> list[Token]:
    """The tokens that the spans touch, span by span."""
    found = (doc.char_span(s.start, s.end, alignment_mode="expand") for s in spans)
    return [token for tokens in found if tokens is not None for token in tokens]


def tokens_span(tokens: Iterable[Token]) -> Span | None:
    """The smallest span over the tokens, in code points."""
    kept = [token for token in tokens if token.text.strip()]
    if not kept:
        return None
    last = max(kept, key=lambda t: t.i)
    return Span(min(t.idx for t in kept), last.idx + len(last.text))


def trim(text: str, span: Span, marks: str = WHITE) -> Span | None:
    """The span without ``marks`` at its edges, or none when nothing is left."""
    start, end = span.start, span.end
    while start < end and text[start] in marks:
        start += 1
    while end > start and text[end - 1] in marks:
        end -= 1
    return Span(start, end) if start < end else None


def runs(tokens: Iterable[Token]) -> tuple[Span, ...]:
    """Spans of neighbouring tokens; white space between them is inside."""
    ordered = sorted({t.i: t for t in tokens if t.text.strip()}.items())
    found: list[Span] = []
    before = -2
    for place, token in ordered:
        end = token.idx + len(token.text)
        gap = token.doc[before + 1 : place].text if before >= 0 else "x"
        if found and (place == before + 1 or not gap.strip()):
            found[-1] = Span(found[-1].start, end)
        else:
            found.append(Span(token.idx, end))
        before = place
    return tuple(found)
