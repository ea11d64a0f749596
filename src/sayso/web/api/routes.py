"""Endpoints -> routes."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, get_args

import msgspec
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from sayso.export import as_csv
from sayso.web.api.describing import describe
from sayso.web.api.endpoints import ENDPOINTS, Endpoint
from sayso.web.api.judging import append_judgement
from sayso.web.api.parameters import given
from sayso.web.context import looking


def _shown(endpoint: Endpoint) -> Callable[[Request], Response]:
    def answer(request: Request) -> Response:
        asked = given(request.query_params, endpoint.takes) | request.path_params
        with looking(request) as snapshot:
            shown = endpoint.show(snapshot, asked)
        return _written(shown, asked.get("format"), endpoint)

    return answer


def _written(shown: Any, kind: str | None, endpoint: Endpoint) -> Response:
    """JSON, or CSV to be saved under the list's name."""
    if kind not in ("csv", "csv-raw"):
        return Response(msgspec.json.encode(shown), media_type="application/json")
    name = endpoint.path.removeprefix("/api/").replace("/{id}", "").replace("/", "-")
    name += "-raw" if kind == "csv-raw" else ""
    saved = {"Content-Disposition": f'attachment; filename="sayso-{name}.csv"'}
    table = as_csv(shown, raw=kind == "csv-raw", shape=get_args(endpoint.gives)[0])
    return Response(table, headers=saved, media_type="text/csv")


def _description(request: Request) -> Response:
    return JSONResponse(describe())


def _any_name(path: str) -> str:
    """An outlet's name may hold a slash, an id never does."""
    return path.replace("/outlets/{id}", "/outlets/{id:path}")


def _or_posted(path: str, show: Callable[[Request], Response]) -> Route:
    """Judgements are listed and appended at one address."""
    if path != JUDGEMENTS:
        return Route(_any_name(path), show)

    async def answer(request: Request) -> Response:
        if request.method == "POST":
            return await append_judgement(request)
        return await run_in_threadpool(show, request)

    return Route(path, answer, methods=["GET", "POST"])


JUDGEMENTS = "/api/judgements"
API_ROUTES = [
    Route("/api/openapi.json", _description),
    *(_or_posted(each.path, _shown(each)) for each in ENDPOINTS),
]
