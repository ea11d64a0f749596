"""No command, argument or option without a word of help."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import typer

from sayso.cli.app import app


def commands(group: Any, above: str = "sayso") -> Iterator[tuple[str, Any]]:
    for name, command in group.commands.items():
        yield f"{above} {name}", command
        if hasattr(command, "commands"):
            yield from commands(command, f"{above} {name}")


ALL = dict(commands(typer.main.get_command(app)))


@pytest.mark.parametrize("name", ALL)
def test_command_has_help(name: str) -> None:
    assert ALL[name].help


@pytest.mark.parametrize("model", ["attribution", "claims"])
def test_training_says_what_it_needs(run: Any, model: str) -> None:
    for asked in (("train", "--help"), ("train", model, "--help")):
        assert "sayso[train]" in run(*asked).stdout


def test_training_elsewhere_names_what_is_missing(run: Any, tmp_path: Path) -> None:
    ended = run("train", "attribution", "--corpus", tmp_path, "--out", tmp_path)
    assert ended.exit_code == 2
    assert "--sentences corpora/attribution/sentences.tsv: there is no" in ended.stderr


@pytest.mark.parametrize("name", ALL)
def test_every_parameter_has_help(name: str) -> None:
    bare = [p.name for p in ALL[name].params if not getattr(p, "help", None)]
    assert not bare
