"""The tree of resources, grown again from where its operations belong."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from postwright.ir.api import Api, Operation, Resource
from postwright.memory.model import Trail
from postwright.memory.walking import Found


@dataclass(slots=True)
class _Branch:
    resource: Resource
    operations: list[Operation] = field(default_factory=list)
    branches: dict[str, _Branch] = field(default_factory=dict)

    def grown(self) -> Resource:
        below = tuple(each.grown() for each in self.branches.values())
        return replace(self.resource, operations=tuple(self.operations), resources=below)


def grown(api: Api, operations: Iterable[Found], given: Mapping[str, tuple[Trail, str]]) -> Api:
    """The API with every operation where it is `given` to be; resources keep what is said of them."""
    root = _Branch(Resource(""))
    for each in operations:
        trail, action = given[each.operation.id]
        branch = root
        for name, resource in zip(trail, _chain(each, trail), strict=True):
            branch = branch.branches.setdefault(name, _Branch(replace(resource, name=name)))
        branch.operations.append(replace(each.operation, action=action))
    return replace(api, resources=root.grown().resources)


def _chain(each: Found, trail: Trail) -> tuple[Resource, ...]:
    """What is known of the resources on a trail: by their place, or by their names."""
    if len(each.resources) == len(trail):
        return each.resources
    known = {resource.name: resource for resource in each.resources}
    unknown = Resource("", origin=each.operation.origin)
    return tuple(known.get(name, unknown) for name in trail)
