"""“The port is shut,” the minister was quoted as saying by Petra: who says it and who
quotes, where the content stands before the verb and the parse leaves it to the tagger."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Doc, Token

from sayso.model import Attribution, Span
from sayso.reading.attribution.combine import holds, overlap
from sayso.reading.attribution.relaying import relayed
from sayso.reading.attribution.sources import phrase
from sayso.reading.cues_words import words
from sayso.reading.grammar import WHITE, children, full_clauses, runs, trim


def quoted_as(
    text: str, doc: Doc, found: Sequence[Attribution]
) -> tuple[Attribution, ...]:
    """``found`` with the speaker for whom "was quoted as saying" tells; who quotes is
    added after it."""
    grown = list(found)
    for verb in (t for t in doc if t.lemma_ in words("citing") and t.pos_ == "VERB"):
        saying = _saying(verb)
        speaker = _speaker(verb)
        if saying is None or speaker is None or full_clauses(saying):
            continue
        place = _place(verb, grown)
        if place is not None:
            _tell(text, grown, place, verb, saying, speaker)
    return relayed(text, doc, grown)


def _tell(
    text: str,
    grown: list[Attribution],
    place: int,
    verb: Token,
    saying: Token,
    speaker: Token,
) -> None:
    """Put the speaker's statement in the place of ``verb``'s, within the quoter's."""
    one, named = grown[place], phrase(speaker, verb)
    beside = runs([*named, saying.head, saying])
    left = [s for span in one.content for s in _without(span, beside)]
    content = tuple(s for s in (trim(text, span) for span in left) if s)
    content = content or _before(text, verb)
    if not content:
        return
    quoter = _quoter(verb, saying)
    cue = [saying.head, saying] if speaker.dep_ == "dobj" else _passive(verb, saying)
    inner = replace(one, source=runs(named), cue=runs(cue), content=content)
    if quoter is not None:
        outer = replace(one, source=runs(phrase(quoter, verb)), cue=runs([verb]))
        grown.append(replace(outer, content=content))
        inner = replace(inner, within=len(grown) - 1)
    grown[place] = inner


def _before(text: str, verb: Token) -> tuple[Span, ...]:
    """What is said before the verb without quotation marks."""
    said = [c for c in children(verb, "ccomp") if c.i < verb.i]
    spans = runs(t for clause in said for t in clause.subtree)
    return tuple(s for s in (trim(text, span, WHITE + ",") for span in spans) if s)


def _saying(verb: Token) -> Token | None:
    """The participle of "as saying"."""
    found = [c for p in children(verb, "prep") for c in children(p, "pcomp")]
    return next((c for c in found if c.tag_ == "VBG" and c.head.lower_ == "as"), None)


def _speaker(verb: Token) -> Token | None:
    return next(iter(children(verb, "nsubjpass", "dobj")), None)


def _quoter(verb: Token, saying: Token) -> Token | None:
    if active := children(verb, "nsubj"):
        return active[0]
    by = [p for t in (verb, saying) for p in children(t, "agent", "prep")]
    held = [o for p in by if p.lower_ == "by" for o in children(p, "pobj")]
    return next(iter(held), None)


def _passive(verb: Token, saying: Token) -> list[Token]:
    return [*children(verb, "aux", "auxpass"), verb, saying.head, saying]


def _place(verb: Token, found: Sequence[Attribution]) -> int | None:
    """The attribution whose cue the verb is."""
    for place, one in enumerate(found):
        if holds(one.cue, verb):
            return place
    return None


def _without(span: Span, taken: Sequence[Span]) -> list[Span]:
    """What is left of the span before the first of what is taken from it."""
    cut = [s.start for s in taken if overlap([span], [s])]
    if not cut:
        return [span]
    kept = Span(span.start, max(span.start, min(cut)))
    return [kept] if kept.end > kept.start else []
