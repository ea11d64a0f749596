"""The spans of a content -> its frame: action, who, what, where, negation."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from spacy.tokens import Doc, Token

from sayso.model import DateValue, Frame, Span
from sayso.reading.grammar import children, is_negated, subject

WORDS = {"NOUN", "PROPN", "VERB", "ADJ", "NUM"}
NAMES = {"PERSON", "ORG", "GPE", "NORP", "LOC", "FAC"}
COMING = {"will", "'ll", "’ll", "wo", "shall", "might", "may", "could", "would"}
QUESTIONS = {"how", "what", "why", "when", "where", "who", "which", "whose"}
PLACES = {"GPE", "LOC", "FAC"}
TOPS = WORDS | {"AUX", "PRON"}
EMPTY = {
    "be",
    "have",
    "do",
    "say",
    "get",
    "make",
    "take",
    "go",
    "other",
    "such",
    "lot",
    "more",
}
LIGHT = {
    "be",
    "have",
    "do",
    "make",
    "take",
    "conduct",
    "carry",
    "launch",
    "hold",
    "give",
}


def read_frame(doc: Doc, spans: Sequence[Span], dates: Sequence[DateValue]) -> Frame:
    """What the content is about, in lemmas of its own words."""
    tokens = tokens_in(doc, spans)
    root = root_of(tokens)
    if root is None:
        return Frame()
    return Frame(
        action=_action(root),
        predicate=Span(root.idx, root.idx + len(root.text)),
        who=_lemmas(_who(root)),
        what=_lemmas(_what(root)),
        where=_lemmas(t for t in tokens if t.ent_type_ in PLACES),
        words=_lemmas(t for t in tokens if t.pos_ in WORDS and not is_name(t)),
        happened_on=_when(spans, dates),
        negated=root.pos_ in {"VERB", "AUX"} and is_negated(root),
        names=_lemmas(t for t in tokens if is_name(t) and t.pos_ != "NUM"),
        ahead=_is_ahead(root),
        asks=tokens[0].lower_ in QUESTIONS,
        clausal=_is_clause(root),
    )


def _is_clause(root: Token) -> bool:
    who = subject(root)
    named = who is not None and who.pos_ in {"NOUN", "PROPN", "NUM"}
    return root.pos_ in {"VERB", "AUX"} and named


def is_name(token: Token) -> bool:
    """Whether a token is of a name or a number: what all contents of a story share."""
    return token.pos_ in {"PROPN", "NUM"} or token.ent_type_ in NAMES


def _is_ahead(root: Token) -> bool:
    """Whether the main verb is of what will or may come, not of what was or is."""
    modals = {c.lower_ for c in children(root, "aux")}
    return bool(modals & COMING) and not modals & {"have", "’ve", "'ve"}


def tokens_in(doc: Doc, spans: Iterable[Span]) -> list[Token]:
    """The tokens that lie inside the spans, in order."""
    found: list[Token] = []
    for span in spans:
        printed = doc.char_span(span.start, span.end, alignment_mode="contract")
        found += list(printed) if printed is not None else []
    return found


def root_of(tokens: Sequence[Token]) -> Token | None:
    """The token whose head lies outside; a full verb before "be" and before others, the
    first of equals."""
    inside = {t.i for t in tokens}
    tops = [
        t for t in tokens if (t.head.i not in inside or t.head == t) and t.pos_ in TOPS
    ]
    verbs = [t for t in tops if t.pos_ in {"VERB", "AUX"}]
    full = [t for t in verbs if t.lemma_.isalpha() and t.lemma_ != "be"]
    return next(iter(full or verbs or tops), None)


def _action(root: Token) -> str:
    """The lemma of what happens: past "be" and light verbs to the word that tells."""
    if root.lemma_ in LIGHT:
        for told in children(root, "attr", "acomp", "dobj", "obj", "ccomp", "xcomp"):
            return told.lemma_.lower()
    return root.lemma_.lower()


def _who(root: Token) -> list[Token]:
    who = subject(root)
    if who is not None and not children(root, "nsubjpass"):
        return [who, *who.conjuncts]
    agents = [o for by in children(root, "agent") for o in children(by, "pobj")]
    return agents + children(root, "poss")


def _what(root: Token) -> list[Token]:
    found = children(root, "dobj", "obj", "nsubjpass", "attr")
    for prep in children(root, "prep"):
        found += children(prep, "pobj")
    return found


def _lemmas(tokens: Iterable[Token]) -> tuple[str, ...]:
    kept = [t.lemma_.lower() for t in tokens if t.text.strip() and t.pos_ != "PRON"]
    return tuple(dict.fromkeys(k for k in kept if k not in EMPTY))


def _when(spans: Sequence[Span], dates: Sequence[DateValue]) -> DateValue | None:
    for found in dates:
        if found.span and any(
            s.start <= found.span.start and found.span.end <= s.end for s in spans
        ):
            return found
    return None
