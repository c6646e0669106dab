"""CLIENT.md, Shape: one tree, the same in both clients; path values are safe."""

from __future__ import annotations

import pytest
from sample_api import Lead, Server, api, async_api, ok, run


def test_a_call_is_sent_and_parsed() -> None:
    server = Server(ok({"id": 7, "name": "Ada"}))
    client, _ = api(server)

    lead = client.leads.get(7)

    assert isinstance(lead, Lead)
    assert (lead.id, lead.name) == (7, "Ada")
    assert server.urls == ["https://api.sample.test/v1/leads/7"]
    assert server.requests[0].headers["authorization"] == "Bearer token-0123456789"


def test_the_async_client_sends_the_same() -> None:
    server, other = Server(ok()), Server(ok())
    client, _ = api(server)
    asynchronous, _ = async_api(other)

    client.leads.create(name="Ada", email=None)
    run(asynchronous.leads.create(name="Ada", email=None))

    assert server.bodies == other.bodies == [b'{"name":"Ada","email":null}']
    assert server.urls == other.urls
    assert dict(server.requests[0].headers) == dict(other.requests[0].headers)


@pytest.mark.parametrize("empty", ["", None])
def test_an_empty_path_value_raises_and_sends_nothing(empty: str | None) -> None:
    server = Server(ok())
    client, _ = api(server)

    with pytest.raises(ValueError, match="'lead' must not be empty"):
        client.leads.get(empty)

    assert server.requests == []
