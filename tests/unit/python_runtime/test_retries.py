"""Retries, and a shared budget keeps clients from burying a server that is down."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from io import BytesIO
from pathlib import Path
from typing import IO, Any, TypeAlias, cast

import pytest
import sample_api
from client_runtime import (
    APIConnectionError,
    APIStatusError,
    APITimeoutError,
    ConflictError,
    InternalServerError,
    RateLimitError,
)
from client_runtime._http import httpx
from fault_server import FaultServer
from sample_api import CLIENTS, Api, Server, api, async_api, ok, run

Figure: TypeAlias = Callable[[str, str], None]


@pytest.fixture
def keyed(monkeypatch: pytest.MonkeyPatch) -> None:
    """Makes creating a lead an operation that is known to take an idempotency key."""
    known = replace(sample_api.CREATE, idempotency_header="X-Idempotency-Key")
    monkeypatch.setattr(sample_api, "CREATE", known)


def failing(status: int, **headers: str) -> httpx.Response:
    return httpx.Response(status, json={"message": "no"}, headers=headers)


@pytest.mark.parametrize(("retries", "attempts"), [(0, 1), (1, 2), (2, 3), (5, 6), (-1, 1)])
def test_max_retries_is_attempts_less_one(retries: int, attempts: int) -> None:
    server = Server(failing(503))
    client, waits = api(server, max_retries=retries)

    with pytest.raises(InternalServerError):
        client.leads.get(7)

    assert len(server.requests) == attempts
    assert len(waits) == attempts - 1


def test_the_default_is_three_attempts_for_both_clients() -> None:
    server, other = Server(failing(500)), Server(failing(500))
    client, waits = api(server)
    asynchronous, other_waits = async_api(other)

    with pytest.raises(InternalServerError):
        client.leads.get(7)
    with pytest.raises(InternalServerError):
        run(asynchronous.leads.get(7))

    assert len(server.requests) == len(other.requests) == 3
    assert waits == other_waits == [0.5, 1.0]


def test_max_retries_of_one_call_wins() -> None:
    server = Server(failing(503))
    client, _ = api(server)

    with pytest.raises(InternalServerError):
        client.leads.get(7, max_retries=0)

    assert len(server.requests) == 1


@pytest.mark.parametrize("status", [408, 409, 429, 500, 502, 503, 504, 599])
def test_these_statuses_are_tried_again(status: int) -> None:
    server = Server(failing(status), ok())
    client, _ = api(server)

    assert client.leads.get(7).id == 7
    assert len(server.requests) == 2


@pytest.mark.parametrize("status", [400, 401, 403, 404, 410, 422, 451, 304])
def test_these_statuses_are_final(status: int) -> None:
    server = Server(failing(status))
    client, _ = api(server)

    with pytest.raises(APIStatusError):
        client.leads.get(7)

    assert len(server.requests) == 1


@pytest.mark.parametrize(
    "failure",
    [
        httpx.ConnectError("refused"),
        httpx.ConnectTimeout("late"),
        httpx.PoolTimeout("full"),
        httpx.ReadTimeout("late"),
        httpx.ReadError("reset"),
        httpx.RemoteProtocolError("closed"),
    ],
)
def test_connection_failures_and_timeouts_are_tried_again(failure: Exception) -> None:
    server = Server(failure, ok())
    client, _ = api(server)

    assert client.leads.get(7).id == 7
    assert len(server.requests) == 2


def test_the_wait_doubles_up_to_eight_seconds() -> None:
    client, waits = api(Server(failing(500)), max_retries=7)

    with pytest.raises(InternalServerError):
        client.leads.get(7)

    assert waits == [0.5, 1, 2, 4, 8, 8, 8]


def test_jitter_takes_up_to_a_quarter() -> None:
    client, waits = api(Server(failing(500)))
    client._core = replace(client._core, clock=replace(client._core.clock, jitter=lambda: 1.0))

    with pytest.raises(InternalServerError):
        client.leads.get(7)

    assert waits == [0.375, 0.75]


def in_seconds(seconds: float) -> str:
    return format_datetime(datetime.now(UTC) + timedelta(seconds=seconds), usegmt=True)


@pytest.mark.parametrize(
    ("headers", "wanted"),
    [
        ({"retry-after": "7"}, 7.0),
        ({"retry-after": "0"}, 0.0),
        ({"retry-after": "1.5"}, 1.5),
        ({"retry-after": "120"}, 120.0),
        ({"retry-after-ms": "250"}, 0.25),
        ({"retry-after-ms": "250", "retry-after": "9"}, 0.25),
        ({"retry-after": in_seconds(-60)}, 0.0),
        ({"retry-after": "soon"}, 0.5),
        ({"retry-after": "-5"}, 0.5),
        ({"retry-after": "nan"}, 0.5),
        ({"retry-after": "inf"}, 0.5),
        ({"retry-after": "1e999"}, 0.5),
        ({"retry-after": ""}, 0.5),
        ({"retry-after-ms": "x"}, 0.5),
    ],
)
def test_retry_after_is_obeyed_where_it_makes_sense(headers: dict[str, str], wanted: float) -> None:
    client, waits = api(Server(failing(429, **headers), ok()))

    client.leads.get(7)

    assert waits == [wanted]


def test_retry_after_may_be_a_date() -> None:
    client, waits = api(Server(failing(429, **{"retry-after": in_seconds(30)}), ok()))

    client.leads.get(7)

    assert 28 <= waits[0] <= 30


@pytest.mark.parametrize(
    "wish", ["121", "86400", in_seconds(3600)], ids=["seconds", "a day", "a date"]
)
def test_a_longer_wait_is_the_callers_to_decide(wish: str) -> None:
    server = Server(failing(429, **{"retry-after": wish}))
    client, waits = api(server)

    with pytest.raises(RateLimitError) as caught:
        client.leads.get(7)

    assert len(server.requests) == 1
    assert waits == []
    assert caught.value.retry_after is not None
    assert caught.value.retry_after > 120


AMBIGUOUS: list[Any] = [
    httpx.ReadTimeout("late"),
    httpx.ReadError("reset"),
    httpx.WriteError("reset"),
    httpx.RemoteProtocolError("closed"),
    failing(500),
    failing(502),
    failing(503),
    failing(504),
]

HARMLESS: list[Any] = [
    httpx.ConnectError("refused"),
    httpx.ConnectTimeout("late"),
    httpx.PoolTimeout("full"),
    failing(408),
    failing(409),
    failing(429),
    failing(503, **{"retry-after": "1"}),
]


@pytest.mark.parametrize("failure", AMBIGUOUS)
def test_a_post_is_not_replayed_after_an_ambiguous_failure(failure: Any) -> None:
    server = Server(failure, ok())
    client, _ = api(server)

    with pytest.raises((APIConnectionError, InternalServerError)):
        client.leads.create(name="Ada")

    assert len(server.requests) == 1


@pytest.mark.parametrize("failure", AMBIGUOUS)
def test_unless_that_is_asked_for(failure: Any) -> None:
    server = Server(failure, ok())
    client, _ = api(server, retry_unsafe=True)

    client.leads.create(name="Ada")

    assert len(server.requests) == 2


@pytest.mark.parametrize("failure", AMBIGUOUS)
def test_or_unless_it_has_an_idempotency_key(failure: Any) -> None:
    server = Server(failure, ok())
    client, _ = api(server)

    client.leads.create(name="Ada", idempotency_key="once")

    keys = [request.headers["idempotency-key"] for request in server.requests]
    assert keys == ["once", "once"]


@pytest.mark.parametrize("failure", HARMLESS)
def test_a_post_is_replayed_when_nothing_can_have_happened(failure: Any) -> None:
    server = Server(failure, ok())
    client, _ = api(server)

    client.leads.create(name="Ada")

    assert len(server.requests) == 2


@pytest.mark.parametrize("failure", AMBIGUOUS)
def test_put_and_delete_are_idempotent(failure: Any) -> None:
    for call in (lambda c: c.leads.update(7, name="Ada"), lambda c: c.leads.delete(7)):
        server = Server(failure, ok())
        client, _ = api(server)
        call(client)
        assert len(server.requests) == 2


@pytest.mark.usefixtures("keyed")
def test_one_idempotency_key_across_attempts_and_another_for_the_next_call() -> None:
    server = Server(failing(500), ok())
    client, _ = api(server)

    client.leads.create(name="Ada")
    client.leads.create(name="Bob")
    client.leads.get(7)

    keys = [request.headers.get("x-idempotency-key") for request in server.requests]
    assert keys[0] == keys[1]
    assert keys[0] is not None
    assert keys[2] not in (None, keys[0])
    assert keys[3] is None


@pytest.mark.usefixtures("keyed")
@pytest.mark.parametrize("given", ["once", ""])
def test_a_given_idempotency_key_goes_in_the_operations_own_header(given: str) -> None:
    server = Server(ok())
    client, _ = api(server)

    client.leads.create(name="Ada", idempotency_key=given)

    assert server.requests[0].headers["x-idempotency-key"] == given
    assert "idempotency-key" not in server.requests[0].headers


def test_bodies_are_sent_again_whole_multipart_too(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"from a path")
    for file in (b"bytes", path, BytesIO(b"from a file")):
        server = Server(failing(429), ok())
        client, _ = api(server)
        client.leads.attach(7, file=file, note="n")
        first, second = (_without_boundary(body) for body in server.bodies)
        assert first == second
        assert b"n" in first


def test_a_one_shot_stream_is_not_sent_again() -> None:
    class Pipe(BytesIO):
        def seekable(self) -> bool:
            return False

        def seek(self, *_: Any) -> int:
            raise OSError("cannot seek")

    server = Server(failing(429), ok())
    client, _ = api(server)

    with pytest.raises(RateLimitError):
        client.leads.attach(7, file=cast("IO[bytes]", Pipe(b"once")))

    assert len(server.requests) == 1


def test_a_generator_is_not_sent_again_by_either_client() -> None:
    def once() -> Iterator[bytes]:
        yield b"once"

    async def once_async() -> AsyncIterator[bytes]:
        yield b"once"

    server, other = Server(failing(409), ok()), Server(failing(409), ok())
    client, _ = api(server)
    asynchronous, _ = async_api(other)

    with pytest.raises(ConflictError):
        client.post("/upload", content=once())
    with pytest.raises(ConflictError):
        run(asynchronous.post("/upload", content=once_async()))

    assert server.bodies == other.bodies == [b"once"]


@pytest.mark.parametrize("kind", CLIENTS)
def test_c6_a_server_that_is_down_is_asked_at_most_1_2_times_per_call(
    kind: str, figure: Figure
) -> None:
    server = Server(failing(503))
    ask = {"sync": _ask_until_it_fails, "async": _ask_async_until_it_fails}[kind]

    before, after = ask(server, warm_up=50, calls=500)

    figure(f"C6 {kind}", f"{(after - before) / 500:.3f} requests per call under constant 503")
    assert after - before <= 1.2 * 500


def _ask_until_it_fails(server: Server, warm_up: int, calls: int) -> tuple[int, int]:
    """Requests that the server had seen after the warm-up, and after the calls."""
    client, _ = api(server)
    seen = []
    for many in (warm_up, calls):
        for _ in range(many):
            with pytest.raises(InternalServerError):
                client.with_options(timeout=3).leads.get(7)
        seen.append(len(server.requests))
    return seen[0], seen[1]


def _ask_async_until_it_fails(server: Server, warm_up: int, calls: int) -> tuple[int, int]:
    async def flow() -> tuple[int, int]:
        client, _ = async_api(server)
        seen = []
        for many in (warm_up, calls):
            for _ in range(many):
                with pytest.raises(InternalServerError):
                    await client.with_options(timeout=3).leads.get(7)
            seen.append(len(server.requests))
        return seen[0], seen[1]

    return run(flow())


def test_c6_the_budget_recovers_with_success() -> None:
    server = Server(failing(503))
    client, _ = api(server)
    for _ in range(50):
        with pytest.raises(InternalServerError):
            client.leads.get(7)

    server.answers = [ok()]
    for _ in range(30):
        client.leads.get(7)
    server.answers = [failing(503), failing(503), ok()]

    assert client.leads.get(7).id == 7


def test_c6_retries_that_succeed_do_not_use_it_up() -> None:
    client, _ = api(Server(lambda request: next(turns)))
    turns = iter([failing(429), ok()] * 500)

    for _ in range(500):
        assert client.leads.get(7).id == 7


def test_c6_against_a_real_server(faults: FaultServer) -> None:
    with Api(base_url=f"{faults.url}/down", token="t") as client:
        client._transport.get().pause = lambda seconds: None
        for _ in range(60):
            with pytest.raises(InternalServerError):
                client.get("/down")
        seen = len(faults.seen)
        for _ in range(100):
            with pytest.raises(InternalServerError):
                client.get("/down")

    assert len(faults.seen) - seen <= 120


def test_a_timeout_is_tried_again_and_then_typed() -> None:
    server = Server(httpx.ReadTimeout("late"))
    client, _ = api(server)

    with pytest.raises(APITimeoutError):
        client.leads.get(7)

    assert len(server.requests) == 3


def _without_boundary(body: bytes) -> bytes:
    return body.replace(body.split(b"\r\n", 1)[0], b"--")
