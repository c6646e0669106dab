"""Both clients, with a server that is not there."""

from __future__ import annotations

import asyncio
import socket
from collections.abc import Awaitable, Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any, NoReturn, cast

import httpx2
import pytest
from leadcenter import AsyncClient, AsyncPage, Client
from leadcenter._runtime import AsyncResource
from leadcenter.testing import CREDENTIALS, SERVER

from .blocking import Blocking, Run
from .commanding import Commanding
from .exchanging import Exchanging
from .said import Check
from .server import FakeServer

VARIABLES = (
    "LEADCENTER_BASE_URL",
    "LEADCENTER_TOKEN",
    "LEADCENTER_DOMAIN",
)
"""Environment variables that the client reads; none of them is set in a test that does not set it."""


@pytest.fixture(scope="session")
def runner() -> Iterator[asyncio.Runner]:
    with asyncio.Runner() as runner:
        runner.get_loop()
        yield runner


@pytest.fixture
def run(runner: asyncio.Runner) -> Run:
    """Runs an awaitable to its end."""

    async def wait(given: Awaitable[Any]) -> Any:
        return await given

    return lambda given: runner.run(wait(given))


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--live",
        nargs="?",
        const="safe",
        default="",
        choices=("safe", "all"),
        help="ask a real server, the client's own or that of LEADCENTER_BASE_URL, for what is"
        " asserted of its answers; only what changes nothing, unless it is `all`",
    )


@pytest.fixture(scope="session")
def live(pytestconfig: pytest.Config) -> str:
    """Whom to ask of a real server: "" for nobody, `safe` or `all`."""
    return str(pytestconfig.getoption("--live"))


@pytest.fixture(autouse=True)
def _isolated(
    request: pytest.FixtureRequest,
    live: str,
    runner: asyncio.Runner,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """No test reaches a network, or sees the environment's credentials; a live one does both."""
    if live and "exchange" in request.fixturenames:
        return
    for name in ("connect", "connect_ex", "bind", "sendto"):
        monkeypatch.setattr(socket.socket, name, _refuse)
    monkeypatch.setattr(socket, "getaddrinfo", _refuse)
    for name in VARIABLES:
        monkeypatch.delenv(name, raising=False)


def _refuse(*args: object, **options: object) -> NoReturn:
    raise AssertionError("a test tried to open a socket")


@pytest.fixture
def server() -> FakeServer:
    return FakeServer(CREDENTIALS.values())


@pytest.fixture
def connect(server: FakeServer) -> Iterator[Callable[..., Client]]:
    """Makes a client that talks to the server and has no credential yet."""
    transport = httpx2.MockTransport(server.handle)
    with httpx2.Client(transport=transport) as http_client:
        yield partial(Client, **SERVER, http_client=http_client, max_retries=0)


@pytest.fixture
def exchange(server: FakeServer, live: str, check: Check) -> Iterator[Exchanging]:
    """Exchanges that a script's assertion, the `check`, is tried on."""
    if not check.claims or (check.skip and not live):
        pytest.skip(check.skip)
    requests: list[Any] = []
    settings: dict[str, Any] = {} if live else {**CREDENTIALS, **SERVER}
    with httpx2.Client(
        transport=None if live else httpx2.MockTransport(server.handle),
        event_hooks={"request": [requests.append]},
    ) as http_client:
        client = Client(**settings, http_client=http_client, max_retries=0)
        yield Exchanging(client, server, requests, live)


@pytest.fixture
def command(server: FakeServer, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Commanding:
    """Runs commands of the command line."""
    return Commanding(server, {**CREDENTIALS, **SERVER}, monkeypatch, tmp_path)


@pytest.fixture
def async_client(server: FakeServer, run: Run) -> Iterator[AsyncClient]:
    transport = httpx2.MockTransport(server.handle)
    http_client = httpx2.AsyncClient(transport=transport)
    yield AsyncClient(**CREDENTIALS, **SERVER, http_client=http_client, max_retries=0)
    run(http_client.aclose())


@pytest.fixture(params=["sync", "async"])
def client(request: pytest.FixtureRequest, run: Run) -> Client:
    """The sync client, and the async one in its clothes."""
    if request.param == "sync":
        connect: Callable[..., Client] = request.getfixturevalue("connect")
        return connect(**CREDENTIALS)
    given = request.getfixturevalue("async_client")
    return cast("Client", Blocking(given, run, (AsyncClient, AsyncResource, AsyncPage)))
