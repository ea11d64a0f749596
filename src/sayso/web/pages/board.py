"""``/``: the claims, most contested first, with filters that the address holds."""

from __future__ import annotations

from typing import cast, get_args
from urllib.parse import urlencode

from starlette.requests import Request
from starlette.responses import Response

from sayso.model import StandingWord
from sayso.views.claims import Wanted
from sayso.views.counts import counts
from sayso.views.desk import desk
from sayso.web import asked
from sayso.web.context import looking, page
from sayso.web.pages.beginning import EXAMPLES

A_PAGE = 25
WORDS: tuple[str, ...] = get_args(StandingWord)
FILTERS = ("q", "standing", "speaker", "country", "since")


def board(request: Request) -> Response:
    """The claims that the filters leave, a page of them."""
    query = request.query_params
    start = asked.number(query, "start", 0, 10**7)
    word = asked.one_of(query, "standing", WORDS)
    wanted = Wanted(
        words=tuple((asked.text(query, "q") or "").split()),
        since=asked.day(query, "since"),
        speaker=asked.text(query, "speaker"),
        country=asked.country(query, "country"),
    )
    with looking(request) as snapshot:
        kept = counts(snapshot)
        if not kept.reports:
            return page(request, snapshot, "empty.html", has_examples=EXAMPLES.is_dir())
        return page(
            request,
            snapshot,
            "board.html",
            desk=desk(snapshot, wanted, cast(StandingWord | None, word), start, A_PAGE),
            counts=kept,
            words=WORDS,
            filters={name: query.get(name, "") for name in FILTERS},
            before=_address(request, start - A_PAGE) if start else None,
            after=_address(request, start + A_PAGE),
            end=start + A_PAGE,
        )


def _address(request: Request, start: int) -> str:
    """This address from another place on."""
    kept = [
        (n, request.query_params[n]) for n in FILTERS if request.query_params.get(n)
    ]
    more = [("start", str(start))] if start > 0 else []
    return "/?" + urlencode([*kept, *more])
