"""The parts that requests are made of: URLs, fields, bodies, auths, variables, scripts.

They are told apart value by value, since programs write the forms of v2.0, of v2.1 and of neither.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import get_args

from postwright.diagnostics import Sink
from postwright.ir.json import Json
from postwright.postman.model import Auth, Body, BodyMode, Field, Script, Url, Variable
from postwright.postman.node import Node, as_text


def url(node: Node, sink: Sink) -> Url:
    """A URL given as text or as an object; host and path may be lists or text."""
    if not node.is_object:
        return Url(raw=node.value if isinstance(node.value, str) else "", origin=node.origin)
    return Url(
        raw=node.text("raw"),
        protocol=node.text("protocol").removesuffix("://"),
        host=_parts(node["host"], "."),
        port=node.text("port"),
        path=_parts(node["path"], "/"),
        query=fields(node["query"], sink),
        variables=variables(node["variable"], sink),
        fragment=node.text("hash"),
        origin=node.origin,
    )


def _parts(node: Node, separator: str) -> tuple[str, ...]:
    """The parts of a host or path. A part may be an object that holds its text as `value`."""
    if isinstance(node.value, str):
        return tuple(node.value.strip(separator).split(separator)) if node.value else ()
    return tuple(part.text("value") if part.is_object else _scalar(part) for part in node)


def _scalar(node: Node) -> str:
    return as_text(node.value) if isinstance(node.value, (str, int, float)) else ""


def headers(node: Node, sink: Sink) -> tuple[Field, ...]:
    """A header given as a list, or as one block of text with a header per line (v2.0)."""
    if isinstance(node.value, str):
        return header_block(node)
    return fields(node, sink)


def header_block(node: Node) -> tuple[Field, ...]:
    """The headers of a block of text; a line without a colon is a header without a value."""
    text = node.value if isinstance(node.value, str) else ""
    lines = [line for line in text.split("\n") if line.strip()]
    split = [line.partition(":") for line in lines]
    return tuple(
        Field(
            key=key.strip().removeprefix("//").strip(),
            value=value.strip(),
            disabled=key.lstrip().startswith("//"),
            origin=node.origin,
        )
        for key, _, value in split
    )


def fields(node: Node, sink: Sink) -> tuple[Field, ...]:
    """A list of keys and values, an object of them, or `a=b&c=d`; nameless ones are dropped."""
    if node.is_object:
        return tuple(_member_fields(node))
    pairs = node.value.split("&") if isinstance(node.value, str) else []
    entries = [Node(pair, node.origin) for pair in pairs] or node
    found = (_field(entry, sink) for entry in entries)
    return tuple(field for field in found if field is not None)


def _member_fields(node: Node) -> list[Field]:
    assert isinstance(node.value, dict)
    return [
        Field(key, _value(value), origin=node.origin.at(key)) for key, value in node.value.items()
    ]


def _field(node: Node, sink: Sink) -> Field | None:
    if isinstance(node.value, str):
        key, found, value = node.value.partition("=")
        return Field(key, value if found else None, origin=node.origin) if key else None
    if not node.is_object:
        wrong_kind(sink, node, "a key and a value")
        return None
    if not node.text("key") and not node.text("value"):
        return None
    is_file = node.text("type") == "file"
    return Field(
        key=node.text("key"),
        value=None if is_file else _value(node["value"].value),
        description=node.description(),
        disabled=_is_off(node),
        type=node.text("type"),
        files=_files(node["src"]) or (_files(node["value"]) if is_file else ()),
        content_type=node.text("contentType"),
        origin=node.origin,
    )


def _is_off(node: Node) -> bool:
    """Whether a field or variable is not used: `disabled`, or `enabled` in v1 and environments."""
    return node.flag("disabled") or node["enabled"].value is False


def _value(value: Json) -> str | None:
    return None if value is None else as_text(value)


def _files(node: Node) -> tuple[str, ...]:
    paths = [node.value] if isinstance(node.value, str) else [part.value for part in node]
    return tuple(path for path in paths if isinstance(path, str) and path)


def body(node: Node, sink: Sink) -> Body:
    """A body; `{}`, null, a disabled one, one of an unknown mode and an empty form are no body."""
    nothing = Body(origin=node.origin)
    mode = node.text("mode") or _likely_mode(node)
    if not node.is_object or not mode or node.flag("disabled"):
        return nothing
    if mode not in _MODES:
        wrong_kind(sink, node["mode"], "a body mode that Postman has")
        return nothing
    is_form = mode in ("urlencoded", "formdata")
    shown = fields(node[mode], sink) if is_form else ()
    if is_form and not shown:
        return nothing
    graphql = node["graphql"]
    variables_of = graphql["variables"].value
    return Body(
        mode=mode,  # type: ignore[arg-type]
        raw=graphql.text("query") if mode == "graphql" else raw_text(node["raw"].value),
        language=node["options"]["raw"].text("language"),
        fields=shown,
        graphql_variables="" if variables_of is None else as_text(variables_of),
        graphql_operation=graphql.text("operationName"),
        file=_file(node["file"]),
        origin=node.origin,
    )


def _file(node: Node) -> str:
    """The path of the file that a `file` body sends: in an object as `src`, or bare."""
    return node.text("src") if node.is_object else raw_text(node.value)


_MODES = get_args(BodyMode)


def _likely_mode(node: Node) -> str:
    """The mode of a body that does not tell it: that of the first member that holds anything."""
    return next((mode for mode in _MODES if node[mode].value), "")


def raw_text(value: Json) -> str:
    """A raw body as text: some programs write the JSON itself instead of its text."""
    return "" if value is None or value == {} else as_text(value)


def auth(node: Node, sink: Sink) -> Auth | None:
    """An auth, or a list of them of which one is chosen; None for one that is inherited."""
    if isinstance(node.value, list):
        return one_of(auth(entry, sink) for entry in node)
    kind = node.text("type")
    if not kind:
        if node.value:
            wrong_kind(sink, node, "an auth with a type")
        return None
    return None if kind == "inherit" else Auth(kind, parameters(node[kind]), node.origin)


def one_of(auths: Iterable[Auth | None]) -> Auth | None:
    """Several auths of which one is to be chosen, as the first with the others beside it."""
    found = [each for each in auths if each is not None]
    return replace(found[0], others=tuple(found[1:])) if found else None


def parameters(node: Node) -> tuple[tuple[str, Json], ...]:
    """The parameters of an auth; published documentation has them in two lists of an object."""
    if not isinstance(node.value, dict):
        return _listed(node)
    published = [each for each in map(node.__getitem__, _PUBLISHED) if isinstance(each.value, list)]
    if published:
        return tuple(pair for each in published for pair in _listed(each))
    return tuple(node.value.items())


_PUBLISHED = ("basicConfig", "advancedConfig")


def _listed(node: Node) -> tuple[tuple[str, Json], ...]:
    return tuple((entry.text("key"), entry["value"].value) for entry in node if entry.text("key"))


def variables(node: Node, sink: Sink) -> tuple[Variable, ...]:
    """A list of variables, named by `key` or, as older files have it, by `id`; or an object."""
    if isinstance(node.value, dict):
        return tuple(Variable(k, v, origin=node.origin.at(k)) for k, v in node.value.items())
    found = (variable(entry, sink) for entry in node)
    return tuple(entry for entry in found if entry is not None)


def variable(node: Node, sink: Sink) -> Variable | None:
    """One variable; one without a name is dropped."""
    if not node.is_object:
        wrong_kind(sink, node, "a variable")
        return None
    key = node.text("key") or node.text("id") or node.text("name")
    if not key:
        return None
    return Variable(
        key=key,
        value=node["value"].value,
        type="secret" if node.flag("secret") else node.text("type"),
        description=node.description(),
        enabled=not _is_off(node),
        origin=node.origin,
    )


def scripts(node: Node) -> tuple[Script, ...]:
    """The scripts of an `event` list; empty and disabled ones are left out."""
    found = (_script(event) for event in node if not event.flag("disabled"))
    return tuple(script for script in found if script.source.strip())


def _script(event: Node) -> Script:
    script = event["script"]
    lines = script["exec"] if script.is_object else script
    if isinstance(lines.value, str):
        return Script(event.text("listen"), lines.value, lines.origin)
    written = [_scalar(line) for line in lines]
    by_line = not any("\n" in line for line in written)
    return Script(event.text("listen"), "\n".join(written), lines.origin, by_line)


def objects(node: Node, wanted: str, sink: Sink) -> Iterator[Node]:
    """The elements that are objects; others are reported, but for null."""
    for entry in node:
        if entry.is_object:
            yield entry
        elif entry.value is not None:
            wrong_kind(sink, entry, wanted)


def status_code(value: Json) -> int | None:
    """An HTTP status (RFC 9110, section 15), also when it is written as text."""
    if isinstance(value, str) and value.strip().isdecimal() and len(value.strip()) == 3:
        value = int(value)
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    if isinstance(value, bool) or not isinstance(value, int):
        return None
    return value if 100 <= value <= 599 else None


def wrong_kind(sink: Sink, node: Node, wanted: str) -> None:
    """Report a value that is not what its place asks for, and is left out."""
    sink.report("PW116", f"expected {wanted} here; what stands there is left out", node.origin)
