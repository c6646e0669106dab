"""What several calls, threads and clients do with one credential at the same time."""

from __future__ import annotations

import threading
from typing import Any

import pytest
from client_runtime import _auth
from sample_api import CLIENTS, Server, api, called, ok


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


def in_threads(*calls: Any) -> None:
    threads = [threading.Thread(target=call) for call in calls]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
