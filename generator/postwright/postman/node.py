"""A value in a document together with its place: what the decoders of each format walk along."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass

from postwright.ir.json import Json
from postwright.postman.descriptions import as_markdown
from postwright.postman.strict_json import BrokenJson, parse
from postwright.source import Origin


@dataclass(frozen=True, slots=True)
class Node:
    """A JSON value and where it stands. A missing member is a node of None.

    `embedded` is true of JSON that is itself a text in the document: all of it stands where that text does.
    """

    value: Json
    origin: Origin
    embedded: bool = False

    def __getitem__(self, key: str) -> Node:
        """The member `key`; a node of None where there is no such member or this is no object."""
        value = self.value.get(key) if isinstance(self.value, dict) else None
        return self._inner(value, key)

    def _inner(self, value: Json, step: str | int) -> Node:
        origin = self.origin if self.embedded else self.origin.at(step)
        return Node(value, origin, self.embedded)

    def __contains__(self, key: str) -> bool:
        return isinstance(self.value, dict) and key in self.value

    def __iter__(self) -> Iterator[Node]:
        """The elements, none where this is no array."""
        if isinstance(self.value, list):
            for index, value in enumerate(self.value):
                yield self._inner(value, index)

    @property
    def is_object(self) -> bool:
        """Whether this is a JSON object."""
        return isinstance(self.value, dict)

    def text(self, key: str) -> str:
        """The member `key` as text, "" where it is missing, null, an array or an object."""
        value = self.value.get(key) if isinstance(self.value, dict) else None
        return as_text(value) if isinstance(value, (str, bool, int, float)) else ""

    def flag(self, key: str) -> bool:
        """Whether the member `key` is true."""
        return isinstance(self.value, dict) and self.value.get(key) is True

    def parsed(self) -> Node:
        """The JSON that this text holds; this node itself where it is no text, or a text without JSON."""
        if not isinstance(self.value, str):
            return self
        try:
            return Node(parse(self.value).value, self.origin, embedded=True)
        except BrokenJson:
            return self

    def description(self) -> str:
        """The member `description` as Markdown: a text, or an object with `content` and its `type`."""
        inner = self["description"]
        if inner.is_object:
            return as_markdown(inner.text("content"), inner.text("type"))
        return as_markdown(self.text("description"))


def as_text(value: Json) -> str:
    """A JSON value as Postman shows it: a string as it is, anything else as JSON."""
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
