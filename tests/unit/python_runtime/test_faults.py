"""Decompressed answers are bounded; every fault is a typed error and leaks no connection."""

from __future__ import annotations

import tracemalloc
from collections.abc import Callable
from typing import Any, TypeAlias

import pytest
from client_runtime import (
    APIConnectionError,
    APIError,
    APIResponseValidationError,
    InternalServerError,
    NotFoundError,
    ResponseTooLargeError,
)
from client_runtime._http import httpx
from fault_server import BOMBS, FaultServer, bomb, unused_port
from sample_api import CLIENTS, Api, AsyncApi, Server, api, called, run

Figure: TypeAlias = Callable[[str, str], None]

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


FAST = [path for path, _ in FAULTS if path != "bomb"] + ["echo", "down", "large", "refused"]
SLOW = ["stall", "drip", "drip-headers"]


def a_thousand_calls() -> list[tuple[str, float]]:
    """Paths and timeouts: every 25th call never gets its answer."""
    return [
        (SLOW[index // 25 % 3], 0.03) if index % 25 == 0 else (FAST[index % len(FAST)], 10.0)
        for index in range(1000)
    ]


def test_c7_no_connection_leaks_in_a_thousand_calls(faults: FaultServer, figure: Figure) -> None:
    refusing = f"http://127.0.0.1:{unused_port()}/refused"
    failures = 0
    with Api(base_url=faults.url, token="t", max_retries=0) as client:
        for path, timeout in a_thousand_calls():
            try:
                client.get(refusing if path == "refused" else path, timeout=timeout).parse()
            except APIError:
                failures += 1
        open_, busy = connections(client)

    figure("C7 sync", f"1000 calls, {failures} typed errors, {busy} leaked connections")
    assert failures > 700
    assert (open_, busy) == (0, 0)


def test_c7_nor_in_the_async_client(faults: FaultServer, figure: Figure) -> None:
    refusing = f"http://127.0.0.1:{unused_port()}/refused"

    async def calls() -> tuple[int, int, int]:
        failures = 0
        async with AsyncApi(base_url=faults.url, token="t", max_retries=0) as client:
            for path, timeout in a_thousand_calls():
                try:
                    url = refusing if path == "refused" else path
                    (await client.get(url, timeout=timeout)).parse()
                except APIError:
                    failures += 1
            return failures, *connections(client)

    failures, open_, busy = run(calls())

    figure("C7 async", f"1000 calls, {failures} typed errors, {busy} leaked connections")
    assert failures > 700
    assert (open_, busy) == (0, 0)


def connections(client: Any) -> tuple[int, int]:
    """How many connections the client holds, and how many of them are in use."""
    pool = client._transport.get()._http._transport._pool
    return len(pool.connections), sum(not each.is_idle() for each in pool.connections)


def test_an_unfinished_stream_gives_its_connection_back(faults: FaultServer) -> None:
    with Api(base_url=faults.url, token="t") as client:
        for _ in range(3):
            with client.with_streaming_response(client.leads.get)("large") as response:
                next(response.iter_bytes(10))
        pool = client._transport.get()._http._transport._pool  # type: ignore[attr-defined]
        assert [c for c in pool.connections if not c.is_idle()] == []


@pytest.mark.parametrize("kind", CLIENTS)
@pytest.mark.parametrize("codings", BOMBS)
def test_c5_a_bomb_is_not_unpacked(
    codings: str, kind: str, faults: FaultServer, figure: Figure
) -> None:
    of = {"of": codings}
    sent = len(bomb(codings))
    calls: list[tuple[Callable[[Any], Any], str]] = [
        (lambda client: client.get("bomb", query=of), "33554432 bytes"),
        (lambda client: client.leads.download("bomb", extra_query=of), "33554432 bytes"),
        (lambda client: client.with_options(max_response_bytes=1000).get("bomb", query=of), "1000"),
    ]

    tracemalloc.start()
    for call, limit in calls:
        with pytest.raises(ResponseTooLargeError, match=limit):
            called(kind, call, base_url=faults.url, max_retries=0)
    peak = tracemalloc.get_traced_memory()[1] / MIB
    tracemalloc.stop()

    figure(f"C5 {codings}, {kind}", f"{sent / 1024:.0f} KiB, 200 MiB inside: {peak:.0f} MiB taken")
    assert peak < 48


@pytest.mark.parametrize("codings", BOMBS)
def test_c5_an_arriving_bomb_is_unpacked_as_far_as_it_is_read(
    codings: str, faults: FaultServer
) -> None:
    bomb(codings)
    tracemalloc.start()
    with Api(base_url=faults.url, token="t", max_retries=0) as client:
        opened = client.with_streaming_response(client.get)("bomb", query={"of": codings})
        with opened as response:
            first = next(response.iter_bytes(1000))
    peak = tracemalloc.get_traced_memory()[1] / MIB
    tracemalloc.stop()

    assert first == bytes(1000)
    assert peak < 16


async def _arriving(faults: FaultServer, size: int | None) -> list[int]:
    async with (
        AsyncApi(base_url=faults.url, token="t") as client,
        client.with_streaming_response(client.get)("large") as response,
    ):
        return [len(piece) async for piece in response.iter_bytes(size)]


def test_arriving_pieces_have_the_size_that_is_asked_for(faults: FaultServer) -> None:
    with Api(base_url=faults.url, token="t") as client:
        with client.with_streaming_response(client.leads.get)("large") as response:
            cut = [len(piece) for piece in response.iter_bytes(1_000_000)]
        with client.with_streaming_response(client.leads.get)("large") as response:
            whole = sum(len(piece) for piece in response.iter_bytes())

    assert cut == [1_000_000, 1_000_000, 1_000_000, 3 * MIB - 3_000_000]
    assert whole == 3 * MIB
    assert run(_arriving(faults, 1_000_000)) == cut
    assert sum(run(_arriving(faults, None))) == whole


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
    client, _ = api(Server(httpx.Response(200, content=content, headers=headers)))

    if not content:
        assert client.leads.get(7) is None
    else:
        with pytest.raises(APIResponseValidationError) as caught:
            client.leads.get(7)
        assert caught.value.response.content == content
        assert len(str(caught.value)) <= 300
