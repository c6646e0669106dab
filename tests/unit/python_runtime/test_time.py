"""Time: a finite default, per client and per call, and a deadline that is held."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

import pytest
from client_runtime import APIConnectionError, APITimeoutError
from client_runtime._http import httpx
from fault_server import FaultServer, unused_port, waited
from sample_api import Api, AsyncApi, Server, api, ok, run

TIMEOUT = 0.3
SLACK = 1.2


def timeouts(server: Server) -> dict[str, float | None]:
    found: dict[str, float | None] = server.requests[-1].extensions["timeout"]
    return found


def test_the_default_is_finite() -> None:
    server = Server(ok())
    client, _ = api(server)

    client.leads.get(7)

    assert timeouts(server) == {"connect": 10.0, "read": 60.0, "write": 60.0, "pool": 60.0}


def test_per_client_and_per_call() -> None:
    server = Server(ok())
    client, _ = api(server, timeout=5)

    client.leads.get(7)
    assert timeouts(server)["read"] == 5
    client.leads.get(7, timeout=2)
    assert timeouts(server)["read"] == 2
    client.with_options(timeout=3).leads.get(7)
    assert timeouts(server)["read"] == 3
    client.leads.get(7, timeout=None)
    assert timeouts(server)["read"] is None
    client.leads.get(7, timeout=httpx.Timeout(1, read=9))
    assert timeouts(server) == {"connect": 1, "read": 9, "write": 1, "pool": 1}


def test_a_timeout_is_a_connection_error() -> None:
    assert issubclass(APITimeoutError, APIConnectionError)


SLOW = ["stall", "drip", "drip-headers"]


@pytest.mark.parametrize("path", SLOW)
def test_c7_the_sync_client_holds_the_deadline(path: str, faults: FaultServer) -> None:
    with Api(base_url=faults.url, token="t", timeout=TIMEOUT, max_retries=0) as client:
        began = time.monotonic()
        with pytest.raises(APITimeoutError):
            client.get(path)
        assert waited(began) < TIMEOUT + SLACK


@pytest.mark.parametrize("path", SLOW)
def test_c7_the_async_client_holds_the_deadline(path: str, faults: FaultServer) -> None:
    async def call() -> float:
        async with AsyncApi(
            base_url=faults.url, token="t", timeout=TIMEOUT, max_retries=0
        ) as client:
            began = time.monotonic()
            with pytest.raises(APITimeoutError):
                await client.get(path)
            return waited(began)

    assert run(call()) < TIMEOUT + SLACK


@pytest.mark.parametrize("path", SLOW)
def test_c7_a_download_holds_it_too(path: str, faults: FaultServer) -> None:
    with Api(base_url=faults.url, token="t", timeout=TIMEOUT, max_retries=0) as client:
        began = time.monotonic()
        with pytest.raises(APITimeoutError):
            client.leads.download(path)
        assert waited(began) < TIMEOUT + SLACK


def test_the_deadline_is_each_attempts_own(faults: FaultServer) -> None:
    with Api(base_url=faults.url, token="t", timeout=0.1, max_retries=2) as client:
        client._transport.get().pause = lambda seconds: None
        seen = len(faults.seen)
        with pytest.raises(APITimeoutError):
            client.get("stall")

    assert len(faults.seen) - seen == 3


def test_a_refused_connection_is_typed_and_tried_again() -> None:
    waits: list[float] = []
    with Api(base_url=f"http://127.0.0.1:{unused_port()}", token="t") as client:
        client._transport.get().pause = waits.append
        with pytest.raises(APIConnectionError) as caught:
            client.leads.create(name="Ada")

    assert caught.value.sent is False
    assert len(waits) == 2


def test_the_deadline_of_one_call_does_not_bind_the_next(faults: FaultServer) -> None:
    with Api(base_url=faults.url, token="t", max_retries=0) as client:
        client.get("echo", timeout=0.2)
        time.sleep(0.25)
        call: Callable[..., Any] = client.get
        assert call("echo").status_code == 200
