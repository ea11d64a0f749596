"""What a test needs to send a form of the screen."""

from __future__ import annotations

import re

from starlette.testclient import TestClient


def key_of(client: TestClient, address: str = "/reading") -> str:
    """The key that every form of a page carries."""
    found = re.search(r'name="csrf" value="(\w+)"', client.get(address).text)
    assert found
    return found[1]
