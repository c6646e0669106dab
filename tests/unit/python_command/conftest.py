"""Loads the runtime of the command line as it is shipped, beside the client's, and a small program on it.

The package is called `pets`; its `cli` is written as the templates write one.
"""

from __future__ import annotations

import importlib.util
import sys
import types
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import httpx2
import pytest
from click.testing import CliRunner, Result

HERE = Path(__file__).resolve().parent
PACK = HERE.parents[2] / "templates" / "python"


def _load(name: str, file: Path, folder: Path | None = None) -> None:
    places = [str(folder)] if folder else None
    spec = importlib.util.spec_from_file_location(name, file, submodule_search_locations=places)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    spec.loader.exec_module(module)


def _load_package() -> None:
    package = types.ModuleType("pets")
    package.__path__ = [str(HERE / "pets")]
    sys.modules["pets"] = package
    for part, folder in (("_runtime", "runtime"), ("_command", "command")):
        _load(f"pets.{part}", PACK / folder / "__init__.py", PACK / folder)


if "pets" not in sys.modules:
    _load_package()

Answer = Callable[[httpx2.Request], httpx2.Response]


@dataclass
class Api:
    """A server that answers as it is told, and the requests it got."""

    answer: Answer = lambda request: httpx2.Response(200, json={"id": 7, "name": "Rex"})
    requests: list[httpx2.Request] = field(default_factory=list)

    def __call__(self, request: httpx2.Request) -> httpx2.Response:
        request.read()
        self.requests.append(request)
        return self.answer(request)

    def says(self, *args: Any, **kwargs: Any) -> None:
        """From now on answer with this response."""
        self.answer = lambda request: httpx2.Response(*args, **kwargs)

    @property
    def asked(self) -> httpx2.Request:
        """The one request there was."""
        (request,) = self.requests
        return request


@pytest.fixture
def api() -> Api:
    return Api()


Run = Callable[..., Result]


@pytest.fixture(autouse=True)
def user(monkeypatch: pytest.MonkeyPatch) -> None:
    """Somebody reads standard error at a terminal; standard output goes elsewhere."""
    from click import testing

    stream = testing._NamedTextIOWrapper
    monkeypatch.setattr(stream, "isatty", lambda self: self.name == "<stderr>", raising=False)


@pytest.fixture
def run(api: Api, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Runs the program with these arguments, a token in the environment, against `api`."""
    from pets import cli, client  # type: ignore[import-not-found]

    monkeypatch.setattr(client, "TRANSPORT", httpx2.MockTransport(api))
    monkeypatch.setenv("PETS_TOKEN", "a-good-token")

    def run(*args: str, input: str | bytes | None = None, charset: str = "utf-8") -> Result:
        return CliRunner(charset=charset).invoke(cli.main, args, input=input, color=True)

    return run


@pytest.fixture
def pipe(run: Run, user: None, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Runs the program where a program reads what it says."""
    from click import testing

    monkeypatch.setattr(testing._NamedTextIOWrapper, "isatty", lambda self: False, raising=False)
    return run


@pytest.fixture
def terminal(user: None, monkeypatch: pytest.MonkeyPatch) -> None:
    """Standard output and error are a terminal of 30 columns."""
    from click import testing

    monkeypatch.setattr(testing._NamedTextIOWrapper, "isatty", lambda self: True, raising=False)
    monkeypatch.setenv("COLUMNS", "30")
