"""DESIGN.md's directions, read from the imports themselves: they only point one way."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

SRC = Path(__file__).parents[1] / "src"
NOUNS = {"model", "errors"}
PURE = NOUNS | {"narration", "positions", "standing", "history"}
STORE = PURE | {"ledger", "joining"}
MIDDLE = STORE | {"intake", "reading", "reading_ahead", "pipeline", "views"}
MAY_IMPORT = {
    "model": set[str](),
    "errors": set[str](),
    "narration": NOUNS,
    "positions": NOUNS,
    "standing": NOUNS | {"positions"},
    "steps": PURE,
    "history": PURE | {"steps"},
    "intake": NOUNS,
    "reading": NOUNS | {"narration"},
    "joining": PURE,
    "ledger": STORE,
    "reading_ahead": NOUNS | {"intake", "reading"},
    "pipeline": MIDDLE,
    "views": MIDDLE,
    "export": MIDDLE,
    "evaluation": MIDDLE,
    "training": MIDDLE | {"evaluation"},
    "cli": MIDDLE | {"export", "web", "evaluation", "training"},
    "web": MIDDLE | {"export"},
}
"""What each part of the house may import, itself apart."""
GROUND = {"encoder"}
"""Packages of reading that are no stage: what stages stand on, as the parse is."""
HEAVY = {"spacy", "onnxruntime", "alembic", "sqlalchemy", "numpy", "tokenizers"}


def modules(part: str = "*") -> list[Path]:
    return sorted((SRC / "sayso").glob(f"{part}/**/*.py"))


def name_of(path: Path) -> str:
    """``src/sayso/reading/parse.py`` -> ``reading.parse``."""
    parts = path.relative_to(SRC / "sayso").with_suffix("").parts
    return ".".join(part for part in parts if part != "__init__")


def imported(path: Path) -> Iterator[str]:
    """Names of Sayso's own modules that a file imports, also late ones."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom) and node.module:
            names = [f"{node.module}.{alias.name}" for alias in node.names]
            assert node.level == 0, f"{path}: import by the full name"
        else:
            continue
        yield from (n.removeprefix("sayso.") for n in names if n.startswith("sayso."))


def is_stage(name: str) -> bool:
    """A stage of reading is a package; a module beside them is their ground."""
    package = name.split(".")[:2]
    is_package = (SRC / "sayso" / Path(*package)).is_dir()
    return is_package and package[-1] not in GROUND


ALL = [*modules(), *(p for p in (SRC / "sayso").glob("*.py") if name_of(p))]


@pytest.mark.parametrize("path", ALL, ids=name_of)
def test_imports_point_one_way(path: Path) -> None:
    part = name_of(path).split(".")[0]
    assert part in MAY_IMPORT, f"give {part} its place in MAY_IMPORT"
    allowed = MAY_IMPORT[part] | {part, "__version__"}
    wrong = sorted(n for n in imported(path) if n.split(".")[0] not in allowed)
    assert not wrong, f"{name_of(path)} must not import {wrong}"


@pytest.mark.parametrize("path", modules("reading/*"), ids=name_of)
def test_stages_of_reading_never_import_one_another(path: Path) -> None:
    own = name_of(path).split(".")[:2]
    stages = {n for n in imported(path) if n.startswith("reading.") and is_stage(n)}
    others = sorted(n for n in stages if n.split(".")[:2] != own)
    assert not others, f"{name_of(path)} must not import {others}"


@pytest.mark.parametrize("path", modules("cli"), ids=name_of)
def test_the_command_imports_heavy_packages_late(path: Path) -> None:
    for node in ast.parse(path.read_text("utf-8")).body:
        if isinstance(node, ast.Import):
            assert not HEAVY & {alias.name.split(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            assert node.module.split(".")[0] not in HEAVY
