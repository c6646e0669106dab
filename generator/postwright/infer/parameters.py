"""Parameters of an operation from every request that shows them, disabled ones included."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from postwright.infer import words
from postwright.infer.endpoints import Endpoint
from postwright.infer.identifiers import Identifiers
from postwright.infer.prose import Hints, hints
from postwright.infer.samples import accepted, sent
from postwright.infer.values import text_schema, typed
from postwright.ir.api import Location, Parameter
from postwright.ir.facts import FieldFact, ParameterSegment, RequestFact
from postwright.ir.json import Json
from postwright.ir.schema import (
    AnySchema,
    ArraySchema,
    EnumSchema,
    Evidence,
    ScalarSchema,
    Schema,
)
from postwright.source import Origin

TRANSPORT = frozenset(
    (
        "accept accept-encoding accept-language authorization cache-control connection "
        "content-length content-type cookie host origin postman-token referer user-agent"
    ).split()
)
"""Headers that the transport and the security schemes set (RFC 9110); they are no parameters."""


@dataclass(slots=True)
class _Seen:
    """What the requests show of one parameter."""

    wire_name: str
    origin: Origin
    values: dict[str, None] = field(default_factory=dict)
    description: str = ""
    repeated: bool = False


def parameters(
    endpoint: Endpoint, credentials: frozenset[str], ids: Identifiers
) -> tuple[Parameter, ...]:
    """Path, query and header parameters, in this order. `credentials` are header and query names to skip."""
    return (
        *_path(endpoint, ids),
        *_named(endpoint, "query", credentials, ids),
        *_named(endpoint, "header", credentials | TRANSPORT, ids),
    )


def _path(endpoint: Endpoint, ids: Identifiers) -> Iterable[Parameter]:
    for index, step in enumerate(endpoint.steps):
        if step.is_parameter:
            yield _path_parameter(endpoint, index, step.name, ids)


def _path_parameter(endpoint: Endpoint, index: int, name: str, ids: Identifiers) -> Parameter:
    segments = [
        segment
        for request in sent(endpoint)
        if len(request.segments) > index
        and isinstance(segment := request.segments[index], ParameterSegment)
    ]
    values = tuple(dict.fromkeys(s.value for s in segments if s.value and "{{" not in s.value))
    description = next((s.description for s in segments if s.description), "")
    before = endpoint.steps[index - 1].text if index else ""
    names_thing = words.singular_words(words.split(before)) == words.split(name)
    schema = ids.typed(name, text_schema(values), names_thing=names_thing)
    return Parameter(
        name=name,
        location="path",
        schema=ScalarSchema("string") if isinstance(schema, AnySchema) else schema,
        required=True,
        description=description,
        wire_name=name,
        examples=values[:5],
        origin=endpoint.first.origin,
        evidence=(Evidence("required", "a path cannot be built without it"),),
    )


def _named(
    endpoint: Endpoint, location: Location, skip: frozenset[str], ids: Identifiers
) -> Iterable[Parameter]:
    seen: dict[str, _Seen] = {}
    for request in sent(endpoint):
        _observe(seen, _fields(request, location), location)
    given = [_enabled(request, location) for request in accepted(endpoint)]
    for name, shown in seen.items():
        if name.lower() not in skip:
            always = all(name.lower() in names for names in given)
            plain = name.removesuffix("[]")
            called = plain if plain and plain not in seen else name
            yield replace(_parameter(name, shown, location, always, ids), name=called)


def _enabled(request: RequestFact, location: Location) -> set[str]:
    fields = _fields(request, location)
    return {field.name.strip().lower() for field in fields if not field.disabled}


def _fields(request: RequestFact, location: Location) -> tuple[FieldFact, ...]:
    return request.query if location == "query" else request.headers


def _observe(seen: dict[str, _Seen], fields: tuple[FieldFact, ...], location: Location) -> None:
    here: set[str] = set()
    for shown in fields:
        name = shown.name.strip()
        if not name:
            continue
        known = _known_as(seen, name) if location == "header" else name
        entry = seen.setdefault(known, _Seen(name, shown.origin))
        entry.repeated |= known in here and not shown.disabled
        here.add(known)
        if shown.value:
            entry.values.setdefault(shown.value)
        entry.description = entry.description or shown.description


def _known_as(seen: dict[str, _Seen], name: str) -> str:
    """The spelling under which a header is known already: names ignore case (RFC 9110, section 5.1)."""
    return next((known for known in seen if known.lower() == name.lower()), name)


def _parameter(
    name: str, shown: _Seen, location: Location, always: bool, ids: Identifiers
) -> Parameter:
    said = hints(shown.description)
    required = always and bool(said.required)
    values = tuple(value for value in shown.values if "{{" not in value)
    bracketed = name.endswith("[]")
    schema = ids.typed(name, described(text_schema(values), said, values))
    many = bracketed or shown.repeated
    return Parameter(
        name=name,
        location=location,
        schema=ArraySchema(schema) if many else schema,
        required=required,
        description=shown.description,
        wire_name=shown.wire_name,
        style="form" if many and location == "query" else "",
        default=_default(said, schema),
        examples=values[:5],
        origin=shown.origin,
        evidence=(Evidence("required", "the description says so"),) if required else (),
    )


def described(schema: Schema, said: Hints, values: tuple[str, ...]) -> Schema:
    """A parameter's schema with what its description says of it: the closed list of its values, its type."""
    if said.values and set(values) <= set(said.values):
        evidence = Evidence("enum", f"the description lists {', '.join(said.values)}")
        kind = text_schema(said.values)
        if isinstance(kind, ScalarSchema):
            listed: tuple[Json, ...] = tuple(typed(value, kind.type) for value in said.values)
            return EnumSchema(kind.type, listed, open=False, evidence=(evidence,))
    if isinstance(schema, AnySchema) and said.default is not None:
        return text_schema((said.default,))
    return ScalarSchema("string") if isinstance(schema, AnySchema) else schema


def _default(said: Hints, schema: Schema) -> Json:
    if said.default is None:
        return None
    if isinstance(schema, EnumSchema):
        return said.default if said.default in schema.values else None
    value = typed(said.default, schema.type) if isinstance(schema, ScalarSchema) else said.default
    fits = isinstance(schema, ScalarSchema) and (
        schema.type == "string" or not isinstance(value, str)
    )
    return value if fits else None
