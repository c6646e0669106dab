"""Requests and their examples, each from its file."""

from __future__ import annotations

from postwright.diagnostics import Sink
from postwright.postman.model import Request, RequestItem, SavedResponse, Url
from postwright.postman.node import Node
from postwright.postman.parts import fields, raw_text, status_code, variables
from postwright.postman.v3.parts import auth, body, graphql, scripts

_PROTOCOLS = {
    "grpc": "gRPC",
    "websocket": "WebSocket",
    "socket.io": "Socket.IO",
    "mqtt": "MQTT",
    "mcp": "MCP",
    "llm": "LLM",
}


def request_item(node: Node, name: str, sink: Sink) -> RequestItem | None:
    """The request in a file; None where it is none that HTTP can send, which is reported."""
    kind = _kind(node)
    if kind not in ("http-request", "graphql-request", ""):
        _tell_kind(node, kind.removesuffix("-request"), "request", sink)
        return None
    return RequestItem(
        name=name,
        request=_request(node, sink),
        id=node.text("id"),
        scripts=scripts(node["scripts"]),
        origin=node.origin,
    )


def _kind(node: Node) -> str:
    """The `$kind` that a file gives itself, of whatever type it is; "" for none."""
    given = node["$kind"].value
    return "" if given is None else str(given)


def _tell_kind(node: Node, protocol: str, what: str, sink: Sink) -> None:
    if protocol in _PROTOCOLS:
        message = f"this is a {_PROTOCOLS[protocol]} {what}, and is left out"
        sink.report("PW153", message, node.origin, "an SDK is made from HTTP and GraphQL requests")
    else:
        message = f"left out: its `$kind` is {_kind(node)[:60]!r}, which is no {what}"
        help = f"write `$kind: http-{what}`, or delete the file"
        sink.report("PW152", message, node["$kind"].origin, help)


def _request(node: Node, sink: Sink) -> Request:
    """What is sent. GraphQL requests have a query instead of a body, and are sent by POST."""
    is_graphql = node.text("$kind").startswith("graphql") or "query" in node
    return Request(
        method=node.text("method").strip() or ("POST" if is_graphql else "GET"),
        url=_url(node, sink),
        headers=fields(node["headers"], sink),
        body=graphql(node) if is_graphql else body(node["body"], sink),
        auth=auth(node["auth"], sink),
        description=node.description(),
        origin=node.origin,
    )


def _url(node: Node, sink: Sink) -> Url:
    """The URL as text. It repeats the query parameters that are enabled, and only those."""
    return Url(
        raw=node.text("url"),
        query=fields(node["queryParams"], sink),
        variables=variables(node["pathVariables"], sink),
        origin=node["url"].origin if "url" in node else node.origin,
    )


def response(node: Node, name: str, sink: Sink) -> SavedResponse | None:
    """The saved response in an example's file; None where it is of another protocol."""
    kind = _kind(node)
    if kind not in ("http-example", "graphql-example", ""):
        _tell_kind(node, kind.removesuffix("-example"), "example", sink)
        return None
    given, original = node["response"], node["request"]
    return SavedResponse(
        name=name,
        code=status_code(given["statusCode"].value),
        status=given.text("statusText"),
        headers=fields(given["headers"], sink),
        body=raw_text(given["body"]["content"].value),
        language=given["body"].text("type"),
        request=_request(original, sink) if original.is_object else None,
        origin=node.origin,
    )
