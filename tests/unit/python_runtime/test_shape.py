"""Shape: one tree, the same in both clients. A path value never becomes a path."""

from __future__ import annotations

import json
import uuid
from collections.abc import Callable
from datetime import date
from enum import Enum
from typing import Any, TypeAlias

import pytest
from client_runtime._paths import build_path
from fault_server import FaultServer
from sample_api import (
    CLIENTS,
    Api,
    AsyncLeads,
    Lead,
    Leads,
    Server,
    api,
    async_api,
    called,
    ok,
    run,
)

Figure: TypeAlias = Callable[[str, str], None]


def test_a_call_is_sent_and_parsed() -> None:
    server = Server(ok({"id": 7, "name": "Ada"}))
    client, _ = api(server)

    lead = client.leads.get(7)

    assert isinstance(lead, Lead)
    assert (lead.id, lead.name) == (7, "Ada")
    assert server.urls == ["https://api.sample.test/v1/leads/7"]
    assert server.requests[0].headers["authorization"] == "Bearer token-0123456789"
    assert server.requests[0].headers["accept"] == "application/json"
    assert server.requests[0].headers["user-agent"] == "sample_api/1.2.3"


def test_the_async_client_sends_the_same() -> None:
    server, other = Server(ok()), Server(ok())
    client, _ = api(server)
    asynchronous, _ = async_api(other)

    client.leads.create(name="Ada", email=None)
    run(asynchronous.leads.create(name="Ada", email=None))

    assert server.bodies == other.bodies == [b'{"name":"Ada","email":null}']
    assert server.urls == other.urls
    assert dict(server.requests[0].headers) == dict(other.requests[0].headers)


def test_resources_have_the_same_methods_in_both_clients() -> None:
    client, _ = api(Server(ok()))
    asynchronous, _ = async_api(Server(ok()))

    assert isinstance(client.leads, Leads)
    assert isinstance(asynchronous.leads, AsyncLeads)
    assert client.leads is client.leads


@pytest.mark.parametrize(("value", "segment"), [(False, "false"), (True, "true"), (0, "0")])
def test_a_path_value_that_is_false_or_zero_is_sent(value: object, segment: str) -> None:
    server = Server(ok())
    client, _ = api(server)

    client.leads.get(value)

    assert server.urls == [f"https://api.sample.test/v1/leads/{segment}"]


@pytest.mark.parametrize("empty", ["", None])
def test_an_empty_path_value_raises_and_sends_nothing(empty: str | None) -> None:
    server = Server(ok())
    client, _ = api(server)

    with pytest.raises(ValueError, match="'lead' must not be empty"):
        client.leads.get(empty)

    assert server.requests == []


class Color(Enum):
    RED = "red/blue"


REFUSED = [
    ".",
    "..",
    "%2e",
    "%2E",
    "%2e%2e",
    ".%2e",
    "%2e.",
    "%252e%252e",
    "%25252e.",
    "a\r\nb",
    "a\nb",
    "a\x00b",
    "a\x7fb",
    "\t",
]

