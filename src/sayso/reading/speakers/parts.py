"""A source span taken apart: the several speakers that it names, and how it names each.

"The US, South Korea and their partners" is three parts; "the group's director, Jane Roe"
is one, named in apposition.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from spacy.tokens import Doc, Span, Token

from sayso.reading.speakers.conjuncts import is_plural, names_in, pieces
from sayso.reading.speakers.kinds import is_business_noun
from sayso.reading.speakers.lexicon import (
    OWNS,
    is_group_noun,
    is_person_noun,
    plain,
    singular,
    table,
    words,
)
from sayso.reading.speakers.names import Name
from sayso.reading.speakers.parties import is_party_word

Shape = Literal["pronoun", "name", "description"]
EDGES = frozenset(
    {
        ",",
        ";",
        ":",
        "-",
        "–",
        "—",
        "--",
        "(",
        ")",
        '"',
        "“",
        "”",
        "'",
        "‘",
        "''",
        "``",
        "[",
        "]",
    }
)
LEADING = frozenset(
    [
        "even",
        "only",
        "also",
        "both",
        "either",
        "and",
        "or",
        "but",
        "as",
        "by",
        "from",
        "while",
        "when",
        "to",
        "per",
        "neither",
        "not",
    ]
)
DEFINITE = frozenset(
    ["the", "this", "that", "these", "those", "his", "her", "its", "their", "our", "my"]
)
ADJUNCTS = frozenset(["in", "on", "at", "during", "after", "before", "through", "via"])
TIMES = frozenset(["today", "yesterday", "tomorrow", "tonight"])
TELLS = frozenset({"DET", "ADJ", "NOUN", "PROPN", "VERB"})
"""Parts of speech of a title between a comma and a name."""
HELD_ONCE = frozenset(
    ["former", "onetime", "one-time", "longtime", "retired", "ousted", "outgoing"]
)
"""Words after which two offices are one person's; "the king and queen" are two."""
BESIDE_PRONOUN = frozenset(
    ["himself", "herself", "itself", "themselves", "both", "all", "together", "each"]
)
"""Words that stand right after the pronoun whose they are: "which together"."""
RANKS = 5
"""Tokens between a comma and a title: "retired air force Col. Jane Roe"."""
LINKS = frozenset(["-", "'s", "’s"])
"""What joins the words of such a title: "Bergen-based"."""
OWNERS = frozenset(["owner", "landlord", "buyer", "seller", "employer", "creditor"])
"""Persons who are as often bodies: "the site's owner, Nordwind Ltd"."""
COUNTED = frozenset(["one", "another", "other", "first", "second", "third"])
"""Words for one of those told of before."""
RELATIVES = frozenset(["who", "whose", "whom", "which"])
"""Words that begin one more clause about the same speaker."""
NUMBERS = {"two": 2, "both": 2, "three": 3, "four": 4, "five": 5, "six": 6}


@dataclass(frozen=True, slots=True)
class Part:
    """One speaker's words, tokens ``first`` to ``last`` (in).

    ``head`` is the word that says who or what it is; ``name`` the name it is called by;
    ``owner`` the name before "'s"; ``core`` the token where the phrase proper ends.
    """

    shape: Shape
    first: int
    last: int
    core: int
    head: str
    name: Name | None
    definite: bool
    plural: bool
    owner: Name | None = None
    possessed: bool = False


def parts_of(
    doc: Doc, spans: Sequence[Span], names: Sequence[Name]
) -> tuple[Part, ...]:
    """The parts of one source, in order."""
    found = [
        piece
        for span in spans
        for piece in _one_person(doc, pieces(doc, span, names), names)
    ]
    parts = [part for piece in found if (part := _read(doc, *piece, names))]
    return tuple(_without_head(doc, _merged(doc, parts)))


