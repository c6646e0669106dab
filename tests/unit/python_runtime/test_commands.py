"""Commands: what an endpoint sends by itself, the media type a call chooses, and errors of GraphQL."""

from __future__ import annotations

import json
from typing import Any

import pytest
from client_runtime import Endpoint, Fixed
from sample_api import Server, api, ok

RPC: Endpoint[Any] = Endpoint(
    "POST",
    "/rpc",
    Any,
    json={"user": "id"},
    inside="params",
    fixed=Fixed(query={"v": "2"}, headers={"X-Do": "get"}, body={"method": "user.get"}),
)
ANY: Endpoint[Any] = Endpoint(
    "POST",
    "/any",
    Any,
    json={"name": "name"},
    form={"name": "name"},
    files={"picture": "picture"},
    media="content_type",
)
GRAPHQL: Endpoint[Any] = Endpoint(
    "POST", "/graphql", Any, fixed=Fixed(body={"query": "{ a }"}), graphql=True
)


def body(endpoint: Endpoint[Any], **arguments: object) -> Any:
    call = endpoint.call(arguments, {})
    assert call.body is not None
    return json.loads(call.body.content)  # type: ignore[arg-type]


def test_what_is_fixed_is_sent_without_being_given() -> None:
    call = RPC.call({"user": 7}, {})
    assert body(RPC, user=7) == {"method": "user.get", "params": {"id": 7}}
    assert body(RPC) == {"method": "user.get"}
    assert list(call.query) == [("v", "2")]
    assert call.headers["X-Do"] == "get"


def test_the_caller_wins_over_what_is_fixed() -> None:
    call = RPC.call({}, {"extra_query": {"v": "3"}, "extra_headers": {"X-Do": "set"}})
    assert list(call.query) == [("v", "3")]
    assert call.headers["X-Do"] == "set"


@pytest.mark.parametrize(
    ("arguments", "kind", "multipart"),
    [
        ({"name": "A"}, "application/json", False),
        (
            {"name": "A", "content_type": "application/x-www-form-urlencoded"},
            "application/x-www-form-urlencoded",
            False,
        ),
        ({"name": "A", "content_type": "multipart/form-data"}, "", True),
        ({"picture": b"x"}, "", True),
    ],
)
def test_the_media_type_is_chosen(arguments: dict[str, object], kind: str, multipart: bool) -> None:
    sent = ANY.call(arguments, {}).body
    assert sent is not None
    assert (sent.content_type, sent.multipart) == (kind, multipart)


def test_a_file_goes_nowhere_but_by_multipart() -> None:
    with pytest.raises(ValueError, match="picture"):
        ANY.call({"picture": b"x", "content_type": "application/json"}, {})


def test_graphql_errors_are_errors_whatever_the_status() -> None:
    from client_runtime import APIStatusError, GraphQLError

    told = {"data": {"a": 1}, "errors": [{"message": "no b", "extensions": {"code": "B"}}]}
    client, _ = api(Server(ok(told), ok({"data": {"a": 1}, "errors": []}), ok({"data": None})))
    with pytest.raises(GraphQLError) as error:
        client._send(GRAPHQL, {}, {})
    assert isinstance(error.value, APIStatusError)
    assert (error.value.message, error.value.code) == ("no b", "B")
    assert (error.value.data, error.value.graphql_errors) == ({"a": 1}, told["errors"])
    assert client._send(GRAPHQL, {}, {}) == {"data": {"a": 1}, "errors": []}
    assert client._send(GRAPHQL, {}, {}) == {"data": None}