ESCAPED: list[tuple[Any, str]] = [
    (7, "7"),
    (-1, "-1"),
    (True, "true"),
    (1.5, "1.5"),
    (Color.RED, "red%2Fblue"),
    (date(2024, 1, 31), "2024-01-31"),
    (uuid.UUID(int=1), "00000000-0000-0000-0000-000000000001"),
    ("a/b", "a%2Fb"),
    ("../admin", "..%2Fadmin"),
    ("../../etc/passwd", "..%2F..%2Fetc%2Fpasswd"),
    ("a/../b", "a%2F..%2Fb"),
    ("a/./b", "a%2F.%2Fb"),
    ("/", "%2F"),
    ("//evil.test", "%2F%2Fevil.test"),
    ("https://evil.test/", "https%3A%2F%2Fevil.test%2F"),
    ("\\..\\", "%5C..%5C"),
    ("..\\", "..%5C"),
    ("a?b=c", "a%3Fb%3Dc"),
    ("a#b", "a%23b"),
    ("a;b", "a%3Bb"),
    ("a&b", "a%26b"),
    ("a b", "a%20b"),
    (" ", "%20"),
    ("+", "%2B"),
    ("%", "%25"),
    ("%2F", "%252F"),
    ("%2f..%2f", "%252f..%252f"),
    ("%00", "%2500"),
    ("%0d%0a", "%250d%250a"),
    ("...", "..."),
    ("..a", "..a"),
    (".hidden", ".hidden"),
    ("a..", "a.."),
    ("~root", "~root"),
    ("@evil.test", "%40evil.test"),
    (":80", "%3A80"),
    ("a:b@c", "a%3Ab%40c"),
    ("{lead}", "%7Blead%7D"),
    ("${x}", "%24%7Bx%7D"),
    ("[::1]", "%5B%3A%3A1%5D"),
    ("'\"<>", "%27%22%3C%3E"),
    ("é", "%C3%A9"),
    ("日本", "%E6%97%A5%E6%9C%AC"),
    ("\u202e", "%E2%80%AE"),
    ("\uff0e\uff0e", "%EF%BC%8E%EF%BC%8E"),
    ("\u2025", "%E2%80%A5"),
    ("😀", "%F0%9F%98%80"),
]


@pytest.mark.parametrize("kind", CLIENTS)
@pytest.mark.parametrize("value", REFUSED)
def test_c1_dot_segments_and_control_characters_are_refused(
    value: str, kind: str, faults: FaultServer
) -> None:
    received = faults.received

    with pytest.raises(ValueError, match="path"):
        called(kind, lambda client: client.leads.get(value), base_url=f"{faults.url}/api")

    assert faults.received == received


@pytest.mark.parametrize("kind", CLIENTS)
def test_c1_other_values_arrive_as_one_segment(
    kind: str, faults: FaultServer, figure: Figure
) -> None:
    before = len(faults.seen)
    called(
        kind,
        lambda client: [client.leads.get(value) for value, _ in ESCAPED],
        base_url=f"{faults.url}/api",
    )

    targets = [head.split(" ")[1] for head, _ in faults.seen[before:]]
    assert targets == [f"/api/v1/leads/{segment}" for _, segment in ESCAPED]
    total = len(REFUSED) + len(ESCAPED)
    figure(f"C1 path values, {kind}", f"{total}: {len(ESCAPED)} one segment, the rest not sent")
    assert total >= 60


ASSEMBLED = [
    ("/v1/{a}{b}/delete", (".", ".")),
    ("/v1/.{a}/{b}", (".", "x")),
    ("/v1/%2e{a}/{b}", (".", "x")),
    ("/v1/{a}%2E/{b}", ("%2e", "x")),
    ("/v1/{b}/{a}", ("..", "x")),
]


@pytest.mark.parametrize(("template", "values"), ASSEMBLED)
def test_c1_what_values_make_together_is_looked_at(template: str, values: tuple[str, str]) -> None:
    with pytest.raises(ValueError, match="path segment"):
        build_path(template, dict(zip("ab", values, strict=True)))


def test_c1_a_lone_surrogate_is_refused() -> None:
    server = Server(ok())
    client, _ = api(server)

    with pytest.raises(ValueError, match="surrogates not allowed"):
        client.leads.get("\ud800")

    assert server.requests == []


def test_arguments_that_no_json_can_say_are_refused() -> None:
    server = Server(ok())
    client, _ = api(server)

    with pytest.raises(ValueError, match="JSON compliant"):
        client.leads.create(name=float("nan"))
    with pytest.raises(TypeError, match="cannot send a object as JSON"):
        client.leads.create(name=object())

    assert server.requests == []


def test_a_request_without_arguments_has_no_body() -> None:
    server = Server(ok())
    client, _ = api(server)

    client.leads.get(7)

    assert server.bodies == [b""]
    assert "content-type" not in server.requests[0].headers


def test_an_echoing_server_gets_the_json(faults: FaultServer) -> None:
    with Api(base_url=faults.url, token="t") as client:
        client.leads.create(name="Ada")

    assert json.loads(faults.seen[-1][1]) == {"name": "Ada"}
