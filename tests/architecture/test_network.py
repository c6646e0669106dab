"""The network is used in two packages, each of them by one command; one module listens."""

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


def test_only_some_import_what_reaches_a_network(modules: Any) -> None:
    users = {
        module.part if module.part in {"fetch", "verify"} else module.name
        for module in modules
        for name in _imported(module)
        if name.partition(".")[0] in NETWORK or name in MODULES
    }
    assert users == {"fetch", "verify", "mock.serving"}


def _users(modules: Any, part: str) -> set[str]:
    return {
        module.name
        for module in modules
        if module.part != part and any(n.split(".")[0] == part for n in module.imports())
    }


def test_only_pull_and_verify_import_fetch(modules: Any) -> None:
    users = _users(modules, "fetch")
    assert {name for name in users if not name.startswith("verify.")} == {
        "pipeline.pulling",
        "cli.pull",
    }


def test_only_its_command_imports_verify(modules: Any) -> None:
    assert _users(modules, "verify") == {"pipeline.verifying", "cli.verify"}
