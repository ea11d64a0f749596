"""The API against its own description: whatever may be asked, it answers as it says."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import hypothesis
import pytest
from starlette.testclient import TestClient

from sayso.ledger import open_ledger
from sayso.web import Settings, make_app
from sayso.web.api.describing import describe

schemathesis = pytest.importorskip("schemathesis", reason="no schemathesis")
checks = pytest.importorskip("schemathesis.specs.openapi.checks")
HERE = "http://127.0.0.1"
BEYOND = [checks.positive_data_acceptance]
"""Checks of what a description cannot say: an id of the right shape may be unknown."""
described = schemathesis.openapi.from_dict(describe())


@pytest.fixture(scope="module")
def asking(
    examples_ledger: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[TestClient]:
    """Of a copy of the examples' ledger, which decisions may change."""
    copied = tmp_path_factory.mktemp("described") / "sayso.db"
    shutil.copy(examples_ledger, copied)
    with open_ledger(copied) as ledger:
        app = make_app(Settings(ledger, made_by="Tester"))
        yield TestClient(app, base_url=HERE, raise_server_exceptions=False)


@described.parametrize()
@hypothesis.settings(
    max_examples=25,
    deadline=None,
    derandomize=True,
    database=None,
    suppress_health_check=list(hypothesis.HealthCheck),
)
def test_every_answer_is_as_described(case: Any, asking: TestClient) -> None:
    asked = case.as_transport_kwargs(base_url=HERE)
    asked.pop("cookies", None)
    if "data" in asked:
        asked["content"] = asked.pop("data")
    case.validate_response(asking.request(**asked), excluded_checks=BEYOND)
