"""A cue as printed -> the act: that of the innermost verb of the same speaker."""

from __future__ import annotations

import re
from dataclasses import replace

from spacy.tokens import Doc, Token

from sayso.model import Act, Attribution, CueClass
from sayso.reading.cues import in_class, is_wished, lexicon, look_up, stems
from sayso.reading.cues_refused import refusal_over
from sayso.reading.cues_words import SILENT, ReadCue, words
from sayso.reading.grammar import (
    DENYING,
    FIRST,
    QUOTES,
    TYPED,
    children,
    is_negated,
    subject,
    tokens_of,
)
from sayso.reading.phrases import read_cue
from sayso.reading.statements.guessing import class_of, guessed, weighed
from sayso.reading.statements.no_deeds import is_no_deed

WILL = {"will", "'ll", "’ll", "wo", "would", "shall", "'d", "’d"}
SELF = {"it", "he", "she", "they"} | FIRST
STATIVE = {
    "be",
    "have",
    "like",
    "love",
    "need",
    "want",
    "know",
    "mean",
    "appear",
    "seem",
    "say",
    "tell",
    "add",
    "repeat",
}
NO = DENYING | {"nor", "nothing"}
MISTAKEN = {"NNP", "NNPS", "NNS"}
"""Tags that the verbs of headlines get ("Lima Urges", "Trump questions")."""
MODIFYING = {"amod", "compound"}
"""A cue word that only tells what kind of thing another is: "warning shots"."""
SHORT = 30
"""Tokens up to which a content says one thing only."""
WHOLE = 5
"""Words from which a quotation is more than a name or a phrase."""
MARKS = (*QUOTES, *TYPED)
UNTRUE = re.compile(
    r"(?:that )?(?:that|this|it|they|these|those|all of (?:it|this|that)|"
    r"(?:the|such|those|these|any|his|her|their) \w+)"
    r"(?: is|'s|’s| was| are|'re|’re| were)"
    r"(?: simply| just| all| totally| completely| absolutely| entirely| utterly)*"
    r" (?:untrue|false|wrong|incorrect|inaccurate|baseless|unfounded|groundless|"
    r"fabricated|fake|nonsense|rubbish|lies|not (?:true|so|correct|accurate|the case)|"
    r"an? (?:complete |total |pure |outright )?(?:lie|fabrication|invention|hoax|smear|"
    r"myth))",
    re.IGNORECASE,
)
"""What is said where the speaker says no more than that something is not so."""
SPEAKING_MARKS = {":", "—", "–", "-"}


def read_act(
    text: str, doc: Doc, attribution: Attribution, own: frozenset[str] = frozenset()
) -> tuple[Act | None, CueClass]:
    """The act and the class of the cue; null for none of the fourteen, and where nobody
    did it."""
    act, cue_class = _done(text, doc, attribution, own)
    if act is None or is_no_deed(text, doc, attribution, act):
        return None, cue_class
    return act, cue_class


def listed_act(
    text: str, doc: Doc, attribution: Attribution
) -> tuple[Act | None] | None:
    """The act by the cue lists alone, in a tuple of its own; null where no list holds the
    cue."""
    if _innermost(tokens_of(doc, attribution.cue)) is None:
        return None
    return (read_act(text, doc, replace(attribution, guess=None))[0],)


def _done(
    text: str, doc: Doc, attribution: Attribution, own: frozenset[str]
) -> tuple[Act | None, CueClass]:
    tokens = tokens_of(doc, attribution.cue)
    if _passes_on(tokens):
        return "state", "speech"
    read = _innermost(tokens)
    if read is None:
        return _unknown(text, doc, tokens, attribution)
    listed, cue_class = _listed(text, doc, tokens, attribution, read, own)
    if listed == "state" and _says_again(tokens):
        return listed, cue_class
    denied = _denies([*tokens_of(doc, attribution.source), *tokens])
    act = weighed(listed, attribution.guess, denied)
    return act, cue_class if act == listed else class_of(act)


def _denies(tokens: list[Token]) -> bool:
    """Whether source or cue print a no: "neither would say", "has not been announced"."""
    return any(t.dep_ == "neg" or t.lower_ in NO for t in tokens)


