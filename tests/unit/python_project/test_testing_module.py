"""`<package>.testing`, as the suite of somebody who uses the package sees it."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

URL = "https://api.example.com/v1"
PAGES = [{"key": "page", "value": "1"}, {"key": "per_page", "value": "2"}]


def exchange(name: str, method: str, path: str, *answers: Any, body: Any = None) -> dict[str, Any]:
    """A request with saved answers: pairs of a status and JSON."""
    request: dict[str, Any] = {"method": method, "url": {"raw": f"{URL}{path}"}}
    if body is not None:
        raw = {"mode": "raw", "raw": json.dumps(body), "options": {"raw": {"language": "json"}}}
        request["body"] = raw
    saved = [
        {
            "name": f"{name} {status}",
            "code": status,
            "header": [{"key": "Content-Type", "value": "application/json"}],
            "body": json.dumps(answer),
            "originalRequest": request,
        }
        for status, answer in answers
    ]
    return {"name": name, "request": request, "response": saved}


def page(number: int) -> dict[str, Any]:
    meta = {"current_page": number, "last_page": 2, "per_page": 2, "total": 3}
    return {"data": [{"id": number, "name": "Ada"}], "meta": meta}


def call(method: str) -> dict[str, Any]:
    return {"jsonrpc": "2.0", "id": 1, "method": method, "params": {"id": 5}}


ITEMS: list[dict[str, Any]] = [
    exchange(
        "Get lead", "GET", "/leads/:id", (200, {"id": 1, "name": "Ada"}), (404, {"message": "Gone"})
    ),
    exchange("My leads", "GET", "/leads/mine", (200, {"mine": True})),
    exchange("List leads", "GET", "/leads?page=1&per_page=2", (200, page(1)), (200, page(2))),
    exchange("Create lead", "POST", "/leads", body={"name": "Ada"}),
    exchange("Get user", "POST", "/rpc", (200, {"result": "a user"}), body=call("user.get")),
    exchange("Get order", "POST", "/rpc", (200, {"result": "an order"}), body=call("order.get")),
]

SUITE = """
import asyncio

import httpx2
import pytest
import sample
from sample import APIConnectionError, InternalServerError, NotFoundError

@pytest.fixture
def api(sample_api):
    return sample_api

@pytest.fixture
def client(sample_client):
    return sample_client

def test_the_saved_answer(client):
    assert client.leads.get(1).name == "Ada"

def test_the_saved_error(api, client):
    api.answers(client.leads.get, status=404)
    with pytest.raises(NotFoundError, match="Gone"):
        client.leads.get(1)

def test_an_error_that_was_not_saved(api, client):
    api.answers(client.leads.get, status=503)
    with pytest.raises(InternalServerError):
        client.leads.get(1)

def test_a_body_of_its_own(api, client):
    api.answers(client.leads.get, {**api.saved(client.leads.get), "name": "Grace"})
    assert client.leads.get(1).name == "Grace"
    assert api.saved(client.leads.get)["name"] == "Ada"

def test_a_model(api, client):
    lead = client.leads.get(1)
    api.answers(client.leads.get, lead.model_copy(update={"name": "Grace"}))
    assert client.leads.get(1).name == "Grace"

def test_one_after_the_other(api, client):
    api.answers(client.leads.get, httpx2.ConnectError("nobody is there"))
    api.answers(client.leads.get, status=404)
    with pytest.raises(APIConnectionError):
        client.leads.get(1)
    for _ in range(2):
        with pytest.raises(NotFoundError):
            client.leads.get(1)

def test_the_more_literal_path(client):
    assert client.leads.mine().mine is True

def test_a_walk_ends(api, client):
    assert [each.id for each in client.leads.list(page=1, per_page=2)] == [2]
    assert len(api.requests) == 1

def test_commands_of_one_path(api, client):
    told = [client.rpc.get_user(id=5), client.rpc.get_order(id=5)]
    assert [each.result for each in told] == ["a user", "an order"]

def test_nothing_is_saved(api, client):
    with pytest.raises(LookupError, match="no answer of 200 was saved of leads.create"):
        client.leads.create(name="Ada")
    api.answers(client.leads.create, None, status=201)
    client.leads.create(name="Ada")

def test_what_is_no_method(api):
    with pytest.raises(LookupError, match="is the method of no operation"):
        api.answers(len)

def test_a_request_for_nothing(client):
    with pytest.raises(LookupError, match="no operation is GET /nowhere"):
        client.get("/nowhere")

def test_async(api, sample_async_client):
    api.answers(sample_async_client.leads.get, status=404)
    with pytest.raises(NotFoundError):
        asyncio.run(sample_async_client.leads.get(1))

def test_a_client_of_its_own(api):
    with httpx2.Client(transport=api.transport) as http_client:
        client = sample.Client(token="a", base_url="https://else.example/v7", http_client=http_client)
        assert client.leads.get(1).id == 1
    assert str(api.requests[0].url) == "https://else.example/v7/v1/leads/1"
"""


@pytest.fixture(scope="module")
def told(
    tmp_path_factory: pytest.TempPathFactory,
    render: Callable[..., Path],
    run: Callable[..., subprocess.CompletedProcess[str]],
) -> str:
    """What pytest says of a suite that uses the plugin."""
    folder = render(tmp_path_factory.mktemp("used"), ITEMS)
    theirs = folder / "theirs"
    theirs.mkdir()
    (theirs / "conftest.py").write_text('pytest_plugins = ["sample.testing"]\n', encoding="utf-8")
    (theirs / "test_it.py").write_text(SUITE, encoding="utf-8")
    (theirs / "pytest.ini").write_text("[pytest]\nfilterwarnings = error\n", encoding="utf-8")
    return run(folder, "-vv", "-c", "theirs/pytest.ini", "theirs").stdout


@pytest.mark.parametrize(
    "name",
    [line[4:].partition("(")[0] for line in SUITE.splitlines() if line.startswith("def test_")],
)
def test_a_suite_that_uses_it(name: str, told: str) -> None:
    assert f"::{name} PASSED" in told, told[-5000:]
