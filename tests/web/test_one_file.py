"""The ledger is one file: a copy of it holds all, also while the screen runs and after."""

from __future__ import annotations

import json
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path
from typing import Any

from sayso.ledger import open_ledger


def asked(address: str, given: Any = None) -> Any:
    kind = {"Content-Type": "application/json"}
    sent = json.dumps(given).encode() if given else None
    request = urllib.request.Request(address, sent, kind)
    with urllib.request.urlopen(request, timeout=30) as answer:
        return json.load(answer)


def patiently(address: str) -> Any:
    until = time.monotonic() + 60
    while True:
        try:
            return asked(address)
        except urllib.error.URLError:
            assert time.monotonic() < until
            time.sleep(0.2)


def notes(path: Path) -> list[str | None]:
    with open_ledger(path, must_exist=True) as copy, copy.looking() as snapshot:
        return [one.value for one in snapshot.judgements]


def test_a_copy_of_the_file_holds_all(examples_ledger: Path, tmp_path: Path) -> None:
    ledger = Path(shutil.copy(examples_ledger, tmp_path / "sayso.db"))
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "sayso.cli", "serve", "--port", str(port)]
    with subprocess.Popen([*command, "--ledger", ledger]) as screen:
        here = f"http://127.0.0.1:{port}/api"
        claim = patiently(f"{here}/claims?limit=1")[0]["id"]
        note = {"verb": "note", "subject": claim, "value": "Ask the harbour master"}
        asked(f"{here}/judgements", note)
        copy = Path(shutil.copy(ledger, tmp_path / "copy.db"))
        assert notes(copy) == [note["value"]]
        screen.send_signal(signal.SIGTERM)
        assert screen.wait(30) == 0
    assert [one.name for one in tmp_path.glob("sayso.db*")] == ["sayso.db"]
    assert notes(ledger) == [note["value"]]
