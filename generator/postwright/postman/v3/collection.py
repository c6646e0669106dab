"""The walk through a collection's files."""

from __future__ import annotations

import math
import os
from collections.abc import Iterator
from pathlib import Path

from postwright.diagnostics import Failure, Sink
from postwright.postman.allowance import Allowance
from postwright.postman.documents import document
from postwright.postman.model import Collection, Folder, Item, RequestItem
from postwright.postman.node import Node
from postwright.postman.parts import variables, wrong_kind
from postwright.postman.v3.files import Files, stem, walk
from postwright.postman.v3.parts import auth, scripts
from postwright.postman.v3.requests import request_item, response
from postwright.source import Origin, without_surrogates

_PASSED_OVER = frozenset({"PW101", "PW103", "PW150"})
"""What is wrong with one file alone, and lets the others be read."""


def read(folder: Path, allowance: Allowance, sink: Sink) -> Collection:
    """The collection in a folder.

    Raises `Failure` where a definition cannot be read or a limit is reached.
    """
    return _Reader(allowance, sink).collection(walk(folder, allowance, sink))


class _Reader:
    """Reads the files one by one, in the order in which Postman shows them."""

    def __init__(self, allowance: Allowance, sink: Sink) -> None:
        self._allowance = allowance
        self._sink = sink

    def collection(self, files: Files) -> Collection:
        """A whole collection."""
        node = self._definition(files, ())
        return Collection(
            name=_name(node, Path(os.path.abspath(files.path))),
            items=self._items(files, ()),
            id=node.text("id"),
            version="3.0",
            description=node.description(),
            auth=auth(node["auth"], self._sink),
            scripts=scripts(node["scripts"]),
            variables=variables(node["variables"], self._sink),
            origin=node.origin,
        )

    def _definition(self, files: Files, trail: tuple[str, ...]) -> Node:
        """What a folder's definition holds; a node of None at the folder where it has none."""
        if files.definition is None:
            return Node(None, Origin(str(files.path), "", trail))
        node = document(files.definition, self._allowance, self._sink)
        if not node.is_object and node.value is not None:
            wrong_kind(self._sink, node, "a definition")
        return Node(node.value, Origin(node.origin.file, "", trail))

    def _items(self, files: Files, trail: tuple[str, ...]) -> tuple[Item, ...]:
        """Folders and requests, those without an `order` last, in the order of their names."""
        found = [*self._folders(files, trail), *self._requests(files, trail)]
        return tuple(item for _, item in sorted(found, key=lambda each: each[0]))

    def _folders(
        self, files: Files, trail: tuple[str, ...]
    ) -> Iterator[tuple[tuple[float, str], Item]]:
        for inner in files.folders:
            node = self._definition(inner, trail)
            name = _name(node, inner.path)
            node = Node(node.value, node.origin.under(name))
            yield (_order(node), inner.path.name), self._folder(node, name, inner)

    def _folder(self, node: Node, name: str, files: Files) -> Folder:
        return Folder(
            name=name,
            items=self._items(files, node.origin.breadcrumb),
            description=node.description(),
            auth=auth(node["auth"], self._sink),
            scripts=scripts(node["scripts"]),
            variables=variables(node["variables"], self._sink),
            origin=node.origin,
        )

    def _requests(
        self, files: Files, trail: tuple[str, ...]
    ) -> Iterator[tuple[tuple[float, str], Item]]:
        for path in files.requests:
            node = self._file(path, trail)
            item = node and request_item(node, _name(node, path), self._sink)
            if node and item:
                yield (_order(node), path.name), self._with_examples(item, files, path)

    def _with_examples(self, item: RequestItem, files: Files, path: Path) -> RequestItem:
        found = []
        for example in files.examples.get(stem(path), ()):
            node = self._file(example, item.origin.breadcrumb)
            saved = node and response(node, _name(node, example), self._sink)
            if node and saved:
                found.append(((_order(node), example.name), saved))
        found.sort(key=lambda each: each[0])
        return RequestItem(
            name=item.name,
            request=item.request,
            id=item.id,
            responses=tuple(saved for _, saved in found),
            scripts=item.scripts,
            origin=item.origin,
        )

    def _file(self, path: Path, trail: tuple[str, ...]) -> Node | None:
        """What a request's or an example's file holds; None where it is left out and reported."""
        try:
            node = document(path, self._allowance, self._sink)
        except Failure as failure:
            found = failure.diagnostic
            if found.code not in _PASSED_OVER:
                raise
            self._sink.report("PW152", f"left out: {found.message}", found.origin, found.help)
            return None
        if not node.is_object:
            help = "give it a `$kind` and a `url`, or delete it"
            self._sink.report("PW152", "left out: the file holds no mapping", node.origin, help)
            return None
        return Node(node.value, Origin(node.origin.file, "", (*trail, _name(node, path))))


def _name(node: Node, path: Path) -> str:
    """The name that a file gives, else the one that its own name or its folder's gives."""
    return node.text("name") or without_surrogates(stem(path))


"""What stands for a byte in a file's name that is no text (PEP 383)."""


def _order(node: Node) -> float:
    value = node["order"].value
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        return math.inf
    return value
