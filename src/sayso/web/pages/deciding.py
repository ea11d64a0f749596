"""What a person decides on a page: appended to the ledger, shown at once, undone."""

from __future__ import annotations

from urllib.parse import parse_qsl, quote, urlencode, urlsplit

from starlette.datastructures import FormData
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from sayso.errors import BadRequest
from sayso.ledger import undo
from sayso.views.grading import judge_fairly
from sayso.views.speakers import speaker_named
from sayso.web.context import field, looking, settings
from sayso.web.labels import CHECKED

LONGEST = 2000
"""Characters of a reason or a note."""
IN_PARTS = ("/claims/", "/reports/")
"""Pages that show some of many statements, and find the one that is asked for."""


def decide(request: Request, form: FormData) -> Response:
    """Appends the judgement of the form: ``subject``, ``reason``, and what is decided."""
    known = settings(request)
    verb, value, checked = _asked(request, form)
    with known.ledger.writing() as connection:
        made = judge_fairly(
            connection,
            verb,
            field(form, "subject"),
            value,
            made_by=known.made_by,
            reason=_reason(form, checked),
        )
    return _back(form, made.id, made.subject)


def _asked(request: Request, form: FormData) -> tuple[str, str | None, bool]:
    """Verb, value, and whether what was read is found right: by the button that was
    pressed (``decides``), else by the fields ``verb`` and ``value``, or ``named``."""
    if pressed := field(form, "decides").split():
        checked = pressed[0] == "checked"
        verb = "stance" if checked else pressed[0]
        return verb, " ".join(pressed[1:]) or None, checked
    verb = field(form, "verb")
    if named := field(form, "named"):
        with looking(request) as snapshot:
            return verb, speaker_named(snapshot, named), False
    values = [v for v in form.getlist("value") if isinstance(v, str) and v.strip()]
    return verb, " ".join(values) or None, False


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
    return _back(form, made.id, claims[0])


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
    return _back(form, made.id, made.subject)


def _reason(form: FormData, checked: bool = False) -> str | None:
    given = field(form, "reason")
    if len(given) > LONGEST:
        raise BadRequest(f"reason: give at most {LONGEST} characters")
    told = [CHECKED] if checked else []
    return "; ".join([*told, given] if given else told) or None


def _back(form: FormData, number: int, subject: str) -> Response:
    """To the page that the form was on, at what was decided on, which it then tells."""
    place = urlsplit(field(form, "back"))
    path = place.path if is_ours(place.path) else "/"
    kept = [(n, v) for n, v in parse_qsl(place.query) if n != "done"]
    if subject.startswith("s") and path.startswith(IN_PARTS):
        kept = [(n, v) for n, v in kept if n != "statement"] + [("statement", subject)]
    query = urlencode([*kept, ("done", str(number))])
    return RedirectResponse(f"{path}?{query}#{quote(subject)}", 303)


def is_ours(path: str) -> bool:
    """Whether a path leads to a page here, not to another server."""
    return path.startswith("/") and not path.startswith(("//", "/\\"))
