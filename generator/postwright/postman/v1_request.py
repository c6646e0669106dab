"""What a request of a v1 collection sends: its URL, headers, body, and its scripts.

Where a request has a member both in its older and its later form, the later one counts, and the older adds
what that lacks.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TypeVar

from postwright.diagnostics import Sink
from postwright.postman.model import Body, BodyMode, Field, Request, Script, Url, Variable
from postwright.postman.node import Node
from postwright.postman.parts import fields, headers, raw_text, scripts, url, variables
from postwright.postman.v1_auth import auth_of

T = TypeVar("T", bound=Field | Variable)


def request(node: Node, sink: Sink) -> Request:
    """What a request sends, and what stands in its place in a saved response."""
    return Request(
        method=node.text("method").strip() or "GET",
        url=_url(node, sink),
        headers=_headers(node, sink),
        body=_body(node, sink),
        auth=auth_of(node, sink),
        description=node.description(),
        origin=node.origin,
    )


def _url(node: Node, sink: Sink) -> Url:
    """The URL, which is text, with what is told of its query and its path beside it."""
    found = url(node["url"], sink)
    told = variables(node["pathVariableData"], sink)
    return replace(
        found,
        query=_and_older(fields(node["queryParams"], sink), found.query),
        variables=_and_older(told, variables(node["pathVariables"], sink)),
    )


def _headers(node: Node, sink: Sink) -> tuple[Field, ...]:
    listed = tuple(map(_uncommented, fields(node["headerData"], sink)))
    return _and_older(listed, headers(node["headers"], sink))


def _uncommented(field: Field) -> Field:
    """A header that is switched off by two slashes before its name."""
    if not field.key.startswith("//"):
        return field
    return replace(field, key=field.key.removeprefix("//").strip(), disabled=True)


def _and_older(later: tuple[T, ...], older: tuple[T, ...]) -> tuple[T, ...]:
    """What the later form tells, and of the older one what has a key of its own."""
    keys = {each.key for each in later}
    return (*later, *(each for each in older if each.key not in keys))


_MODES: Mapping[str, BodyMode] = {
    "raw": "raw",
    "params": "formdata",
    "urlencoded": "urlencoded",
    "binary": "file",
    "graphql": "graphql",
}


def _body(node: Node, sink: Sink) -> Body:
    """The body; one that is disabled, or a form without a field, is none."""
    nothing = Body(origin=node["data"].origin)
    if node.flag("dataDisabled"):
        return nothing
    mode = _MODES.get(node.text("dataMode")) or _likely_mode(node)
    match mode:
        case "raw":
            language = node["dataOptions"]["raw"].text("language")
            return Body(mode, raw=_raw(node), language=language, origin=_raw_node(node).origin)
        case "file":
            return Body(mode, file=_raw(node), origin=_raw_node(node).origin)
        case "graphql":
            return _graphql(node["graphqlModeData"]) if "graphqlModeData" in node else nothing
        case "formdata" | "urlencoded":
            shown = fields(_form_node(node), sink)
            return Body(mode, fields=shown, origin=_form_node(node).origin) if shown else nothing
        case _:
            return nothing


def _likely_mode(node: Node) -> BodyMode:
    """The mode of a body that does not tell it: a list is a form, a text is raw."""
    if _raw(node):
        return "raw"
    return "formdata" if _form_node(node).value else "none"


def _raw_node(node: Node) -> Node:
    given = node["rawModeData"]
    return given if given.value else node["data"]


def _raw(node: Node) -> str:
    """The raw body: a text, or a list that holds nothing but one; older apps have it as `data`."""
    given = _raw_node(node)
    if isinstance(given.value, list):
        texts = [each for each in given.value if isinstance(each, str)]
        return texts[0] if len(texts) == len(given.value) == 1 else ""
    return raw_text(given.value)


def _form_node(node: Node) -> Node:
    data = node["data"]
    return data if data.value else node["rawModeData"]


def _graphql(node: Node) -> Body:
    told = node["variables"].value
    return Body(
        mode="graphql",
        raw=node.text("query"),
        graphql_variables="" if told is None else raw_text(told),
        graphql_operation=node.text("operationName"),
        origin=node.origin,
    )


def scripts_of(node: Node) -> tuple[Script, ...]:
    """The scripts of `events`, and of `tests` and `preRequestScript` what runs at another time."""
    found = tuple(
        script if script.listen else replace(script, listen="test")
        for script in scripts(node["events"])
    )
    times = {script.listen for script in found}
    older = (("prerequest", node["preRequestScript"]), ("test", node["tests"]))
    more = (_script(listen, each) for listen, each in older if listen not in times)
    return (*found, *(script for script in more if script.source.strip()))


def _script(listen: str, node: Node) -> Script:
    lines = [each.value for each in node if isinstance(each.value, str)]
    source = node.value if isinstance(node.value, str) else "\n".join(lines)
    return Script(listen, source, node.origin)
