"""What every page is drawn with: the session's key, a notice, where we are."""

from __future__ import annotations

import hmac
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from typing import Any

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import FormData
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from sayso.errors import LedgerLocked
from sayso.ledger import Snapshot
from sayso.views.decisions import standing_decisions, undone_by
from sayso.web import asked
from sayso.web.drawn import BARE, draw
from sayso.web.settings import Settings

FIELDS = 60
"""Most fields of a form that is not a list of reports."""
LARGEST_FIELD = 5_000_000
"""Bytes of a pasted report."""
STALE = "Open the page again and repeat what you did; nothing was changed."


def settings(request: Request) -> Settings:
    """What this screen knows."""
    found: Settings = request.app.state.settings
    return found


@contextmanager
def looking(request: Request) -> Iterator[Snapshot]:
    """The ledger at one moment."""
    with settings(request).ledger.looking() as snapshot:
        yield snapshot


def key(request: Request) -> str:
    """What a form of this session must carry."""
    return settings(request).signed(request.scope["session_id"])


def page(
    request: Request, snapshot: Snapshot | None, template: str, **values: Any
) -> HTMLResponse:
    """A page within the frame that all share."""
    number = asked.number(request.query_params, "done", 0, 10**9)
    decided = _decided(snapshot, number) if snapshot else {}
    frame = (
        BARE
        | decided
        | {
            "path": request.url.path,
            "here": request.url.path
            + (f"?{request.url.query}" if request.url.query else ""),
            "csrf": key(request),
            "sought": request.query_params.get("q", ""),
        }
    )
    return draw(template, **(frame | values))


def _decided(snapshot: Snapshot, number: int) -> dict[str, Any]:
    """What the page tells of decision ``number``, and which one the key takes back."""
    holding = standing_decisions(snapshot)
    notice = next((one for one in snapshot.judgements if one.id == number), None)
    return {
        "notice": notice,
        "notice_holds": notice in holding,
        "undone": undone_by(snapshot, notice) if notice else None,
        "newest": holding[-1] if holding else None,
    }


Action = Callable[[Request, FormData], Response]


def posted(
    action: Action, max_files: int = 0
) -> Callable[[Request], Awaitable[Response]]:
    """An endpoint that acts on a form, if a page of this session sent it."""

    async def endpoint(request: Request) -> Response:
        form_of = request.form(
            max_files=max_files, max_fields=FIELDS, max_part_size=LARGEST_FIELD
        )
        async with form_of as form:
            given = form.get("csrf")
            if not _is_key(request, given if isinstance(given, str) else ""):
                raise HTTPException(403, STALE)
            try:
                return await run_in_threadpool(action, request, form)
            except LedgerLocked as error:
                return _once_more(request, form, str(error))

    return endpoint


def _once_more(request: Request, form: FormData, message: str) -> Response:
    """What was filled in, with a button that sends it again."""
    fields = [(n, v) for n, v in form.multi_items() if isinstance(v, str)]
    values = {"to": request.url.path, "fields": fields, "message": message}
    return draw("again.html", 503, **(BARE | values))


def _is_key(request: Request, given: str) -> bool:
    return hmac.compare_digest(key(request).encode(), given.encode("utf-8", "replace"))


def field(form: FormData, name: str) -> str:
    """A field of a form as words, empty where it was not sent."""
    given = form.get(name, "")
    return given.strip() if isinstance(given, str) else ""
