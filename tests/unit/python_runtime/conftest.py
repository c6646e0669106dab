"""Loads the runtime as it is shipped, as the package `client_runtime`, and a small API on it."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path

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
