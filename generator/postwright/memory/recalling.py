"""The names of a contract, as they were."""

from __future__ import annotations

from collections.abc import Container, Mapping
from dataclasses import replace

from postwright.diagnostics import Sink
from postwright.ir.api import Api
from postwright.ir.rewriting import with_references
from postwright.memory.growing import grown
from postwright.memory.matching import matched
from postwright.memory.model import NOTHING, Memory, Trail, spelled
from postwright.memory.models import model_names
from postwright.memory.parameters import renamings, with_parameters
from postwright.memory.settling import settled
from postwright.memory.walking import Found, found
from postwright.source import Origin


def recalled(api: Api, memory: Memory, sink: Sink) -> Api:
    """The contract with the names that are remembered, if they are free and mean the same."""
    if memory == NOTHING:
        return api
    operations = found(api)
    known = matched(operations, memory.operations)
    given = settled(operations, known)
    parameters = renamings(operations, known)
    _tell_operations(operations, given, known, sink)
    _tell_parameters(operations, parameters, given, sink)
    named = with_parameters(grown(api, operations, given), parameters)
    return _with_models(named, memory, sink)


def _with_models(api: Api, memory: Memory, sink: Sink) -> Api:
    names = model_names(api, memory.models)
    changed = {old: new for old, new in names.items() if old != new}
    if not changed:
        return api
    before = {each.name for each in memory.models}
    for each in api.schemas:
        if each.name in changed:
            kept = changed[each.name]
            _tell(f"the model `{kept}`", each.name, kept in before, each.origin, sink)
    schemas = (replace(each, name=names.get(each.name, each.name)) for each in api.schemas)
    api = replace(api, schemas=tuple(sorted(schemas, key=lambda each: each.name)))
    return with_references(api, changed)


def _tell_operations(
    operations: tuple[Found, ...],
    given: Mapping[str, tuple[Trail, str]],
    known: Container[str],
    sink: Sink,
) -> None:
    for each in operations:
        operation = each.operation
        trail, action = given[operation.id]
        natural, name = spelled((*each.trail, operation.action)), spelled((*trail, action))
        if natural != name:
            _tell(f"`{name}`", natural, operation.id in known, operation.origin, sink)


def _tell(kept: str, natural: str, is_known: bool, origin: Origin, sink: Sink) -> None:
    """Say why something is not called as the collection would have it."""
    if is_known:
        message = f"{kept} keeps its name; by the collection it would be `{natural}` now"
        sink.report("PW320", message, origin, _KEPT)
    else:
        message = f"{kept} would be `{natural}`, but what was there before keeps that name"
        sink.report("PW321", message, origin, _GIVEN)


def _tell_parameters(
    operations: tuple[Found, ...],
    parameters: Mapping[str, Mapping[str, str]],
    given: Mapping[str, tuple[Trail, str]],
    sink: Sink,
) -> None:
    for each in operations:
        trail, action = given[each.operation.id]
        for now, before in parameters.get(each.operation.id, {}).items():
            if now != before:
                kept = f"`{before}` of `{spelled((*trail, action))}`"
                _tell(kept, now, True, each.operation.origin, sink)


_KEPT = (
    "a `rename` in `overrides` changes it, and so does deleting its entry in postwright.lock.json"
)
_GIVEN = "a `rename` in `overrides` gives it another name"
