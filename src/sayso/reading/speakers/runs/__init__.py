"""Where capitalised names begin and end: runs of tokens, before they are understood."""

from sayso.reading.speakers.runs.capitals import HEADLINE, is_inner_word, opens_sentence
from sayso.reading.speakers.runs.connecting import CONNECTORS, is_group_word
from sayso.reading.speakers.runs.finding import runs

__all__ = [
    "CONNECTORS",
    "HEADLINE",
    "is_group_word",
    "is_inner_word",
    "opens_sentence",
    "runs",
]
