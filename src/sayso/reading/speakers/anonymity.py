"""Why a source is not named: "who spoke on condition of anonymity because …"."""

from __future__ import annotations

import re

from spacy.tokens import Doc

REASON = re.compile(
    r",?\s*\b(?:who\s+)?(?:also\s+)?(?:"
    r"(?:spoke|speaking|speaks|talked|talking|granted|requested|requesting|demanded)\b[^.;:,”\"]*\b(?:anonym\w+|background)\b"
    r"|(?:asked|asking|requested|insisted|declined|refused|wished|wanted|preferred)\s+(?:to\s+)?"
    r"(?:not\s+)?(?:to\s+)?(?:be|remain)\s+(?:not\s+)?(?:named|identified|anonymous|quoted)"
    r"|(?:asked|asking)\s+not\s+to\s+be\s+\w+"
    r"|(?:was|were|is|are)(?:\s+not|n[’']t)\s+(?:authori[sz]ed|allowed|permitted)\s+to"
    r"|(?:not\s+(?:authori[sz]ed|allowed|permitted)\s+to)"
    r"|on\s+(?:the\s+)?conditions?\s+of\s+anonymity"
    r")[^.;,”\"]*(?:,?\s(?:because|as|since|citing|due to)\s[^.;”\"]*)?",
    re.I,
)


def reason_in(doc: Doc, first: int, last: int) -> str | None:
    """The reason as printed in the sentence of tokens ``first`` to ``last`` (in)."""
    sentence = doc[first].sent
    found = REASON.search(doc[first : last + 1].text)
    found = found or REASON.search(doc[first : max(sentence.end, last + 1)].text)
    found = found or REASON.search(sentence.text)
    return found.group().strip(" ,") if found else None


def without_reason(printed: str) -> str:
    """A source's words with the reason cut off."""
    cut = REASON.sub("", printed).strip(" ,")
    return cut or printed
