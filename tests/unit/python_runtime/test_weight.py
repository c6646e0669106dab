"""CLIENT.md, Weight: importing costs next to nothing, and neither does making a client."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import client_runtime

RUNTIME = Path(client_runtime.__file__).parent

PACKAGE = """
from __future__ import annotations
from importlib import import_module
from typing import TYPE_CHECKING, Any
__version__ = "1"
def __getattr__(name: str) -> Any:
    return getattr(import_module(".client", __name__), name)
"""

CLIENT = """
from __future__ import annotations
from functools import cached_property
from typing import TYPE_CHECKING, Unpack
from ._runtime._async import AsyncClient as _AsyncClient
from ._runtime._config import ClientConfig, SecurityScheme
from ._runtime._endpoint import Login, Pagination
from ._runtime._errors import ErrorEnvelope
from ._runtime._types import OMIT, Omit
PAGES = Pagination("page", items="data")
from ._runtime._sync import SyncClient as _SyncClient
CONFIG = ClientConfig(
    package="heavy", version="1", server="https://a.test", base_url_env="HEAVY_URL",
    schemes=(SecurityScheme("bearer", "bearer", env="HEAVY_TOKEN"),),
)
class Client(_SyncClient):
    def __init__(self, *, token: str | None = None) -> None:
        super().__init__(CONFIG, credentials={"token": token})
"""

RESOURCE = """
    @cached_property
    def r{n}(self) -> object:
        from .r{n} import R
        return R(self)
"""

PROBE = """
import sys, time
start = time.perf_counter()
import heavy
imported = time.perf_counter()
from heavy import Client
client = Client(token="t")
made = time.perf_counter()
heavy_ones = [m for m in ("httpx2", "httpcore2", "pydantic", "anyio", "ssl", "asyncio") if m in sys.modules]
import httpx2
known = time.perf_counter()
print(known - made, imported - start, made - imported, ",".join(heavy_ones))
"""

KNOWN = 0.065
"""What importing httpx2 after that costs on a machine of this kind at rest, in seconds."""


def heavy_package(folder: Path) -> None:
    """A package of 20 resources of 10 operations each."""
    package = folder / "heavy"
    package.mkdir()
    (package / "_runtime").symlink_to(RUNTIME, target_is_directory=True)
    (package / "__init__.py").write_text(PACKAGE)
    (package / "client.py").write_text(
        CLIENT + "".join(RESOURCE.format(n=number) for number in range(20))
    )


def test_importing_and_making_a_client_load_neither_the_http_library_nor_pydantic(
    tmp_path: Path,
) -> None:
    heavy_package(tmp_path)
    environment = {**os.environ, "PYTHONPATH": str(tmp_path)}
    figures: list[tuple[float, float, float]] = []
    for _ in range(5):
        done = subprocess.run(
            [sys.executable, "-c", PROBE],
            capture_output=True,
            text=True,
            check=True,
            env=environment,
        )
        known, imported, made, *modules = done.stdout.split()
        figures.append((float(known), float(imported), float(made)))
        assert modules == []
    known_cost, import_cost, making_cost = (min(column) for column in zip(*figures, strict=True))
    slowness = max(1.0, known_cost / KNOWN)

    print(
        f"import {import_cost * 1000:.1f} ms, first client {making_cost * 1000:.1f} ms,"
        f" on a machine {slowness:.1f} times slower than at rest"
    )
    assert import_cost < 0.040 * slowness
    assert making_cost < 0.150 * slowness
