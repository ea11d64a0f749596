"""The nouns of Sayso: frozen values, importing nothing of ours.

Spans are half-open and count code points of ``Report.text``. What was printed and
what was concluded from it are never in one field. Words are those of the design:
report, outlet, attribution, statement, speaker, act, content, claim, stance.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

Act = Literal[
    "state", "confirm", "deny", "doubt", "withhold", "no_comment", "unverified",
    "accuse", "demand", "warn", "pledge", "condemn", "support", "believe",
]  # fmt: skip
Value = Literal["CT+", "PR+", "PS+", "CT-", "PR-", "PS-", "Uu"]
"""FactBank's stance values (Saurí and Pustejovsky 2009)."""
Form = Literal["direct", "indirect", "mixed", "none"]
Channel = Literal[
    "statement", "post", "call", "interview", "press_conference",
    "meeting", "broadcast", "document", "testimony", "court",
]  # fmt: skip
Kind = Literal["person", "organization", "government", "unnamed"]
CueClass = Literal["speech", "attitude", "other"]
StandingWord = Literal[
    "contested", "denied", "corroborated", "asserted", "withdrawn", "unconfirmed"
]


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Code points ``start`` (in) to ``end`` (out) of a report's text."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class DateValue:
    """A date as printed and as understood.

    ``start`` and ``end`` are ISO days, both inclusive; ``start`` null is an open past
    ("earlier"), both null is unresolved. ``timex`` is the TIMEX3 value. ``span`` is
    where the expression is printed, null for a day taken from the occasion.
    """

    start: str | None
    end: str | None
    text: str
    timex: str | None
    span: Span | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Report:
    """One text as one outlet published it. ``published`` is an ISO day, ``published_at``
    the same with the time of day where that is known, and its offset if it is given."""

    id: str
    outlet: str | None
    title: str | None
    url: str | None
    published: str | None
    language: str
    text: str
    replaces: str | None = None
    file: str | None = None
    published_at: str | None = None


@dataclass(frozen=True, slots=True)
class Guess:
    """What a network takes an attribution's wording for: the chance (0..1) of each act,
    in the order of `Act`, and last that it is none of the fourteen."""

    chances: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Attribution:
    """Source, cue and content as printed (the terms of PARC 3 and PolNeAR).

    ``within`` is the place, in the same tuple, of the attribution whose content
    holds this one. ``confidence`` is in 0..1. ``guess`` helps to read the act and is not
    kept with a statement.
    """

    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    confidence: float = 1.0
    cue_class: CueClass = "speech"
    within: int | None = None
    guess: Guess | None = None


@dataclass(frozen=True, slots=True)
class Basis:
    """Evidence that a statement offers or refers to."""

    kind: str
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Mention:
    """Who is meant, as one report names them. ``name`` is printed at ``span``.

    ``forms`` are the other printed forms; ``aliases`` are known names that are not
    printed, each from a data file named in ``alias_source``.
    """

    id: str
    report_id: str
    name: str
    span: Span | None
    kind: Kind
    forms: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()
    alias_source: str | None = None
    role: str | None = None
    affiliation: str | None = None
    country: str | None = None
    anonymity: str | None = None


@dataclass(frozen=True, slots=True)
class Statement:
    """An attribution, read. In a reading ``speaker_ids`` are ids of its mentions;
    in the ledger, ids of speakers."""

    id: str
    report_id: str
    attribution: Attribution
    speaker_ids: tuple[str, ...]
    form: Form
    act: Act | None
    channel: Channel | None = None
    platform: str | None = None
    to: str | None = None
    said_on: DateValue | None = None
    within_id: str | None = None
    basis: Basis | None = None
    origin_id: str | None = None


@dataclass(frozen=True, slots=True)
class Figure:
    """A number as given: ``value`` of ``unit`` (soldiers, dead), printed at ``span``."""

    value: float
    unit: str | None
    of: str | None
    span: Span
    bound: Literal["exact", "at_least", "at_most", "about"] = "exact"


@dataclass(frozen=True, slots=True)
class Frame:
    """What a content is about. Words are lower-case lemmas of printed words.

    ``names`` are its proper nouns and nationalities, ``words`` its other content words.
    ``ahead`` where it speaks of what may come, ``asks`` where it is an embedded question,
    ``clausal`` where it has a verb with a named subject.
    """

    action: str | None = None
    predicate: Span | None = None
    who: tuple[str, ...] = ()
    what: tuple[str, ...] = ()
    where: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    happened_on: DateValue | None = None
    negated: bool = False
    names: tuple[str, ...] = ()
    ahead: bool = False
    asks: bool = False
    clausal: bool = False


