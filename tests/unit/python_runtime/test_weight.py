"""Importing the package and making a client load nothing heavy; what that costs, `nox -s bench` measures."""

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
import sys
from heavy import Client
client = Client(token="t")
print(*[m for m in ("httpx2", "httpcore2", "pydantic", "anyio", "ssl", "asyncio") if m in sys.modules])
"""


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

    done = subprocess.run(
        [sys.executable, "-c", PROBE], capture_output=True, text=True, check=True, env=environment
    )

    assert done.stdout.split() == []
