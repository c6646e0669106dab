"""Options: copies share the transport; headers, query and body per call; defaults left out."""

from __future__ import annotations

import json
from typing import Any
from urllib.parse import parse_qsl

import pytest
from client_runtime import OMIT
from client_runtime._http import httpx
from sample_api import Lead, Server, api, async_api, ok, run


def test_copies_share_connections_credentials_and_budget() -> None:
    client, _ = api(Server(ok()))

    copy = client.with_options(timeout=1, max_retries=9)

    assert type(copy) is type(client)
    assert copy._transport is client._transport
    assert copy._core.credentials is client._core.credentials
    assert copy._core.budget is client._core.budget
    assert (copy._core.settings.timeout, copy._core.settings.max_retries) == (1, 9)
    assert (client._core.settings.timeout, client._core.settings.max_retries) == (60.0, 2)


def test_a_copys_resources_are_its_own() -> None:
    server = Server(ok())
    client, _ = api(server)
    client.leads.get(1)

    client.with_options(default_headers={"X-Copy": "yes"}).leads.get(2)
    client.leads.get(3)

    assert [request.headers.get("x-copy") for request in server.requests] == [None, "yes", None]


def test_an_unknown_option_is_an_error() -> None:
    client, _ = api(Server(ok()))
    options: dict[str, Any] = {"timeouts": 3}

    with pytest.raises(TypeError, match="timeouts"):
        client.with_options(**options)


def test_extra_headers_win_without_regard_to_case_and_omit_leaves_one_out() -> None:
    server = Server(ok())
    client, _ = api(server, default_headers={"X-Team": "a", "X-Trace": "b"})

    client.leads.get(7, extra_headers={"x-team": "c", "X-TRACE": OMIT, "Accept": "text/csv"})

    headers = server.requests[0].headers
    assert headers["x-team"] == "c"
    assert "x-trace" not in headers
    assert headers["accept"] == "text/csv"


@pytest.mark.parametrize("name", ["User-Agent", "Accept", "accept-encoding"])
def test_the_clients_own_headers_can_be_changed(name: str) -> None:
    server = Server(ok())
    client, _ = api(server)

    client.leads.get(7, extra_headers={name: "mine"})

    assert server.requests[0].headers.get_list(name) == ["mine"]


def test_a_call_can_bring_its_own_credential_or_none() -> None:
    server = Server(ok())
    client, _ = api(server)

    client.leads.get(7, extra_headers={"authorization": "Bearer other"})
    client.leads.get(7, extra_headers={"Authorization": OMIT})

    assert server.requests[0].headers["authorization"] == "Bearer other"
    assert "authorization" not in server.requests[1].headers


def test_extra_query_is_added_and_wins() -> None:
    server = Server(ok({"data": []}))
    client, _ = api(server, default_query={"lang": "en", "page": 9})

    client.leads.list(page=1, per_page=5, extra_query={"per_page": 50, "include": ["a", "b"]})

    query = parse_qsl(server.requests[0].url.query.decode(), keep_blank_values=True)
    assert query == [
        ("lang", "en"),
        ("page", "1"),
        ("per_page", "50"),
        ("include", "a"),
        ("include", "b"),
    ]


def test_extra_body_is_added_to_json_and_wins() -> None:
    server = Server(ok())
    client, _ = api(server)

    client.leads.create(name="Ada", extra_body={"name": "Bob", "vip": True})
    client.leads.get(7, extra_body={"only": 1})

    assert json.loads(server.bodies[0]) == {"name": "Bob", "vip": True}
    assert json.loads(server.bodies[1]) == {"only": 1}


def test_extra_body_is_added_to_a_model_and_to_no_array() -> None:
    server = Server(ok())
    client, _ = api(server)

    client.post("/x", json=Lead(id=1), extra_body={"vip": True})
    with pytest.raises(TypeError, match="extra_body"):
        client.post("/x", json=[1], extra_body={"vip": True})

    assert [json.loads(body) for body in server.bodies] == [{"id": 1, "vip": True}]


def test_extra_body_is_added_to_a_multipart_form() -> None:
    server = Server(ok())
    client, _ = api(server)

    client.leads.attach(7, file=b"x", note="n", extra_body={"note": "m", "vip": True})

    assert b'name="note"\r\n\r\nm\r\n' in server.bodies[0]
    assert b'name="vip"\r\n\r\ntrue\r\n' in server.bodies[0]


def test_the_async_client_takes_the_same_options() -> None:
    server = Server(ok())
    client, _ = async_api(server, default_headers={"X-Team": "a", "X-Trace": "b"})

    copy = client.with_options(max_retries=9)
    run(
        copy.leads.create(
            name="Ada",
            timeout=3,
            extra_headers={"x-team": "c", "X-TRACE": OMIT},
            extra_query={"include": ["a", "b"]},
            extra_body={"name": "Bob"},
        )
    )

    (request,) = server.requests
    assert copy._transport is client._transport
    assert (copy._core.settings.max_retries, client._core.settings.max_retries) == (9, 2)
    assert request.headers["x-team"] == "c"
    assert "x-trace" not in request.headers
    assert request.url.query == b"include=a&include=b"
    assert request.extensions["timeout"]["read"] == 3
    assert json.loads(server.bodies[0]) == {"name": "Bob"}


def test_closing_closes_what_the_client_made_and_not_what_it_was_given() -> None:
    server = Server(ok())
    http = server.transport
    client, _ = api(server, http_client=http)
    with client:
        client.leads.get(7)
    assert not http.is_closed

    own, _ = api(server, http_client=None)
    own.close()
    assert own._transport.get()._http.is_closed


def test_a_client_that_sent_nothing_can_be_closed() -> None:
    from sample_api import Api

    client = Api(base_url="https://a.test", token="t")
    client.close()

    assert client._transport.made is None


def test_the_users_http_client_adds_its_headers_to_the_api_only() -> None:
    server = Server(ok())
    http = httpx.Client(
        transport=httpx.MockTransport(server), headers={"X-Corp": "yes"}, auth=("ada", "secret")
    )
    client, _ = api(server, http_client=http)

    client.leads.get(7)
    client.get("https://elsewhere.test/x")

    assert server.requests[0].headers["x-corp"] == "yes"
    assert server.requests[0].headers["authorization"] == "Bearer token-0123456789"
    assert "x-corp" not in server.requests[1].headers
    assert "authorization" not in server.requests[1].headers
