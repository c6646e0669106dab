"""A YAML file of a pack or a user, read so that every value knows its line.

A safe subset of YAML: no tags, no anchors or aliases, no duplicate keys; plain scalars mean what they mean in
YAML 1.2's core schema (https://yaml.org/spec/1.2.2/#103-core-schema), so that `on` and `no` are texts.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
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


@dataclass(frozen=True, slots=True)
class Codes:
    """What is reported of a kind of file: text that is no readable YAML, and a value that is wrong."""

    unreadable: str
    wrong: str


OF_A_PACK = Codes("PW402", "PW403")


def parse(text: str, file: str, codes: Codes = OF_A_PACK) -> Item:
    """The document in `text`, whose name in messages is `file`. Raises `Failure` where it is not sound."""
    return _Document(file, codes).read(text)


@dataclass(frozen=True, slots=True)
class _Document:
    file: str
    codes: Codes

    def read(self, text: str) -> Item:
        if len(text) > _MAX_CHARACTERS:
            raise self._failure(f"over {_MAX_CHARACTERS:,} characters")
        try:
            node = yaml.compose(text, _Loader)
        except (yaml.YAMLError, RecursionError) as error:
            raise self._translated(error) from None
        if node is None:
            raise self._failure("the file is empty")
        return self._item(node, "", 0)

    def _failure(self, message: str, line: int = 0, column: int = 0) -> Failure:
        place = Origin(self.file, line=line, column=column)
        return Failure.of(self.codes.unreadable, message, place)

    def _translated(self, error: Exception) -> Failure:
        if isinstance(error, yaml.MarkedYAMLError) and (mark := error.problem_mark):
            message = error.problem or error.context or "broken YAML"
            return self._failure(message, mark.line + 1, mark.column + 1)
        if isinstance(error, RecursionError):
            return self._failure("nested too deeply")
        return self._failure(" ".join(str(error).split()))

    def _item(self, node: Node, name: str, depth: int) -> Item:
        line, column = node.start_mark.line + 1, node.start_mark.column + 1
        if depth > _MAX_DEPTH:
            raise self._failure("nested too deeply", line)
        value: str | int | bool | list[Item] | dict[str, Item] | None
        match node:
            case yaml.MappingNode():
                value = self._members(node, name, depth)
            case yaml.SequenceNode():
                value = self._items(node, name, depth)
            case _:
                value = _scalar(node)
        return Item(self.file, line, name, value, column, self.codes.wrong)

    def _items(self, node: yaml.SequenceNode, name: str, depth: int) -> list[Item]:
        return [self._item(each, f"{name}[{i}]", depth + 1) for i, each in enumerate(node.value)]

    def _members(self, node: yaml.MappingNode, name: str, depth: int) -> dict[str, Item]:
        members: dict[str, Item] = {}
        for key, value in node.value:
            if not isinstance(key, yaml.ScalarNode) or key.value in members:
                line = key.start_mark.line + 1
                raise self._failure("a key is doubled, or is not a text", line)
            members[key.value] = self._item(value, f"{name}.{key.value}".lstrip("."), depth + 1)
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
