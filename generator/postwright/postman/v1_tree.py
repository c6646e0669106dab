"""Where each folder and request of a v1 collection stands.

Takes the flat `folders` and `requests`, gives them as a tree in the order that Postman shows: folders first,
then requests; those that an `order` or `folders_order` lists, then what no list names. Everything stands
in exactly one place, whatever the lists say.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from postwright.diagnostics import Sink
from postwright.postman.node import Node, as_text
from postwright.source import Origin

DEPTH_LIMIT = 90
"""How deep folders may stand in one another; v2 has room for as many in JSON that is read at all."""

_TOP = -1


@dataclass(frozen=True, slots=True)
class Branch:
    """A folder, or the collection itself, and what stands in it. Origins tell the way in names."""

    node: Node
    folders: tuple[Branch, ...]
    requests: tuple[Node, ...]


def tree(collection: Node, sink: Sink) -> Branch:
    """The collection with all its folders and requests; entries that are no objects are reported."""
    folders = list(_objects(collection["folders"], "folder", sink))
    requests = list(_objects(collection["requests"], "request", sink))
    inner = _homes(folders, "folders_order", _Lists(collection, folders, sink))
    held = _homes(requests, "order", _Lists(collection, folders, sink))
    return _Growth(folders, inner, held, sink).whole(collection, requests)


def _objects(entries: Node, kind: str, sink: Sink) -> Iterator[Node]:
    for entry in entries:
        if entry.is_object:
            yield entry
        else:
            message = f"this entry of `{kind}s` is no {kind} and is left out"
            sink.report("PW115", message, entry.origin, "delete it from the collection")


class _Lists:
    """The lists that say what a folder, or the collection, holds."""

    def __init__(self, collection: Node, folders: list[Node], sink: Sink) -> None:
        self._owners = [*enumerate(folders), (_TOP, collection)]
        self._sink = sink
        self.index: dict[str, int] = {}
        for at, folder in enumerate(folders):
            self.index.setdefault(folder.text("id"), at)

    def named(self, member: str) -> Iterator[tuple[int, str]]:
        """The ids that the lists called `member` hold, each with whose list it is; folders first."""
        for home, owner in self._owners:
            for entry in owner[member]:
                if isinstance(entry.value, (str, int)):
                    yield home, as_text(entry.value)

    def home_of(self, node: Node) -> int:
        """Where a node itself says that it stands; the top where it does not say, or wrongly."""
        return self.index.get(node.text("folder"), _TOP) if node.text("folder") else _TOP

    def tell_missing(self, count: int, member: str) -> None:
        """Report how many entries of the lists name nothing."""
        origin = self._owners[-1][1].origin
        what = "folders" if member == "folders_order" else "requests"
        if count:
            message = f"{what} that `{member}` lists and the file does not hold: {count}"
            help = "export the collection again if they should be there"
            self._sink.report("PW130", message, origin, help)


def _homes(children: list[Node], member: str, lists: _Lists) -> Mapping[int, list[int]]:
    """What stands where, both as positions in the file: first what the lists name, in their order."""
    waiting: dict[str, list[int]] = defaultdict(list)
    for at, child in enumerate(children):
        waiting[child.text("id")].append(at)
    known, placed = set(waiting), set[int]()
    homes: dict[int, list[int]] = defaultdict(list)
    missing: set[str] = set()
    for home, name in lists.named(member):
        found = waiting.pop(name, [])
        homes[home] += found
        placed.update(found)
        if name not in known:
            missing.add(name)
    for at, child in enumerate(children):
        if at not in placed:
            homes[lists.home_of(child)].append(at)
    lists.tell_missing(len(missing), member)
    return homes


class _Growth:
    """Builds the tree from the top down, each folder once."""

    def __init__(
        self,
        folders: list[Node],
        inner: Mapping[int, list[int]],
        held: Mapping[int, list[int]],
        sink: Sink,
    ) -> None:
        self._folders = folders
        self._inner = inner
        self._held = held
        self._sink = sink
        self._grown: set[int] = set()

    def whole(self, collection: Node, requests: list[Node]) -> Branch:
        """The collection's own branch, with the folders that no way leads to at its end."""
        self._requests = requests
        top = self._branch(_TOP, collection, 0)
        lost = tuple(self._lost(collection))
        return Branch(top.node, (*top.folders, *lost), top.requests)

    def _branch(self, at: int, node: Node, depth: int) -> Branch:
        self._grown.add(at)
        folders = tuple(self._below(self._inner.get(at, ()), node, depth + 1))
        held = (_under(node, self._requests[each]) for each in self._held.get(at, ()))
        return Branch(node, folders, tuple(held))

    def _below(self, places: Iterable[int], parent: Node, depth: int) -> Iterator[Branch]:
        for at in places:
            if at not in self._grown and depth <= DEPTH_LIMIT:
                yield self._branch(at, _under(parent, self._folders[at]), depth)

    def _lost(self, collection: Node) -> Iterator[Branch]:
        for at, folder in enumerate(self._folders):
            if at not in self._grown:
                message = f"this folder stands in itself or more than {DEPTH_LIMIT} deep"
                self._sink.report("PW131", f"{message}; read at the top level", folder.origin)
                yield self._branch(at, _under(collection, folder), 1)


def _under(parent: Node, child: Node) -> Node:
    """The child with its way in names: that of its parent, and its own."""
    name = child.text("name") or "(unnamed)"
    origin = Origin(child.origin.file, child.origin.pointer, (*parent.origin.breadcrumb, name))
    return Node(child.value, origin)
