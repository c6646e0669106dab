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
        raise _failure(error, file) from None
    if node is None:
        raise Failure.of("PW402", "the file is empty", Origin(file))
    return _item(node, file, "", 0)


def _failure(error: Exception, file: str) -> Failure:
    if isinstance(error, yaml.MarkedYAMLError) and (mark := error.problem_mark):
        message = error.problem or error.context or "broken YAML"
        return Failure.of(
            "PW402", message, Origin(file, line=mark.line + 1, column=mark.column + 1)
        )
    if isinstance(error, RecursionError):
        return Failure.of("PW402", "nested too deeply", Origin(file))
    return Failure.of("PW402", " ".join(str(error).split()), Origin(file))


def _item(node: Node, file: str, name: str, depth: int) -> Item:
    line, column = node.start_mark.line + 1, node.start_mark.column + 1
    if depth > _MAX_DEPTH:
        raise Failure.of("PW402", "nested too deeply", Origin(file, line=line))
    match node:
        case yaml.MappingNode():
            return Item(file, line, name, _members(node, file, name, depth), column)
        case yaml.SequenceNode():
            return Item(file, line, name, _items(node, file, name, depth), column)
        case _:
            return Item(file, line, name, _scalar(node), column)


def _items(node: yaml.SequenceNode, file: str, name: str, depth: int) -> list[Item]:
    return [_item(each, file, f"{name}[{i}]", depth + 1) for i, each in enumerate(node.value)]


def _members(node: yaml.MappingNode, file: str, name: str, depth: int) -> dict[str, Item]:
    members: dict[str, Item] = {}
    for key, value in node.value:
        if not isinstance(key, yaml.ScalarNode) or key.value in members:
            place = Origin(file, line=key.start_mark.line + 1)
            raise Failure.of("PW402", "a key is doubled, or is not a text", place)
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