def _without_head(doc: Doc, parts: list[Part]) -> list[Part]:
    """ "Two unions, the Dockers and the Miners," are those two: the plural noun before a
    list of just so many names of its kind is no third speaker."""
    head, rest = (parts[0], parts[1:]) if parts else (None, [])
    if head is None or len(rest) < 2 or head.shape != "description":
        return parts
    told = doc[head.first : head.core + 1]
    number = next((n for t in told if (n := NUMBERS.get(t.lower_))), None)
    names = [part.name for part in rest if part.shape == "name" and part.name]
    listed = len(names) == len(rest) and doc[head.last + 1].text in {",", ":", "–", "—"}
    noun = singular(head.head)
    kinds = {"person"} if is_person_noun(noun) else {"organization", "place"}
    fit = all(name.kind in kinds for name in names)
    plural = doc[head.core].tag_ in {"NNS", "NNPS"}
    counted = number == len(rest) or (number is None and head.definite)
    return rest if listed and fit and plural and counted else parts


def _one_person(
    doc: Doc, found: list[tuple[int, int]], names: Sequence[Name]
) -> list[tuple[int, int]]:
    """ "Jane Roe, a professor at a school in Ely, and a co-editor of a journal" is one
    person: what follows the name and a comma is told of her."""
    kept = found[:1]
    for start, end in found[1:]:
        if doc[start].lower_ in RELATIVES:
            kept[-1] = (kept[-1][0], end)
            continue
        if _is_more_of_one(doc, kept[-1], start, end):
            kept[-1] = (kept[-1][0], end)
            continue
        named = any(
            name.kind in {"person", "organization", "people"} and name.opened == start
            for name in names
        )
        told = doc[start].lower_ in {"a", "an", "former"} or any(
            name.kind == "place" and name.first == start for name in names
        )
        if not (told and not named and _opens_with_person(doc, kept[0], names)):
            kept.append((start, end))
    return kept


def _is_more_of_one(doc: Doc, before: tuple[int, int], start: int, end: int) -> bool:
    """ "The former mayor and state senator" is one person: a second office without an
    article after a first with one."""
    one, two = doc[before[0] : before[1]], doc[start:end]
    while len(one) > 1 and (one[-1].is_punct or one[-1].lower_ == "and"):
        one = one[:-1]
    held = len(one) > 2 and one[1].lower_ in HELD_ONCE
    opens = one[0].lower_ == "the" and held and two[0].pos_ in {"NOUN", "ADJ", "PROPN"}
    offices = all(
        piece[-1].tag_ in {"NN", "NNP"} and is_person_noun(plain(piece[-1].text))
        for piece in (one, two)
    )
    return opens and offices and not any(t.text == "," for t in doc[one.end : start])


def _opens_with_person(doc: Doc, piece: tuple[int, int], names: Sequence[Name]) -> bool:
    """The first conjunct is a person's name with an apposition of an article."""
    start, end = piece
    name = next((n for n in names if n.opened >= start and n.last < end), None)
    if name is None or name.kind != "person" or name.opened > start + 2:
        return False
    rest = doc[name.last + 1 : min(name.last + 3, end)]
    return (
        len(rest) == 2
        and rest[0].text == ","
        and (rest[1].lower_ in {"a", "an", "the", "former"} or rest[1].is_lower)
    )


def _merged(doc: Doc, parts: list[Part]) -> list[Part]:
    """ "Foreign Minister and Deputy Premier Jane Roe" is one person."""
    kept: list[Part] = []
    for part in parts:
        before = kept[-1] if kept else None
        if before and (_is_title_of(before, part) or _tells(doc, before, part)):
            kept.pop()
        kept.append(part)
    return kept


def _is_title_of(before: Part, part: Part) -> bool:
    titled = before.name is not None and before.name.kind == "title"
    return titled and not before.definite and part.name is not None


def _tells(doc: Doc, before: Part, part: Part) -> bool:
    """ "the club nor its coach, Jane Roe,": told and named, parted by a comma alone."""
    person = part.shape == "name" and part.name and part.name.kind == "person"
    told = before.shape == "description" and before.definite and not before.plural
    apart = doc[before.last + 1 : part.name.opened if part.name else part.first]
    return bool(
        person
        and told
        and is_person_noun(before.head)
        and [token.text for token in apart] == [","]
    )


