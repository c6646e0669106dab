"""Which operation of the contract a document means: by method and path, whatever parameters are called."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from postwright.diagnostics import Sink
from postwright.ir.api import Api, Operation
from postwright.overlay.bases import base_path, first_base
from postwright.overlay.names import blank
from postwright.overlay.said import Said

_EXPRESSION = re.compile(r"\{([^{}]*)\}")
_VALUE = re.compile(r"\d+|(?=.*\d)[0-9a-fA-F-]{8,}")
"""A step of a path that is the value of a parameter rather than a word: a number, a UUID, a hash."""


@dataclass(frozen=True, slots=True)
class Matches:
    """The operations that statements mean, by their ids, and the statements that mean none."""

    found: Mapping[str, Said]
    new: tuple[Said, ...]


def matched(api: Api, statements: Iterable[Said], base: str, sink: Sink) -> Matches:
    """Find the operation of each statement. `base` is the path of the document's server."""
    operations = [operation for _, operation in api.operations()]
    found: dict[str, Said] = {}
    new: list[Said] = []
    for said in statements:
        meant = [each for each in _meant(said, operations, api, base) if each.id not in found]
        if len(meant) == 1:
            found[meant[0].id] = said
        elif meant:
            _tell(said, meant, sink)
        else:
            new.append(said)
    return _by_value(found, new, operations, api, base)


def _meant(said: Said, operations: list[Operation], api: Api, base: str) -> list[Operation]:
    by_id = [each for each in operations if said.id and each.id == said.id]
    if by_id:
        return by_id
    there = [each for each in operations if each.method == said.method]
    base = first_base(said.hosted) or base
    if said.command:
        there = [each for each in there if each.command == said.command]
    for whole in (False, True):
        paths = {blank(said.path)} | ({blank(base + said.path)} if whole else set())
        alike = [each for each in there if paths & _paths(each, api, whole=whole)]
        if alike:
            return alike
    return []


def _paths(operation: Operation, api: Api, *, whole: bool) -> set[str]:
    own = {blank(operation.path)}
    if whole and operation.server < len(api.servers):
        own.add(blank(base_path(api.servers[operation.server].url) + operation.path))
    return own


def _by_value(
    found: dict[str, Said], new: list[Said], operations: list[Operation], api: Api, base: str
) -> Matches:
    """Match paths that show a value, `/pets/7`, with those that have a parameter there."""
    left: list[Said] = []
    for said in new:
        meant = [
            each
            for each in operations
            if each.id not in found
            and each.method == said.method
            and any(_shows(said.path, path) for path in _paths(each, api, whole=True))
        ]
        if len(meant) == 1 and not any(
            said.path == each.path for each in found.values() if each.method == said.method
        ):
            found[meant[0].id] = said
        else:
            left.append(said)
    return Matches(found, tuple(left))


def _shows(template: str, path: str) -> bool:
    wanted, shown = blank(template).split("/"), path.split("/")
    return len(wanted) == len(shown) and all(
        one == other or (one == "{}" and bool(_VALUE.fullmatch(other)))
        for one, other in zip(wanted, shown, strict=True)
    )


def _tell(said: Said, meant: list[Operation], sink: Sink) -> None:
    names = ", ".join(f"`{each.name}`" for each in meant[:3])
    message = f"`{said.method} {said.path}` is {len(meant)} operations: {names}; nothing is taken"
    help = "`overrides` can say it of each"
    sink.report("PW644", message, said.part.origin, help)


def called(path: str, said: Said) -> str:
    """A path of the document with its parameters called as the model calls them."""
    names = {each.wire_name: each.name for each in said.parameters if each.location == "path"}
    return _EXPRESSION.sub(lambda found: f"{{{names.get(found[1], found[1])}}}", path)


def with_path(operation: Operation, said: Said) -> Operation:
    """The operation with its path parameters called as the document calls them."""
    steps = said.path.split("/")
    own = operation.path.split("/")
    pairs = list(zip(reversed(own), reversed(steps), strict=False))
    renamed: dict[str, str] = {}
    valued: list[tuple[str, str]] = []
    changed = []
    for shown, wanted in pairs:
        new = called(wanted, said)
        olds, news = _EXPRESSION.findall(shown), _EXPRESSION.findall(new)
        if len(olds) == len(news):
            renamed |= {a: b for a, b in zip(olds, news, strict=True) if a != b}
            changed.append(new if news else shown)
        elif not olds and new == f"{{{news[0]}}}":
            valued.append((news[0], shown))
            changed.append(new)
        else:
            changed.append(shown)
    rest = own[: len(own) - len(changed)]
    path = "/".join((*rest, *reversed(changed)))
    return _with_names(replace(operation, path=path), renamed, tuple(valued))


def _with_names(
    operation: Operation, names: Mapping[str, str], valued: tuple[tuple[str, str], ...]
) -> Operation:
    if not names and not valued:
        return operation
    parameters = tuple(
        (
            replace(each, name=names[each.name], wire_name=names[each.name])
            if each.location == "path" and each.name in names
            else each
        )
        for each in operation.parameters
    )
    examples = tuple(
        replace(
            each,
            request=replace(
                each.request,
                path=(*((names.get(n, n), v) for n, v in each.request.path), *valued),
            ),
        )
        for each in operation.examples
    )
    return replace(operation, parameters=parameters, examples=examples)
