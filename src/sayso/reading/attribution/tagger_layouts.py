"""Attributions that only the layout makes: turns of a transcript, signed quotations.

A few reports print an interview as "NAME: what was said", or readers' letters as a
quotation, a dash and a name. They are rare in training (8 and 5 of 840 texts), so that
the network misses them, and regular, so that no network is needed.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from sayso.model import Attribution, Span

SURE = 0.9
TURNS = 3
"""Fewer lines that begin with a name and a colon are no transcript."""
_TURN = re.compile(
    r"^(?P<mark>[“\"])?(?P<name>[A-Z][A-Z.'’-]+(?: [A-Z][A-Z.'’-]+){0,3})(?: \([^)\n]*\))?"
    r"(?P<colon>:)[ \t\u00a0]+(?P<said>[^\n]*[^\s\n\"”])",
    re.MULTILINE,
)
_SIGNED = re.compile(
    r"^(?P<said>[“”\"][^\n]*[”\"])[ \t\u00a0]*(?P<dash>[―—–]|--|-(?= ))"
    r"[ \t\u00a0]*(?P<name>(?:[A-Z][\w.'’-]*[ \t]?){1,5}?)[.\s]*$",
    re.MULTILINE,
)


def turns(text: str) -> tuple[Attribution, ...]:
    """The turns of a transcript: two speakers or more, each named in capitals."""
    found = list(_TURN.finditer(text))
    names = {match["name"] for match in found}
    if len(found) < TURNS or not 2 <= len(names) < len(found):
        return ()
    ends = [match.start() for match in found[1:]] + [len(text)]
    return tuple(
        _with_more(text, _attribution(match, "colon"), end)
        if match["mark"]
        else _attribution(match, "colon")
        for match, end in zip(found, ends, strict=True)
    )


def _with_more(text: str, turn: Attribution, end: int) -> Attribution:
    """A turn printed as a quotation, with the paragraphs after it that are one too."""
    content = list(turn.content)
    for paragraph in re.finditer(r"[^\s][^\n]*", text[:end]):
        if paragraph.start() > content[-1].end:
            if paragraph.group()[0] not in '“"':
                break
            content.append(Span(*paragraph.span()))
    return replace(turn, content=tuple(content))


def signed(text: str) -> tuple[Attribution, ...]:
    """Paragraphs that are a quotation, a dash and a name."""
    return tuple(_attribution(match, "dash") for match in _SIGNED.finditer(text))


def _attribution(match: re.Match[str], cue: str) -> Attribution:
    source, mark, content = (Span(*match.span(part)) for part in ("name", cue, "said"))
    return Attribution((source,), (mark,), (content,), SURE)


def with_layouts(text: str, found: Sequence[Attribution]) -> tuple[Attribution, ...]:
    """The tagger's attributions, but for those in a turn or a signed quotation, and
    these; ordered by content."""
    laid = (*turns(text), *signed(text))
    kept = [one for one in found if not any(_in(one, other) for other in laid)]
    return tuple(sorted([*kept, *laid], key=lambda one: (one.content, one.cue)))


def _in(one: Attribution, laid: Attribution) -> bool:
    """Whether a content begins in what the layout attributes, or holds it."""
    return any(
        span.start < outer.end and outer.start < span.end
        for span in one.content
        for outer in laid.content
    )
