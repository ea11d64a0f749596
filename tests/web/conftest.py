"""A screen over the examples' ledger, served on this machine, and a real browser."""

from __future__ import annotations

import shutil
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import uvicorn
from starlette.testclient import TestClient

from sayso.ledger import Ledger, open_ledger
from sayso.web import Settings, make_app

sys.path.append(str(Path(__file__).parents[1] / "doubles"))

CHROMIUM = shutil.which("chromium")
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
]
HERE = "http://127.0.0.1"


@pytest.fixture
def ledger(examples_ledger: Path, tmp_path: Path) -> Iterator[Ledger]:
    """The examples' ledger, to write to."""
    with open_ledger(shutil.copy(examples_ledger, tmp_path / "sayso.db")) as opened:
        yield opened


@pytest.fixture
def client(ledger: Ledger) -> Iterator[TestClient]:
    """Asks the screen without a network; a fault of ours is an answer, not an error."""
    app = make_app(Settings(ledger, made_by="Tester"))
    with TestClient(app, base_url=HERE, raise_server_exceptions=False) as asking:
        yield asking


Serves = Callable[[Ledger], str]


@pytest.fixture
def served() -> Iterator[Serves]:
    """Ledger -> the address at which a browser finds its screen."""
    stops: list[Callable[[], None]] = []

    def serve(ledger: Ledger) -> str:
        app = make_app(Settings(ledger, made_by="Tester"))
        server = uvicorn.Server(
            uvicorn.Config(app, port=0, log_level="warning", lifespan="off")
        )
        thread = threading.Thread(target=server.run, daemon=True)
        thread.start()
        while not server.started:
            time.sleep(0.02)

        def stop() -> None:
            server.should_exit = True
            thread.join(10)

        stops.append(stop)
        port = server.servers[0].sockets[0].getsockname()[1]
        return f"{HERE}:{port}"

    yield serve
    for stop in stops:
        stop()


@pytest.fixture(scope="session")
def chromium() -> Iterator[Any]:
    """A running Chromium."""
    if CHROMIUM is None:
        pytest.skip("there is no chromium; install Debian's package chromium")
    playwright = pytest.importorskip("playwright.sync_api", reason="no playwright")
    with playwright.sync_playwright() as started:
        browser = started.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture
def page(chromium: Any) -> Iterator[Any]:
    """A page whose console must stay free of errors."""
    context = chromium.new_context(viewport={"width": 1280, "height": 900})
    context.set_default_timeout(15_000)
    opened = context.new_page()
    said: list[str] = []
    opened.on("console", lambda m: said.append(m.text) if m.type == "error" else None)
    opened.on("pageerror", lambda error: said.append(str(error)))
    yield opened
    context.close()
    assert not said


@pytest.fixture
def board(ledger: Ledger, served: Serves, page: Any) -> Any:
    """The board of the examples, open in the browser."""
    page.goto(served(ledger))
    return page
