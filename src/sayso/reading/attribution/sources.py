"""A cue's head in the parse -> the tokens of its source, as printed."""

from __future__ import annotations

from spacy.tokens import Token

from sayso.reading.cues import look_up, person_nouns, speaking_nouns
from sayso.reading.cues_words import words
from sayso.reading.grammar import SUBJECTS, children, coordinated, is_negated, subject

CALLS = {
    "call", "email", "e-mail", "message", "request", "letter", "question", "inquiry",
    "enquiry", "query", "text", "voicemail", "approach", "attempt", "fax",
}  # fmt: skip
NOMINAL = {"NOUN", "PROPN"}
LINKS = {"for", "about", "over", "on", "against", "of"}
FOR = {"for", "of", "over"}
RELATIVE = {"who", "which", "that", "whom"}
CLIMBS = {"xcomp", "advcl", "pcomp", "prep", "conj", "acomp", "ccomp", "aux"}
STEPS = 5


def source_of(cue: Token) -> list[Token]:
    """The source's tokens (whole noun phrase); empty where none is printed."""
    head = _head(cue)
    return phrase(head, cue) if head is not None else []


def _head(cue: Token) -> Token | None:
    if cue.pos_ in NOMINAL:
        return _of_noun(cue)
    if cue.lemma_ in words("reached") and children(cue, "nsubjpass"):
        return subject(cue)
    if is_inverted(cue):
        return children(cue, "dobj")[0]
    token = cue
    for _ in range(STEPS):
        agent = _agent(token)
        passive = children(token, "nsubjpass") and not _is_perfect(token)
        if agent is not None or passive:
            return agent if token == cue else agent or subject(token)
        if children(token, "auxpass") and token.dep_ == "conj" and _gives(token):
            return None  # "had searched it and had been told to leave"
        who = subject(token)
        if who is not None:
            return _antecedent(token) if who.lower_ in RELATIVE else who
        beside = coordinated(token)
        if beside is not None:
            token = beside
            continue
        able = token.head if token.dep_ == "acl" else token
        if able.lemma_ in words("ability") and able.dep_ in {"dobj", "attr"}:
            token = able.head
            continue
        if token.dep_ in {"acl", "relcl"}:
            return token.head if token.tag_ != "VBN" else None
        if token.tag_ == "VBG" and children(token, "poss"):
            return children(token, "poss")[0]
        quoted = _quoted(token) or _judged(token, cue)
        if quoted is not None:
            return quoted
        if token != cue and (urged := _urged(token)) is not None:
            return urged
        if token.dep_ not in CLIMBS or token.head == token:
            return None
        busy = _busy(token) if token == cue else None
        token = busy or token.head
    return None


def _gives(verb: Token) -> bool:
    return verb.lemma_ in words("giving")


def _is_perfect(verb: Token) -> bool:
    """ "he's always denied it", which the parse takes for a passive."""
    short = any(t.lower_ in {"'s", "’s"} for t in children(verb, "auxpass"))
    return short and not _gives(verb) and bool(children(verb, "dobj", "ccomp"))


def _urged(verb: Token) -> Token | None:
    """ "called on the owner to apologize for accusing": whom the infinitive is asked of
    did what it is about."""
    over = verb.head
    asks = verb.dep_ in {"xcomp", "ccomp", "advcl"} and over.pos_ == "VERB"
    if not asks or not any(c.tag_ == "TO" for c in verb.children) or subject(verb):
        return None
    cue = look_up(over)
    if cue is None or cue.act != "demand":
        return None
    held = children(over, "dobj", "dative")
    held += [o for p in children(over, "prep") for o in children(p, "pobj")]
    return next((t for t in held if over.i < t.i < verb.i), None)


def _busy(verb: Token) -> Token | None:
    """The verb over "at the forefront of questioning", "in the habit of blaming"."""
    noun = verb.head.head
    if verb.dep_ != "pcomp" or noun.lemma_ not in words("busy") or noun.dep_ != "pobj":
        return None
    return noun.head.head if not is_negated(noun.head.head) else None


def _of_noun(cue: Token) -> Token | None:
    """ "Western allegations", "his claim", "the claim by X", "X has fears that"."""
    own = children(cue, "poss")
    if own:
        return own[0]
    for prep in children(cue, "prep", "agent"):
        held = next(iter(children(prep, "pobj")), None)
        if held is not None and prep.lower_ in {"by", "from", "among"}:
            return held
        if held is not None and prep.lower_ == "of" and _is_person(held, cue):
            return held
        if held is not None and prep.lower_ == "in" and held.ent_type_ == "GPE":
            return held
    verb = cue.head
    if cue.dep_ in {"dobj", "obj"} and verb.pos_ == "VERB":
        return subject(verb)
    named = [c for c in children(cue, "amod", "compound") if c.ent_type_]
    return named[0] if named else None


