"""A YAML file of a pack, read so that every value knows its line.

A safe subset of YAML: no tags, no anchors or aliases, no duplicate keys; plain scalars mean what they mean in
YAML 1.2's core schema (https://yaml.org/spec/1.2.2/#103-core-schema), so that `on` and `no` are texts.
"""

from __future__ import annotations

import re
from typing import Any, TypeAlias

import yaml

from postwright.diagnostics import Failure
from postwright.packs.item import Item
from postwright.source import Origin

_MAX_CHARACTERS = 1_000_000
_MAX_DEPTH = 30
_TAG = "tag:yaml.org,2002:"

Node: TypeAlias = "yaml.Node"


class _Loader(yaml.SafeLoader):
    """PyYAML's safe loader without aliases, and with YAML 1.2's plain scalars."""

    yaml_implicit_resolvers: dict[str, Any] = {}  # noqa: RUF012 (PyYAML's own attribute)

    def compose_node(self, parent: Node | None, index: Any) -> Node | None:
        event = self.peek_event()  # type: ignore[no-untyped-call]
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            raise yaml.MarkedYAMLError(
                problem="anchors are not allowed", problem_mark=event.start_mark
            )
        return super().compose_node(parent, index)


def _resolve(tag: str, pattern: str, first: str) -> None:
    _Loader.add_implicit_resolver(_TAG + tag, re.compile(pattern), [*first])


_resolve("bool", r"^(?:true|false)$", "tf")
_resolve("int", r"^(?:0|-?[1-9][0-9]{0,17})$", "-0123456789")
_resolve("null", r"^(?:~|null|)$", "~n\0")
_Loader.yaml_implicit_resolvers.setdefault("", []).append((_TAG + "null", re.compile(r"^$")))


def parse(text: str, file: str) -> Item:
    """The document in `text`, whose name in messages is `file`. Raises `Failure` where it is not sound."""
    if len(text) > _MAX_CHARACTERS:
        raise Failure.of("PW402", f"over {_MAX_CHARACTERS:,} characters", Origin(file))
    try:
        node = yaml.compose(text, _Loader)
    except (yaml.YAMLError, RecursionError) as error:
        raise Failure.of("PW402", _complaint(error), Origin(file)) from None
    if node is None:
        raise Failure.of("PW402", "the file is empty", Origin(file))
    return _item(node, file, "", 0)


def _complaint(error: Exception) -> str:
    if isinstance(error, yaml.MarkedYAMLError) and error.problem_mark:
        return f"line {error.problem_mark.line + 1}: {error.problem or error.context}"
    return "nested too deeply" if isinstance(error, RecursionError) else str(error)


def _item(node: Node, file: str, name: str, depth: int) -> Item:
    line = node.start_mark.line + 1
    if depth > _MAX_DEPTH:
        raise Failure.of("PW402", f"line {line}: nested too deeply", Origin(file))
    match node:
        case yaml.MappingNode():
            return Item(file, line, name, _members(node, file, name, depth))
        case yaml.SequenceNode():
            items = [
                _item(each, file, f"{name}[{i}]", depth + 1) for i, each in enumerate(node.value)
            ]
            return Item(file, line, name, items)
        case _:
            return Item(file, line, name, _scalar(node))


def _members(node: yaml.MappingNode, file: str, name: str, depth: int) -> dict[str, Item]:
    members: dict[str, Item] = {}
    for key, value in node.value:
        if not isinstance(key, yaml.ScalarNode) or key.value in members:
            line = key.start_mark.line + 1
            raise Failure.of("PW402", f"line {line}: a key is doubled or not a text", Origin(file))
        members[key.value] = _item(value, file, f"{name}.{key.value}".lstrip("."), depth + 1)
    return members


def _scalar(node: Node) -> str | int | bool | None:
    text = str(node.value)
    match node.tag.removeprefix(_TAG):
        case "bool":
            return text == "true"
        case "int":
            return int(text)
        case "null":
            return None
        case _:
            return text
