"""Whatever is sent, the answer is one of the API's or a plain refusal, and never a failure of the mock."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from postwright.ir.api import Api, Operation, Resource
from postwright.mock.forms import parts_of
from postwright.mock.routes import routes_of

JSON = {"Content-Type": "application/json"}
DEEP = b"[" * 100_000


@pytest.fixture(scope="module")
def servers(serve_whole: Any) -> Any:
    return [serve_whole(stateful=each, access="off") for each in (True, False)]


@pytest.mark.parametrize(
    ("headers", "body"),
    [
        (JSON, b"{"),
        (JSON, b"\xff\xfe"),
        (JSON, DEEP),
        (JSON, b'{"a": ' * 50_000),
        (JSON, b"NaN"),
        (JSON, b"1" * 10_000),
        (JSON, b'{"name": "\\ud800", "color": "\\u0000"}'),
        (JSON, b'{"__class__": {}, "": 1, "id": "../../etc/passwd", "name": "x"}'),
        (JSON, b"[]"),
        (JSON, b'"text"'),
        (JSON, b"null"),
        (JSON, b'{"name": 1e999}'),
        ({"Content-Type": "multipart/form-data"}, b"--x\r\n"),
        ({"Content-Type": "multipart/form-data; boundary=x"}, b"--x\r\nbroken"),
        ({"Content-Type": "multipart/form-data; boundary=" + "x" * 5000}, b"--x--"),
        ({"Content-Type": "application/x-www-form-urlencoded"}, b"%ff=%00&a" + b"&b" * 20_000),
        ({"Content-Type": "x" * 2000}, b"\x00" * 1000),
        ({}, b"\x00"),
    ],
)
def test_any_body_is_answered(servers: Any, headers: dict[str, str], body: bytes) -> None:
    for server in servers:
        for call in (
            "POST /v1/tags",
            "PUT /v1/tags/16",
            "POST /v1/leads/4812/attachments",
            "POST /oauth/token",
        ):
            method, path = call.split()
            response = server(method, path, content=body, headers=headers)
            assert response.status_code < 500
            if response.headers.get("content-type", "").startswith("application/json"):
                json.loads(response.content)


@pytest.mark.parametrize(
    "path",
    [
        "/",
        "//",
        "/v1//leads",
        "/v1/leads/..",
        "/v1/leads/%2e%2e/%2e%2e",
        "/v1/leads/%2Fetc%2Fpasswd",
        "/v1/leads/%00",
        "/v1/leads/%ff%fe",
        "/v1/leads/" + "a" * 20_000,
        "/v1" * 3000,
        "/v1/leads?page=%00&per_page=%ff",
        "/v1/leads?" + "a=1&" * 10_000,
        "/v1/leads?page=1&page=2&per_page=" + "9" * 5000,
        "/v1/leads/4812'%20OR%201=1--",
        "/v1/leads/%7B%7B%7D%7D",
        "/v1/leads/{{x}}/notes/{{y}}",
        "/v1/leads/%E2%80%AE/notes",
    ],
)
@pytest.mark.parametrize("method", ["GET", "DELETE", "PURGE", "OPTIONS", "TRACE"])
def test_any_path_is_answered(servers: Any, method: str, path: str) -> None:
    for server in servers:
        assert server(method, path).status_code < 500


@pytest.mark.parametrize(
    "headers",
    [
        {"x-mock-response-code": "²"},
        {"x-mock-response-code": "9" * 5000},
        {"x-mock-response-code": "-1"},
        {"x-mock-response-delay": "nan"},
        {"x-mock-response-delay": "-5"},
        {"x-mock-response-delay": "soon"},
        {"x-mock-match-request-headers": "," * 100},
        {"cookie": "a=b;;;=;"},
        {"authorization": "Basic \xe9"},
        {"host": "evil.example/<script>"},
    ],
)
def test_any_header_is_answered(servers: Any, headers: dict[str, str]) -> None:
    sent = {name: value.encode("utf-8") for name, value in headers.items()}
    for server in servers:
        assert server("GET", "/v1/leads?page=1&per_page=1", headers=sent).status_code < 500


def test_a_body_that_is_too_large_is_refused_in_the_apis_shape(serve: Any) -> None:
    response = serve(body_limit=100)("POST", "/v1/tags", content=b"x" * 101)
    assert (response.status_code, response.json()["success"]) == (413, False)


PART = b'--x\r\nContent-Disposition: form-data; name="a"\r\n\r\n1\r\n'


@pytest.mark.parametrize(
    ("data", "wanted"),
    [
        (PART + b"--x--\r\n", {"a": "1"}),
        (
            PART.replace(b"\r\n\r\n1", b'; filename="b.pdf"\r\n\r\n\x00\xff') + b"--x--",
            {"a": "b.pdf"},
        ),
        (PART.replace(b"1", b"\xff--x") + b"--x--", {"a": "\ufffd--x"}),
        (b"--x\r\n\r\nno name\r\n" + PART + b"--x--", {"a": "1"}),
        (b"preamble\r\n" + PART + b"--x--epilogue\r\n" + PART, {"a": "1"}),
        (PART, None),
        (b"", None),
        (PART * 180_000 + b"--x--", None),
        (b"--x\r\nContent-Type: multipart/mixed; boundary=x\r\n\r\n" * 20_000 + b"--x--", None),
    ],
)
def test_the_parts_of_a_form_are_read_as_far_as_they_are_not_too_many(
    data: bytes, wanted: Any
) -> None:
    assert parts_of(data, "multipart/form-data; boundary=x") == wanted


@pytest.mark.parametrize(
    ("path", "asked", "wanted"),
    [
        ("/{a}-{b}.json", "/1-2-3.json", {"a": "1", "b": "2-3"}),
        ("/{a}-{b}.json", "/--1.json", {"a": "-", "b": "1"}),
        ("/v{a}{b}", "/v12", {"a": "1", "b": "2"}),
        ("/v{a}{b}", "/v1", None),
        ("/{a}.json", "/.json", None),
        ("/{a}-{b}-{c}-{d}-{e}.json", "/" + "-" * 100_000, None),
    ],
)
def test_parameters_within_a_segment_have_what_stands_between_its_texts(
    path: str, asked: str, wanted: Any
) -> None:
    resource = Resource("r", operations=(Operation("1", "get", "Get", "GET", path),))
    found = routes_of(Api("A", resources=(resource,))).find((asked[1:],))
    assert [each.path for each in found] == ([wanted] if wanted else [])


def test_no_more_is_kept_than_there_is_room_for(
    serve: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("postwright.mock.records._ROOM", 3000)
    server = serve(stateful=True)
    tags = [
        server("POST", "/v1/tags", json={"name": "x" * 900 + str(n), "color": "#000000"})
        for n in range(4)
    ]
    statuses = [each.status_code for each in tags]
    assert (statuses[0], statuses[-1]) == (201, 507)
    assert server("DELETE", f"/v1/tags/{tags[0].json()['id']}").status_code == 204
    assert server("POST", "/v1/tags", json={"name": "short", "color": "#000000"}).status_code == 201


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=8,
)
NAMES = st.sampled_from(
    ["first_name", "email", "owner_id", "address", "custom_fields", "id", "status"]
)


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.dictionaries(NAMES, VALUES), st.sampled_from(["POST /v1/leads", "PATCH /v1/leads/4790"]))
def test_what_is_answered_to_any_object_can_be_got_again(
    servers: Any, sent: Any, call: str
) -> None:
    server = servers[0]
    method, path = call.split()
    response = server(method, path, content=json.dumps(sent), headers=JSON)
    assert response.status_code in (200, 201, 422)
    if response.status_code < 300:
        lead = response.json()
        assert server("GET", f"/v1/leads/{lead['id']}").json() == lead
