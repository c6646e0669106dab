"""The tree of resources, from where each operation was placed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from postwright.infer import words
from postwright.infer.resources import Placement
from postwright.ir.api import Operation, Resource
from postwright.ir.facts import FolderFact
from postwright.source import NOWHERE, Origin


@dataclass(slots=True)
class _Branch:
    operations: list[Operation] = field(default_factory=list)
    branches: dict[str, _Branch] = field(default_factory=dict)
    description: str = ""
    origin: Origin = NOWHERE


def grow(
    placed: list[tuple[Placement, Operation]], folders: tuple[FolderFact, ...]
) -> tuple[Resource, ...]:
    """The resources, nested, in the order of their first operation."""
    root = _Branch()
    for placement, operation in placed:
        branch = root
        for name in placement.resource:
            branch = branch.branches.setdefault(name, _Branch(origin=operation.origin))
        branch.operations.append(operation)
    _describe(root, {_spoken(folder): folder for folder in reversed(folders)})
    return tuple(_resource(name, branch) for name, branch in root.branches.items())


def _spoken(folder: FolderFact) -> str:
    return " ".join(words.split(folder.path[-1])) if folder.path else ""


def _describe(branch: _Branch, folders: Mapping[str, FolderFact]) -> None:
    for name, below in branch.branches.items():
        if name in folders:
            below.description = folders[name].description
        _describe(below, folders)


def _resource(name: str, branch: _Branch) -> Resource:
    below = tuple(_resource(child, found) for child, found in branch.branches.items())
    return Resource(name, branch.description, tuple(branch.operations), below, branch.origin)
