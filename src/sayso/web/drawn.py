"""Templates -> pages. Everything put into one is escaped."""

from __future__ import annotations

import hashlib
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from starlette.responses import HTMLResponse

from sayso.web import labels
from sayso.web.bars import bar
from sayso.web.dots import plots
from sayso.web.pieces import pieces
from sayso.web.taken import taken_back
from sayso.web.tracks import track

FOLDER = Path(__file__).parent
STATIC = FOLDER / "static"
BARE: dict[str, Any] = {
    "path": "",
    "here": "/",
    "csrf": "",
    "notice": None,
    "notice_holds": False,
    "undone": None,
    "newest": None,
    "sought": "",
}
"""The frame of a page that knows no ledger and decides nothing."""


def draw(template: str, status: int = 200, **values: Any) -> HTMLResponse:
    """The page of a template."""
    drawn = _environment().get_template(template).render(values, status=status)
    return HTMLResponse(drawn, status)


def static(name: str) -> str:
    """The address of a file of ours, which changes when the file does."""
    return f"/static/{name}?v={_digest(name)}"


@cache
def _digest(name: str) -> str:
    return hashlib.sha256((STATIC / name).read_bytes()).hexdigest()[:12]


@cache
def _environment() -> Environment:
    made = Environment(
        loader=FileSystemLoader(FOLDER / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.globals.update(
        static=static,
        bar=bar,
        track=track,
        plots=plots,
        pieces=pieces,
        checked=labels.CHECKED,
    )
    made.filters.update(labels.FILTERS)
    made.filters["taken_back"] = taken_back
    return made
