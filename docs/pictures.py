"""Takes the pictures of docs/screen.md: each page of the examples, light and dark, wide
and narrow. Look at them before they are committed.

    python docs/pictures.py
"""

from __future__ import annotations

import base64
import shutil
import sys
from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT / "bench"))
IMAGES = Path(__file__).parent / "images"
WIDE, NARROW = (1180, 844), (390, 844)
SHEET = """<body style="margin:0;display:flex;gap:24px;padding:24px;background:{ground}">
<img src="data:image/png;base64,{wide}"><img src="data:image/png;base64,{narrow}">"""
SHOTS = {"light": ("#d9d7d1", "light", "dark"), "dark": ("#3a3f46", "dark", "light")}
"""Picture -> its ground, and the scheme of the wide and of the narrow page."""


def addresses(ledger: Any) -> Mapping[str, str]:
    """A page of each kind that has something to show."""
    from sayso.views.claims import claim_rows
    from sayso.views.outlets import outlet_rows
    from sayso.views.passages import passages
    from sayso.views.speakers import speaker_rows

    with ledger.looking() as snapshot:
        claim = claim_rows(snapshot)[0].id
        passage = passages(snapshot)[0]
        speaker = max(speaker_rows(snapshot), key=lambda row: row.claims).id
        outlet = max(outlet_rows(snapshot), key=lambda row: (row.copied_by, row.first))
    return {
        "board": "/",
        "claim": f"/claims/{claim}",
        "report": f"/reports/{passage.report}",
        "speaker": f"/speakers/{speaker}",
        "outlet": f"/outlets/{outlet.outlet}",
        "doubts": "/doubts",
        "changes": "/changes",
        "reading": "/reading",
    }


def shot(browser: Any, address: str, size: tuple[int, int], scheme: str) -> str:
    width, height = size
    page = browser.new_page(
        viewport={"width": width, "height": height}, color_scheme=scheme
    )
    page.goto(address)
    if "/reports/" in address:
        page.locator(".text mark").nth(2).click()
        page.evaluate("scrollTo(0, 0)")
    taken = base64.b64encode(page.screenshot()).decode()
    page.close()
    return taken


def picture(browser: Any, name: str, address: str) -> None:
    """The page wide and narrow side by side, once in the light and once in the dark."""
    for kind, (ground, wide, narrow) in SHOTS.items():
        sheet = SHEET.format(
            ground=ground,
            wide=shot(browser, address, WIDE, wide),
            narrow=shot(browser, address, NARROW, narrow),
        )
        size = {"width": WIDE[0] + NARROW[0] + 72, "height": WIDE[1] + 48}
        page = browser.new_page(viewport=size)
        page.set_content(sheet)
        page.screenshot(path=IMAGES / f"{name}-{kind}.png")
        page.close()


def read_examples(browser: Any, start: str) -> None:
    page = browser.new_page()
    page.goto(start)
    page.get_by_role("button", name="Read the examples").click()
    page.locator("#to-board").wait_for(timeout=120_000)
    page.close()


def take(ledger: Any) -> None:
    from playwright.sync_api import sync_playwright
    from screen import running

    with sync_playwright() as started, running(ledger) as start:
        browser = started.chromium.launch(
            executable_path=shutil.which("chromium"), args=["--no-sandbox"]
        )
        picture(browser, "begin", start + "/")
        read_examples(browser, start)
        for name, address in addresses(ledger).items():
            picture(browser, name, start + address)
        browser.close()


def main() -> None:
    from sayso.ledger import open_ledger

    with (
        TemporaryDirectory() as folder,
        open_ledger(Path(folder) / "sayso.db") as ledger,
    ):
        take(ledger)


if __name__ == "__main__":
    main()
