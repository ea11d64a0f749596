"""Attributions -> the candidates that they mean, in the order of the text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from spacy.tokens import Doc, Token
from spacy.tokens import Span as Tokens

from sayso.model import Attribution, Mention, Report, Span
from sayso.reading.speakers.candidates import Candidate, Place
from sayso.reading.speakers.descriptions import described
from sayso.reading.speakers.firms import with_firms
from sayso.reading.speakers.gender import gender_of
from sayso.reading.speakers.homeland import fill_countries
from sayso.reading.speakers.lexicon import is_group_noun, plain, table
from sayso.reading.speakers.mentions import as_mention
from sayso.reading.speakers.names import Name, find_names
from sayso.reading.speakers.parts import Part, part_at, parts_of
from sayso.reading.speakers.possessors import with_lands
from sayso.reading.speakers.pronouns import (
    Setting,
    antecedent,
    meant_by,
    of_paper,
    of_person,
    persons_beside,
    plural_subject,
)
from sayso.reading.speakers.roster import Roster
from sayso.reading.speakers.sources import (
    as_one,
    list_owner,
    modified_subject,
    own_subject,
)
from sayso.reading.speakers.turns import Turns
from sayso.reading.speakers.unnamed import unnamed
from sayso.reading.speakers.unprinted import (
    FREE,
    beside,
    continued,
    governing_subject,
)

STEPS = 2
"""Sentences back to the noun of somebody who has not spoken."""
QUANTITIES = frozenset(["none", "neither", "each", "all"])


@dataclass(frozen=True, slots=True)
class Resolved:
    """Mentions of one report, and the ids of each attribution's speakers."""

    mentions: tuple[Mention, ...]
    speakers: tuple[tuple[str, ...], ...]


def resolve(doc: Doc, report: Report, attributions: Sequence[Attribution]) -> Resolved:
    """Say who made each attribution. Spans are code points of ``report.text``."""
    work = Resolving(doc, attributions)
    found = work.all()
    fill_countries(work.roster, work.turns, found, report.outlet)
    mentions: dict[Candidate, Mention] = {}
    for candidate in (one for group in found for one in group):
        mentions.setdefault(candidate, as_mention(doc, report.id, candidate))
    ids = tuple(tuple(mentions[one].id for one in group) for group in found)
    return Resolved(tuple(mentions.values()), ids)


def _is_nobody(token: Token) -> bool:
    """A free pronoun, or the "neither" of "Roe neither confirmed nor denied it"."""
    return token.lower_ in FREE or token.dep_ == "preconj"


def is_quoted(text: str, content: Sequence[Span], at: int) -> bool:
    """Whether a place of a content is between quotation marks."""
    span = next((span for span in content if span.start <= at < span.end), None)
    if span is None:
        return False
    before = text[span.start : at]
    opened = before.replace("''", '"')
    curly = opened.count("“") > opened.count("”")
    return curly or opened.count('"') % 2 == 1 or before[:1] in {"‘", "'"}


