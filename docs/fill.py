"""Puts into README.md and docs/*.md what the commands shown there print.

    python docs/fill.py            # writes it
    python docs/fill.py --check    # tells what is out of date, and fails

A fenced block whose first line is ``$ sayso …`` is run, the blocks of a page one after
another in a folder of its own where ``examples/`` lies. A block that ends in a line
``…`` shows the beginning of what is printed, so many lines as it has.
"""

from __future__ import annotations

import difflib
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parents[1]
BLOCK = re.compile(r"^```\n(\$ sayso[^\n]*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
CUT = "…"
WIDTH = "100"


def pages() -> list[Path]:
    return [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]


def filled(page: str) -> str:
    """The page with each block's output as it is now."""
    if not BLOCK.search(page):
        return page
    with tempfile.TemporaryDirectory() as folder:
        Path(folder, "examples").symlink_to(ROOT / "examples")
        return BLOCK.sub(lambda block: _block(block, Path(folder)), page)


def _block(block: re.Match[str], folder: Path) -> str:
    command, shown = block[1], block[2].splitlines()
    printed = _printed(command.removeprefix("$ "), folder).splitlines()
    if shown and shown[-1] == CUT:
        printed = [*printed[: len(shown) - 1], CUT]
    return "\n".join(["```", command, *(line.rstrip() for line in printed), "```"])


def _printed(command: str, folder: Path) -> str:
    kept = {k: v for k, v in os.environ.items() if k not in ("SAYSO_LEDGER", "CI")}
    path = f"{Path(sys.executable).parent}{os.pathsep}{kept.get('PATH', '')}"
    env = kept | {"PATH": path, "NO_COLOR": "1", "COLUMNS": WIDTH, "PYTHONUTF8": "1"}
    ended = subprocess.run(
        command, cwd=folder, env=env, shell=True, capture_output=True, encoding="utf-8"
    )
    if ended.returncode not in (0, 1):
        raise SystemExit(f"docs/fill.py: {command}: {ended.stderr}")
    return ended.stdout


def main() -> int:
    """0 where every page shows what its commands print, or has been mended."""
    stale = 0
    for page in pages():
        before = page.read_text("utf-8")
        after = filled(before)
        if "--check" not in sys.argv:
            page.write_text(after, "utf-8")
        elif before != after:
            stale = 1
            lines = (before.splitlines(), after.splitlines())
            print(
                *difflib.unified_diff(*lines, page.name, "now", lineterm=""), sep="\n"
            )
    return stale


if __name__ == "__main__":
    sys.exit(main())