def _is_one_of_anothers(doc: Doc, start: int, at: int) -> bool:
    """ "A friend of Roe's", "two aides of Roe's": the mark belongs to the words."""
    owns = doc[at].text in {"'s", "’s"} and doc[at - 1].pos_ == "PROPN"
    one = doc[start].lower_ in {"a", "an", "one", "another"} or doc[start].pos_ == "NUM"
    return owns and one and any(token.lower_ == "of" for token in doc[start:at])


def _after_adjunct(doc: Doc, start: int, end: int) -> int:
    """Past "In a letter to parliament," at the beginning of a source."""
    if doc[start].pos_ != "ADP" or doc[start].lower_ not in ADJUNCTS:
        return start
    commas = (token.i for token in doc[start:end] if token.text == ",")
    comma = next(commas, end)
    return comma + 1 if comma + 1 < end else start


def _read(doc: Doc, start: int, end: int, names: Sequence[Name]) -> Part | None:
    """Read one conjunct; null when nothing but punctuation is in it."""
    start = _after_adjunct(doc, start, end)
    if end - start == 1 and _is_pronoun(doc, start, end):
        return Part(
            "pronoun", start, start, start, plain(doc[start].text), None, True, False
        )
    if doc[end - 1].text == ")" and "(" not in {t.text for t in doc[start:end]}:
        end -= 1
    while start < end and (
        doc[start].text in EDGES or doc[start].is_space or doc[start].lower_ in LEADING
    ):
        start += 1
    within = {name.last for name in names}
    while end > start and (
        (
            doc[end - 1].text in (EDGES - {")"}) | OWNS | {"."}
            and end - 1 not in within
            and not _is_one_of_anothers(doc, start, end - 1)
        )
        or doc[end - 1].is_space
        or doc[end - 1].lower_ in {"and", "or", "nor", "both", "alike", "each", "all"}
    ):
        end -= 1
    if end - start > 1 and doc[start].tag_ == "PRP$" and _is_time(doc[end - 1]):
        end -= 1  # "her March comment", cut short
    if start >= end:
        return None
    if _is_pronoun(doc, start, end):
        return Part(
            "pronoun", start, end - 1, start, plain(doc[start].text), None, True, False
        )
    core = _core_end(doc, start, end, names)
    inside = names_in(doc[start:end], names)
    return _named(doc, start, end, core, inside) or _described(
        doc, start, end, core, inside
    )


def _is_time(token: Token) -> bool:
    return token.lower_ in words("calendar.txt")


def _is_pronoun(doc: Doc, start: int, end: int) -> bool:
    row = table("pronouns.tsv").get(plain(doc[start].text))
    if row is None or _is_acronym(doc[start]):
        return False
    return end - start == 1 or (
        end - start == 2 and doc[end - 1].lower_ in BESIDE_PRONOUN
    )


def _is_acronym(token: Token) -> bool:
    """ "US", "WHO": capitals in a sentence that has small letters too."""
    return token.is_upper and len(token) > 1 and any(t.is_lower for t in token.sent)


def _core_end(doc: Doc, start: int, end: int, names: Sequence[Name]) -> int:
    """The last token before the first preposition, comma, clause or parenthesis."""
    within = {i for name in names for i in range(name.opened, name.last + 1)}
    people = {name.last for name in names if name.kind == "person"}
    at = start
    while at + 1 < end and (at + 1 in within or not _bounds(doc, at + 1, start)):
        if at in people and (_is_head(doc, at + 1) or _tells_of(doc, at + 1)):
            break
        at += 1
    return at


def _tells_of(doc: Doc, at: int) -> bool:
    """ "Jane Roe a tribal elder", "Jane Roe quoted by the daily": the commas are lost."""
    owned = doc[at].tag_ == "PRP$"
    return (
        doc[at].lower_ in {"a", "an", "the"} or owned or doc[at].tag_ in {"VBN", "VBG"}
    )


def _is_head(doc: Doc, at: int) -> bool:
    """ "Jane Roe director of the group": the phrase ends with the name."""
    following = doc[at + 1] if at + 1 < len(doc) else None
    return (
        is_person_noun(plain(doc[at].text))
        and following is not None
        and following.pos_ == "ADP"
    )


