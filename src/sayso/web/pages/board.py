"""``/``: the claims, most contested first, with filters that the address holds."""

from __future__ import annotations

from collections.abc import Mapping
from typing import cast, get_args
from urllib.parse import urlencode

from starlette.requests import Request
from starlette.responses import Response

from sayso.errors import BadRequest
from sayso.model import Act, StandingWord
from sayso.views.counts import counts
from sayso.views.desk import desk
from sayso.views.outlets import outlet_names
from sayso.views.wanted import Wanted
from sayso.web import asked
from sayso.web.context import looking, page
from sayso.web.pages.beginning import EXAMPLES

A_PAGE = 25
WORDS: tuple[str, ...] = get_args(StandingWord)
ACTS: tuple[str, ...] = get_args(Act)
FILTERS = (
    "words",
    "standing",
    "speaker",
    "country",
    "outlet",
    "since",
    "until",
    "act",
)
"""The same names as in the API, so that an address there differs in its path alone."""


def board(request: Request) -> Response:
    """The claims that the filters leave, a page of them; or what is wrong with a filter."""
    query = request.query_params
    try:
        wanted, trouble = _wanted(query), ""
    except BadRequest as error:
        wanted, trouble = None, str(error)
    start = asked.number(query, "start", 0, 10**7)
    with looking(request) as snapshot:
        kept = counts(snapshot)
        if not kept.reports:
            return page(request, snapshot, "empty.html", has_examples=EXAMPLES.is_dir())
        answer = page(
            request,
            snapshot,
            "board.html",
            desk=desk(snapshot, wanted, start, A_PAGE) if wanted else None,
            trouble=trouble,
            counts=kept,
            words=WORDS,
            acts=ACTS,
            outlets=outlet_names(snapshot, MOST_OUTLETS),
            filters={name: query.get(name, "") for name in FILTERS},
            before=_address(query, start - A_PAGE) if start else None,
            after=_address(query, start + A_PAGE),
            taken=urlencode(_kept(query)),
            end=start + A_PAGE,
        )
    answer.status_code = 400 if trouble and not _in_place(request) else 200
    return answer


def _in_place(request: Request) -> bool:
    """Whether a page asks that shows the answer in itself, which it does for a 200 only."""
    return "hx-request" in request.headers


MOST_OUTLETS = 200
"""Names that the filter suggests; any other can be typed."""


def _wanted(query: Mapping[str, str]) -> Wanted:
    word = asked.one_of(query, "standing", WORDS)
    act = asked.one_of(query, "act", ACTS)
    return Wanted(
        words=tuple((asked.text(query, "words") or "").split()),
        standing=cast(StandingWord | None, word),
        speaker=asked.text(query, "speaker"),
        country=asked.country(query, "country"),
        outlet=asked.text(query, "outlet"),
        since=asked.day(query, "since"),
        until=asked.day(query, "until"),
        act=cast(Act | None, act),
    )


def _kept(query: Mapping[str, str]) -> list[tuple[str, str]]:
    return [(name, query[name]) for name in FILTERS if query.get(name)]


def _address(query: Mapping[str, str], start: int) -> str:
    """This address from another place on."""
    more = [("start", str(start))] if start > 0 else []
    return "/?" + urlencode([*_kept(query), *more])
