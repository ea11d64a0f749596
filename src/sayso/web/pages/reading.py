"""``/reading``: drop or paste reports, and see them being read."""

from __future__ import annotations

import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path, PurePosixPath

from starlette.datastructures import FormData, UploadFile
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response

from sayso.errors import BadInput, BadRequest
from sayso.intake import Details, find, make_report, published_day, read, unfit
from sayso.intake.index import INDEX
from sayso.model import Report
from sayso.pipeline import Given
from sayso.views.counts import counts
from sayso.web.context import field, looking, page
from sayso.web.pages.beginning import EXAMPLES
from sayso.web.queue import ReadingQueue

MOST_FILES = 1000
FIELDS = ("text", "outlet", "published", "title", "url")
"""What a person fills in beside files."""


def reading(request: Request) -> Response:
    """The form, and how far reading is."""
    return _page(request, {})


def _page(
    request: Request, filled: Mapping[str, str], trouble: str = ""
) -> HTMLResponse:
    """With what was ``filled`` in before, where it made no report."""
    with looking(request) as snapshot:
        return page(
            request,
            snapshot,
            "reading.html",
            progress=_queue(request).progress(),
            has_examples=EXAMPLES.is_dir() and not counts(snapshot).reports,
            filled={name: filled.get(name, "") for name in FIELDS},
            trouble=trouble,
        )


def give(request: Request, form: FormData) -> Response:
    """Reads the pasted text and the chosen files."""
    uploads = [u for u in form.getlist("files") if isinstance(u, UploadFile)]
    files = [u for u in uploads if u.filename]
    try:
        details = _details(form)
        given = [*_pasted(form, details), *_uploaded(files, details)]
        if not given:
            raise BadRequest("reading: paste a report's text, or choose some files")
    except (BadInput, BadRequest) as error:
        filled = {name: field(form, name) for name in FIELDS}
        answer = _page(request, filled, str(error))
        answer.status_code = 400
        return answer
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
    if len(files) > 1:
        details = replace(details, url=None, title=None)
    names = [_name(upload) for upload in files]
    given: list[Given] = [wrong for name in names if (wrong := unfit(name))]
    if not any(name != INDEX and not unfit(name) for name in names):
        return given
    with tempfile.TemporaryDirectory(prefix="sayso-") as folder:
        for name, upload in zip(names, files, strict=True):
            fits = unfit(name) is None
            place = _place(Path(folder), name)
            # what is told already is there, so that index.csv may name it
            place.write_bytes(upload.file.read() if fits else b"")
        return given + [_without_folder(o) for o in read(find([folder], details))]


def _name(upload: UploadFile) -> str:
    """Without folders; of a very long one the end, which says what it is."""
    return PurePosixPath((upload.filename or "").replace("\\", "/")).name[-120:]


def _place(folder: Path, name: str) -> Path:
    """Where no other file of this name is: files of several folders may share one."""
    below, number = folder, 1
    while (below / name).exists():
        number += 1
        below = folder / str(number)
        below.mkdir(exist_ok=True)
    return below / name


def _without_folder(given: Report | BadInput) -> Given:
    """Without the place in which it was only for a moment."""
    if isinstance(given, BadInput):
        return BadInput(Path(given.where).name, given.reason, given.mend)
    if not given.file:
        return given
    return replace(given, file=Path(given.file).name)
