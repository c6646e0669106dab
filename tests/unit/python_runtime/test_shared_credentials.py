"""What several calls, threads and clients do with one credential at the same time."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable
from itertools import product
from typing import Any

import pytest
from client_runtime import OAuth2, Tokens, _auth
from client_runtime._http import httpx
from sample_api import CLIENTS, Server, api, async_api, called, ok, run


@pytest.mark.parametrize("kind", CLIENTS)
def test_a_login_is_not_undone_by_a_call_in_flight(
    kind: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    server, held, made = Server(ok()), [], _auth.auth_of

    def logging_in(*given: Any) -> Any:
        monkeypatch.setattr(_auth, "auth_of", made)
        held[0].login("bearer", "new-token")
        return made(*given)

    def calls(client: Any) -> Any:
        held.append(client._core.credentials)
        return [client.leads.get(7), client.leads.get(7)]

    monkeypatch.setattr(_auth, "auth_of", logging_in)
    called(kind, calls, server, token="old-token")

    assert [each.headers["authorization"] for each in server.requests] == [
        "Bearer old-token",
        "Bearer new-token",
    ]


def test_one_way_to_sign_is_made_however_many_threads_ask(monkeypatch: pytest.MonkeyPatch) -> None:
    client, _ = api(Server(ok()))
    made, ways = _auth.auth_of, []

    def slow(*given: Any) -> Any:
        ways.append(made(*given))
        if len(ways) == 1:
            other.start()
            other.join(0.1)
        return ways[-1]

    monkeypatch.setattr(_auth, "auth_of", slow)
    other = threading.Thread(target=client.leads.get, args=(7,))
    client.leads.get(7)
    other.join()

    assert len(ways) == 1


class Rotating:
    """An authorization server whose refresh tokens are good once, and an API that takes its newest token.

    `meanwhile` happens while the first token is on its way.
    """

    def __init__(self, meanwhile: Callable[[], None] = lambda: None) -> None:
        self.given = 0
        self._meanwhile = meanwhile

    def __call__(self, request: httpx.Request) -> httpx.Response:
        if request.url.path != "/token":
            good = request.headers["authorization"] == f"Bearer access-{self.given}"
            return ok() if good else httpx.Response(401)
        if f"refresh_token=refresh-{self.given}" not in request.read().decode():
            return httpx.Response(400, json={"error": "invalid_grant"})
        if self.given == 0:
            self._meanwhile()
        self.given += 1
        return ok(
            {"access_token": f"access-{self.given}", "refresh_token": f"refresh-{self.given}"}
        )


def shared() -> OAuth2:
    tokens = Tokens("access-x", "refresh-0", expires_at=0.0)
    return OAuth2("https://login.sample.test/token", client_id="id", tokens=tokens)


@pytest.mark.parametrize("kinds", list(product(CLIENTS, CLIENTS)))
def test_clients_in_two_threads_refresh_what_they_share_once(kinds: tuple[str, str]) -> None:
    leads: list[Any] = []

    def call(kind: str) -> None:
        leads.append(called(kind, lambda c: c.leads.get(7), Server(issuer), token=source))

    def meanwhile() -> None:
        other.start()
        other.join(0.1)

    source, issuer = shared(), Rotating(meanwhile)
    other = threading.Thread(target=call, args=(kinds[1],))
    call(kinds[0])
    other.join()

    assert [lead.id for lead in leads] == [7, 7]
    assert issuer.given == 1


class Slow(Server):
    """A server that lets other tasks go on before it answers."""

    async def reply(self, request: httpx.Request) -> httpx.Response:
        await asyncio.sleep(0.01)
        return await super().reply(request)


def test_so_do_clients_of_one_event_loop() -> None:
    source, issuer = shared(), Rotating()
    clients = [async_api(Slow(issuer), token=source)[0] for _ in range(3)]

    async def all_of_them() -> list[Any]:
        return await asyncio.gather(*(client.leads.get(7) for client in clients * 2))

    assert [lead.id for lead in run(all_of_them())] == [7] * 6
    assert issuer.given == 1


def test_a_task_that_gives_up_waiting_leaves_the_turn_to_others() -> None:
    source, issuer = shared(), Rotating()
    client, _ = async_api(Slow(issuer), token=source)

    async def given_up() -> Any:
        source._lock.acquire()
        waiting = asyncio.create_task(client.leads.get(7))
        await asyncio.sleep(0.01)
        waiting.cancel()
        with pytest.raises(asyncio.CancelledError):
            await waiting
        source._lock.release()
        return await client.leads.get(7)

    assert run(given_up()).id == 7
