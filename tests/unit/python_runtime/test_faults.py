"""Decompressed answers are bounded; every fault is a typed error and leaks no connection."""

from __future__ import annotations

import tracemalloc
from contextlib import suppress
from typing import Any

import httpx2
import pytest
from client_runtime import (
    APIConnectionError,
    APIError,
    APIResponseValidationError,
    InternalServerError,
    NotFoundError,
    ResponseTooLargeError,
)
from fault_server import FaultServer, bomb, stacked_bomb
from sample_api import Api, AsyncApi, Server, api, run

MIB = 2**20

FAULTS: list[tuple[str, type[APIError]]] = [
    ("reset", APIConnectionError),
    ("half", APIConnectionError),
    ("wrong-length", APIResponseValidationError),
    ("garbage", APIConnectionError),
    ("bad-json", APIResponseValidationError),
    ("html200", APIResponseValidationError),
    ("html502", InternalServerError),
    ("half-error", NotFoundError),
    ("bomb", ResponseTooLargeError),
]


@pytest.mark.parametrize(("path", "kind"), FAULTS)
def test_c7_each_fault_is_a_typed_error_in_both_clients(
    path: str, kind: type[APIError], faults: FaultServer
) -> None:
    with (
        Api(base_url=faults.url, token="t", max_retries=0) as client,
        pytest.raises(kind) as caught,
    ):
        client.leads.get(path)
    assert str(caught.value)

    async def call_async() -> None:
        async with AsyncApi(base_url=faults.url, token="t", max_retries=0) as other:
            await other.leads.get(path)

    with pytest.raises(kind):
        run(call_async())


def test_c7_no_connection_leaks_in_a_thousand_calls(faults: FaultServer) -> None:
    paths = [path for path, _ in FAULTS if "bomb" not in path] + ["echo", "down", "large"]
    failures = 0
    with Api(base_url=faults.url, token="t", max_retries=0) as client:
        for index in range(1000):
            try:
                client.leads.get(paths[index % len(paths)])
            except APIError:
                failures += 1
        pool = client._transport.get()._http._transport._pool  # type: ignore[attr-defined]
        busy = [connection for connection in pool.connections if not connection.is_idle()]

    print(f"1000 calls, {failures} typed errors, {len(busy)} leaked connections")
    assert failures > 800
    assert busy == []
    assert pool.connections == []


def test_c7_nor_in_the_async_client(faults: FaultServer) -> None:
    paths = [path for path, _ in FAULTS if "bomb" not in path] + ["echo", "down"]

    async def calls() -> list[Any]:
        async with AsyncApi(base_url=faults.url, token="t", max_retries=0) as client:
            for index in range(300):
                with suppress(APIError):
                    await client.leads.get(paths[index % len(paths)])
            pool = client._transport.get()._http._transport._pool  # type: ignore[attr-defined]
            return [connection for connection in pool.connections if not connection.is_idle()]

    assert run(calls()) == []


def test_an_unfinished_stream_gives_its_connection_back(faults: FaultServer) -> None:
    with Api(base_url=faults.url, token="t") as client:
        for _ in range(3):
            with client.with_streaming_response(client.leads.get)("large") as response:
                next(response.iter_bytes(10))
        pool = client._transport.get()._http._transport._pool  # type: ignore[attr-defined]
        assert [c for c in pool.connections if not c.is_idle()] == []


@pytest.mark.parametrize("path", ["bomb", "stacked-bomb"])
def test_c5_a_bomb_is_not_unpacked(path: str, faults: FaultServer) -> None:
    sent = {"bomb": bomb, "stacked-bomb": stacked_bomb}[path]()
    tracemalloc.start()
    with Api(base_url=faults.url, token="t", max_retries=0) as client:
        with pytest.raises(ResponseTooLargeError, match="33554432 bytes"):
            client.get(path)
        with pytest.raises(ResponseTooLargeError):
            client.leads.download(path)
        with pytest.raises(ResponseTooLargeError, match="1000 bytes"):
            client.with_options(max_response_bytes=1000).get(path)
    peak = tracemalloc.get_traced_memory()[1] / MIB
    tracemalloc.stop()

    print(f"{path}: {len(sent) / 1024:.0f} KiB would be 200 MiB; {peak:.0f} MiB at the peak")
    assert peak < 48


def test_c5_the_async_client_too(faults: FaultServer) -> None:
    async def call(path: str) -> None:
        async with AsyncApi(base_url=faults.url, token="t", max_retries=0) as client:
            await client.get(path)

    for path in ("bomb", "stacked-bomb"):
        with pytest.raises(ResponseTooLargeError):
            run(call(path))


def test_c5_the_cap_counts_for_plain_answers_in_memory_and_not_for_downloads(
    faults: FaultServer,
) -> None:
    with Api(base_url=faults.url, token="t", max_response_bytes=MIB, max_retries=0) as client:
        with pytest.raises(ResponseTooLargeError):
            client.get("large")
        pool = client._transport.get()._http._transport._pool  # type: ignore[attr-defined]
        assert [connection for connection in pool.connections if not connection.is_idle()] == []
        file = client.leads.download("large")

    assert len(file.read()) == 3 * MIB


def test_a_malformed_error_body_never_hides_the_status(faults: FaultServer) -> None:
    with Api(base_url=faults.url, token="t", max_retries=0) as client:
        with pytest.raises(NotFoundError) as half:
            client.get("half-error")
        with pytest.raises(InternalServerError) as html:
            client.get("html502")

    assert half.value.status_code == 404
    assert html.value.status_code == 502
    assert "Bad Gateway" in html.value.message


DEEP = "[" * 100_000 + "]" * 100_000


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{",
        b"\xff\xfe\x00",
        b"\x00",
        b"null x",
        DEEP.encode(),
        b"1" * 5000,
    ],
)
def test_content_that_is_no_json_is_a_typed_error_or_nothing(content: bytes) -> None:
    headers = {"content-type": "application/json"}
    client, _ = api(Server(httpx2.Response(200, content=content, headers=headers)))

    if not content:
        assert client.leads.get(7) is None
    else:
        with pytest.raises(APIResponseValidationError) as caught:
            client.leads.get(7)
        assert caught.value.response.content == content
        assert len(str(caught.value)) <= 300
