"""Every address of the API: what it takes, which view it shows, of which shape that is."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Any, get_args

from sayso.ledger import Snapshot
from sayso.model import Act, Judgement, StandingWord
from sayso.views.card import Card, card
from sayso.views.changes import changes_since
from sayso.views.claim import claim_page
from sayso.views.claims import Wanted, claim_rows
from sayso.views.counts import Counts, counts
from sayso.views.doubt_shapes import LinkDoubt, NameDoubt
from sayso.views.doubts import told, unsure_links
from sayso.views.name_doubts import name_doubts
from sayso.views.outlet_shapes import FirstRow, OutletPage, OutletRow, PassageRow
from sayso.views.outlets import outlet_page, outlet_rows
from sayso.views.reports import report_page, report_rows
from sayso.views.search import search
from sayso.views.shapes import (
    Change,
    ClaimPage,
    ClaimRow,
    Hit,
    ReportPage,
    ReportRow,
    ReportStatement,
    SentenceRow,
    SpeakerPage,
    SpeakerRow,
    SpeakerStatement,
)
from sayso.views.speaker import speaker_page
from sayso.views.speakers import speaker_rows
from sayso.web.api.parameters import (
    FORMAT,
    LIMIT,
    START,
    Parameter,
    choice,
    country,
    day,
    flag,
    words,
)

Asked = dict[str, Any]
PART = (START, LIMIT, FORMAT)
"""Which part of a list, and how it is written."""


@dataclass(frozen=True, slots=True)
class Endpoint:
    """``show`` makes the answer, of the shape ``gives``, from a snapshot and what is asked.

    A path with ``{id}`` puts that into ``asked`` too.
    """

    path: str
    about: str
    gives: Any
    show: Callable[[Snapshot, Asked], Any]
    takes: tuple[Parameter, ...] = ()


def _some(rows: Sequence[Any], asked: Asked) -> list[Any]:
    return list(islice(rows, asked["start"], asked["start"] + asked["limit"]))


def _claims(snapshot: Snapshot, asked: Asked) -> list[ClaimRow]:
    wanted = Wanted(
        words=tuple((asked["words"] or "").split()),
        contested=asked["contested"],
        since=asked["since"],
        until=asked["until"],
        speaker=asked["speaker"],
        country=asked["country"],
        outlet=asked["outlet"],
        act=asked["act"],
        standing=asked["standing"],
    )
    return _some(claim_rows(snapshot, wanted), asked)


ENDPOINTS = (
    Endpoint("/api/counts", "How much is kept.", Counts, lambda at, _: counts(at)),
    Endpoint(
        "/api/claims",
        "Claims, most contested first.",
        list[ClaimRow],
        _claims,
        (
            words("words", "Only claims with all of these words."),
            flag("contested", "Only what is asserted and denied."),
            day("since", "Only what was reported on since that day."),
            words(
                "speaker", "Only where this speaker stands: an id or part of a name."
            ),
            country("country", "Only where a speaker of it stands: a code or a name."),
            day("until", "Only what was first reported until that day."),
            words("outlet", "Only what it reports on: part of the outlet's name."),
            choice("act", "Only where someone did this.", get_args(Act)),
            choice("standing", "Only what stands so.", get_args(StandingWord)),
            *PART,
        ),
    ),
    Endpoint(
        "/api/claims/{id}",
        "One claim: its board, sentences, figures and history.",
        ClaimPage,
        lambda at, asked: claim_page(at, asked["id"], asked["as_of"]),
        (day("as_of", "As it was known on that day."),),
    ),
    Endpoint(
        "/api/claims/{id}/sentences",
        "Every stance on one claim with its sentence.",
        list[SentenceRow],
        lambda at, asked: claim_page(at, asked["id"], asked["as_of"]).sentences,
        (day("as_of", "As it was known on that day."), FORMAT),
    ),
    Endpoint(
        "/api/speakers",
        "Speakers, those with most statements first.",
        list[SpeakerRow],
        lambda at, asked: _some(
            speaker_rows(at, asked["name"], asked["country"]), asked
        ),
        (
            words("name", "An id or part of a name."),
            country("country", "A code or a name."),
            *PART,
        ),
    ),
    Endpoint(
        "/api/speakers/{id}",
        "One speaker: names, what was said, changes of position.",
        SpeakerPage,
        lambda at, asked: speaker_page(at, asked["id"]),
    ),
    Endpoint(
        "/api/speakers/{id}/statements",
        "What one speaker said, latest first.",
        list[SpeakerStatement],
        lambda at, asked: speaker_page(at, asked["id"]).statements,
        (FORMAT,),
    ),
    Endpoint(
        "/api/reports",
        "Reports, latest published first.",
        list[ReportRow],
        lambda at, asked: _some(report_rows(at, asked["outlet"]), asked),
        (words("outlet", "Part of the outlet's name."), *PART),
    ),
    Endpoint(
        "/api/reports/{id}",
        "One report: its text, statements, and where they are printed.",
        ReportPage,
        lambda at, asked: report_page(at, asked["id"]),
    ),
    Endpoint(
        "/api/reports/{id}/statements",
        "The statements of one report, in the order of its text.",
        list[ReportStatement],
        lambda at, asked: report_page(at, asked["id"]).statements,
        (FORMAT,),
    ),
    Endpoint(
        "/api/statements/{id}",
        "One statement: its report, fields, and how it stands to claims.",
        Card,
        lambda at, asked: card(at, asked["id"]),
    ),
    Endpoint(
        "/api/outlets",
        "Outlets, those with most reports first.",
        list[OutletRow],
        lambda at, asked: _some(outlet_rows(at, asked["name"]), asked),
        (words("name", "Part of the outlet's name."), *PART),
    ),
    Endpoint(
        "/api/outlets/{id}/first",
        "The claims that one outlet printed before any other.",
        list[FirstRow],
        lambda at, asked: outlet_page(at, asked["id"]).first,
        (FORMAT,),
    ),
    Endpoint(
        "/api/outlets/{id}/copies",
        "The passages of one outlet that an earlier report has.",
        list[PassageRow],
        lambda at, asked: outlet_page(at, asked["id"]).copies,
        (FORMAT,),
    ),
    Endpoint(
        "/api/outlets/{id}/copied",
        "The passages of other outlets that one outlet printed earlier.",
        list[PassageRow],
        lambda at, asked: outlet_page(at, asked["id"]).copied_by,
        (FORMAT,),
    ),
    Endpoint(
        "/api/outlets/{id}",
        "One outlet, by its name: what it printed first, what it copies.",
        OutletPage,
        lambda at, asked: outlet_page(at, asked["id"]),
    ),
    Endpoint(
        "/api/doubts/links",
        "Statements that may not be of their claim, most consequential first.",
        list[LinkDoubt],
        lambda at, asked: told(at, _some(unsure_links(at), asked)),
        PART,
    ),
    Endpoint(
        "/api/doubts/names",
        "Speakers that may be one, most consequential first.",
        list[NameDoubt],
        lambda at, asked: _some(name_doubts(at), asked),
        PART,
    ),
    Endpoint(
        "/api/changes",
        "What changed, latest first.",
        list[Change],
        lambda at, asked: _some(changes_since(at, asked["since"]), asked),
        (day("since", "From that day on."), *PART),
    ),
    Endpoint(
        "/api/search",
        "Statements and reports that hold the words.",
        list[Hit],
        lambda at, asked: search(at, asked["words"] or "", asked["limit"]),
        (
            words("words", 'Words, "exact words", AND, OR, NOT, word*.', required=True),
            LIMIT,
            FORMAT,
        ),
    ),
    Endpoint(
        "/api/judgements",
        "What people decided, oldest first.",
        list[Judgement],
        lambda at, asked: _some(at.judgements, asked),
        PART,
    ),
)
