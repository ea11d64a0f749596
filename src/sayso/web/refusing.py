"""What went wrong, as one JSON shape or as a page that says what to do."""

from __future__ import annotations

import logging
import re
from typing import Any

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.types import Scope

from sayso.errors import BadInput, BadRequest, LedgerLocked, NotFound, SaysoError
from sayso.web.drawn import BARE, draw

STATUSES: tuple[tuple[type[SaysoError], int], ...] = (
    (NotFound, 404),
    (BadRequest, 400),
    (BadInput, 422),
    (LedgerLocked, 503),
    (SaysoError, 500),
)
HEADINGS = {
    400: "That cannot be asked so",
    401: "A token is needed",
    403: "This form is too old",
    404: "There is nothing here",
    405: "This address does not take that",
    413: "That is too much at once",
    421: "Wrong address",
    422: "That cannot be read",
    429: "Too many wrong tokens",
    503: "The ledger is busy",
}
OWN_FAULT = (
    "Something went wrong inside Sayso; nothing was changed. Go back and try again."
)
COMMANDS = re.compile(r"; sayso (\w+) lists them$")
"""What a command's user is told to do; on a page there are pages."""
_log = logging.getLogger(__name__)


def is_api(scope: Scope) -> bool:
    """Whether a program asks, and gets JSON."""
    return bool(scope["path"].startswith("/api"))


def refusal(scope: Scope, status: int, message: str) -> Response:
    """The answer that tells what went wrong. JSON: ``{"error": {"status", "message"}}``."""
    if is_api(scope):
        told = {"error": {"status": status, "message": message}}
        return JSONResponse(told, status)
    heading = HEADINGS.get(status, "Sayso could not do that")
    shown = COMMANDS.sub(_page_of, message)
    return draw("error.html", status, **BARE, heading=heading, message=shown)


def _page_of(command: re.Match[str]) -> str:
    pages = {"claims": "the board lists them", "statements": "reports lead to them"}
    return "; " + pages.get(command[1], f"the page of {command[1]} lists them")


def refuse_sayso(request: Request, error: Exception) -> Response:
    """For what Sayso raises on purpose: its text is fit to show."""
    status = next(s for kind, s in STATUSES if isinstance(error, kind))
    return refusal(request.scope, status, str(error))


def refuse_http(request: Request, error: Exception) -> Response:
    """For what routing and forms raise."""
    assert isinstance(error, HTTPException)
    told = error.detail
    if error.status_code == 404 and told == "Not Found":
        told = "No page has this address; the board leads to all there is."
    answer = refusal(request.scope, error.status_code, told)
    answer.headers.update(error.headers or {})
    return answer


def refuse_fault(request: Request, error: Exception) -> Response:
    """For a mistake of ours. Its text may hold a report's words, so only its kind is logged."""
    _log.error("%s: %s", request.scope["path"].split("/")[1], type(error).__name__)
    return refusal(request.scope, 500, OWN_FAULT)


HANDLERS: dict[Any, Any] = {
    SaysoError: refuse_sayso,
    HTTPException: refuse_http,
    Exception: refuse_fault,
}
