"""Raw: what is around an answer, answers that arrive, endpoints not in the collection."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator
from typing import Any

import pytest
from client_runtime import (
    APIResponseValidationError,
    AsyncPage,
    NotFoundError,
    Page,
    RawResponse,
    StreamingResponse,
)
from client_runtime._http import httpx
from sample_api import CLIENTS, Lead, Server, api, async_api, called, ok, run


def test_with_raw_response_gives_what_is_around_the_answer() -> None:
    server = Server(ok({"id": 7}, headers={"X-Request-Id": "r1", "Set-Cookie": "a=1"}))
    client, _ = api(server)

    raw = client.with_raw_response(client.leads.get)(7)

    assert isinstance(raw, RawResponse)
    assert raw.status_code == 200
    assert raw.headers["x-REQUEST-id"] == "r1"
    assert raw.request_id == "r1"
    assert raw.json() == {"id": 7}
    assert raw.text == '{"id":7}'
    assert raw.attempts == 1
    assert raw.parse() == Lead(id=7)
    assert raw.parse_as(dict[str, int]) == {"id": 7}
    assert repr(raw) == "<RawResponse 200 GET https://api.sample.test/v1/leads/7>"


def test_raw_counts_the_attempts_it_took() -> None:
    client, _ = api(Server(httpx.Response(503), ok()))

    assert client.with_raw_response(client.leads.get)(7).attempts == 2


def test_raw_responses_of_the_clients_own_methods() -> None:
    client, _ = api(Server(ok({"pong": 1})))

    assert client.with_raw_response(client.ping)().parse() == {"pong": 1}


def test_raw_responses_of_lists_and_of_the_async_client() -> None:
    client, _ = api(Server(ok({"data": [{"id": 1}]})))
    other, _ = async_api(Server(ok({"data": [{"id": 1}]})))

    async def both() -> tuple[RawResponse[AsyncPage[Lead]], RawResponse[Lead]]:
        return (
            await other.with_raw_response(other.leads.list)(),
            await other.with_raw_response(other.leads.get)(7),
        )

    listed: RawResponse[Page[Lead]] = client.with_raw_response(client.leads.list)()
    assert listed.json() == {"data": [{"id": 1}]}
    assert listed.parse().items == [Lead(id=1)]
    pages, one = run(both())
    assert pages.json() == {"data": [{"id": 1}]}
    assert pages.parse().items == [Lead(id=1)]
    assert one.status_code == 200


def test_a_raw_page_leads_to_ordinary_pages() -> None:
    envelope = {"data": [{"id": 1}], "meta": {"last_page": 2, "total": 2}}
    server = Server(ok(envelope), ok({**envelope, "data": [{"id": 2}]}))
    client, _ = api(server)

    page = client.with_raw_response(client.leads.list)(per_page=1).parse()

    assert [lead.id for lead in page] == [1, 2]
    assert server.urls[1].endswith("?per_page=1&page=2")


def test_a_raw_download_can_become_the_file() -> None:
    client, _ = api(Server(httpx.Response(200, content=b"abc")))
    other, _ = async_api(Server(httpx.Response(200, content=b"abc")))

    raw = client.with_raw_response(client.leads.download)(5)
    assert raw.content == raw.parse().read() == b"abc"
    assert run(other.with_raw_response(other.leads.download)(5)).parse().read() == b"abc"
    with client.with_streaming_response(client.leads.download)(5) as response:
        assert b"".join(response.iter_bytes()) == b"abc"


def test_errors_are_raised_all_the_same() -> None:
    client, _ = api(Server(httpx.Response(404)))

    with pytest.raises(NotFoundError):
        client.with_raw_response(client.leads.get)(7)
    with pytest.raises(NotFoundError), client.with_streaming_response(client.leads.get)(7):
        pass


def test_only_the_clients_methods_can_be_asked_raw() -> None:
    client, _ = api(Server(ok()))

    with pytest.raises(TypeError, match=r"client\.leads\.get"):
        client.with_raw_response(len)


def test_an_answer_can_be_read_while_it_arrives() -> None:
    client, _ = api(Server(lambda request: httpx.Response(200, content=iter([b"a\n", b"b\n"]))))

    with client.with_streaming_response(client.leads.get)(7) as response:
        assert isinstance(response, StreamingResponse)
        assert response.status_code == 200
        assert list(response.iter_lines()) == ["a", "b"]
    with client.with_streaming_response(client.leads.list)() as response:
        assert b"".join(response.iter_bytes(1)) == b"a\nb\n"


LINES: list[tuple[str, list[bytes], str, list[str]]] = [
    (
        "JSON lines",
        [b'{"a":"x\xe2\x80\xa8y"}\n{"a":"b\xc2\x85c\x0b\x0c\x1c"}\n'],
        "utf-8",
        ['{"a":"x\u2028y"}', '{"a":"b\x85c\x0b\x0c\x1c"}'],
    ),
    ("CR LF across pieces", [b"a\r", b"\nb", b"c\r\n", b"\r\n\n"], "utf-8", ["a", "bc", "", ""]),
    ("a lone CR", [b"a\rb\n\r"], "utf-8", ["a\rb", "\r"]),
    ("the last line unfinished", [b"a\nb"], "utf-8", ["a", "b"]),
    ("a character across pieces", [b"\xe2\x82", b"\xac\n"], "utf-8", ["€"]),
    ("half a character", [b"a\xe2\x82"], "utf-8", ["a\ufffd"]),
    ("another charset", ["ä\nö".encode("utf-16-le")], "utf-16-le", ["ä", "ö"]),
    ("what is no charset", ["ä\n".encode()], "klingon", ["ä"]),
    ("nothing", [b""], "utf-8", []),
]


@pytest.mark.parametrize("kind", CLIENTS)
@pytest.mark.parametrize(("what", "pieces", "charset", "wanted"), LINES)
def test_lines_end_where_json_lines_and_logs_end_them(
    kind: str, what: str, pieces: list[bytes], charset: str, wanted: list[str]
) -> None:
    headers = {"content-type": f"text/plain; charset={charset}"}

    async def arriving() -> AsyncIterator[bytes]:
        for piece in pieces:
            yield piece

    def answer(request: httpx.Request) -> httpx.Response:
        content = iter(pieces) if kind == "sync" else arriving()
        return httpx.Response(200, content=content, headers=headers)

    def lines(client: Any) -> Any:
        with client.with_streaming_response(client.leads.get)(7) as response:
            return list(response.iter_lines())

    async def async_lines(client: Any) -> Any:
        async with client.with_streaming_response(client.leads.get)(7) as response:
            return [line async for line in response.iter_lines()]

    assert called(kind, lines if kind == "sync" else async_lines, Server(answer)) == wanted


def test_in_the_async_client_too() -> None:
    other, _ = async_api(Server(ok({"id": 7})))

    async def read() -> bytes:
        async with other.with_streaming_response(other.leads.get)(7) as response:
            return b"".join([piece async for piece in response.iter_bytes()])

    assert run(read()) == b'{"id":7}'


VERBS = ["get", "post", "put", "patch", "delete"]


@pytest.mark.parametrize("verb", VERBS)
def test_endpoints_that_the_collection_does_not_have(verb: str) -> None:
    server = Server(ok({"id": 1}))
    client, _ = api(server)
    send: Any = getattr(client, verb)

    answer = send("/v9/new", query={"a": [1, 2], "f": {"x": "y"}}, json={"n": None}, timeout=3)

    request = server.requests[0]
    assert answer.json() == {"id": 1}
    assert request.method == verb.upper()
    assert str(request.url) == "https://api.sample.test/v9/new?a=1&a=2&f[x]=y"
    assert request.headers["authorization"] == "Bearer token-0123456789"
    assert json.loads(server.bodies[0]) == {"n": None}


@pytest.mark.parametrize("verb", VERBS)
def test_and_in_the_async_client(verb: str) -> None:
    server = Server(ok({"id": 1}))
    client, _ = async_api(server)

    answer = run(getattr(client, verb)("v9/new", headers={"X-A": "b"}))

    assert answer.parse_as(Lead) == Lead(id=1)
    assert str(server.requests[0].url) == "https://api.sample.test/v9/new"
    assert server.requests[0].headers["x-a"] == "b"


def test_bodies_of_all_kinds() -> None:
    server = Server(ok())
    client, _ = api(server)

    client.post("/x", form={"a": "b c", "l": [1, 2]})
    client.post("/x", files={"f": ("a.txt", b"hi")}, form={"note": "n"})
    client.post("/x", content=b"raw", headers={"Content-Type": "text/csv"})
    client.post("/x", json=[1])

    types = [request.headers["content-type"].split(";")[0] for request in server.requests]
    assert types == [
        "application/x-www-form-urlencoded",
        "multipart/form-data",
        "text/csv",
        "application/json",
    ]
    assert server.bodies[0] == b"a=b%20c&l=1&l=2"
    assert b'filename="a.txt"' in server.bodies[1]
    assert server.bodies[2:] == [b"raw", b"[1]"]


def test_an_absolute_url_elsewhere_gets_no_credential_and_no_defaults() -> None:
    server = Server(ok())
    client, _ = api(server, default_headers={"X-Team": "a"}, default_query={"lang": "en"})

    client.get("https://api.sample.test/other")
    client.get("https://elsewhere.test/x")
    client.get("https://api.sample.test.evil.test/x")
    client.get("http://api.sample.test/x")
    client.get("https://api.sample.test:8443/x")

    first, *others = server.requests
    assert "authorization" in first.headers
    assert "x-team" in first.headers
    assert first.url.query == b"lang=en"
    for request in others:
        assert "authorization" not in request.headers
        assert "x-team" not in request.headers
        assert request.url.query == b""


@pytest.mark.parametrize("path", ["/a\r\nb", "/a\x00b", "https://a.test/\n"])
def test_a_path_with_control_characters_is_refused(path: str) -> None:
    server = Server(ok())
    client, _ = api(server)

    with pytest.raises(ValueError, match="URL"):
        client.get(path)
    assert server.requests == []


def test_json_where_there_is_none_is_a_typed_error() -> None:
    client, _ = api(Server(httpx.Response(200, text="hello")))

    answer = client.get("/x")

    assert answer.text == "hello"
    with pytest.raises(APIResponseValidationError, match="not JSON"):
        answer.json()
