"""Several whom one description means: "the two countries", "each side", "the officials"."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Doc

from sayso.reading.speakers.candidates import Candidate
from sayso.reading.speakers.lexicon import count_in, singular, words
from sayso.reading.speakers.parts import Part
from sayso.reading.speakers.ratings import bears
from sayso.reading.speakers.roster import Roster
from sayso.reading.speakers.turns import Turns

FACING = 3
"""Sentences back to the two who face each other."""
TWOS = frozenset(["each", "both", "neither", "either"])


def counted(doc: Doc, part: Part, turns: Turns) -> tuple[Candidate, ...]:
    """ "the three countries", "the two", "the departments": the last who spoke together,
    if they are so many, or if all are called by that noun."""
    if not part.definite or part.possessed:
        return ()
    number = count_in(token.lower_ for token in doc[part.first : part.core + 1])
    together = (turn for _, turn in turns.all_before(part.first) if len(turn) > 1)
    last = next(together, ())
    head = singular(part.head)
    alike = bool(last) and all(bears(one, head) for one in last)
    alike = alike or _titled_first(last, head)
    return last if (len(last) == number or (number is None and alike)) else ()


def facing(
    doc: Doc, part: Part, head: str, roster: Roster, turns: Turns
) -> tuple[Candidate, ...]:
    """ "Oslo said so, while Chad said no, and each side accused": the two states or bodies
    that spoke last, and no third beside them."""
    both = part.first and doc[part.first - 1].lower_ == "both"
    if head not in words("facing_sides.txt") or not (
        both or doc[part.first].lower_ in TWOS
    ):
        return ()
    here = roster.sentences[part.first]
    sides: dict[Candidate, None] = {}
    for token, speakers in turns.all_before(part.first):
        if len(sides) < 2 and here - roster.sentences[token] <= FACING:
            sides.update(dict.fromkeys(speakers))
    people = all(one.kind != "unnamed" for one in sides)
    return tuple(sides)[::-1] if len(sides) == 2 and people else ()


def _titled_first(last: Sequence[Candidate], head: str) -> bool:
    """ "Senators Jane Roe and John Doe": the title of the first is all of theirs."""
    persons = all(one.kind == "person" for one in last)
    return bool(last) and persons and bears(last[0], head)


def same_plural(doc: Doc, part: Part, roster: Roster) -> Candidate | None:
    """ "the officials" after "Ukrainian officials" are the same ones."""
    taken_up = doc[part.first].lower_ in {"the", "these", "those"}
    if not taken_up or part.core - part.first > 1:
        return None
    head = singular(part.head)
    earlier = [
        one
        for one in roster.candidates
        if one.kind == "unnamed"
        and one.plural
        and head in one.roles
        and one.first < part.first
    ]
    return earlier[-1] if earlier else None
