"""``POST /api/judgements``: a program decides, or takes back."""

from __future__ import annotations

from typing import Annotated

import msgspec
from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from sayso.errors import BadRequest
from sayso.ledger import undo
from sayso.model import Judgement
from sayso.views.grading import judge_given
from sayso.web.context import settings

Words = Annotated[str, msgspec.Meta(min_length=1, max_length=2000)]


class Decision(msgspec.Struct, forbid_unknown_fields=True):
    """A judgement to append: ``verb``, ``subject`` and ``value``, or ``undoes`` alone."""

    verb: Words | None = None
    subject: Words | None = None
    value: Words | None = None
    undoes: Annotated[int, msgspec.Meta(ge=1, le=10**9)] | None = None
    reason: Words | None = None


async def append_judgement(request: Request) -> Response:
    """Appends it and answers with it."""
    _check_sender(request)
    try:
        given = msgspec.json.decode(await request.body(), type=Decision)
    except (msgspec.DecodeError, UnicodeError) as error:
        raise BadRequest(f"judgement: {error}") from None
    made = await run_in_threadpool(_append, request, given)
    return Response(msgspec.json.encode(made), 201, media_type="application/json")


def _check_sender(request: Request) -> None:
    """JSON cannot be sent from a page elsewhere without asking (CORS), and none may."""
    kind = request.headers.get("content-type", "").split(";")[0].strip().lower()
    if kind != "application/json":
        raise HTTPException(415, "Send JSON: Content-Type: application/json.")
    if request.headers.get("sec-fetch-site", "none") not in ("none", "same-origin"):
        raise HTTPException(403, "Pages of other sites may not decide.")


def _append(request: Request, given: Decision) -> Judgement:
    known = settings(request)
    made_by, reason = known.made_by, given.reason
    if given.undoes is not None:
        with known.ledger.writing() as connection:
            return undo(connection, given.undoes, made_by=made_by, reason=reason)
    if not given.verb or not given.subject:
        raise BadRequest("judgement: give a verb and a subject, or undoes")
    told = (given.verb, given.subject, given.value)
    return judge_given(known.ledger, *told, made_by=made_by, reason=reason)
