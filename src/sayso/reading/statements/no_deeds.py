"""Cues that a list holds and that yet are none of the fourteen acts: what nobody did, what
a poll found, and the wish not to be named."""

from __future__ import annotations

import re

from spacy.tokens import Doc, Token

from sayso.model import Act, Attribution
from sayso.reading.cues_words import SILENT, words
from sayso.reading.grammar import FIRST, NOBODY, children, is_negated, tokens_of

NOBODIES = NOBODY | {"no one", "nothing"}
SIDES = {"support", "condemn"}
POSSIBLE = {"may", "might", "could"}
"""A side that one may take is not taken yet."""
OUGHT = {"should", "must", "ought", "might", "may"}
TOLD = {"state", "confirm", "deny", "accuse", "demand", "doubt"}
"""Acts of a moment: where they are yet to be done, they are none."""
SAVING = {"only", "not", "n't", "n’t", "never"}
"""Words with which a modal tells what was said after all: "would say only that"."""
OBJECTS = {
    "me",
    "us",
    "him",
    "her",
    "them",
    "himself",
    "herself",
    "themselves",
    "itself",
}

CALLING = {"call", "phone", "telephone", "ring"}
SEVERAL = 2


def is_no_deed(text: str, doc: Doc, attribution: Attribution, act: Act) -> bool:
    """Whether the attribution is no act of its speaker's after all."""
    if act not in SILENT and _is_nobody(text, attribution):
        return True
    if act not in SILENT and _is_only_possible(doc, attribution, act):
        return True
    if act == "accuse" and not attribution.source and _is_prosecuted(doc, attribution):
        return True
    if act == "state" and _is_of_a_person(text, attribution):
        return True
    if _is_on_condition(doc, attribution) or _is_by_telephone(doc, attribution):
        return True
    if act == "confirm" and _is_under_way(doc, attribution):
        return True
    if act == "demand":
        return _hides(doc, attribution)
    if act in SIDES:
        return any(t.lower_ in POSSIBLE for t in tokens_of(doc, attribution.cue))
    return act in {"state", "confirm"} and _is_found(doc, attribution)


def _is_only_possible(doc: Doc, attribution: Attribution, act: Act) -> bool:
    """ "should release the file", "will want to see it", "unlikely to endorse her", "to
    disprove the claim": said to be right, likely or meant, not done. A position that one
    will take is taken, and "we can confirm" confirms."""
    cue = tokens_of(doc, attribution.cue)
    verbs = [t for t in cue if t.pos_ in {"VERB", "AUX"}]
    if not verbs or any(t.lower_ in SAVING for t in cue):
        return False
    first = verbs[0]
    if first.lemma_ in words("meaning") and len(verbs) > 1 and verbs[1].head == first:
        return act in TOLD
    modal = next((t for t in (first, *children(first, "aux")) if t.tag_ == "MD"), None)
    if modal is None:
        return cue[0].tag_ == "TO" and _is_meant(cue[0].head)
    if modal.lower_ in OUGHT:
        return act not in {"warn"}
    if modal.lower_ in words("modals"):
        return act not in {"warn", "state", "confirm"}
    own = any(text_of in FIRST for text_of in _printed(doc, attribution))
    return not own and act in TOLD


def _is_under_way(doc: Doc, attribution: Attribution) -> bool:
    """ "is verifying reports", "are trying to confirm": not confirmed yet, where "is
    confirming" confirms."""
    tried = words("verifying") - {"confirm"} | words("attempts")
    cue = tokens_of(doc, attribution.cue)
    doing = [t for t in cue if t.tag_ == "VBG" and t.lemma_ in tried]
    return any(a.lemma_ == "be" for t in doing for a in children(t, "aux"))


def _is_meant(verb: Token) -> bool:
    """ "wants to", "an effort to", "is ready to": the infinitive of what is yet to be
    done."""
    over = verb.head
    return over.lemma_.lower() in words("meaning") and not is_negated(over)


def _printed(doc: Doc, attribution: Attribution) -> list[str]:
    return [t.lower_ for t in tokens_of(doc, attribution.source)]


def _is_prosecuted(doc: Doc, attribution: Attribution) -> bool:
    """ "was charged with theft": what a court deals with, of no one who says so."""
    return any(t.lemma_ == "charge" for t in tokens_of(doc, attribution.cue))


def _is_of_a_person(text: str, attribution: Attribution) -> bool:
    """ "had told us": to whom something was told, and not what."""
    printed = [text[s.start : s.end].lower() for s in attribution.content]
    return len(printed) == 1 and printed[0] in OBJECTS


def _is_on_condition(doc: Doc, attribution: Attribution) -> bool:
    """ "spoke on condition that she not be named": how the speaker is told of."""
    cue = tokens_of(doc, attribution.cue)
    return len(cue) > 1 and cue[-1].lemma_.lower() == "condition"


def _is_by_telephone(doc: Doc, attribution: Attribution) -> bool:
    """ "had called him from the hospital": nothing that he was called."""
    content = tokens_of(doc, attribution.content)
    calls = [t for t in tokens_of(doc, attribution.cue) if t.lemma_ in CALLING]
    if not calls or len(content) < SEVERAL or content[0].lower_ not in OBJECTS:
        return False
    told = children(calls[-1], "oprd", "ccomp", "xcomp", "attr")
    return content[1].pos_ == "ADP" and content[1].lower_ != "as" and not told


def _is_nobody(text: str, attribution: Attribution) -> bool:
    """ "Nobody answered", "no one said so": a deed that was not done."""
    printed = " ".join(text[s.start : s.end] for s in attribution.source)
    if re.match(r"(no|neither|none of) (?!\d)", printed, re.IGNORECASE):
        return True
    return printed.casefold().replace("-", " ") in NOBODIES


def _hides(doc: Doc, attribution: Attribution) -> bool:
    """ "asked not to be named", "requested anonymity": how the speaker is told of."""
    content = tokens_of(doc, attribution.content)
    if not content:
        return False
    if content[0].lemma_.lower() in words("unnamed"):
        return not any(t.lower_ == "for" for t in content)
    named = [t for t in content if t.lemma_.lower() in words("naming")]
    return content[0].lower_ == "not" and any(children(t, "auxpass") for t in named)


def _is_found(doc: Doc, attribution: Attribution) -> bool:
    """ "The poll found that …": a measurement, which says nothing itself."""
    source, cue = tokens_of(doc, attribution.source), tokens_of(doc, attribution.cue)
    inside = {t.i for t in source}
    heads = [t for t in source if t.head.i not in inside or t.head == t]
    measured = any(t.lemma_.lower() in words("measurements") for t in heads)
    return measured and any(t.lemma_.lower() in words("finding") for t in cue)
