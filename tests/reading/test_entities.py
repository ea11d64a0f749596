"""Entities asked for all at once are those that spaCy finds token by token."""

from __future__ import annotations

import pytest
from spacy.tokens import Doc

from sayso.reading.entities import NAME
from sayso.reading.parse import language, parse

TEXTS = {
    "nothing": "",
    "white space": " \n\n ",
    "one name": "Lisbon",
    "a name at each sentence's end": "They left for Peru. Ask Ada Lovelace.\nOr Ghana",
    "names side by side": "Maria Lopez Tuesday told Reuters Norway's Equinor owes $4.5 million.",
    "a long name": "The Royal Society for the Protection of Birds of Great Britain met.",
    "broken by lines": "The Bank\nof Finland\n\nraised 12 percent on\nMonday , May 3",
    "amounts and days": "About 1,200 of the 3,000 farms lost 40% by 5 p.m. on 2 June 2021.",
    "quoted": "“The Odyssey,” said Dr. Okoro of “Morning Live,” is Homer’s first, 800 B.C.",
    "capitals": "FLOOD IN HANOI: UN SENDS 30 BOATS TO THE RED RIVER, WHO SAYS",
}


def spacys(text: str) -> Doc:
    """The parse with the entities of spaCy's own recogniser."""
    nlp = language()
    with nlp.select_pipes(disable=[NAME]):
        doc = nlp(text)
    return nlp.get_pipe("ner")(doc)


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_entities_are_those_of_spacy(text: str) -> None:
    assert NAME in language().pipe_names
    found, wanted = (
        [(t.text, t.ent_iob_, t.ent_type_) for t in doc]
        for doc in (parse(text), spacys(text))
    )
    assert found == wanted


def test_entities_are_found_at_all() -> None:
    labels = {ent.label_ for text in TEXTS.values() for ent in parse(text).ents}
    assert {"PERSON", "ORG", "GPE", "DATE", "MONEY", "PERCENT"} <= labels
