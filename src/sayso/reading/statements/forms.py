"""How the content is printed: as a quotation, in the outlet's words, or both."""

from __future__ import annotations

import re

from sayso.model import Act, Attribution, Form
from sayso.reading.cues_words import SILENT
from sayso.reading.grammar import QUOTES

WORD = re.compile(r"\w+|[\"“”„‟«»]")
SHORT = 4


def read_form(text: str, attribution: Attribution, act: Act | None) -> Form:
    """Direct: all words inside quotation marks; mixed: some; indirect: none.

    The form is ``none`` where there is nothing but a noun phrase to comment on.
    """
    quoted = words = 0
    inside = False
    for span in attribution.content:
        for match in WORD.finditer(text, span.start, span.end):
            if match.group() in QUOTES:
                inside = not inside
            else:
                words += 1
                quoted += inside
    if act in SILENT and words <= SHORT:
        return "none"
    if not quoted:
        return "indirect"
    return "direct" if quoted == words else "mixed"
