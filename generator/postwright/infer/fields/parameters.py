"""Parameters of an operation from every request that shows them, disabled ones included."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from postwright.infer import words
from postwright.infer.descriptions.defaults import said_default, told_default
from postwright.infer.descriptions.prose import Hints, hints, told_by
from postwright.infer.endpoints import Endpoint
from postwright.infer.fields.nested import nested
from postwright.infer.fields.seen import Seen, seen_in
from postwright.infer.fields.separated import item_schema, items, repeatable, separated
from postwright.infer.samples import accepted, sent
from postwright.infer.schemas.identifiers import Identifiers
from postwright.infer.schemas.values import text_schema, typed
from postwright.infer.security import Credentials
from postwright.ir.api import Location, Parameter
from postwright.ir.facts import ParameterSegment
from postwright.ir.json import Json
from postwright.ir.schema import (
    AnySchema,
    ArraySchema,
    EnumSchema,
    Evidence,
    ScalarSchema,
    Schema,
)

TRANSPORT = frozenset(
    (
        "accept accept-encoding accept-language authorization cache-control connection "
        "content-length content-type cookie host origin postman-token referer user-agent"
    ).split()
)
"""Headers that the transport and the security schemes set (RFC 9110); they are no parameters."""


def parameters(
    endpoint: Endpoint, credentials: Credentials, ids: Identifiers
) -> tuple[Parameter, ...]:
    """Path, query and header parameters, in this order, but for those that `credentials` fill."""
    return (
        *_path(endpoint, ids),
        *_query(endpoint, credentials, ids),
        *_headers(endpoint, credentials, ids),
    )


def is_credential(name: str, location: Location, credentials: Credentials) -> bool:
    """Whether a query parameter or header is filled by a security scheme, or by the transport."""
    spelled = name.strip().lower()
    return (location, spelled) in credentials or (location == "header" and spelled in TRANSPORT)


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
        evidence=(Evidence("required", "a path cannot be built without it"), *_folded(segments)),
    )


def _folded(segments: list[ParameterSegment]) -> tuple[Evidence, ...]:
    """Why segments that were written out are values of the parameter."""
    reasons = Counter(segment.reason for segment in segments if segment.reason)
    return tuple(Evidence("parameter", reason, count) for reason, count in reasons.most_common(3))


def _query(endpoint: Endpoint, credentials: Credentials, ids: Identifiers) -> Iterator[Parameter]:
    """Each key where it first stands, those of a nested object together."""
    seen = seen_in("query", sent(endpoint), accepted(endpoint))
    found = nested(_told(seen, "query", credentials), lambda name, shown: _value(name, shown, ids))
    by_key = {key: parameter for parameter, keys in found for key in keys}
    taken = {*seen, *(parameter.name for parameter, _ in found)}
    yielded: set[str] = set()
    for name, shown in _told(seen, "query", credentials).items():
        parameter = by_key.get(name)
        if parameter is None:
            plain = name.removesuffix("[]")
            called = plain if plain and plain not in taken else name
            yield replace(_parameter(name, shown, "query", ids), name=called)
        elif parameter.name not in yielded:
            yielded.add(parameter.name)
            yield parameter


def _headers(endpoint: Endpoint, credentials: Credentials, ids: Identifiers) -> Iterator[Parameter]:
    seen = seen_in("header", sent(endpoint), accepted(endpoint))
    for name, shown in _told(seen, "header", credentials).items():
        yield _parameter(name, shown, "header", ids)


def _told(
    seen: Mapping[str, Seen], location: Location, credentials: Credentials
) -> dict[str, Seen]:
    return {
        name: shown
        for name, shown in seen.items()
        if not is_credential(name, location, credentials)
    }


def _value(name: str, shown: Seen, ids: Identifiers) -> Schema:
    """The schema of one value."""
    values = tuple(value for value in shown.values if "{{" not in value)
    said = replace(hints(shown.description), origin=shown.described)
    schema = described(text_schema(values), said, values)
    return ids.typed(name, schema)


def _parameter(name: str, shown: Seen, location: Location, ids: Identifiers) -> Parameter:
    said = replace(hints(shown.description), origin=shown.described)
    required = shown.always and bool(said.required)
    many = name.endswith("[]") or shown.repeated
    listed = _separated(name, shown) if location == "query" and not many else None
    again = (
        repeatable(shown.description) if location == "query" and not many and not listed else None
    )
    many = many or again is not None
    schema = _items(name, shown, ids) if listed else _value(name, shown, ids)
    default = None if listed else said_default(said, schema)
    return Parameter(
        name=name,
        location=location,
        schema=ArraySchema(schema) if many or listed else schema,
        required=required,
        description=shown.description,
        wire_name=shown.wire_name,
        style="form" if (many or listed) and location == "query" else "",
        explode=not listed,
        default=default,
        examples=tuple(value for value in shown.values if "{{" not in value)[:5],
        origin=shown.origin,
        evidence=(
            *(told_by(said) if required else ()),
            *(each for each in (listed, again) if each),
            *((told_default(said),) if default is not None else ()),
        ),
    )


def _separated(name: str, shown: Seen) -> Evidence | None:
    return separated(name, shown.values, shown.description)


def _items(name: str, shown: Seen, ids: Identifiers) -> Schema:
    """The schema of one of the items that commas separate."""
    values = items(value for value in shown.values if "{{" not in value)
    schema = described(item_schema(values), hints(shown.description), values)
    return ids.typed(name, schema)


def described(schema: Schema, said: Hints, values: tuple[str, ...]) -> Schema:
    """A parameter's schema with what its description says of it: the closed list of its values, its type."""
    if said.values and set(values) <= set(said.values):
        evidence = Evidence(
            "enum", f"the description lists {', '.join(said.values)}", 0, said.places
        )
        kind = text_schema(said.values)
        if isinstance(kind, ScalarSchema):
            listed: tuple[Json, ...] = tuple(typed(value, kind.type) for value in said.values)
            return EnumSchema(kind.type, listed, open=False, evidence=(evidence,))
    if isinstance(schema, AnySchema) and said.default is not None:
        return text_schema((said.default,))
    return ScalarSchema("string") if isinstance(schema, AnySchema) else schema
