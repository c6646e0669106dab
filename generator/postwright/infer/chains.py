"""Chains: what the script of one request keeps of its answer, and which requests send it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from postwright.infer.endpoints import Endpoint
from postwright.infer.fields.parameters import TRANSPORT
from postwright.infer.shapes import Shape
from postwright.infer.tallies import Tally
from postwright.ir.api import Link, Operation, Parameter
from postwright.ir.facts import ParameterSegment, RequestFact
from postwright.ir.json import Json
from postwright.ir.schema import Evidence, ScalarSchema, ScalarType
from postwright.ir.script_facts import StoredVariable

_DEPTH = 40


@dataclass(frozen=True, slots=True)
class _Kept:
    """A variable kept of an endpoint's answer."""

    endpoint: Endpoint
    stored: StoredVariable


@dataclass(frozen=True, slots=True)
class _Use:
    """A place of an endpoint's requests that takes a variable."""

    endpoint: Endpoint
    variable: str
    location: str
    name: str


class Chains:
    """Who keeps what, and who takes it. `credentials` are variables that security schemes send."""

    def __init__(
        self, tallies: Mapping[Endpoint, Tally], credentials: frozenset[str] = frozenset()
    ) -> None:
        self._tallies = tallies
        self._kept: dict[str, list[_Kept]] = {}
        for endpoint in tallies:
            for stored in _stores(endpoint):
                if stored.name not in credentials:
                    self._kept.setdefault(stored.name, []).append(_Kept(endpoint, stored))
        self._uses = [
            use for endpoint in tallies for use in _uses(endpoint) if use.variable in self._kept
        ]

    def told(self, endpoint: Endpoint, operation: Operation) -> Operation:
        """An operation with its links, and with the types of parameters that chains tell."""
        parameters = tuple(self._typed(endpoint, each) for each in operation.parameters)
        return replace(operation, links=self._links(endpoint), parameters=parameters)

    def _links(self, endpoint: Endpoint) -> tuple[Link, ...]:
        found: dict[tuple[str, str, str, str], Link] = {}
        for use in self._uses:
            for kept in self._kept[use.variable]:
                if kept.endpoint is endpoint and use.endpoint is not endpoint:
                    link = _link(kept.stored, use)
                    key = (link.operation, link.location, link.parameter, link.pointer)
                    found.setdefault(key, link)
        return tuple(found.values())

    def _typed(self, endpoint: Endpoint, parameter: Parameter) -> Parameter:
        """A parameter with the type of the member that scripts fill it from, if no value shows one."""
        schema = parameter.schema
        if not isinstance(schema, ScalarSchema):
            return parameter
        told = self._type_of(endpoint, parameter.location, parameter.name)
        if told is None or told.type == schema.type:
            return parameter
        if parameter.examples and not (told.type == "string" and schema.type == "integer"):
            return parameter
        return replace(parameter, schema=told)

    def _type_of(self, endpoint: Endpoint, location: str, name: str) -> ScalarSchema | None:
        for use in self._uses:
            if use.endpoint is endpoint and (use.location, use.name) == (location, name):
                for kept in self._kept[use.variable]:
                    kind = _type_at(self._tallies[kept.endpoint].success, kept.stored)
                    if kind is not None:
                        return ScalarSchema(kind, evidence=(_evidence(kept.stored, "type"),))
        return None


def _stores(endpoint: Endpoint) -> Iterator[StoredVariable]:
    for request in endpoint.requests:
        for stored in request.scripts.stored:
            if stored.source and not stored.inherited and not stored.value.part:
                yield stored


def _link(stored: StoredVariable, use: _Use) -> Link:
    return Link(
        operation=use.endpoint.first.id,
        location=use.location,  # type: ignore[arg-type]
        parameter=use.name,
        pointer=stored.source,
        evidence=(_evidence(stored, "link"),),
    )


def _evidence(stored: StoredVariable, claim: str) -> Evidence:
    reason = f"a script keeps `{stored.source}` as `{stored.name}`, which the request sends"
    return Evidence(claim, reason, 1, (stored.origin,))


def _type_at(shape: Shape | None, stored: StoredVariable) -> ScalarType | None:
    for step in stored.value.path:
        shape = shape.find() if shape is not None else None
        if shape is None:
            return None
        shape = shape.element() if shape.arrays and not shape.objects else shape.member(step)
    kinds = set(shape.find().scalars) if shape is not None else set()
    if shape is None or shape.objects or shape.arrays:
        return None
    known: dict[frozenset[str], ScalarType] = {
        frozenset({"integer"}): "integer",
        frozenset({"string"}): "string",
    }
    return known.get(frozenset(kinds))


def _uses(endpoint: Endpoint) -> Iterator[_Use]:
    """Every place where the endpoint's requests send a variable, each once."""
    found: dict[_Use, None] = {}
    for request in endpoint.requests:
        for variable, location, name in _taken(endpoint, request):
            found[_Use(endpoint, variable, location, name)] = None
    yield from found


def _taken(endpoint: Endpoint, request: RequestFact) -> Iterator[tuple[str, str, str]]:
    for step, segment in zip(endpoint.steps, request.segments, strict=False):
        if step.is_parameter and isinstance(segment, ParameterSegment):
            yield segment.name, "path", step.name
    for field in request.query:
        if field.variable and not field.disabled:
            yield field.variable, "query", field.name.removesuffix("[]")
    for field in request.headers:
        if field.variable and not field.disabled and field.name.lower() not in TRANSPORT:
            yield field.variable, "header", field.name
    for field in request.form:
        if field.variable and not field.disabled:
            yield field.variable, "body", field.name
    if request.body.kind == "json":
        yield from _in_body(request.body.value, ())


def _in_body(value: Json, path: tuple[str, ...]) -> Iterator[tuple[str, str, str]]:
    """The members of a body that are one variable, `{"lead": "{{leadId}}"}`."""
    if len(path) > _DEPTH:
        return
    match value:
        case dict():
            for name, member in value.items():
                yield from _in_body(member, (*path, name))
        case list():
            for member in value[:1]:
                yield from _in_body(member, (*path, "0"))
        case str() if value.startswith("{{") and value.endswith("}}") and value.count("{{") == 1:
            yield value[2:-2].strip(), "body", ".".join(path)