def _bounds(doc: Doc, at: int, start: int) -> bool:
    token = doc[at]
    if _in_abbreviation(doc, at) or _tells_body(doc, at):
        return False
    if token.text in {",", "(", ";", ":", "–", "—", "--", "["}:
        return True
    if token.text == "-":
        return bool(token.whitespace_)
    if token.lower_ in {"who", "whom", "whose", "which", "that", "where"}:
        return True
    if token.pos_ == "ADP" and token.lower_ not in OWNS:
        return (
            doc[at - 1].text != "-" and token.nbor(1).text != "-"
            if at + 1 < len(doc)
            else True
        )
    if token.lower_ == "turned" and at + 1 < len(doc) and doc[at + 1].pos_ != "ADP":
        return False  # "the banker turned author Jane Roe"
    if token.tag_ in {"VBG", "VBN"} and token.dep_ in {"acl", "relcl", "advcl"}:
        return True
    after_noun = doc[at - 1].pos_ in {"NOUN", "PROPN"} and at > start
    if after_noun and (token.tag_ == "VBG" or token.lower_ in TIMES):
        return True
    if after_noun and token.pos_ in {"ADJ", "ADV"} and token.is_lower:
        return at + 1 >= len(doc) or doc[at + 1].pos_ not in {"NOUN", "PROPN", "ADJ"}
    return token.tag_ in {"VBD", "VBZ", "VBP", "MD"} and token.i > start


def _tells_body(doc: Doc, at: int) -> bool:
    """ "world governing body Velo": a participle before a body's noun and its name."""
    rest = doc[at : at + 3]
    named = len(rest) == 3 and rest[0].tag_ == "VBG" and rest[2].pos_ == "PROPN"
    return named and is_group_noun(plain(rest[1].text)) and rest[1].is_lower


def _in_abbreviation(doc: Doc, at: int) -> bool:
    """The "(BLR)" of "Blue Line Rail (BLR) spokeswoman Jane Roe" ends no phrase."""
    for start in (at, at - 2):
        marks = (
            doc[start].text + doc[start + 2].text if 0 < start < len(doc) - 3 else ""
        )
        if marks == "()" and doc[start + 1].is_upper:
            return doc[start + 3].pos_ in {"NOUN", "PROPN", "ADJ"}
    return False


def _named(
    doc: Doc, start: int, end: int, core: int, inside: list[Name]
) -> Part | None:
    """A part whose phrase ends in a name, or that has a person's in apposition."""
    name = next(
        (one for one in inside if one.last == core and one.kind != "title"), None
    )
    if name is not None and _is_of_party(doc, start, name):
        return None
    if name is None:
        name = _apposed_name(doc, core, inside)
    if name is None:
        return None
    return Part("name", start, end - 1, core, plain(doc[core].text), name, True, False)


def _is_of_party(doc: Doc, start: int, name: Name) -> bool:
    """ "The Republican", "the Ohio Democrat": a description of one person."""
    one = name.kind in {"adjective", "people"} and not is_plural(doc[name.last])
    party = is_party_word(doc[name.last].text) and not doc[name.last].text.isupper()
    return one and party and doc[start].lower_ == "the"


def _apposed_name(doc: Doc, core: int, inside: list[Name]) -> Name | None:
    """The person of "the group's director, Jane Roe" or "director of the group Jane Roe"."""
    owned = doc[core].left_edge.tag_ == "PRP$" and doc[core].pos_ == "NOUN"
    person = is_person_noun(singular(plain(doc[core].text))) or owned
    if not person and is_group_noun(plain(doc[core].text)):
        return _apposed_body(doc, core, inside)
    made = is_business_noun(doc[core]) and not is_plural(doc[core])
    if made and (body := _apposed_body(doc, core, inside)):
        return body
    if doc[core].lower_ in COUNTED and (name := _so_called(doc, core, inside)):
        return name
    one_of = doc[core].lower_ == "one" or doc[core].tag_ == "JJS"
    if one_of and core + 1 < len(doc) and doc[core + 1].lower_ == "of":
        return _one_so_called(doc, core, inside)
    if not person or is_plural(doc[core]):
        return None
    for name in inside:
        if name.kind != "person" or name.opened <= core:
            continue
        before = doc[_told_from(doc, name, core) - 1]
        beside = name.opened == core + 1 or _ends_body(name.opened - 1, inside)
        if before.text in {",", "-", "–", "—"} or beside:
            return name
    return _apposed_body(doc, core, inside) if doc[core].lower_ in OWNERS else None


