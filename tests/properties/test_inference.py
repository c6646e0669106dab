"""Inference, over any facts there can be: what it concludes is true of all that it has seen."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from postwright.diagnostics import Sink
from postwright.infer import infer
from postwright.infer.schemas.values import placeholder
from postwright.ir.api import Api, Example, Operation, Payload
from postwright.ir.facts import (
    Facts,
    FieldFact,
    LiteralSegment,
    ParameterSegment,
    RequestFact,
    ResponseFact,
    Segment,
)
from postwright.ir.json import Json
from postwright.ir.schema import (
    AnySchema,
    ArraySchema,
    EnumSchema,
    MapSchema,
    ObjectSchema,
    Reference,
    ScalarSchema,
    Schema,
    UnionSchema,
)

QUICK = settings(
    max_examples=40,
    deadline=None,
    derandomize=True,
    suppress_health_check=list(HealthCheck),
    phases=(Phase.explicit, Phase.reuse, Phase.generate),
)
"""Without shrinking: over facts this large it takes minutes."""

NAMES = (
    "id name status data items errors owner user children parent tags meta links lead leads total"
).split()
WEIRD = [
    "",
    " ",
    "a.b",
    "$ref",
    "[]",
    "*",
    "1",
    "42",
    "2024-01-01",
    "имя",
    "class",
    "ID",
    "x" * 300,
]
TEXTS = [
    "",
    "open",
    "Ada",
    "2024-01-01",
    "2024-01-01T10:00:00Z",
    "ada@example.com",
    "https://example.com/a",
    "11111111-1111-4111-8111-111111111111",
    "1",
    "true",
    "<string>",
    "<integer>",
    "<uuid>",
    "<profile id>",
    "{{user_id}}",
    "{{a}}-{{b}}",
]

keys = st.one_of(st.sampled_from(NAMES), st.sampled_from(NAMES), st.sampled_from(WEIRD))
scalars = st.one_of(
    st.none(),
    st.booleans(),
    st.sampled_from([0, 1, -1, 10**30]),
    st.sampled_from([1.0, 0.5, 1e300]),
    st.sampled_from(TEXTS),
)


def _grown(inner: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    return st.one_of(
        st.dictionaries(keys, inner, max_size=4),
        st.dictionaries(keys, inner, max_size=4),
        st.lists(inner, max_size=3),
    )


values = st.recursive(scalars, _grown, max_leaves=10)
objects = st.dictionaries(keys, values, max_size=5)

LEAD = "lead_id email company owner children errors tags address notes".split()
USER = "user_id login avatar manager team errors".split()


def _views(depth: int) -> st.SearchStrategy[Any]:
    """Views of leads and users: each shows some of its members, some of them null or of another type."""
    inner = _views(depth - 1) if depth else scalars
    member = st.one_of(scalars, inner, st.lists(inner, max_size=2))
    return st.one_of(
        st.dictionaries(st.sampled_from([*LEAD, "id", "name"]), member, min_size=3),
        st.dictionaries(st.sampled_from([*USER, "id", "name"]), member, min_size=3),
    )


views = _views(2)
enveloped = st.one_of(
    views,
    st.lists(views, max_size=3),
    st.builds(lambda data: {"data": data}, views),
    st.builds(
        lambda data, total: {"data": data, "meta": {"total": total}},
        st.lists(views, max_size=3),
        st.one_of(st.none(), st.integers(0, 9)),
    ),
)
payloads = st.one_of(
    st.builds(lambda value: Payload("json", "application/json", value), enveloped),
    st.builds(lambda value: Payload("json", "application/json", value), enveloped),
    st.just(Payload()),
    st.builds(lambda value: Payload("json", "application/json", value), objects),
    st.builds(lambda value: Payload("json", "application/json", value), values),
    st.builds(
        lambda value: Payload("json", "application/json", value), st.lists(objects, max_size=3)
    ),
    st.just(Payload("text", "text/plain", text="hello")),
    st.just(Payload("binary", "")),
)
fields = st.builds(
    FieldFact,
    name=keys,
    value=st.one_of(st.none(), st.sampled_from(TEXTS)),
    description=st.sampled_from(
        ["", "(Required) Its name.", "One of: open, closed", "Default: 20", "comma-separated list"]
    ),
    disabled=st.booleans(),
)
PATHS: tuple[tuple[Segment, ...], ...] = (
    (),
    (LiteralSegment("leads"),),
    (LiteralSegment("leads"), ParameterSegment("lead", "1")),
    (LiteralSegment("leads"), ParameterSegment("id", "{{id}}"), LiteralSegment("notes")),
    (LiteralSegment("leads"), ParameterSegment("id"), LiteralSegment("assign")),
    (LiteralSegment("users"),),
    (LiteralSegment("users"), ParameterSegment("lead", "a b"), ParameterSegment("lead")),
    (LiteralSegment("v1"), LiteralSegment("search"), LiteralSegment("")),
    (ParameterSegment("{x}?", None, "", "pre", ".json"),),
)
METHODS = ("GET", "POST", "PUT", "PATCH", "DELETE", "get", "PURGE")


@st.composite
def answers(draw: st.DrawFn) -> ResponseFact:
    status = draw(st.sampled_from([200, 200, 201, 204, 404, 422, 500, None]))
    return ResponseFact(f"answer {status}", status, draw(payloads))


@st.composite
def requests(draw: st.DrawFn) -> RequestFact:
    method, path = draw(st.sampled_from(METHODS)), draw(st.sampled_from(PATHS))
    body = draw(payloads)
    return RequestFact(
        id=draw(st.sampled_from(["a", "b", "c"])),
        name=f"{method} {'/'.join(_shown(path))}",
        method=method,
        server=draw(st.integers(0, 1)),
        segments=path,
        query=tuple(draw(st.lists(fields, max_size=3))),
        headers=tuple(draw(st.lists(fields, max_size=2))),
        body=body,
        responses=tuple(draw(st.lists(answers(), max_size=3))),
    )


def _shown(path: tuple[Segment, ...]) -> Iterator[str]:
    for segment in path:
        yield segment.text if isinstance(segment, LiteralSegment) else "{}"


facts = st.builds(
    lambda shown: Facts("Any", requests=tuple(shown)), st.lists(requests(), max_size=8)
)


def accepts(schema: Schema, value: Json, api: Api) -> bool:
    """Whether a schema accepts a sample; a placeholder stands for a value of its type."""
    if isinstance(value, str) and (re.fullmatch(r"\{\{[^{}]*\}\}", value) or placeholder(value)):
        return _accepts_placeholder(schema, placeholder(value))
    match schema:
        case AnySchema():
            return True
        case Reference(name=name, nullable=nullable):
            named = next(each.schema for each in api.schemas if each.name == name)
            return (value is None and nullable) or accepts(named, value, api)
        case UnionSchema(variants=variants, nullable=nullable):
            return (value is None and nullable) or any(
                accepts(variant, value, api) for variant in variants
            )
        case _ if value is None:
            return schema.nullable
        case ScalarSchema():
            return _is(schema, value)
        case EnumSchema(values=known, open=is_open):
            return is_open or value in known
        case ArraySchema(items=items):
            return isinstance(value, list) and all(accepts(items, each, api) for each in value)
        case MapSchema(values=inner):
            return isinstance(value, dict) and all(
                accepts(inner, each, api) for each in value.values()
            )
        case ObjectSchema(properties=properties):
            known_by = {each.name: each for each in properties}
            return (
                isinstance(value, dict)
                and value.keys() <= known_by.keys()
                and all(each.name in value for each in properties if each.required)
                and all(accepts(known_by[name].schema, each, api) for name, each in value.items())
            )


def _accepts_placeholder(schema: Schema, stands_for: ScalarSchema | None) -> bool:
    match schema:
        case ScalarSchema(type=kind) | EnumSchema(type=kind) if stands_for is not None:
            return kind == stands_for.type or (kind, stands_for.type) == ("number", "integer")
        case UnionSchema(variants=variants):
            return any(_accepts_placeholder(variant, stands_for) for variant in variants)
        case AnySchema():
            return stands_for is None
        case _:
            return stands_for is None


_FORMATS = {
    "date": r"\d{4}-\d\d-\d\d",
    "date-time": r"\d{4}-\d\d-\d\d[T ].+",
    "email": r"[^@]+@[^@]+",
    "uri": r"\w+://.+",
    "uuid": r"[0-9a-f-]{36}",
}


def _is(schema: ScalarSchema, value: Json) -> bool:
    match schema.type:
        case "boolean":
            return isinstance(value, bool)
        case "integer":
            return isinstance(value, int) and not isinstance(value, bool)
        case "number":
            return isinstance(value, int | float) and not isinstance(value, bool)
        case "string":
            fits = not schema.format or "{{" in str(value)
            return isinstance(value, str) and (
                fits or re.fullmatch(_FORMATS[schema.format], value) is not None
            )
        case _:
            return False


def shown(operation: Operation) -> Iterator[tuple[Schema | None, Json]]:
    """Every JSON body of an operation's examples, with the schema that must accept it."""
    by_status = {
        response.status: response.schema
        for response in operation.responses
        if "json" in response.content_type
    }
    body = operation.request_body
    sent = [media.schema for media in body.content if "json" in media.content_type] if body else []
    for example in operation.examples:
        if example.request.body.kind == "json":
            yield (sent[0] if sent else None), example.request.body.value
        if example.response is not None and example.response.body.kind == "json":
            yield by_status[example.response.status], example.response.body.value