def _is_person(held: Token, cue: Token) -> bool:
    """ "the fears of residents that …": with a clause, "of" says whose."""
    person = held.ent_type_ == "PERSON" or held.lemma_.lower() in person_nouns()
    return person and bool(children(cue, "acl", "ccomp"))


def asked(source: list[Token]) -> list[Token]:
    """Who was asked, where the source is a call or a message: "calls to the plant"."""
    head = next((t for t in source if t.lemma_.lower() in CALLS), None)
    if head is None or head.dep_ not in SUBJECTS:
        return []
    for to in head.subtree:
        if to.lower_ in {"to", "with", "at", "for"} and to.pos_ == "ADP":
            return next((_named(phrase(t, head)) for t in children(to, "pobj")), [])
    return []


def _named(tokens: list[Token]) -> list[Token]:
    """Up to what they were asked about: "the mill [about the fire]"."""
    for place, token in enumerate(tokens):
        about = token.dep_ == "prep" and token.lower_ in LINKS - {"of"}
        if place and (about or token.tag_ == "VBG"):
            return tokens[:place]
    return tokens


def parted(source: list[Token]) -> tuple[list[Token], list[Token]]:
    """ "appeals from the keepers for boots": the parse takes what is asked for as part
    of who asks."""
    for token in source:
        if token.dep_ == "prep" and token.lower_ in LINKS and token.i > source[0].i:
            content = [t for t in token.subtree if t.i >= token.i]
            return [t for t in source if t.i < token.i], content
    return source, []


def is_inverted(cue: Token) -> bool:
    """ "…, pleaded the lawyer": who says so parsed as object, what is said before it."""
    before = cue.doc[cue.i - 1].text if cue.i else ""
    said = [c for c in children(cue, "advcl", "ccomp") if c.i < cue.i]
    after = [c for c in children(cue, "dobj") if c.i > cue.i]
    alone = subject(cue) is None and not children(cue, "aux", "auxpass")
    return before in {",", "”", '"'} and bool(said) and bool(after) and alone


def _quoted(token: Token) -> Token | None:
    """ "quoted Zinoviev as saying", "recalled Ana saying": who says is the object of the
    verb before."""
    if token.dep_ == "advcl" and token.tag_ == "VBG":
        held = children(token.head, "dobj")
        return next((t for t in held if t.right_edge.i == token.i - 1), None)
    if token.dep_ != "pcomp" or token.head.lower_ != "as":
        return None
    return _told(token)


def _told(token: Token) -> Token | None:
    """Whom the verb over "as saying", "(a fool) for saying" is about."""
    over = token.head.head
    verb = over.head if over.dep_ == "oprd" else over
    return next(iter(children(verb, "dobj", "nsubjpass")), None)


def _judged(token: Token, cue: Token) -> Token | None:
    """ "faulted the abbot for saying": what the abbot said, not who faults him."""
    goes_on = token == cue or token.lemma_ in words("lasting")
    if token.dep_ != "pcomp" or token.head.lower_ not in FOR or not goes_on:
        return None
    told = _told(token)
    if told is None:
        return None
    named = told.ent_type_ in {"PERSON", "ORG", "NORP"} or told.pos_ == "PRON"
    speaks = told.lemma_.lower() in person_nouns() | speaking_nouns()
    return told if named or speaks else None


def _agent(verb: Token) -> Token | None:
    for by in children(verb, "agent"):
        return next(iter(children(by, "pobj")), None)
    return None


def _antecedent(verb: Token) -> Token | None:
    return verb.head if verb.dep_ in {"relcl", "ccomp", "acl"} else None


def phrase(head: Token, cue: Token) -> list[Token]:
    """The noun phrase of ``head`` without what holds the cue, and without edges."""
    inside = {t.i for t in cue.subtree} if cue.is_ancestor(head) is False else set()
    kept = [t for t in head.subtree if t.i not in inside or t == head]
    if cue.is_ancestor(head):
        kept = list(head.subtree)
    kept = _connected(kept, head)
    while kept and (kept[-1].is_punct or kept[-1].is_space or kept[-1].dep_ == "case"):
        kept.pop()
    while kept and (kept[0].is_space or kept[0].text in ",;:.-–—"):
        kept.pop(0)
    return kept


def _connected(tokens: list[Token], head: Token) -> list[Token]:
    """The run of neighbouring tokens around ``head``."""
    places = {t.i: t for t in tokens}
    start = end = head.i
    while start - 1 in places:
        start -= 1
    while end + 1 in places:
        end += 1
    return [places[i] for i in range(start, end + 1)]
