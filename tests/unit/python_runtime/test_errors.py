"""Errors: a class per status, the API's own envelope understood, the status never hidden."""

from __future__ import annotations

import copy
import pickle
from typing import Any

import client_runtime
import pytest
from client_runtime import (
    APIConnectionError,
    APIError,
    APIStatusError,
    APITimeoutError,
    AuthenticationError,
    BadRequestError,
    ConflictError,
    InternalServerError,
    NotFoundError,
    PermissionDeniedError,
    RateLimitError,
    UnprocessableEntityError,
)
from client_runtime._http import httpx
from sample_api import Server, api

STATUSES: list[tuple[int, type[APIStatusError]]] = [
    (400, BadRequestError),
    (401, AuthenticationError),
    (403, PermissionDeniedError),
    (404, NotFoundError),
    (409, ConflictError),
    (422, UnprocessableEntityError),
    (429, RateLimitError),
    (500, InternalServerError),
    (503, InternalServerError),
    (599, InternalServerError),
    (418, APIStatusError),
    (304, APIStatusError),
]


def error_of(response: httpx.Response, **given: Any) -> APIStatusError:
    client, _ = api(Server(response), max_retries=0, **given)
    with pytest.raises(APIStatusError) as caught:
        client.leads.get(7)
    return caught.value


@pytest.mark.parametrize(("status", "kind"), STATUSES)
def test_one_class_per_status(status: int, kind: type[APIStatusError]) -> None:
    error = error_of(httpx.Response(status, json={"message": "no"}))

    assert type(error) is kind
    assert error.status_code == status
    assert isinstance(error, APIError)


def test_the_hierarchy() -> None:
    assert issubclass(APITimeoutError, APIConnectionError)
    assert issubclass(APIConnectionError, APIError)
    assert issubclass(client_runtime.MissingCredentialsError, ValueError)


def test_what_an_error_tells() -> None:
    body = {
        "success": False,
        "message": "The given data was invalid.",
        "code": "E42",
        "errors": {"email": ["is taken", "is too long"], "name": "is missing"},
    }
    error = error_of(httpx.Response(422, json=body, headers={"X-Request-Id": "req-1"}))

    assert str(error) == "422: The given data was invalid."
    assert error.message == "The given data was invalid."
    assert error.errors == {"email": ["is taken", "is too long"], "name": ["is missing"]}
    assert error.code == "E42"
    assert error.request_id == "req-1"
    assert error.body == body
    assert error.response.headers["x-request-id"] == "req-1"
    assert str(error.request) == "GET https://api.sample.test/v1/leads/7"


BODIES: list[tuple[Any, str, Any]] = [
    (b"", "Not Found", None),
    (b"<html>oops</html>", "<html>oops</html>", "<html>oops</html>"),
    (b'{"message":', '{"message":', '{"message":'),
    (b'{"message": {"deep": 1}}', '{"message": {"deep": 1}}', {"message": {"deep": 1}}),
    (b'{"error": "gone"}', "gone", {"error": "gone"}),
    (b'{"detail": "gone"}', "gone", {"detail": "gone"}),
    (b'{"message": 5}', "5", {"message": 5}),
    (b"[1, 2]", "[1, 2]", [1, 2]),
    (b"null", "null", None),
    (b'"gone"', '"gone"', "gone"),
    (b"\xff\xfe", "\ufffd\ufffd", "\ufffd\ufffd"),
    (b"x" * 1000, "x" * 200, "x" * 1000),
    (b"[" * 50_000, "[" * 200, "[" * 50_000),
]


@pytest.mark.parametrize(("content", "message", "body"), BODIES)
def test_any_body_leaves_the_status_in_sight(content: bytes, message: str, body: Any) -> None:
    error = error_of(httpx.Response(404, content=content))

    assert type(error) is NotFoundError
    assert error.message == message
    assert error.body == body
    assert error.errors == {}


@pytest.mark.parametrize("errors", [None, [], "x", 5, ["a"], {"a": {"b": 1}}])
def test_errors_of_another_shape_are_harmless(errors: Any) -> None:
    error = error_of(httpx.Response(422, json={"message": "no", "errors": errors}))

    assert error.message == "no"
    assert all(isinstance(told, list) for told in error.errors.values())


def test_an_unknown_charset_is_harmless() -> None:
    headers = {"content-type": "text/html; charset=martian"}
    error = error_of(httpx.Response(500, content="é".encode(), headers=headers))

    assert error.message == "é"


def test_errors_survive_pickle_and_copy() -> None:
    error = error_of(httpx.Response(422, json={"message": "no", "errors": {"a": ["b"]}}))

    for twin in (pickle.loads(pickle.dumps(error)), copy.deepcopy(error)):
        assert type(twin) is UnprocessableEntityError
        assert str(twin) == "422: no"
        assert twin.errors == {"a": ["b"]}
        assert twin.response.json() == error.body
        assert twin.args == error.args


WAY_OUT = "; see that the server is up and that base_url=... is its address"


@pytest.mark.parametrize(
    ("failure", "wanted"),
    [
        (
            httpx.ConnectError("[Errno 111] Connection refused"),
            f"ConnectError: [Errno 111] Connection refused{WAY_OUT}",
        ),
        (
            httpx.ConnectError("[SSL: CERTIFICATE_VERIFY_FAILED] expired"),
            "ConnectError: [SSL: CERTIFICATE_VERIFY_FAILED] expired",
        ),
        (httpx.ReadError("reset"), "ReadError: reset"),
    ],
)
def test_a_server_that_is_not_reached_is_named_with_a_way_out(
    failure: Exception, wanted: str
) -> None:
    client, _ = api(Server(failure), max_retries=0)
    with pytest.raises(APIConnectionError) as caught:
        client.leads.get(7)
    assert str(caught.value) == f"GET https://api.sample.test/v1/leads/7: {wanted}"


def test_connection_errors_survive_pickle() -> None:
    client, _ = api(Server(httpx.ConnectError("refused")), max_retries=0)
    with pytest.raises(APIConnectionError) as caught:
        client.leads.get(7)

    twin = pickle.loads(pickle.dumps(caught.value))
    assert str(twin) == str(caught.value)
    assert twin.sent is False
    assert "GET https://api.sample.test/v1/leads/7: ConnectError: refused" in str(twin)
