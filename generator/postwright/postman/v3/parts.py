"""The parts of requests that v3 writes in its own way: auths, scripts, bodies."""

from __future__ import annotations

from dataclasses import replace

from postwright.diagnostics import Sink
from postwright.postman.model import Auth, Body, Script
from postwright.postman.node import Node
from postwright.postman.parts import fields, one_of, parameters, raw_text, wrong_kind


def auth(node: Node, sink: Sink) -> Auth | None:
    """An auth, or a list of them of which one is chosen; None where it is inherited."""
    if isinstance(node.value, list):
        return one_of(auth(entry, sink) for entry in node)
    if node.value is None:
        return None
    kind = node.text("type")
    if not kind:
        wrong_kind(sink, node, "an auth with a type")
    if kind in ("", "inherit"):
        return None
    return Auth(kind, parameters(node["credentials"]), node.origin)


_LISTEN = {"beforeRequest": "prerequest", "beforeQuery": "prerequest", "afterResponse": "test"}


def scripts(node: Node) -> tuple[Script, ...]:
    """The scripts, with their times in v2's words; those of a folder name the protocol before them.

    Times that no HTTP or GraphQL request has stay as they are written.
    """
    found = (_script(entry) for entry in node)
    return tuple(script for script in found if script.source.strip())


def _script(node: Node) -> Script:
    time = node.text("type")
    protocol, _, bare = time.rpartition(":")
    code = node["code"]
    lines = [part.value for part in code if isinstance(part.value, str)]
    source = code.value if isinstance(code.value, str) else "\n".join(lines)
    known = protocol in ("", "http", "graphql")
    return Script(_LISTEN.get(bare, time) if known else time, source, code.origin)


_RAW = {"json": "json", "xml": "xml", "html": "html", "javascript": "javascript", "text": ""}
"""The languages of raw bodies. Postman writes `text` where a collection in v2.1 names none."""


def body(node: Node, sink: Sink) -> Body:
    """A body; one of the type `none` or of an unknown type is none."""
    kind, content = node.text("type"), node["content"]
    found = Body(origin=node.origin)
    match kind:
        case "json" | "xml" | "html" | "javascript" | "text":
            return replace(found, mode="raw", raw=raw_text(content.value), language=_RAW[kind])
        case "urlencoded" | "formdata":
            return replace(found, mode=kind, fields=fields(content, sink))
        case "file":
            path = content.text("src") if content.is_object else raw_text(content.value)
            return replace(found, mode="file", file=path)
        case "graphql":
            return graphql(content)
        case "" | "none":
            return found
        case _:
            wrong_kind(sink, node["type"], "a body type that Postman has")
            return found


def graphql(node: Node) -> Body:
    """The body of a GraphQL request, from its `query` and `variables`."""
    return Body(
        mode="graphql",
        raw=node.text("query"),
        graphql_variables=raw_text(node["variables"].value),
        graphql_operation=node.text("operationName"),
        origin=node.origin,
    )
