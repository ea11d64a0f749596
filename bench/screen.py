"""How fast the screen is on a ledger of 10,000 claims: each page, server and first paint.

    python bench/screen.py LEDGER FOLDER…

LEDGER is made by reading the reports below the folders until it holds enough claims (and
re-worded ones, where these are too few), and kept for the next time. A copy of it is measured, since a decision is part of it.
"""

from __future__ import annotations

import shutil
import statistics
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import uvicorn
from starlette.testclient import TestClient

from joining import add, made
from sayso.evaluation.bench import reports_of
from sayso.intake import find, read
from sayso.ledger import Ledger, open_ledger
from sayso.pipeline import read_reports
from sayso.reading import read as read_one
from sayso.views.counts import counts
from sayso.web import Settings, make_app

CLAIMS = 10_000
SAMPLE = 60
"""Reports that others are made from, where the folders hold too few."""
TIMES = 9
GOALS = {"board": 0.3, "report": 0.15}
"""Seconds that the two pages may take; the others have none."""
HERE = "http://127.0.0.1"


def make(path: Path, folders: list[str]) -> None:
    """Reads reports until the ledger holds ``CLAIMS`` claims; goes on where it stopped."""
    with open_ledger(path) as ledger:
        if held(ledger) >= CLAIMS:
            return
        print(f"Reading reports into {path} until it holds {CLAIMS:,} claims …")
        for _ in read_reports(read(find(folders)), ledger, jobs=2):
            if held(ledger) >= CLAIMS:
                return
        print("These are too few: the rest are made from them, re-dated and re-worded.")
        for reading in made([read_one(one) for one in reports_of(folders[0])[:SAMPLE]]):
            add(ledger, reading)
            if held(ledger) >= CLAIMS:
                return


def held(ledger: Ledger) -> int:
    with ledger.looking() as snapshot:
        return counts(snapshot).claims


def addresses(client: TestClient) -> dict[str, str]:
    """The pages that are measured; of reports the one in the middle by statements, and
    the one with most."""
    claim = client.get("/api/claims", params={"limit": 1}).json()[0]["id"]
    reports = client.get("/api/reports", params={"limit": 1_000_000}).json()
    reports.sort(key=lambda row: row["statements"])
    speaker = client.get("/api/speakers", params={"limit": 1}).json()[0]["id"]
    return {
        "board": "/",
        "board, filtered": "/?standing=contested&words=said",
        "claim": f"/claims/{claim}",
        "report": f"/reports/{reports[len(reports) // 2]['id']}",
        "longest report": f"/reports/{reports[-1]['id']}",
        "speaker": f"/speakers/{speaker}",
        "outlets": "/outlets",
        "changes": "/changes",
        "to decide": "/doubts",
    }


def seconds(do: Callable[[], Any]) -> float:
    began = time.perf_counter()
    do()
    return time.perf_counter() - began


def server_side(client: TestClient, pages: dict[str, str]) -> dict[str, list[float]]:
    """First time, then the median of ``TIMES``, of each page."""
    found = {}
    for name, address in pages.items():
        times = [seconds(lambda to=address: client.get(to)) for _ in range(TIMES + 1)]
        found[name] = [times[0], statistics.median(times[1:])]
    return found


def after_a_decision(client: TestClient) -> float:
    """The board right after two claims were merged."""
    one, other = client.get("/api/claims", params={"limit": 2}).json()
    merged = {"verb": "same_claim", "subject": other["id"], "value": one["id"]}
    made = client.post("/api/judgements", json=merged)
    assert made.status_code == 201
    return seconds(lambda: client.get("/"))


def first_paints(ledger: Ledger, pages: dict[str, str]) -> dict[str, float]:
    """Medians in Chromium, from the click to the first words on the screen."""
    chromium = shutil.which("chromium")
    if not chromium:
        print("There is no chromium: first paint is not measured.")
        return {}
    from playwright.sync_api import sync_playwright

    with sync_playwright() as started, running(ledger) as address:
        browser = started.chromium.launch(
            executable_path=chromium, args=["--no-sandbox", "--disable-gpu"]
        )
        page = browser.new_page()
        found = {
            name: statistics.median(painted(page, address + to) for _ in range(5))
            for name, to in pages.items()
        }
        browser.close()
    return found


def painted(page: Any, address: str) -> float:
    page.goto(address)
    script = "performance.getEntriesByName('first-contentful-paint')[0]?.startTime"
    while (found := page.evaluate(script)) is None:
        page.wait_for_timeout(20)
    return float(found) / 1000


class running:
    """The screen of a ledger, served for as long as the block."""

    def __init__(self, ledger: Ledger) -> None:
        app = make_app(Settings(ledger))
        config = uvicorn.Config(app, port=0, log_level="warning", lifespan="off")
        self.server = uvicorn.Server(config)
        self.thread = threading.Thread(target=self.server.run, daemon=True)

    def __enter__(self) -> str:
        self.thread.start()
        while not self.server.started:
            time.sleep(0.02)
        return f"{HERE}:{self.server.servers[0].sockets[0].getsockname()[1]}"

    def __exit__(self, *_: object) -> None:
        self.server.should_exit = True
        self.thread.join(10)


def lines(ledger: Ledger) -> Iterator[str]:
    client = TestClient(make_app(Settings(ledger)), base_url=HERE)
    pages = addresses(client)
    served = server_side(client, pages)
    paints = first_paints(ledger, pages)
    yield f"{'page':<18}{'first':>9}{'again':>9}{'painted':>10}   goal"
    for name, (first, again) in served.items():
        goal = f"{1000 * GOALS[name]:.0f} ms" if name in GOALS else ""
        paint = f"{1000 * paints[name]:.0f} ms" if name in paints else "-"
        yield (
            f"{name:<18}{1000 * first:>6.0f} ms{1000 * again:>6.0f} ms{paint:>10}   {goal}"
        )
    yield f"\nboard right after a decision: {1000 * after_a_decision(client):.0f} ms"


def main(path: Path, folders: list[str]) -> None:
    """Print what each page takes."""
    make(path, folders)
    with TemporaryDirectory() as folder:
        copy = Path(folder) / path.name
        shutil.copy(path, copy)
        with open_ledger(copy) as ledger:
            with ledger.looking() as snapshot:
                kept = counts(snapshot)
            print(f"{kept.claims:,} claims of {kept.reports:,} reports\n")
            for line in lines(ledger):
                print(line)


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2:])
