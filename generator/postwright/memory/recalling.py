"""The names of a contract, as they were."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from postwright.diagnostics import Sink
from postwright.ir.api import Api
from postwright.ir.calls import Placed, Trail
from postwright.ir.facts import Facts
from postwright.ir.rewriting import with_references
from postwright.ir.schema import Evidence, NamedSchema
from postwright.memory.matching import matched
from postwright.memory.model import KnownOperation, Memory, spelled
from postwright.memory.models import model_names
from postwright.memory.parameters import renamings, with_parameters
from postwright.memory.settling import settled
from postwright.source import Origin


class Recall:
    """A memory at work in one run: operations get their names before models are found, models after.

    What an operation does decides what its bodies are, so the contract itself would be another one where
    operations were named back later.
    """

    def __init__(self, memory: Memory, sink: Sink) -> None:
        self._memory = memory
        self._sink = sink
        self._known: dict[str, KnownOperation] = {}
        self._arguments: dict[str, dict[str, str]] = {}

    def of_requests(self, facts: Facts) -> Facts:
        """The facts, each request with the operation that it was a request of."""
        owners = {
            id: known.id for known in self._memory.operations for id in (known.id, *known.variants)
        }
        requests = (replace(each, remembered=owners.get(each.id, "")) for each in facts.requests)
        return replace(facts, requests=tuple(requests)) if owners else facts

    def settle(self, operations: tuple[Placed, ...]) -> Mapping[str, tuple[Trail, str]]:
        """The resources and the action of every operation, by its id."""
        self._known = matched(operations, self._memory.operations)
        self._arguments = renamings(operations, self._known)
        given = settled(operations, self._known)
        for each in operations:
            name = spelled((*given[each.id][0], given[each.id][1]))
            natural = spelled((*each.trail, each.action))
            if name != natural:
                self._tell(f"`{name}`", natural, each.id in self._known, each.origin)
            self._tell_arguments(name, each)
        return given

    def named(self, api: Api) -> Api:
        """A contract that was inferred with `settle`, with the names of arguments and models too."""
        api = with_parameters(api, self._arguments)
        names = model_names(api, self._memory.models)
        changed = {old: new for old, new in names.items() if old != new}
        if not changed:
            return api
        known = {each.name for each in self._memory.models}
        for each in api.schemas:
            if each.name in changed:
                name = changed[each.name]
                self._tell(f"the model `{name}`", each.name, name in known, each.origin)
        schemas = (
            _renamed(each, changed[each.name]) if each.name in changed else each
            for each in api.schemas
        )
        api = replace(api, schemas=tuple(sorted(schemas, key=lambda each: each.name)))
        return with_references(api, changed)

    def _tell_arguments(self, operation: str, each: Placed) -> None:
        for now, before in self._arguments.get(each.id, {}).items():
            if now != before:
                self._tell(f"`{before}` of `{operation}`", now, True, each.origin)

    def _tell(self, kept: str, natural: str, is_known: bool, origin: Origin) -> None:
        """Say why something is not called as the collection would have it."""
        if is_known:
            message = f"{kept} keeps its name; by the collection it would be `{natural}` now"
            self._sink.report("PW321", message, origin, _KEPT)
        else:
            message = f"{kept} would be `{natural}`, but what was there before keeps that name"
            self._sink.report("PW322", message, origin, _GIVEN)


def _renamed(model: NamedSchema, name: str) -> NamedSchema:
    why = Evidence(
        "name", f"names that were there before stay; by the collection it would be `{model.name}`"
    )
    others = tuple(each for each in model.evidence if each.claim != "name")
    return replace(model, name=name, evidence=(why, *others))


_KEPT = (
    "a `rename` in `overrides` changes it, and so does deleting its entry in postwright.lock.json"
)
_GIVEN = "a `rename` in `overrides` gives it another name"
