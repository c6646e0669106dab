"""Loads the runtime as it is shipped, as the package `client_runtime`, and a small API on it."""

from __future__ import annotations

import importlib.util
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

HERE = Path(__file__).resolve().parent
RUNTIME = HERE.parents[2] / "templates" / "python" / "runtime"


def _load(name: str, file: Path, folder: Path | None = None) -> None:
    if name in sys.modules:
        return
    places = [str(folder)] if folder else None
    spec = importlib.util.spec_from_file_location(name, file, submodule_search_locations=places)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    spec.loader.exec_module(module)


_load("client_runtime", RUNTIME / "__init__.py", RUNTIME)
_load("sample_api", HERE / "sample_api.py")
_load("fault_server", HERE / "fault_server.py")


@pytest.fixture(autouse=True)
def no_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """Tests see no proxy and no credential of the machine they run on."""
    for name in (
        "HTTP_PROXY",
        "HTTPS_PROXY",
        "ALL_PROXY",
        "http_proxy",
        "https_proxy",
        "all_proxy",
    ):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture(scope="session")
def faults() -> Iterator[object]:
    """A loopback server that misbehaves on demand."""
    from fault_server import fault_server

    with fault_server() as server:
        yield server