@dataclass(frozen=True, slots=True)
class Content:
    """One thing that a statement is about.

    ``value`` is the speaker's stance before it is known of which claim, ``decided_by``
    the words that decided it; ``presupposed`` where the act takes it as given.
    ``vector`` tells what it is about: little-endian float32 of unit length.
    ``outlet_value`` is the outlet's own stance where it hedges ("allegedly").
    """

    id: str
    statement_id: str
    spans: tuple[Span, ...]
    frame: Frame
    value: Value
    decided_by: tuple[Span, ...] = ()
    presupposed: bool = False
    figures: tuple[Figure, ...] = ()
    condition: tuple[Span, ...] = ()
    refers_to: str | None = None
    outlet_value: Value | None = None
    outlet_spans: tuple[Span, ...] = ()
    vector: bytes = field(default=b"", repr=False)


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of the outlet's own narration and the fingerprints it is found by."""

    span: Span
    fingerprints: tuple[int, ...] = field(default=(), repr=False)


@dataclass(frozen=True, slots=True)
class Gist:
    """The words and names of a report, weighed: by it reports of one story are found.

    ``keys`` are little-endian int64 in rising order, ``weights`` a float32 for each; the
    dot product of two reports' weights is at most 2.
    """

    keys: bytes = field(default=b"", repr=False)
    weights: bytes = field(default=b"", repr=False)


@dataclass(frozen=True, slots=True)
class Reading:
    """All that reading one report gave. ``made_by`` names each stage's version."""

    report: Report
    statements: tuple[Statement, ...] = ()
    contents: tuple[Content, ...] = ()
    mentions: tuple[Mention, ...] = ()
    passages: tuple[Passage, ...] = ()
    gist: Gist = Gist()
    made_by: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Speaker:
    """A person, organization, government or unnamed group, across reports."""

    id: str
    name: str
    kind: Kind
    aliases: tuple[str, ...] = ()
    role: str | None = None
    affiliation: str | None = None
    country: str | None = None
    principal_id: str | None = None
    anonymity: str | None = None


@dataclass(frozen=True, slots=True)
class Identity:
    """Which speaker a mention was taken for, and why, in words."""

    mention_id: str
    speaker_id: str
    reason: str


@dataclass(frozen=True, slots=True)
class Claim:
    """Something that can be the case or not. ``wording`` is printed at ``span`` in
    the statement ``statement_id``; ``about`` is the claim that this is part of."""

    id: str
    wording: str
    statement_id: str
    span: Span
    about: str | None = None


@dataclass(frozen=True, slots=True)
class Link:
    """The claim that a content is of, with what confidence and for what reason."""

    claim_id: str
    confidence: float
    reason: str


FOUNDING = "first to say so"
"""The reason of the link of the content by which a claim was founded."""


@dataclass(frozen=True, slots=True)
class Stance:
    """How speakers commit to a claim; ``spans`` are the words that decided.

    ``moves_with`` is the content with which it goes to another claim where a story's are
    formed anew: its own, or what that points to, reports or echoes.
    """

    statement_id: str
    content_id: str
    claim_id: str
    speaker_ids: tuple[str, ...]
    value: Value
    spans: tuple[Span, ...] = ()
    presupposed: bool = False
    confidence: float = 1.0
    reason: str = ""
    moves_with: str | None = None


@dataclass(frozen=True, slots=True)
class Origin:
    """One independent root of what reports carry: a report, and why it is the root."""

    id: str
    report_id: str
    reason: str


@dataclass(frozen=True, slots=True)
class Copy:
    """A passage that a report shares with an earlier one, in both texts; ``reason`` tells
    why it is taken for the copy."""

    report_id: str
    span: Span
    of_report_id: str
    of_span: Span
    origin_id: str
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Withdrawal:
    """A statement no longer stood by: ``edited`` out, or ``retracted`` by its speaker."""

    statement_id: str
    on: str | None
    why: Literal["edited", "retracted"]
    by: str | None


@dataclass(frozen=True, slots=True)
class Judgement:
    """What a person decided: appended, never overwritten."""

    id: int
    made_on: str
    made_by: str
    verb: str
    subject: str
    value: str | None
    reason: str | None
    report_id: str | None = None
    spans: tuple[Span, ...] = ()
    quoted: str | None = None
    undoes: int | None = None


@dataclass(frozen=True, slots=True)
class Standing:
    """What the stances of a claim add up to at a date; computed, never edited.

    Principals and origins are ids, sorted. ``presupposing`` take the claim as given
    (by demanding, condemning, warning) without asserting it.
    """

    word: StandingWord
    as_of: str | None
    asserting: tuple[str, ...] = ()
    denying: tuple[str, ...] = ()
    uncommitted: tuple[str, ...] = ()
    origins: tuple[str, ...] = ()
    presupposing: tuple[str, ...] = ()
