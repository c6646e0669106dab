"""What the modules of a package import is what they use."""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator
from pathlib import Path

BARE = {"name": "Say hello", "request": {"method": "GET", "url": "https://api.example.com/hello"}}


def test_leadcenters_modules(leadcenter: Path) -> None:
    assert list(idle_imports(leadcenter)) == []


def test_an_api_with_nothing_to_speak_of(sample: Callable[..., Path]) -> None:
    assert list(idle_imports(sample([BARE]))) == []


def test_children_without_operations_of_their_parent(sample: Callable[..., Path]) -> None:
    calls = [("POST", "/teams/{{team}}/leads"), ("GET", "/teams/{{team}}/leads/{{lead}}")]
    requests = [
        {"name": path, "request": {"method": method, "url": f"https://api.example.com{path}"}}
        for method, path in calls
    ]
    assert list(idle_imports(sample(requests))) == []


def idle_imports(folder: Path) -> Iterator[tuple[str, set[str]]]:
    """Modules that templates wrote, with the names that they import and do not say again, where there are any."""
    package = folder / "src" / "sample"
    for path in (package / "client.py", package / "_api.py", *package.glob("resources/[a-z]*.py")):
        nodes = list(ast.walk(ast.parse(path.read_text(encoding="utf-8"))))
        imported = {
            alias.asname or alias.name
            for node in nodes
            if isinstance(node, ast.ImportFrom) and node.module != "__future__"
            for alias in node.names
        }
        if idle := imported - {node.id for node in nodes if isinstance(node, ast.Name)}:
            yield path.name, idle
