"""The network is used in one package, and that package by one command; one module listens."""

from __future__ import annotations

import ast
from typing import Any

NETWORK = frozenset(
    "aiohttp ftplib httpcore2 httpx httpx2 keyring requests smtplib socket ssl urllib3 uvicorn".split()
)
MODULES = frozenset({"urllib.request", "http.client", "http.server"})


def _imported(module: Any) -> set[str]:
    found: set[str] = set()
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found |= {node.module, *(f"{node.module}.{alias.name}" for alias in node.names)}
    return found


def test_only_fetch_imports_what_reaches_a_network(modules: Any) -> None:
    users = {
        module.part if module.part == "fetch" else module.name
        for module in modules
        for name in _imported(module)
        if name.partition(".")[0] in NETWORK or name in MODULES
    }
    assert users == {"fetch", "mock.serving"}


def test_only_pull_imports_fetch(modules: Any) -> None:
    users = {
        module.name
        for module in modules
        if module.part != "fetch" and any(n.split(".")[0] == "fetch" for n in module.imports())
    }
    assert users == {"pipeline", "cli.pull"}
