"""Which attributions of the rules complement the tagger's, and which it was right to leave.

The tagger has seen thousands of plain reporting verbs: where it leaves one outside of
every content ("she continued to hammer him"), the rules are wrong three times in four.
What PolNeAR marks rarely, and what stands within a content, is the rules' to add.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from spacy.tokens import Token

from sayso.model import Attribution, Span
from sayso.reading.attribution.combine import overlap
from sayso.reading.attribution.rules import Found, hears
from sayso.reading.cues import in_class, lexicon
from sayso.reading.cues_words import SILENT, words
from sayso.reading.grammar import (
    QUOTES,
    children,
    coordinated,
    full_clauses,
    governed_nouns,
    shows,
)
from sayso.reading.idioms import find_idiom

SUPPOSING = {"would", "could", "should", "may", "might", "can", "'d", "must"}
RULED = 0.42
"""Share of the outermost ones that PolNeAR's annotators marked too, on its dev part; to
be silent they mark so rarely that it is no measure of that."""
COMMON = {"state", "believe"}
"""Acts of which the tagger has seen plenty."""


def complementing(
    text: str, found: Iterable[Found], tagged: Sequence[Attribution]
) -> list[Attribution]:
    """Those of ``found`` that stand within a tagged content, or are of a rarer kind."""
    contents = [span for one in tagged for span in one.content]
    inner = [f.attribution for f in found if _within(f, contents) and _says_who(f)]
    outer = [
        _measured(f) for f in found if not _within(f, contents) and _is_rare(text, f)
    ]
    return inner + outer


def _measured(found: Found) -> Attribution:
    one = found.attribution
    silent = found.cue.act in SILENT
    return one if silent else replace(one, confidence=min(one.confidence, RULED))


def _says_who(found: Found) -> bool:
    """Within what someone says, only silence needs no speaker of its own."""
    return bool(found.attribution.source) or found.cue.act in SILENT


def _within(found: Found, contents: Sequence[Span]) -> bool:
    return overlap(found.attribution.cue, contents) > 0


def _is_rare(text: str, found: Found) -> bool:
    """Evidence with what it shows, beliefs with a clause, and all rarer acts."""
    if found.head.lower_ == "according" or found.head.pos_ == "ADP":
        return True
    if found.head.lemma_ in words("hearing") and hears(found):
        return True
    if (
        any(QUOTES & set(text[s.start : s.end]) for s in found.attribution.content)
        and found.cue.act in COMMON
    ):
        return True
    if _is_supposed(found) or _names_no_one(text, found):
        return False
    if found.cue.act not in COMMON or find_idiom(found.head):
        return True
    if found.attribution.source and _is_named(found.head):
        return True
    if coordinated(found.head) is not None and full_clauses(found.head):
        return True
    if (
        found.head.pos_ in {"NOUN", "PROPN"}
        and found.attribution.source
        and _has_clause(found)
    ):
        return True
    if found.cue.act == "believe":
        nominal = found.head.pos_ in {"NOUN", "PROPN", "ADJ"}
        return bool(found.attribution.source) and (
            bool(full_clauses(found.head)) or (nominal and _has_clause(found))
        )
    if found.head.lemma_ == "say" and found.attribution.source:
        return True
    nouns = governed_nouns(found.head)
    return any(shows(n) and in_class(n, "evidence") for n in nouns)


def _is_named(verb: Token) -> bool:
    """ "called the clerk a fool", "branded it reckless"."""
    return verb.lemma_ in words("naming_as") and bool(children(verb, "oprd"))


def _is_supposed(found: Found) -> bool:
    """ "could raise questions", "to recommend stories": not said to have been done."""
    if found.cue.act in SILENT:
        plain = found.cue.negated and _is_unsaid(found.head)
        return found.cue.act == "withhold" and plain
    marks = {c.lower_ for c in children(found.head, "aux")}
    to = any(c.tag_ == "TO" for c in children(found.head, "aux"))
    return to or (bool(marks & SUPPOSING) and found.cue.act not in {"pledge", "warn"})


def _is_unsaid(head: Token) -> bool:
    """ "never said that we failed": a plain verb negated, of no one who was asked; not
    to contradict is something that one does."""
    rows = lexicon().get((head.lemma_.lower(), "verb"), ())
    plain = {row.negated for row in rows if row.act not in {"deny", "doubt"}}
    willing = {c.lower_ for c in children(head, "aux")} & {"will", "would", "wo"}
    return (
        head.lemma_ not in words("confirming") and "withhold" in plain and not willing
    )


def _names_no_one(text: str, found: Found) -> bool:
    """Outside of every content "I" is the writer and "you" the reader."""
    spans = found.attribution.source
    return any(text[s.start : s.end].lower() in {"i", "you"} for s in spans[:1])


def _has_clause(found: Found) -> bool:
    return bool(children(found.head, "acl", "ccomp"))
