"""The program's source, parsed once for all the tests that hold its shape."""

from __future__ import annotations

import ast
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SOURCE = ROOT / "generator" / "postwright"


@dataclass(frozen=True)
class Module:
    """A module: its name below `postwright`, "" for the package itself, and its syntax tree."""

    name: str
    path: Path
    tree: ast.Module

    @property
    def part(self) -> str:
        """The package or module directly below `postwright` that it belongs to."""
        return self.name.partition(".")[0]

    def imports(self) -> set[str]:
        """The names below `postwright` that it imports, also for types only or inside a function."""
        return {
            name.removeprefix("postwright").removeprefix(".")
            for node in ast.walk(self.tree)
            for name in _imported(node)
            if name == "postwright" or name.startswith("postwright.")
        }


def _imported(node: ast.AST) -> list[str]:
    if isinstance(node, ast.Import):
        return [alias.name for alias in node.names]
    if isinstance(node, ast.ImportFrom):
        assert node.level == 0, "imports are absolute"
        return [f"{node.module}.{alias.name}" for alias in node.names]
    return []


def _module(path: Path) -> Module:
    steps = path.relative_to(SOURCE).with_suffix("").parts
    name = ".".join(step for step in steps if step != "__init__")
    return Module(name, path, ast.parse(path.read_text(encoding="utf-8"), str(path)))


@pytest.fixture(scope="session")
def modules() -> tuple[Module, ...]:
    """Every module of the program."""
    return tuple(_module(path) for path in sorted(SOURCE.rglob("*.py")))


@pytest.fixture(scope="session")
def templates() -> Path:
    """The folder with a folder for each pack."""
    return ROOT / "templates"
