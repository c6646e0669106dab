"""Distributions made from collections, unformatted, and their tests run where they lie."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from types import ModuleType
from typing import Any, TypeAlias

import pytest

from postwright.config import Input
from postwright.diagnostics import Sink
from postwright.naming.table import name
from postwright.packs import load, settle_options
from postwright.pipeline import recover
from postwright.render import render as render_pack

ROOT = Path(__file__).resolve().parents[3]
TESTS = ROOT / "templates" / "python" / "tests"
LEADCENTER = ROOT / "spec" / "leadcenter"

Run: TypeAlias = Callable[..., "subprocess.CompletedProcess[str]"]
Sample: TypeAlias = Callable[..., Path]

if "pack_tests" not in sys.modules:
    sys.modules["pack_tests"] = ModuleType("pack_tests", "The plain sources of generated tests.")
    sys.modules["pack_tests"].__path__ = [str(TESTS)]


def distribution(folder: Path, given: Input, **options: str) -> Path:
    """Render an API as a Python distribution called `sample`; gives its folder."""
    api = recover(given, Sink())
    pack = load("python")
    settled = settle_options(pack, {"package": "sample", **options})
    for file in render_pack(api, name(api, pack.names), pack, settled):
        path = folder / file.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(file.text, encoding="utf-8")
    return folder


def collection(items: list[Mapping[str, Any]], **info: Any) -> dict[str, Any]:
    """A collection in the format v2.1."""
    schema = "https://schema.getpostman.com/json/collection/v2.1.0/collection.json"
    auth = {"type": "bearer", "bearer": [{"key": "token", "value": "{{token}}", "type": "string"}]}
    return {"info": {"name": "Sample", "schema": schema, **info}, "item": items, "auth": auth}


@pytest.fixture(scope="session")
def render() -> Callable[..., Path]:
    """Makes the distribution of some requests in a folder."""
    return _rendered


@pytest.fixture
def sample(tmp_path: Path) -> Sample:
    """Makes the distribution of some requests."""
    return lambda items, **info: _rendered(tmp_path, items, **info)


def _rendered(
    folder: Path,
    items: list[Mapping[str, Any]],
    openapi: Sequence[Path] = (),
    options: Mapping[str, str] | None = None,
    **info: Any,
) -> Path:
    file = folder / "collection.json"
    file.write_text(json.dumps(collection(items, **info)), encoding="utf-8")
    return distribution(folder / "sample", Input(file, openapi=tuple(openapi)), **(options or {}))


@pytest.fixture(scope="session")
def distribute() -> Callable[..., Path]:
    """Makes LeadCenter's distribution in a folder, with options of the pack."""
    return lambda folder, **options: distribution(
        folder,
        Input(
            LEADCENTER / "leadcenter.postman_collection.json",
            (LEADCENTER / "leadcenter.postman_environment.json",),
        ),
        **options,
    )


@pytest.fixture(scope="session")
def leadcenter(tmp_path_factory: pytest.TempPathFactory, distribute: Callable[..., Path]) -> Path:
    """LeadCenter's distribution; not to be changed."""
    return distribute(tmp_path_factory.mktemp("leadcenter"))


@pytest.fixture(scope="session")
def run() -> Run:
    """Runs the tests of a distribution, in a process of their own: `run(folder, *arguments of pytest)`."""
    return _run


def _run(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "PYTHONPATH": str(folder / "src"), "PYTHONDONTWRITEBYTECODE": "1"}
    own = ["-p", "no:cacheprovider", f"--basetemp={folder.parent / 'temporary'}"]
    command = [sys.executable, "-m", "pytest", "-q", *own, *arguments]
    return subprocess.run(
        command, cwd=folder, env=environment, capture_output=True, text=True, timeout=120
    )
