"""Path parameters under the names that callers know them by."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from postwright.ir.api import Api, Example, Link, Operation, Parameter
from postwright.ir.calls import Placed
from postwright.ir.rewriting import each_operation
from postwright.memory.model import KnownOperation


def renamings(
    operations: Iterable[Placed], known: Mapping[str, KnownOperation]
) -> dict[str, dict[str, str]]:
    """What path parameters are called now and were called before, where that differs, by operation."""
    told = ((each, known[each.id]) for each in operations if each.id in known)
    pairs = {
        each.id: dict(zip(each.call.parameters, memory.call.parameters, strict=True))
        for each, memory in told
    }
    return {
        id: names
        for id, names in pairs.items()
        if len(set(names.values())) == len(names) and any(k != v for k, v in names.items())
    }


def with_parameters(api: Api, names: Mapping[str, Mapping[str, str]]) -> Api:
    """The API with these names; a path parameter is sent under none, so that nothing else changes."""

    def change(operation: Operation) -> Operation:
        own = names.get(operation.id)
        changed = _renamed(operation, own) if own else operation
        return replace(changed, links=tuple(_link(each, names) for each in changed.links))

    return each_operation(api, change) if names else api


def _renamed(operation: Operation, names: Mapping[str, str]) -> Operation:
    parts = operation.path.split("{")
    braced = (part.split("}", 1) for part in parts[1:])
    path = "".join([parts[0], *(f"{{{names[name]}}}{rest}" for name, rest in braced)])
    return replace(
        operation,
        path=path,
        parameters=tuple(_parameter(each, names) for each in operation.parameters),
        examples=tuple(_example(each, names) for each in operation.examples),
    )


def _parameter(parameter: Parameter, names: Mapping[str, str]) -> Parameter:
    if parameter.location != "path":
        return parameter
    name = names.get(parameter.name, parameter.name)
    return replace(parameter, name=name, wire_name=parameter.wire_name and name)


def _example(example: Example, names: Mapping[str, str]) -> Example:
    path = tuple((names.get(name, name), value) for name, value in example.request.path)
    return replace(example, request=replace(example.request, path=path))


def _link(link: Link, names: Mapping[str, Mapping[str, str]]) -> Link:
    if link.location != "path":
        return link
    own = names.get(link.operation, {})
    return replace(link, parameter=own.get(link.parameter, link.parameter))
