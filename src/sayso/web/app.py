"""The screen: every address and what answers it, behind its guards."""

from __future__ import annotations

from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles
from starlette.types import ASGIApp

from sayso.web.api import API_ROUTES
from sayso.web.context import posted
from sayso.web.drawn import STATIC, static
from sayso.web.guards import KnownHosts, LimitedBodies, SafeHeaders, Sessions
from sayso.web.guards.sessions import Door
from sayso.web.pages import (
    board,
    claim,
    deciding,
    door,
    doubts,
    lists,
    outlets,
    reading,
    report,
    speaker,
    statement,
)
from sayso.web.queue import ReadingQueue
from sayso.web.refusing import HANDLERS
from sayso.web.settings import Settings

KEPT = "public, max-age=31536000, immutable"
"""The address of a file of ours changes when the file does."""


class Files(StaticFiles):
    """Files of ours, which a browser may keep."""

    def file_response(self, *given: object, **named: object) -> Response:
        answer = super().file_response(*given, **named)  # type: ignore[arg-type]
        answer.headers["Cache-Control"] = KEPT
        return answer


def make_app(settings: Settings) -> ASGIApp:
    """The screen of a ledger, ready to be served."""
    doorkeeper = Door()
    app = Starlette(
        routes=ROUTES,
        exception_handlers=HANDLERS,
        middleware=[
            Middleware(KnownHosts, settings=settings),
            Middleware(Sessions, settings=settings, door=doorkeeper),
            Middleware(LimitedBodies),
        ],
    )
    app.state.settings = settings
    app.state.door = doorkeeper
    app.state.queue = ReadingQueue(settings.ledger)
    app.state.queue.resume()
    return SafeHeaders(app)


def icon(request: Request) -> Response:
    """Where browsers look for it unasked."""
    return RedirectResponse(static("mark.svg"), 301)


ROUTES = [
    Route("/", board.board),
    Route("/claims/{id}", claim.claim),
    Route("/reports", report.reports),
    Route("/reports/{id}", report.report),
    Route("/statements/{id}", statement.statement),
    Route("/statements/{id}/card", statement.opened),
    Route("/statements/{id}/deciding", statement.deciding),
    Route("/names", speaker.names),
    Route("/outlets", outlets.outlets),
    Route("/outlets/{name:path}", outlets.outlet),
    Route("/doubts", doubts.doubts),
    Route("/speakers", speaker.speakers),
    Route("/speakers/{id}", speaker.speaker),
    Route("/changes", lists.changes),
    Route("/search", lists.searched),
    Route("/decisions", lists.decided),
    Route("/judge", posted(deciding.decide), methods=["POST"]),
    Route("/merge", posted(deciding.merge), methods=["POST"]),
    Route("/undo", posted(deciding.take_back), methods=["POST"]),
    Route("/reading", reading.reading),
    Route("/reading", posted(reading.give, reading.MOST_FILES), methods=["POST"]),
    Route("/reading/examples", posted(reading.give_examples), methods=["POST"]),
    Route("/reading/retry", posted(reading.retry), methods=["POST"]),
    Route("/reading/forget", posted(reading.forget), methods=["POST"]),
    Route("/enter", door.door),
    Route("/enter", posted(door.enter), methods=["POST"]),
    Route("/favicon.ico", icon),
    *API_ROUTES,
    Mount("/static", Files(directory=STATIC)),
]
