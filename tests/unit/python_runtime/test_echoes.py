"""A server that echoes a credential, in whatever writing: no error shows it."""

from __future__ import annotations

import json
import pickle
from collections.abc import Callable
from dataclasses import replace
from typing import Any
from urllib.parse import quote, quote_plus

import pytest
from client_runtime import APIError, APIResponseValidationError, APIStatusError, Endpoint
from client_runtime._errors import GraphQLError
from client_runtime._http import httpx
from client_runtime._secrets import scrub
from sample_api import CLIENTS, GET, Server, called, ok

TOKEN = 'abc/def+"GHI"\\12345 é𝄞=='

WRITINGS: dict[str, Callable[[str], str]] = {
    "plain": str,
    "JSON": lambda text: json.dumps(text)[1:-1],
    "JSON in UTF-8": lambda text: json.dumps(text, ensure_ascii=False)[1:-1],
    "JSON with slashes escaped": lambda text: json.dumps(text)[1:-1].replace("/", "\\/"),
    "JSON in JSON": lambda text: json.dumps(json.dumps(text)[1:-1])[1:-1],
    "JSON of letters and digits": lambda text: "".join(
        each if each.isalnum() and each.isascii() else json_unit(each) for each in text
    ),
    "a URL": lambda text: quote(text, safe=""),
    "a URL's path": quote,
    "a form": quote_plus,
    "a URL in lower case": lambda text: quote(text, safe="").replace("%2F", "%2f"),
}


def json_unit(character: str) -> str:
    units = character.encode("utf-16-be").hex().upper()
    return "".join(f"\\u{units[place : place + 4]}" for place in range(0, len(units), 4))


@pytest.mark.parametrize("writing", WRITINGS)
def test_each_writing_of_a_secret_is_masked(writing: str) -> None:
    assert scrub(f"<{WRITINGS[writing](TOKEN)}>", [TOKEN]) == "<***>"


def test_nothing_else_is_masked() -> None:
    assert scrub("abc/def+12345 a.b aXb abcd%2", ["a.bcd", "abc/def+1234567", "abc"]) == (
        "abc/def+12345 a.b aXb abcd%2"
    )


def error_of(
    kind: str,
    answer: Callable[[httpx.Request], httpx.Response],
    operation: Endpoint[Any] = GET,
) -> Any:
    """The error of a call with the token abc/def/GHI+12345."""
    with pytest.raises(APIError) as caught:
        called(
            kind,
            lambda client: client._send(operation, {"lead": 7}, {}),
            Server(answer),
            token="abc/def/GHI+12345",
            max_retries=0,
        )
    return caught.value


def shows(error: Any) -> bool:
    """Whether anything of the error, or of what comes out of its pickle, holds the token."""
    pickled = pickle.dumps(error)
    both = [error, pickle.loads(pickled)]
    shown = [
        f"{each} {each!r} {each.response.json_or_text()} {each.response.text}" for each in both
    ]
    return b"GHI" in pickled or "GHI" in "".join(shown)


@pytest.mark.parametrize("kind", CLIENTS)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-32-le"])
def test_a_status_error_shows_no_echo_in_json(kind: str, encoding: str) -> None:
    def refuse(request: httpx.Request) -> httpx.Response:
        text = json.dumps({"message": f"bad {request.headers['authorization']}"})
        content = text.replace("/", "\\/").encode(encoding)
        return httpx.Response(401, content=content, headers={"content-type": "application/json"})

    error = error_of(kind, refuse)

    assert isinstance(error, APIStatusError)
    assert error.body == {"message": "bad ***"}
    assert not shows(error)


@pytest.mark.parametrize("kind", CLIENTS)
def test_nor_does_the_error_of_an_answer_that_is_no_json(kind: str) -> None:
    def echo(request: httpx.Request) -> httpx.Response:
        token = request.headers["authorization"]
        headers = {"content-type": f"application/json; of={token}", "x-echo": token}
        return httpx.Response(200, text=f"oops {token}", headers=headers)

    error = error_of(kind, echo)

    assert isinstance(error, APIResponseValidationError)
    assert error.response.content == b"oops ***"
    assert error.response.headers["x-echo"] == "***"
    assert not shows(error)


@pytest.mark.parametrize("kind", CLIENTS)
def test_nor_does_one_that_a_graphql_answer_tells_of(kind: str) -> None:
    def echo(request: httpx.Request) -> httpx.Response:
        told = {"message": f"no {request.headers['authorization']}"}
        return httpx.Response(200, json={"errors": [told], "data": {"seen": told}})

    error = error_of(kind, echo, replace(GET, graphql=True))

    assert isinstance(error, GraphQLError)
    assert error.graphql_errors == [{"message": "no ***"}]
    assert error.data == {"seen": {"message": "no ***"}}
    assert not shows(error)


def test_an_answer_that_is_no_error_is_as_it_came() -> None:
    def echo(request: httpx.Request) -> httpx.Response:
        return ok({"name": request.headers["authorization"]})

    raw = called("sync", raw_lead, Server(echo), token="t-0123456789")

    assert raw.parse().name == raw.json()["name"] == "Bearer t-0123456789"


def test_the_pickle_of_an_answer_holds_only_the_answer() -> None:
    raw = called("sync", raw_lead, Server(ok()), token="t-0123456789")

    pickled = pickle.dumps(raw.http)

    assert pickle.loads(pickled) == raw.http
    assert b"t-0123456789" not in pickled


def raw_lead(client: Any) -> Any:
    return client.with_raw_response(client.leads.get)(7)