@QUICK
@given(facts)
def test_every_schema_accepts_every_sample_it_came_from(given_facts: Facts) -> None:
    api = infer(given_facts, Sink())
    for _, operation in api.operations():
        for schema, value in shown(operation):
            assert schema is not None
            assert accepts(schema, value, api), (operation.path, schema, value)


@QUICK
@given(facts)
def test_every_request_is_in_exactly_one_operation(given_facts: Facts) -> None:
    told = replace(
        given_facts,
        requests=tuple(
            replace(request, name=f"r{index}", responses=())
            for index, request in enumerate(given_facts.requests)
        ),
    )
    api = infer(told, Sink())
    names = [example.name for _, operation in api.operations() for example in operation.examples]
    assert sorted(names) == sorted(request.name for request in told.requests)
    ids = [operation.id for _, operation in api.operations()]
    assert len(ids) == len(set(ids))
    actions = [
        (operation.action, where) for where, resource in _resources(api) for operation in resource
    ]
    assert len(actions) == len(set(actions))


def _resources(api: Api) -> Iterator[tuple[int, tuple[Operation, ...]]]:
    every = [resource for top in api.resources for resource in top.walk()]
    yield from ((index, resource.operations) for index, resource in enumerate(every))


@QUICK
@given(facts, st.randoms(use_true_random=False))
def test_order_does_not_matter(given_facts: Facts, random: Any) -> None:
    shuffled = [
        replace(request, responses=tuple(random.sample(request.responses, len(request.responses))))
        for request in given_facts.requests
    ]
    random.shuffle(shuffled)
    one = infer(given_facts, Sink())
    other = infer(replace(given_facts, requests=tuple(shuffled)), Sink())
    assert contract(one) == contract(other)


