"""The printed wording of a claim: the one that says least of those that say it."""

from __future__ import annotations

from sayso.model import Content, Span

QUOTES = '"“”'
HEDGED = {"PR+", "PS+", "PR-", "PS-"}


def worded(text: str, content: Content) -> tuple[str, Span]:
    """A content's words as a claim's wording, without the "that" before them and
    without the negation (left out as "…"): a claim is always worded as the case."""
    start, end = content.spans[0].start, content.spans[-1].end
    pieces = [text[s.start : s.end] for s in content.spans]
    if content.frame.negated and len(content.spans) == 1:
        pieces = _positive(text, content)
    pieces[0] = _without_that(pieces[0])
    wording = " … ".join(" ".join(piece.split()) for piece in pieces if piece.strip())
    return _unquoted(wording.strip(" ,;")), Span(start, end)


def _unquoted(wording: str) -> str:
    """Without quotation marks around the whole, or a mark that lost its other half."""
    bare = wording.strip(QUOTES + " ,.;") if wording[:1] in QUOTES else wording
    return bare if bare and not any(mark in bare for mark in QUOTES) else wording


def _positive(text: str, content: Content) -> list[str]:
    span = content.spans[0]
    for word in content.decided_by:
        printed = text[word.start : word.end].lower()
        if (
            printed in {"not", "never", "n't", "n’t"}
            and span.start < word.start < span.end
        ):
            return [text[span.start : word.start], text[word.end : span.end]]
    return [text[span.start : span.end]]


def _without_that(piece: str) -> str:
    return piece[5:] if piece[:5].lower() == "that " else piece


def plainness(content: Content) -> tuple[bool, bool, bool, bool, int]:
    """Sorts contents, the plainest first: with a predicate, as the
    case and no hedge, with a name that tells of what, without figures or a condition, in
    few words."""
    frame = content.frame
    return (
        not frame.clausal,
        frame.negated or frame.ahead or frame.asks or content.value in HEDGED,
        not frame.names,
        bool(content.figures) or bool(content.condition),
        sum(span.end - span.start for span in content.spans),
    )
