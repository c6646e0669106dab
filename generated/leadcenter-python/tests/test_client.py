"""What is the same for all operations: credentials, pages, retries, raw answers, failures."""

from __future__ import annotations

from collections.abc import Callable

import httpx2
import pytest
from leadcenter import APIConnectionError, Client, MissingCredentialsError
from leadcenter.models import Lead
from leadcenter.testing import CREDENTIALS

from .checks import assert_same, at
from .server import FakeServer, carries


def test_a_missing_credential_is_named(connect: Callable[..., Client], server: FakeServer) -> None:
    with pytest.raises(MissingCredentialsError) as error:
        client = connect()
        client.leads.get(4812)

    assert "token=" in str(error.value)
    assert "LEADCENTER_TOKEN" in str(error.value)
    assert not server.requests


def test_credentials_are_found_in_the_environment(
    connect: Callable[..., Client], server: FakeServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, value in CREDENTIALS.items():
        monkeypatch.setenv(f"LEADCENTER_{name.upper()}", value)
    server.answers(200, "leads/get_200")

    client = connect()
    client.leads.get(4812)

    server.assert_received("GET", "/v1/leads/4812")


def test_login_gives_the_credential_of_the_next_call(
    connect: Callable[..., Client], server: FakeServer
) -> None:
    token = at(server.answers(200, "auth/login_200"), "token")
    server.answers(200, "leads/get_200")

    client = connect()
    client.auth.login(email="maya.ortiz@example.com", password="REDACTED", device_name="Postman")
    client.leads.get(4812)

    first, second = server.requests
    assert not carries(first, token)
    assert carries(second, token)


def test_pages_are_walked_to_the_last(client: Client, server: FakeServer) -> None:
    first = at(server.answers(200, "leads/list_200"), "data")
    last = at(server.answers(200, "leads/list_200_3"), "data")

    found = list(client.leads.list(page=1, per_page=2))

    assert_same(found, list[Lead], [*first, *last])
    one, other = server.requests
    assert one.url != other.url


def test_a_call_that_came_too_soon_is_made_again(client: Client, server: FakeServer) -> None:
    server.answers(429, headers={"retry-after-ms": "1"})
    server.answers(200, "leads/get_200")

    client = client.with_options(max_retries=1)
    client.leads.get(4812)

    assert len(server.requests) == 2


def test_a_raw_answer_has_all_that_came(client: Client, server: FakeServer) -> None:
    body = server.answers(200, "leads/get_200")

    answer = client.with_raw_response(client.leads.get)(4812)

    assert answer.status_code == 200
    assert answer.json() == body


def test_an_answer_that_never_comes_is_an_error(connect: Callable[..., Client]) -> None:
    def fail(request: httpx2.Request) -> httpx2.Response:
        raise httpx2.ConnectError("nobody is there", request=request)

    with httpx2.Client(transport=httpx2.MockTransport(fail)) as http_client:
        client = connect(**CREDENTIALS, http_client=http_client)
        with pytest.raises(APIConnectionError, match="nobody is there"):
            client.leads.get(4812)
