"""``/reading``: drop or paste reports, and see them being read."""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path, PurePosixPath

from starlette.datastructures import FormData, UploadFile
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from sayso.errors import BadInput, BadRequest
from sayso.intake import Details, find, make_report, published_day, read
from sayso.model import Report
from sayso.pipeline import Given
from sayso.web.context import field, looking, page
from sayso.web.pages.beginning import EXAMPLES
from sayso.web.queue import ReadingQueue

MOST_FILES = 1000


def reading(request: Request) -> Response:
    """The form, and how far reading is."""
    with looking(request) as snapshot:
        progress = _queue(request).progress()
        has_examples = EXAMPLES.is_dir()
        return page(
            request,
            snapshot,
            "reading.html",
            progress=progress,
            has_examples=has_examples,
        )


def give(request: Request, form: FormData) -> Response:
    """Reads the pasted text and the chosen files."""
    uploads = [u for u in form.getlist("files") if isinstance(u, UploadFile)]
    files = [u for u in uploads if u.filename]
    details = _details(form)
    given = [*_pasted(form, details), *_uploaded(files, details)]
    if not given:
        raise BadRequest("reading: paste a report's text, or choose some files")
    _queue(request).give(given)
    return _to_reading()


def give_examples(request: Request, form: FormData) -> Response:
    """Reads the examples that come with Sayso."""
    if not EXAMPLES.is_dir():
        raise BadRequest("reading: the examples are not installed; paste a report")
    _queue(request).give(list(read(find([str(EXAMPLES)]))))
    return _to_reading()


def retry(request: Request, form: FormData) -> Response:
    """Reads those once more that failed."""
    _queue(request).retry()
    return _to_reading()


def forget(request: Request, form: FormData) -> Response:
    """Drops those that failed from the list."""
    _queue(request).forget()
    return _to_reading()


def _to_reading() -> Response:
    return RedirectResponse("/reading", 303)


def _queue(request: Request) -> ReadingQueue:
    queue: ReadingQueue = request.app.state.queue
    return queue


def _details(form: FormData) -> Details:
    given = {
        name: field(form, name) or None
        for name in ("outlet", "published", "url", "title")
    }
    published_day(given["published"], "published")
    return Details(**given, where="published")


def _pasted(form: FormData, details: Details) -> list[Given]:
    given = form.get("text", "")
    text = given.replace("\r\n", "\n") if isinstance(given, str) else ""
    if not text.strip():
        return []
    return [make_report(text, details, "the pasted text")]


def _uploaded(files: Sequence[UploadFile], details: Details) -> list[Given]:
    """The reports of the files, which are put where intake finds them, and removed."""
    if not files:
        return []
    if len(files) > 1:
        details = replace(details, url=None, title=None)
    with tempfile.TemporaryDirectory(prefix="sayso-") as folder:
        for upload in files:
            name = PurePosixPath((upload.filename or "").replace("\\", "/")).name
            if name and not name.startswith("."):
                (Path(folder) / name[-120:]).write_bytes(upload.file.read())
        return [_without_folder(one) for one in read(find([folder], details))]


def _without_folder(given: Report | BadInput) -> Given:
    """Without the place in which it was only for a moment."""
    if isinstance(given, BadInput):
        return BadInput(Path(given.where).name, given.reason, given.mend)
    if not given.file:
        return given
    return replace(given, file=Path(given.file).name)
