"""The server of generated tests: it sees every difference of a request."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from pack_tests import server
from pack_tests.library import httpx

SECRET = "the-token"
SIGNED = {"authorization": f"Bearer {SECRET}"}


@pytest.fixture
def sent() -> Callable[..., Any]:
    """A server that got one request."""

    def send(method: str, url: str, **request: Any) -> Any:
        there = server.FakeServer([SECRET])
        there.answers(200)
        headers = {**SIGNED, **request.pop("headers", {})}
        transport = httpx.MockTransport(there.handle)
        with httpx.Client(transport=transport, base_url="https://api.test") as client:
            client.request(method, url, headers=headers, **request)
        return there

    return send


def test_the_request_that_is_expected_passes(sent: Callable[..., Any]) -> None:
    there = sent("GET", "/a%20b/c%2Fd?x=1&x=2&y=%20", headers={"X-Trace": "7"})

    query = [("y", " "), ("x", "2"), ("x", "1")]
    there.assert_received("GET", "/a b/c%2Fd", query=query, headers=[("x-trace", "7")])


@pytest.mark.parametrize(
    ("method", "path", "expected"),
    [
        ("POST", "/a/1", {"query": [("x", "1")]}),
        ("GET", "/a/2", {"query": [("x", "1")]}),
        ("GET", "/a/1/", {"query": [("x", "1")]}),
        ("GET", "/a/1", {}),
        ("GET", "/a/1", {"query": [("x", "1"), ("x", "1")]}),
        ("GET", "/a/1", {"query": [("x", "1")], "headers": [("x-trace", "7")]}),
        ("GET", "/a/1", {"query": [("x", "1")], "public": True}),
        ("GET", "/a/1", {"query": [("x", "1")], "json": None}),
        ("GET", "/a/1", {"query": [("x", "1")], "content": "x"}),
    ],
)
def test_another_request_fails(
    sent: Callable[..., Any], method: str, path: str, expected: dict[str, Any]
) -> None:
    there = sent("GET", "/a/1?x=1")

    with pytest.raises((AssertionError, ValueError)):
        there.assert_received(method, path, **expected)


def test_a_public_request_carries_no_credential(sent: Callable[..., Any]) -> None:
    sent("GET", "/a", headers={"authorization": ""}).assert_received("GET", "/a", public=True)

    with pytest.raises(AssertionError):
        sent("GET", "/a", headers={"authorization": ""}).assert_received("GET", "/a")


def test_a_credential_in_the_query_is_no_parameter(sent: Callable[..., Any]) -> None:
    there = sent("GET", f"/a?key={SECRET}&x=1", headers={"authorization": ""})

    there.assert_received("GET", "/a", query=[("x", "1")])


def test_json_is_compared_by_what_it_means(sent: Callable[..., Any]) -> None:
    there = sent("POST", "/a", json={"a": 1, "b": [None, True]})

    there.assert_received("POST", "/a", json={"b": [None, True], "a": 1})
    for other in ({"a": 1}, {"a": 1, "b": [None, 1]}, {"a": True, "b": [None, True]}, None):
        with pytest.raises(AssertionError):
            there.assert_received("POST", "/a", json=other)
    with pytest.raises(AssertionError):
        there.assert_received("POST", "/a")


def test_forms_are_compared_by_their_fields(sent: Callable[..., Any]) -> None:
    there = sent("POST", "/a", data={"a[]": ["1", "2"], "b": "x y"})

    there.assert_received("POST", "/a", form=[("b", "x y"), ("a[]", "1"), ("a[]", "2")])
    with pytest.raises(AssertionError):
        there.assert_received("POST", "/a", form=[("b", "x y"), ("a[]", "1")])
    with pytest.raises(AssertionError):
        there.assert_received("POST", "/a", multipart=[("b", "x y"), ("a[]", "1"), ("a[]", "2")])


def test_multipart_is_compared_by_its_parts(sent: Callable[..., Any]) -> None:
    files = [("file", server.sample_file("a.pdf")), ("note", (None, b"x\r\ny"))]
    there = sent("POST", "/a", files=files)

    there.assert_received("POST", "/a", multipart=[("note", "x\r\ny")], files=[("file", "a.pdf")])
    with pytest.raises(AssertionError):
        there.assert_received("POST", "/a", multipart=[("note", "x\r\ny")])
    with pytest.raises(AssertionError):
        there.assert_received("POST", "/a", multipart=[], files=[("file", "a.pdf")])


def test_a_file_with_other_content_fails(sent: Callable[..., Any]) -> None:
    there = sent("POST", "/a", files=[("file", ("a.pdf", b"other"))])

    with pytest.raises(AssertionError):
        there.assert_received("POST", "/a", multipart=[], files=[("file", "a.pdf")])


def test_a_request_without_an_answer_fails(sent: Callable[..., Any]) -> None:
    there = sent("GET", "/a")

    with pytest.raises(AssertionError, match="no answer"):
        there.handle(httpx.Request("GET", "https://api.test/a"))
