"""What a person decides on a page: appended to the ledger, shown at once, undone."""

from __future__ import annotations

from urllib.parse import parse_qsl, urlencode, urlsplit

from starlette.datastructures import FormData
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from sayso.errors import BadRequest
from sayso.ledger import undo
from sayso.views.grading import judge_fairly
from sayso.web.context import field, settings

LONGEST = 2000
"""Characters of a reason or a note."""


def decide(request: Request, form: FormData) -> Response:
    """Appends the judgement of the form: ``verb``, ``subject``, values, ``reason``."""
    values = [v for v in form.getlist("value") if isinstance(v, str) and v.strip()]
    known = settings(request)
    with known.ledger.writing() as connection:
        made = judge_fairly(
            connection,
            field(form, "verb"),
            field(form, "subject"),
            " ".join(values) or None,
            made_by=known.made_by,
            reason=_reason(form),
        )
    return _back(form, made.id)


def merge(request: Request, form: FormData) -> Response:
    """The marked claims are one: each is merged into the first marked."""
    claims = [c for c in form.getlist("claim") if isinstance(c, str)]
    if len(claims) < 2:
        raise BadRequest("same claim: mark two claims (x) that say the same")
    known, made = settings(request), None
    with known.ledger.writing() as connection:
        for other in claims[1:]:
            made = judge_fairly(
                connection,
                "same_claim",
                other,
                claims[0],
                made_by=known.made_by,
                reason=_reason(form),
            )
    assert made
    return _back(form, made.id)


def take_back(request: Request, form: FormData) -> Response:
    """Undoes a judgement, or an undoing."""
    number = field(form, "number")
    if not (number.isascii() and number.isdecimal() and len(number) < 10):
        raise BadRequest(f"undo {number}: give the number of a judgement")
    known = settings(request)
    with known.ledger.writing() as connection:
        made = undo(
            connection, int(number), made_by=known.made_by, reason=_reason(form)
        )
    return _back(form, made.id)


def _reason(form: FormData) -> str | None:
    given = field(form, "reason")
    if len(given) > LONGEST:
        raise BadRequest(f"reason: give at most {LONGEST} characters")
    return given or None


def _back(form: FormData, number: int) -> Response:
    """To the page that the form was on, which then tells what was decided."""
    place = urlsplit(field(form, "back"))
    path = place.path if is_ours(place.path) else "/"
    kept = [(n, v) for n, v in parse_qsl(place.query) if n != "done"]
    query = urlencode([*kept, ("done", str(number))])
    return RedirectResponse(f"{path}?{query}", 303)


def is_ours(path: str) -> bool:
    """Whether a path leads to a page here, not to another server."""
    return path.startswith("/") and not path.startswith(("//", "/\\"))
