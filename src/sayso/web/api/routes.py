"""Endpoints -> routes."""

from __future__ import annotations

from collections.abc import Callable

import msgspec
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

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
        return Response(msgspec.json.encode(shown), media_type="application/json")

    return answer


def _description(request: Request) -> Response:
    return JSONResponse(describe())


API_ROUTES = [
    Route("/api/openapi.json", _description),
    *(Route(each.path, _shown(each)) for each in ENDPOINTS),
    Route("/api/judgements", append_judgement, methods=["POST"]),
]
