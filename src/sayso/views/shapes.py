"""What the screens show: plain frozen values, the same for command line, web and API.

Every word in them is printed in a report, or is one of Sayso's own labels.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from sayso.model import Act, Channel, DateValue, Form, Span, StandingWord, Value
from sayso.views.ground_shapes import DIFFER, Gap, OriginRow, Remarks

Row = Literal[
    "confirms", "asserts", "pledges", "accuses", "takes as given", "finds likely",
    "finds possible", "does not commit", "no comment", "evidence", "denies",
    "finds unlikely", "doubts", "withdrawn", "printed without a source", "related",
]  # fmt: skip
ROWS: tuple[Row, ...] = Row.__args__  # type: ignore[attr-defined]
"""In the order in which a board shows them."""


@dataclass(frozen=True, slots=True)
class Who:
    """A speaker as shown: ``shown`` is the name with the country in brackets."""

    id: str
    name: str
    country: str | None
    shown: str


@dataclass(frozen=True, slots=True)
class Entry:
    """One part of a board's line. ``text`` is all of it in one piece."""

    text: str
    speakers: tuple[Who, ...] = ()
    said_on: str | None = None
    words: str | None = None
    statements: tuple[str, ...] = ()
    claim: str | None = None


@dataclass(frozen=True, slots=True)
class Line:
    """A row of a board with at least one entry."""

    row: Row
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Board:
    """A claim, how it stands, and who stands where."""

    id: str
    wording: str
    standing: StandingWord
    as_of: str | None
    statements: int
    lines: tuple[Line, ...]

    @property
    def is_ahead(self) -> bool:
        """Whether nothing was known of the claim yet on the day that was asked for: its
        standing is then none that anyone brought about."""
        return self.as_of is not None and not self.statements


@dataclass(frozen=True, slots=True)
class ClaimRow:
    """A claim in a list: numbers of principals on each side, ISO days of its first and
    last dated report, and of what last changed how it stands."""

    id: str
    wording: str
    standing: StandingWord
    asserting: int
    denying: int
    uncommitted: int
    origins: int
    statements: int
    reports: int
    first: str | None
    last: str | None
    changed: str | None = None


@dataclass(frozen=True, slots=True)
class SentenceRow:
    """One stance with its sentence: what a person reads to check it.

    ``start`` and ``end`` place the sentence in the report's text, in code points.
    """

    statement: str
    row: Row
    value: Value
    act: Act | None
    form: Form
    speakers: tuple[Who, ...]
    said_on: str | None
    words: str | None
    sentence: str
    start: int
    end: int
    report: str
    outlet: str | None
    published: str | None
    copied: bool = False
    withdrawn: str | None = None
    url: str | None = None


@dataclass(frozen=True, slots=True)
class FigureRow:
    """A number that a statement gives in a claim, as printed and as understood."""

    statement: str
    speakers: tuple[Who, ...]
    printed: str
    value: float
    unit: str | None
    said_on: str | None
    published: str | None = None


@dataclass(frozen=True, slots=True)
class Change:
    """What a day changed in a claim, by whom, and how it stands from then.

    ``on`` is an ISO day, null where no day is known; ``words`` are the statement's.
    """

    on: str | None
    what: str
    standing: StandingWord
    claim: str
    wording: str
    by: str | None = None
    words: str | None = None
    statement: str | None = None
    report: str | None = None
    outlet: str | None = None


@dataclass(frozen=True, slots=True)
class Reversal:
    """A speaker who on a later day says otherwise of a claim."""

    speaker: Who
    claim: str
    wording: str
    before: Value
    before_on: str | None
    after: Value
    after_on: str | None
    statements: tuple[str, str]


@dataclass(frozen=True, slots=True)
class ClaimPage:
    """All that there is to see of a claim."""

    board: Board
    sentences: tuple[SentenceRow, ...]
    figures: tuple[FigureRow, ...] = ()
    history: tuple[Change, ...] = ()
    reversals: tuple[Reversal, ...] = ()
    origins: tuple[OriginRow, ...] = ()
    gaps: tuple[Gap, ...] = ()
    remarks: Remarks = field(default=Remarks())

    @property
    def differing(self) -> tuple[str, ...]:
        """The figures that contradict one another, to stand beside the standing."""
        return tuple(gap.text for gap in self.gaps if gap.kind == DIFFER)


@dataclass(frozen=True, slots=True)
class SpeakerRow:
    """A speaker in a list."""

    id: str
    name: str
    kind: str
    role: str | None
    affiliation: str | None
    country: str | None
    statements: int
    claims: int


@dataclass(frozen=True, slots=True)
class SpeakerStatement:
    """What a speaker said, with the claim that it is about, where there is one."""

    statement: str
    act: Act | None
    said_on: str | None
    printed: str
    report: str
    outlet: str | None
    published: str | None
    claim: str | None = None
    wording: str | None = None
    value: Value | None = None


@dataclass(frozen=True, slots=True)
class NameRow:
    """A name of a speaker, why it was taken for theirs, and how many reports print it."""

    name: str
    reasons: tuple[str, ...]
    reports: int


@dataclass(frozen=True, slots=True)
class QuotedBy:
    """An outlet that prints what a speaker says, and how many of the statements."""

    outlet: str
    statements: int


@dataclass(frozen=True, slots=True)
class SpeakerPage:
    """A speaker, under which names, and what was said, latest first."""

    speaker: SpeakerRow
    aliases: tuple[str, ...]
    principal: Who | None
    anonymity: str | None
    statements: tuple[SpeakerStatement, ...]
    reversals: tuple[Reversal, ...] = ()
    names: tuple[NameRow, ...] = ()
    quoted_by: tuple[QuotedBy, ...] = ()
    remarks: Remarks = field(default=Remarks())


@dataclass(frozen=True, slots=True)
class ReportRow:
    """A report in a list; ``heading`` is its title, else its first printed words."""

    id: str
    outlet: str | None
    published: str | None
    heading: str
    url: str | None
    language: str
    statements: int
    file: str | None
    replaces: str | None = None


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of a report's text that is a source, a cue or a content of a statement,
    or a copy: then ``statement`` is its place among the report's copied passages."""

    start: int
    end: int
    part: Literal["source", "cue", "content", "copy"]
    statement: str


@dataclass(frozen=True, slots=True)
class ReportStatement:
    """A statement as the reader of its report needs it."""

    id: str
    act: Act | None
    speakers: tuple[Who, ...]
    said_on: str | None
    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    printed: str
    within: str | None
    claims: tuple[str, ...] = ()
    form: Form = "none"
    channel: Channel | None = None
    platform: str | None = None
    to: str | None = None
    said: DateValue | None = None
    basis_kind: str | None = None
    basis: str | None = None
    origin: str | None = None
    withdrawn: str | None = None
    confidence: float = 1.0
    figures: tuple[str, ...] = ()
    conditions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ReportPage:
    """A report's text as published, its statements, and where they are printed."""

    report: ReportRow
    text: str
    statements: tuple[ReportStatement, ...]
    marks: tuple[Mark, ...] = field(default=())


@dataclass(frozen=True, slots=True)
class Hit:
    """A place where the words sought are printed; ``excerpt`` has them between ‹ ›."""

    kind: Literal["report", "statement"]
    id: str
    report: str
    outlet: str | None
    published: str | None
    excerpt: str