def _listed(
    text: str,
    doc: Doc,
    tokens: list[Token],
    attribution: Attribution,
    read: ReadCue,
    own: frozenset[str],
) -> tuple[Act | None, CueClass]:
    """What the lists say of a cue that they hold, where it stands."""
    if is_wished(read.governor) and not _holds_wish(attribution, read.governor):
        return None, read.cue.cue_class
    if read.cue.act in SILENT and (act := _of_silence(tokens, read)):
        return act, "speech"
    if read.cue.act == "demand" and _is_to_come(tokens, read):
        return "pledge", "speech"
    if read.cue.act == "state" and (kept := _kept_silent(text, doc, attribution)):
        return kept, "speech"
    if read.cue.act == "state" and _calls_untrue(text, attribution):
        return "deny", "speech"
    if read.cue.act == "state" and _pledges(text, doc, attribution, own):
        return "pledge", read.cue.cue_class
    if read.cue.act is None and _brings_quotation(text, attribution):
        return "state", "speech"
    return read.cue.act, read.cue.cue_class


def _says_again(tokens: list[Token]) -> bool:
    """ "repeated its claim that …": what the network, which has seen many denials
    repeated, takes for one."""
    again = [t for t in tokens if t.lemma_ in words("repeating") and t.pos_ == "VERB"]
    if any(map(is_negated, again)):
        return False
    return any(in_class(n, "assertion") for t in again for n in children(t, "dobj"))


def _is_to_come(tokens: list[Token], read: ReadCue) -> bool:
    """ "said he would order a review": what oneself will ask for is promised."""
    verb = read.governor
    said = [t for t in tokens if t.pos_ == "VERB" and t.i < verb.i]
    who = subject(verb)
    will = {a.lower_ for a in children(verb, "aux")} & WILL
    return bool(said and will) and who is not None and who.lower_ in SELF


def _kept_silent(text: str, doc: Doc, attribution: Attribution) -> Act | None:
    """ "“We can neither confirm nor deny it,” he said", "said he could not comment because
    …": the act of not saying, where it is all that is said."""
    if not attribution.content:
        return None
    printed = tokens_of(doc, attribution.content)
    if not printed or len(printed) > SHORT or printed[0].sent != printed[-1].sent:
        return None
    inside = {t.i for t in printed}
    roots = (t for t in printed if t.head.i not in inside or t.head == t)
    root = next((t for t in roots if not t.is_punct), None)
    if root is None or (who := subject(root)) is None:
        return None
    quoted = text[attribution.content[0].start] in QUOTES
    if who.lower_ not in (FIRST if quoted else SELF) or _answers_a_thing(root):
        return None
    told = [read_cue(t) for t in (root, *children(root, "conj"))]
    acts = [r.cue.act if r is not None else None for r in told]
    return acts[-1] if all(act in SILENT for act in acts) else None


def _answers_a_thing(verb: Token) -> bool:
    """ "We cannot answer the door": not a question."""
    things = children(verb, "dobj")
    return verb.lemma_ == "answer" and any(not in_class(t, "issue") for t in things)


def _calls_untrue(text: str, attribution: Attribution) -> bool:
    """ "said that was untrue", "“The report is false,” she said"."""
    printed = " ".join(text[s.start : s.end] for s in attribution.content)
    return bool(UNTRUE.fullmatch(printed.strip("".join(MARKS) + " ,.!'‘’")))


def _of_silence(tokens: list[Token], read: ReadCue) -> Act | None:
    """ "insists she never said so" denies; "says she will refuse to answer" pledges."""
    said = [t for t in tokens if t.pos_ == "VERB" and t.i < read.governor.i]
    if not said:
        return None
    modals = {a.lower_ for t in tokens for a in children(t, "aux")} & WILL
    if read.governor.lemma_ == "say" and not modals and look_up(said[0]):
        return "deny" if children(read.governor, "neg", "advmod") else None
    refused = [t for t in said if t.lemma_ in words("refusals")]
    will = any({a.lower_ for a in children(t, "aux")} & WILL for t in refused)
    return "pledge" if will else None


def _passes_on(tokens: list[Token]) -> bool:
    """Whether the cue is "carried by", "published by": of who passes on a statement."""
    printed = [t.lower_ for t in tokens[1:]]
    return printed == ["by"] and tokens[0].lemma_ in words("relaying")