class Resolving:
    """The work on one report: each attribution is resolved once, when first asked for."""

    def __init__(self, doc: Doc, attributions: Sequence[Attribution]) -> None:
        self.doc, self.attributions, self.text = doc, attributions, doc.text
        sources = [span for a in attributions for span in self._tokens(a.source)]
        names = with_firms(doc, with_lands(doc, find_names(doc)), sources)
        self.parts = [self._parts(a, names) for a in attributions]
        heads = {part.name.last for parts in self.parts for part in parts if part.name}
        self.roster = Roster(doc, names, heads)
        self.turns = Turns(doc, attributions)
        self._found: dict[int, tuple[Candidate, ...]] = {}
        self._sources: dict[tuple[int, int], tuple[Candidate, ...]] = {}

    def _parts(self, this: Attribution, names: Sequence[Name]) -> tuple[Part, ...]:
        """The parts of what counts as an attribution's source."""
        cue = self._tokens(this.cue)
        spans = as_one(self.doc, self._tokens(this.source), cue)
        if all(len(span) == 1 and _is_nobody(span[0]) for span in spans):
            return ()
        subject = modified_subject(spans, cue) or list_owner(spans, cue)
        if subject is None and (own := own_subject(spans, cue)):
            return parts_of(self.doc, [own], names)
        if subject is not None:
            return part_at(self.doc, subject, names)
        return parts_of(self.doc, spans, names)

    def all(self) -> tuple[tuple[Candidate, ...], ...]:
        """The candidates of every attribution, in the order given."""
        for place in self.turns.order:
            self.speakers(place)
        return tuple(self._found[place] for place in range(len(self.attributions)))

    def speakers(self, place: int) -> tuple[Candidate, ...]:
        """Who made the attribution at this place of the sequence."""
        if place not in self._found:
            self._found[place] = ()
            parts = self.parts[place] or self._unprinted_parts(place)
            found = [one for part in parts for one in self._once(part, place)]
            if not parts:
                before = continued(self.doc, self.attributions, place)
                found = list(self.speakers(before)) if before is not None else []
            self._found[place] = tuple(dict.fromkeys(found))
            self._remember(place, parts)
            self._learn_gender(place, parts)
        return self._found[place]

    def _once(self, part: Part, place: int) -> tuple[Candidate, ...]:
        """One phrase of two attributions ("Roe said … and denied", "envoys spoke, but
        none agreed") means one speaker."""
        words = (part.first, part.last)
        if words not in self._sources:
            self._sources[words] = self._meant(part, place)
        return self._sources[words]

    def _remember(self, place: int, parts: Sequence[Part]) -> None:
        for one in self._found[place]:
            one.speaks = True
        if parts:
            self.turns.take(parts[0].first, place, self._found[place])

    def _learn_gender(self, place: int, parts: Sequence[Part]) -> None:
        """ "Mayor Lou Moe said that he was sad": what a name of both sexes, or of the
        other elsewhere, leaves open, where nobody else near by may be meant."""
        who, content = (
            self._found[place],
            self._tokens(self.attributions[place].content),
        )
        named = len(who) == 1 == len(parts) and parts[0].shape == "name" and content
        if not named or who[0].kind != "person":
            return
        opening = [t.lower_ for t in content[0][:2] if t.lower_ != "that"][:1]
        wanted = {"he": "m", "she": "f"}.get("".join(opening))
        here = self.roster.sentences[parts[0].first]
        near = (
            one
            for one in self.roster.candidates
            if one is not who[0] and one.kind in {"person", "unnamed"}
            if one.gender in {None, wanted} and not one.plural
            if any(0 <= here - each.sentence <= 1 for each in one.places)
        )
        if wanted and next(near, None) is None:
            who[0].gender = wanted

    def _unprinted_parts(self, place: int) -> tuple[Part, ...]:
        """A source left out of the span but printed as the clause's subject."""
        cue = self._tokens(self.attributions[place].cue)
        subject = governing_subject(cue) or beside(cue, self.roster) if cue else None
        return (
            part_at(self.doc, subject, self.roster.names) if subject is not None else ()
        )

    def _meant(self, part: Part, place: int) -> tuple[Candidate, ...]:
        if part.shape == "pronoun":
            return self._pronoun(part, place)
        one = self.roster.meant.get(part.name.first) if part.name else None
        if one is not None and part.shape == "name" and one.kind == "organization":
            one.roles |= {part.head} if is_group_noun(part.head) else set()
        if part.shape == "name":
            return (one or self.roster.add(unnamed(self.doc, part, self.roster)),)
        setting = self._setting(place, part.first)
        named = setting.named(self.roster, part.last)
        named += setting.outer if setting.quoted else ()
        return described(self.doc, part, self.roster, self.turns, named)

    def _pronoun(self, part: Part, place: int) -> tuple[Candidate, ...]:
        found: tuple[Candidate, ...] = ()
        if part.head in QUANTITIES:
            found = self._of_noun(plural_subject(self.doc[part.first]), place)
        elif part.head == "they":
            found = self._of_noun(persons_beside(self.doc[part.first]), place)
        elif part.head == "it":
            found = self._of_document(part.first)
        setting = self._setting(place, part.first)
        if not found and part.head in {"he", "she"} and not setting.outer:
            found = self._of_noun(self._stepping_in(part), place)
        found = found or meant_by(self.doc, part, self.roster, self.turns, setting)
        if not found:
            head = antecedent(self.doc[part.first])
            if head is not None and part.head in {"who", "whom"}:
                head = of_person(head, self.roster, part.first)
            elif head is not None and part.head == "which":
                head = of_paper(head)
            return self._of_noun(head, place)
        for one in found:
            self.roster.note(one, part.first, part.last)
            one.places.sort(key=lambda mention: mention.first)
        return found

    def _stepping_in(self, part: Part) -> Token | None:
        """ "Roe's mother stopped. “We waited,” she said": the noun of the sentence before,
        outside what anybody says, for somebody who has not spoken."""
        here, back = self.doc[part.first].sent, 0
        while here.start and (back == 0 or self.turns.attributed(here.start)):
            here, back = self.doc[here.start - 1].sent, back + 1
        if back > STEPS:
            return None
        verb = here.root
        subject = next((t for t in verb.children if t.dep_ == "nsubj"), None)
        if subject is None or subject.i >= part.first or subject.pos_ != "NOUN":
            return None
        wanted = table("pronouns.tsv")[part.head][2]
        known = any(p.first <= subject.i <= p.last for p in self._places())
        fits = gender_of((), [plain(subject.text)]) == wanted and subject.tag_ == "NN"
        named = any(t.dep_ == "appos" for t in subject.children)
        return subject if fits and not known and not named else None

    def _places(self) -> Iterator[Place]:
        return (place for one in self.roster.candidates for place in one.places)

    def _of_document(self, token: int) -> tuple[Candidate, ...]:
        """ "The letter accuses … It also says": who spoke through it in the sentence
        before."""
        latest = self.turns.last(token)
        parts = self.parts[latest] if latest is not None else ()
        if not parts or parts[0].head not in table("documents.tsv"):
            return ()
        here, there = (self.roster.sentences[t] for t in (token, parts[0].first))
        return self.speakers(latest) if latest is not None and here - there == 1 else ()

    def _of_noun(self, head: Token | None, place: int) -> tuple[Candidate, ...]:
        """Whom the noun phrase of a token means."""
        if head is None:
            return ()
        parts = part_at(self.doc, head, self.roster.names)
        return tuple(one for part in parts for one in self._once(part, place))

    def _setting(self, place: int, token: int) -> Setting:
        """In whose words an attribution stands, and what is attributed."""
        this = self.attributions[place]
        content = tuple((s.start, s.end - 1) for s in self._tokens(this.content))
        if this.within is None:
            return Setting(content=content)
        around = self.attributions[this.within].content
        quoted = is_quoted(self.text, around, self.doc[token].idx)
        return Setting(self.speakers(this.within), quoted, content, this.within)

    def _tokens(self, spans: Sequence[Span]) -> list[Tokens]:
        found = [
            self.doc.char_span(s.start, s.end, alignment_mode="expand") for s in spans
        ]
        return [span for span in found if span is not None and len(span)]