@QUICK
@given(facts)
def test_inference_is_idempotent_on_its_own_examples(given_facts: Facts) -> None:
    once = infer(given_facts, Sink())
    again = infer(Facts("Any", requests=tuple(_asked(once))), Sink())
    assert models(again) == models(once)


def _asked(api: Api) -> Iterator[RequestFact]:
    for _, operation in api.operations():
        for example in operation.examples:
            yield _as_fact(operation, example)


def _as_fact(operation: Operation, example: Example) -> RequestFact:
    answer = example.response
    return RequestFact(
        id=operation.id,
        name=operation.name,
        method=operation.method,
        server=operation.server,
        segments=tuple(_segments(operation.path)),
        body=example.request.body,
        responses=(ResponseFact(example.name, answer.status, answer.body),) if answer else (),
    )


def _segments(path: str) -> Iterator[Segment]:
    for part in path.removeprefix("/").split("/") if path != "/" else ():
        found = re.fullmatch(r"([^{]*)\{(.+)\}([^}]*)", part)
        yield (
            ParameterSegment(found[2], prefix=found[1], suffix=found[3])
            if found
            else LiteralSegment(part)
        )


def contract(api: Api) -> object:
    """What a caller sees of an API, without order."""
    return models(api), {
        (operation.server, operation.method, operation.path): (
            operation.action,
            {(each.name, each.location, each.required) for each in operation.parameters},
            {each.status: plain(each.schema) for each in operation.responses},
            (
                [plain(each.schema) for each in operation.request_body.content]
                if operation.request_body
                else []
            ),
        )
        for _, operation in api.operations()
    }


def models(api: Api) -> dict[str, object]:
    """The named schemas without order and evidence."""
    return {named.name: (named.role, plain(named.schema)) for named in api.schemas}


def plain(schema: Schema | None) -> object:
    """A schema as a value that compares without order of properties, evidence and counts."""
    match schema:
        case None:
            return None
        case AnySchema():
            return "any"
        case ScalarSchema(type=kind, format=form, nullable=nullable):
            return kind, form, nullable
        case EnumSchema(type=kind, values=known, nullable=nullable):
            return kind, known, nullable
        case ArraySchema(items=items, nullable=nullable):
            return "array", plain(items), nullable
        case MapSchema(values=inner, nullable=nullable):
            return "map", plain(inner), nullable
        case Reference(name=name, nullable=nullable):
            return "reference", name, nullable
        case UnionSchema(variants=variants, nullable=nullable):
            return "union", [plain(each) for each in variants], nullable
        case ObjectSchema(properties=properties, nullable=nullable):
            return {each.name: (plain(each.schema), each.required) for each in properties}, nullable


def test_nesting_as_deep_as_a_file_may_have_it() -> None:
    deep: Json = 1
    for depth in range(190):
        deep = [deep] if depth % 2 else {"in": deep}
    request = RequestFact(
        "a",
        "Get",
        "GET",
        0,
        PATHS[1],
        responses=(ResponseFact("OK", 200, Payload("json", "application/json", deep)),),
    )
    api = infer(Facts("Deep", requests=(request,)), Sink())
    assert [operation.path for _, operation in api.operations()] == ["/leads"]