def _brings_quotation(text: str, attribution: Attribution) -> bool:
    """Whether the content is a quotation of some length: "agreed: “The dam …”"."""
    contents = [text[span.start : span.end] for span in attribution.content]
    marked = any(contents[0].startswith(mark) for mark in MARKS) if contents else False
    return marked and sum(len(printed.split()) for printed in contents) >= WHOLE


def _holds_wish(attribution: Attribution, wished: Token) -> bool:
    """Whether the demand itself is in the cue: "urged … to condemn" of one speaker."""
    over = wished.head.idx
    return any(span.start <= over < span.end for span in attribution.cue)


def _innermost(tokens: list[Token]) -> ReadCue | None:
    heads = [t for t in tokens if t.dep_ not in MODIFYING]
    reads = [(t, r) for t in heads if (r := read_cue(t) or refusal_over(t))]
    silent = [r for _, r in reads if r.cue.act in SILENT]
    if silent:
        return silent[-1]
    verbs = [r for t, r in reads if t.pos_ in {"VERB", "AUX"} or t.dep_ == "acomp"]
    acting = [r for r in verbs if r.cue.act] or [r for _, r in reads if r.cue.act]
    ordered = acting or verbs or [r for _, r in reads]
    return ordered[-1] if ordered else None


def _unknown(
    text: str, doc: Doc, tokens: list[Token], attribution: Attribution
) -> tuple[Act | None, CueClass]:
    """A cue that no list holds: as the network takes it, and speech where it brings a
    quotation."""
    printed = "".join(t.text for t in tokens)
    quoted = any(m in text[s.start : s.end] for s in attribution.content for m in MARKS)
    if printed in SPEAKING_MARKS or (not tokens and quoted):
        return "state", "speech"
    if any(t.lower_ in {"according", "per"} for t in tokens):
        return "state", "speech"
    verb = next((t for t in tokens if t.pos_ == "VERB"), None)
    if act := guessed(attribution.guess):
        return act, class_of(act)
    if verb is None:
        return _headline(tokens)
    told = quoted or _begins_with_that(doc, attribution)
    return ("state", "speech") if told else (None, "other")


def _begins_with_that(doc: Doc, attribution: Attribution) -> bool:
    """Whether a whole clause is the content: "stressed that his client was ready"."""
    first = tokens_of(doc, attribution.content[:1])[:1]
    return any(t.lower_ == "that" and t.dep_ == "mark" for t in first)


def _headline(tokens: list[Token]) -> tuple[Act | None, CueClass]:
    """A verb of a headline, which the parser takes for a noun: "Lima Urges …"."""
    taken = [t for t in tokens if _is_mistaken(t) and t.i > t.sent.start]
    for token in taken:
        for lemma in stems(token.lower_):
            for row in lexicon().get((lemma, "verb"), ())[-1:]:
                return row.act, row.cue_class
    return None, "other"


def _is_mistaken(token: Token) -> bool:
    return token.tag_ in MISTAKEN or (token.tag_ == "NN" and token.dep_ == "ROOT")


def _pledges(
    text: str, doc: Doc, attribution: Attribution, own: frozenset[str]
) -> bool:
    """ "said it would …", "“We will …,” he said": of oneself, an act to come."""
    if not attribution.content:
        return False
    first = attribution.content[0]
    printed = doc.char_span(first.start, first.end, alignment_mode="expand")
    if printed is None:
        return False
    root = printed.root
    who = subject(root)
    assuring = any(
        t.lemma_ in words("assuring") for t in tokens_of(doc, attribution.cue)
    )
    if root.pos_ != "VERB" or root.lemma_ in STATIVE or who is None:
        return False
    quoted = text[first.start] in QUOTES
    oneself = who.lower_ in (FIRST if quoted else SELF) or _named(who) in own
    oneself = oneself or assuring
    modals = {a.lower_ for a in children(root, "aux")}
    return oneself and bool(modals & WILL) and "have" not in modals


def _named(who: Token) -> str:
    parts = [*children(who, "compound", "amod"), who]
    return " ".join(part.lower_ for part in parts)