def _ends_body(at: int, names: Sequence[Name]) -> bool:
    """ "head of the Finance Committee Jane Roe": the body of which one is told."""
    return any(name.last == at and name.kind == "organization" for name in names)


def _told_from(doc: Doc, name: Name, core: int) -> int:
    """Where the words begin that tell of a name before it: "retired judge Jane Roe"."""
    at = name.opened
    titled = name.opened < name.first
    if titled and "," in {t.text for t in doc[max(core, at - RANKS) : at]}:
        while at - 1 > core and doc[at - 1].pos_ in TELLS:
            at -= 1
    if at - 1 > core and is_person_noun(plain(doc[at - 1].text)):
        while at - 1 > core and doc[at - 1].pos_ in TELLS:
            at -= 1
    return at


def _apposed_body(doc: Doc, core: int, inside: list[Name]) -> Name | None:
    """ "the UN mission in Chad, MINUC", "the maker, Nordwind of Bergen": the last body
    after a comma."""
    for name in reversed(inside):
        if name.kind != "organization" or name.opened <= core + 1:
            continue
        at = name.opened - 1
        while at > core + 1 and (doc[at].pos_ in TELLS or doc[at].text in LINKS):
            at -= 1
        joined = any(t.lower_ in {"and", "or"} for t in doc[core : name.opened])
        if doc[at].text in {",", "–", "—"}:
            return name if not joined else None
    return None


def _so_called(doc: Doc, core: int, inside: list[Name]) -> Name | None:
    """The person of "Two pilots left. One, Jane Roe, said"."""
    apart = core + 1 < len(doc) and doc[core + 1].text == ","
    found = (name for name in inside if name.opened == core + 2)
    name = next(found, None)
    return name if apart and name is not None and name.kind == "person" else None


def _one_so_called(doc: Doc, core: int, inside: list[Name]) -> Name | None:
    """The person of "one of its own legislators, Jane Roe", the body of "the largest of
    the companies, Nordwind"."""
    for name in inside:
        before = doc[name.opened - 1]
        told = [token for token in doc[core + 1 : name.opened] if token.tag_ == "NNS"]
        nouns = [singular(plain(token.text)) for token in told]
        them = doc[core + 2 : core + 4].text.lower() == "them,"
        if them and name.kind == "person" and doc[name.opened - 1].pos_ in TELLS:
            return name
        person = name.kind == "person" and any(map(is_person_noun, nouns))
        body = name.kind == "organization" and any(map(is_group_noun, nouns))
        if before.text in {",", "-", "–", "—"} and (person or body):
            return name
    return None


def _described(doc: Doc, start: int, end: int, core: int, inside: list[Name]) -> Part:
    head = doc[core]
    if head.text in OWNS and core > start:
        head = doc[core - 1]
    owner = next(
        (one for one in inside if one.last < core and doc[one.last + 1].text in OWNS),
        None,
    )
    title = next(
        (one for one in inside if one.last == core and one.kind == "title"), None
    )
    return Part(
        "description",
        start,
        end - 1,
        core,
        _compound(head),
        title,
        _is_definite(doc, start, owner),
        is_plural(head),
        owner,
        any(t.text in OWNS or t.tag_ == "PRP$" for t in doc[start:core]),
    )


def _compound(head: Token) -> str:
    """ "general-staff": a noun of two words that a list has with a hyphen."""
    before = head.nbor(-1).lower_ if head.i else ""
    both = f"{before}-{plain(head.text)}"
    return both if both in words("group_nouns.txt") else plain(head.text)


def _is_definite(doc: Doc, start: int, owner: Name | None) -> bool:
    return doc[start].lower_ in DEFINITE or owner is not None


def part_at(doc: Doc, head: Token, names: Sequence[Name]) -> tuple[Part, ...]:
    """The parts of the noun phrase of a token, without clauses after it."""
    return parts_of(doc, [doc[head.left_edge.i : head.i + 1]], names)
