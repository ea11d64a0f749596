"""The printed wording of a claim: the one that says least of those that say it."""

from __future__ import annotations

import re

from sayso.model import Content, Span

QUOTES = '"“”'
NEGATIONS = {
    "not", "never", "n't", "n’t", "no", "nobody", "nothing", "none", "nowhere",
}  # fmt: skip
COPULA = re.compile(
    r"(?: (?:is|are|was|were|had been|has been)|['’]s)(?: (?:all|just|simply))?(?: an?)?\s*$"
)
HEDGED = {"PR+", "PS+", "PR-", "PS-"}


def worded(text: str, content: Content) -> tuple[str, Span]:
    """A content's words as a claim's wording, without the "that" before them and
    without the negation (left out as "…"): a claim is always worded as the case."""
    start, end = content.spans[0].start, content.spans[-1].end
    pieces = [text[s.start : s.end] for s in content.spans]
    if _is_denied(content) and len(content.spans) == 1:
        pieces = _positive(text, content)
    pieces[0] = _without_that(pieces[0])
    wording = " … ".join(" ".join(piece.split()) for piece in pieces if piece.strip())
    return _unquoted(wording.strip(" ,;")), Span(start, end)


def _unquoted(wording: str) -> str:
    """Without quotation marks around the whole, or a mark that lost its other half."""
    bare = wording.strip(QUOTES + " ,.;") if wording[:1] in QUOTES else wording
    return bare if bare and not any(mark in bare for mark in QUOTES) else wording


def _positive(text: str, content: Content) -> list[str]:
    """The words on both sides of what denies: "the pump had … failed", "… had been
    hurt"; of "the report was false" and "failed to stop" also without "was" and "to"."""
    span, word = content.spans[0], _denying(text, content)
    if word is None:
        return [text[span.start : span.end]]
    before = _without_that(text[span.start : word.start])
    after = text[word.end : span.end]
    if not after.strip(QUOTES + " ,.;"):
        before, after = COPULA.sub("", before), ""
    pieces = [before, after.removeprefix(" to ")]
    bare = pieces[1].strip(QUOTES + " ,.;")
    return pieces if before.strip(QUOTES + " ") else ["… " + bare]


def _denying(text: str, content: Content) -> Span | None:
    """The one word of the content that denies the rest, a negation or another; none where
    several do, so that what is left would say something else."""
    span = content.spans[0]
    inside = [w for w in content.decided_by if span.start <= w.start < span.end]
    printed = [text[word.start : word.end].lower() for word in inside]
    negations = [w for w, p in zip(inside, printed, strict=True) if p in NEGATIONS]
    if negations:
        return negations[0] if len(negations) == 1 else None
    return inside[-1] if len(inside) == 1 and content.value == "CT-" else None


def _is_denied(content: Content) -> bool:
    """Whether a content's own words deny what it is about."""
    span = content.spans[0] if content.spans else None
    own = span and any(span.start <= w.start < span.end for w in content.decided_by)
    return content.frame.negated or bool(own and content.value == "CT-")


def _without_that(piece: str) -> str:
    return piece[5:] if piece[:5].lower() == "that " else piece


def plainness(content: Content) -> tuple[bool, bool, bool, bool, int]:
    """Sorts contents, the plainest first: with a predicate, as the
    case and no hedge, with a name that tells of what, without figures or a condition, in
    few words."""
    frame = content.frame
    return (
        not frame.clausal,
        _is_denied(content) or frame.ahead or frame.asks or content.value in HEDGED,
        not frame.names,
        bool(content.figures) or bool(content.condition),
        sum(span.end - span.start for span in content.spans),
    )
