"""The shapes of sayso/1, field for field; the JSON Schema is made from them.

Ids are strings; spans are half-open code points of the report's text; days are ISO.
"""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from sayso.model import Act, Channel, Form, Kind, StandingWord, Value


class Place(Struct, frozen=True):
    start: int
    end: int


class Day(Struct, frozen=True):
    """ISO days, both inclusive; ``start`` null: an open past; both null: unresolved."""

    start: str | None
    end: str | None
    text: str
    timex: str | None


class Evidence(Struct, frozen=True):
    kind: str
    spans: list[Place]


class Withdrawn(Struct, frozen=True):
    """``by`` is the id of the report (edited) or statement (retracted) that did it."""

    on: str | None
    why: Literal["edited", "retracted"]
    by: str | None


class ReportShape(Struct, frozen=True):
    id: str
    outlet: str | None
    title: str | None
    url: str | None
    published: str | None
    language: str
    file: str | None
    replaces: str | None


class SpeakerShape(Struct, frozen=True):
    id: str
    name: str
    aliases: list[str]
    kind: Kind
    role: str | None
    affiliation: str | None
    country: str | None
    principal: str
    anonymity: str | None


class StatementShape(Struct, frozen=True):
    id: str
    report: str
    speakers: list[str]
    act: Act | None
    form: Form
    confidence: float
    source: list[Place]
    cue: list[Place]
    content: list[Place]
    channel: Channel | None
    platform: str | None
    to: str | None
    said_on: Day | None
    within: str | None
    basis: Evidence | None
    origin: str | None
    withdrawn: Withdrawn | None


class OriginShape(Struct, frozen=True):
    id: str
    report: str
    reason: str


class CopyShape(Struct, frozen=True):
    report: str
    start: int
    end: int
    of: str
    of_start: int
    of_end: int
    origin: str
    reason: str


class WordingAt(Struct, frozen=True):
    statement: str
    start: int
    end: int


class FigureShape(Struct, frozen=True):
    statement: str
    value: float
    unit: str | None
    of: str | None


class StanceShape(Struct, frozen=True):
    statement: str
    speakers: list[str]
    value: Value
    spans: list[Place]


class Principals(Struct, frozen=True):
    """Ids of speakers; ``presupposing`` take the claim as given."""

    asserting: list[str]
    denying: list[str]
    uncommitted: list[str]
    presupposing: list[str]


class Origins(Struct, frozen=True):
    """Ids of the origins that carried what these principals said."""

    asserting: list[str]
    denying: list[str]
    uncommitted: list[str]


class StandingShape(Struct, frozen=True):
    word: StandingWord
    as_of: str | None
    principals: Principals
    origins: Origins


class ClaimShape(Struct, frozen=True):
    id: str
    wording: str
    wording_at: WordingAt
    about: str | None
    figures: list[FigureShape]
    stances: list[StanceShape]
    standing: StandingShape


class Ledger(Struct, frozen=True):
    """A ledger, or what some reports gave. Every id resolves within it."""

    schema: Literal["sayso/1"]
    reports: list[ReportShape]
    speakers: list[SpeakerShape]
    statements: list[StatementShape]
    origins: list[OriginShape]
    copies: list[CopyShape]
    claims: list[ClaimShape]
