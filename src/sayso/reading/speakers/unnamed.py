"""Sources without a name: they keep their printed words; two of them are never one."""

from __future__ import annotations

import re

from spacy.tokens import Doc

from sayso.model import Kind
from sayso.reading.speakers.anonymity import reason_in, without_reason
from sayso.reading.speakers.candidates import Candidate
from sayso.reading.speakers.countries import countries_in
from sayso.reading.speakers.gender import gender_of
from sayso.reading.speakers.lexicon import (
    is_group_noun,
    is_person_noun,
    plain,
    singular,
)
from sayso.reading.speakers.parts import Part
from sayso.reading.speakers.roster import Roster

ARTICLE = re.compile(r"^(?:the|a|an)\s+", re.I)


def unnamed(doc: Doc, part: Part, roster: Roster, kind: Kind = "unnamed") -> Candidate:
    """A new candidate called by the words of this part, entered in the roster."""
    printed = doc[part.first : part.last + 1].text
    text = without_reason(printed)
    name = text if kind == "unnamed" else ARTICLE.sub("", text)
    made = Candidate(name, tuple(name.split()), kind, part.first, part.last)
    made.plural = part.plural or (part.name is not None and part.name.kind != "title")
    made.anonymity = (
        reason_in(doc, part.first, part.last) if kind == "unnamed" else None
    )
    made.roles = {singular(plain(t.text)) for t in doc[part.first : part.core + 1]}
    made.gender = "n" if is_group_noun(part.head) else gender_of((), made.roles)
    made.country = next(iter(countries_in(text)), None)
    made.owner = roster.meant.get(part.owner.first) if part.owner else None
    made.affiliation = _affiliation(part, roster)
    if kind == "unnamed" and is_person_noun(part.head):
        made.role = part.head
    roster.add(made)
    roster.note(made, part.first, part.last)
    made.forms = {printed: None}
    return made


def _affiliation(part: Part, roster: Roster) -> str | None:
    """The body named inside: "a CNN reporter", "a spokesman for the Observatory"."""
    for name in roster.names:
        meant = roster.meant.get(name.first)
        inside = part.first <= name.first and name.last <= part.last
        if inside and meant is not None and meant.kind == "organization":
            return meant.name
    return None
