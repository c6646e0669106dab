"""Hooks: middleware inside the retry loop, a user's HTTP client."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

import pytest
from client_runtime import APIConnectionError, InternalServerError
from client_runtime._http import httpx
from sample_api import Server, api, async_api, ok, run


def test_middleware_sees_each_attempt_with_its_credential_and_each_answer() -> None:
    seen: list[tuple[str, int]] = []

    def handle(
        request: httpx.Request, call_next: Callable[[httpx.Request], httpx.Response]
    ) -> httpx.Response:
        response = call_next(request)
        seen.append((request.headers["authorization"], response.status_code))
        return response

    client, _ = api(Server(httpx.Response(503), ok()), middleware=[handle])
    client.leads.get(7)

    assert seen == [("Bearer token-0123456789", 503), ("Bearer token-0123456789", 200)]


def test_the_first_middleware_is_the_outermost_and_can_change_the_request() -> None:
    order: list[str] = []

    def named(name: str) -> object:
        def handle(
            request: httpx.Request, call_next: Callable[[httpx.Request], httpx.Response]
        ) -> httpx.Response:
            order.append(f"{name} in")
            request.headers["X-Trace"] = request.headers.get("X-Trace", "") + name
            response = call_next(request)
            order.append(f"{name} out")
            return response

        return handle

    server = Server(ok())
    client, _ = api(server, middleware=[named("a"), named("b")])
    client.leads.get(7)

    assert order == ["a in", "b in", "b out", "a out"]
    assert server.requests[0].headers["x-trace"] == "ab"


def test_middleware_can_answer_by_itself_and_read_what_came() -> None:
    def cached(
        request: httpx.Request, call_next: Callable[[httpx.Request], httpx.Response]
    ) -> httpx.Response:
        if request.url.path.endswith("/8"):
            return httpx.Response(200, json={"id": 8})
        response = call_next(request)
        assert response.read() == b'{"id":7}'
        return response

    server = Server(ok())
    client, _ = api(server, middleware=[cached])

    assert client.leads.get(8).id == 8
    assert server.requests == []
    assert client.leads.get(7).id == 7


def test_what_middleware_raises_is_treated_as_what_it_is() -> None:
    def failing(
        request: httpx.Request, call_next: Callable[[httpx.Request], httpx.Response]
    ) -> httpx.Response:
        raise failures.pop(0)

    failures: list[Exception] = [httpx.ConnectError("no"), KeyError("mine")]
    client, waits = api(Server(ok()), middleware=[failing])

    with pytest.raises(KeyError, match="mine"):
        client.leads.get(7)
    assert waits == [0.5]

    failures[:] = [httpx.ConnectError("no")]
    with pytest.raises(APIConnectionError):
        client.leads.get(7, max_retries=0)


def test_async_middleware() -> None:
    seen: list[int] = []

    async def handle(
        request: httpx.Request, call_next: Callable[[httpx.Request], Awaitable[httpx.Response]]
    ) -> httpx.Response:
        response = await call_next(request)
        seen.append(response.status_code)
        return response

    client, _ = async_api(Server(httpx.Response(500)), middleware=[handle])

    with pytest.raises(InternalServerError):
        run(client.leads.get(7))
    assert seen == [500, 500, 500]


def test_a_users_http_client_is_the_one_that_sends() -> None:
    server = Server(ok())
    http = httpx.Client(transport=httpx.MockTransport(server), follow_redirects=True)
    client, _ = api(server, http_client=http)

    client.leads.get(7)

    assert client._transport.get()._http is http
    assert len(server.requests) == 1


def test_redirects_are_ours_even_if_the_users_http_client_follows_them() -> None:
    server = Server(httpx.Response(302, headers={"location": "https://evil.test/"}), ok())
    http = httpx.Client(transport=httpx.MockTransport(server), follow_redirects=True)
    client, _ = api(server, token=None, credentials={"api_key": "k-1234"}, http_client=http)

    client.leads.get(7)

    assert "x-api-key" in server.requests[0].headers
    assert "x-api-key" not in server.requests[1].headers
