"""What scripts assert, as evidence for the contract."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from postwright.diagnostics import Sink
from postwright.infer.asserted.answers import asserted_statuses
from postwright.infer.asserted.claims import add_claims
from postwright.infer.endpoints import gather
from postwright.infer.schemas.building import Naming, build
from postwright.infer.shapes import observed
from postwright.ir.api import Api
from postwright.ir.facts import RequestFact
from postwright.ir.json import Json
from postwright.ir.schema import (
    AnySchema,
    ArraySchema,
    EnumSchema,
    MapSchema,
    ObjectSchema,
    ScalarSchema,
    Schema,
)
from postwright.ir.script_facts import Assertion, ScriptFacts, StoredVariable, Subject
from postwright.source import NOWHERE, Origin

Fact = Callable[..., RequestFact]
Inferred = Callable[..., Api]
HERE = Origin("c.json", "/event/0")


def said(path: str, operator: Any, expected: Json = None, **more: Any) -> Assertion:
    part = more.pop("part", "")
    steps = tuple(path.split(".")) if path else ()
    return Assertion(Subject("body", steps, part), operator, expected, origin=HERE, **more)


def schema_of(fact: Fact, samples: list[Json], *given: Assertion) -> tuple[Schema, list[str]]:
    """The schema of an answer with these samples and assertions, and what was reported."""
    sink = Sink()
    shape = observed((sample, NOWHERE) for sample in samples)
    request = fact("GET /x", answers=[(200, sample) for sample in samples])
    add_claims(shape, 200, [(request, each) for each in given], sink)
    return build(shape, Naming()), [each.message for each in sink]


def in_brief(schema: Schema) -> Any:
    """A schema in few words: a type, `[item]`, `{member: ...}` with `!` at those required."""
    nullable = "?" if getattr(schema, "nullable", False) else ""
    match schema:
        case ScalarSchema(type=kind, format=known):
            return (known or kind) + nullable
        case EnumSchema(values=values):
            return "|".join(map(str, values)) + nullable
        case ArraySchema(items=items):
            return [in_brief(items)]
        case MapSchema(values=values):
            return {"*": in_brief(values)}
        case ObjectSchema(properties=properties):
            return {
                each.name + ("!" if each.required else ""): in_brief(each.schema)
                for each in properties
            }
        case _:
            return "any"


@pytest.mark.parametrize(
    ("given", "wanted"),
    [
        ([said("a", "defined")], {"a!": "any"}),
        ([said("a", "type", "string")], {"a!": "string"}),
        ([said("a", "type", "integer")], {"a!": "integer"}),
        ([said("a", "type", "array")], {"a!": ["any"]}),
        ([said("a", "type", "object")], {"a!": {"*": "any"}}),
        ([said("a", "equals", 5)], {"a!": "integer"}),
        ([said("a", "equals", {"b": [True]})], {"a!": {"b": ["boolean"]}}),
        ([said("a", "equals", None)], {"a!": "any"}),
        ([said("a", "equals", None, negated=True)], {"a!": "any"}),
        ([said("a", "one of", ["x", "y"])], {"a!": "x|y"}),
        ([said("a", "one of", ["x"])], {"a!": "string"}),
        ([said("a", "one of", [1, 2])], {"a!": "integer"}),
        ([said("a", "matches", "^x")], {"a!": "string"}),
        ([said("", "members", ["a", "b"])], {"a!": "any", "b!": "any"}),
        ([said("*.a", "present")], [{"a!": "any"}]),
        ([said("0.a", "present")], [{"a!": "any"}]),
        ([said("a", "above", 0, part="length")], {"a!": "any"}),
        ([said("a", "defined", negated=True)], "any"),
        ([said("a", "equals", 5, part="computed")], "any"),
        ([said("a", "type", "string"), said("a", "type", "boolean")], {"a!": "union"}),
    ],
)
def test_without_samples(fact: Fact, given: list[Assertion], wanted: Any) -> None:
    schema, reported = schema_of(fact, [], *given)
    if wanted == {"a!": "union"}:
        assert isinstance(schema, ObjectSchema)
        assert [
            in_brief(each) for each in getattr(schema.properties[0].schema, "variants", ())
        ] == [
            "boolean",
            "string",
        ]
    else:
        assert in_brief(schema) == wanted
    assert reported == []


@pytest.mark.parametrize(
    ("sample", "given", "wanted", "reported"),
    [
        ({"a": 1}, said("a", "defined"), {"a!": "integer"}, ""),
        ({"a": 1}, said("a", "type", "number"), {"a!": "integer"}, ""),
        ({"a": 1.5}, said("a", "type", "integer"), {"a!": "number"}, "number was saved"),
        ({"a": 1.0}, said("a", "type", "integer"), {"a!": "number"}, ""),
        ({"a": 1}, said("a", "type", "string"), {"a!": "integer"}, "integer was saved"),
        ({"a": 1}, said("a.b", "defined"), {"a!": "integer"}, "integer was saved"),
        ({"b": 1}, said("a", "defined"), {"b": "integer", "a": "any"}, "no `a` there"),
        ({"a": "z"}, said("a", "one of", ["x", "y"]), {"a!": "string"}, "z was saved"),
        ({"a": "x"}, said("a", "one of", ["x", "y"]), {"a!": "x|y"}, ""),
        ({"a": None}, said("a", "equals", None, negated=True), {"a!": "any"}, "must not be null"),
        ([{"a": 1}], said("*.a", "defined"), [{"a!": "integer"}], ""),
        ([], said("*.a", "defined"), [{"a!": "any"}], ""),
    ],
)
def test_with_a_sample(
    fact: Fact, sample: Json, given: Assertion, wanted: Any, reported: str
) -> None:
    schema, told = schema_of(fact, [sample], given)
    assert in_brief(schema) == wanted
    assert len(told) == bool(reported)
    assert reported in "".join(told)


def test_a_member_that_one_sample_lacks_is_not_required(fact: Fact) -> None:
    schema, told = schema_of(fact, [{"a": 1, "b": 1}, {"b": 2}], said("a", "defined"))
    assert in_brief(schema) == {"a": "integer", "b": "integer"}
    assert len(told) == 1


@pytest.mark.parametrize(
    ("schema", "sample", "wanted"),
    [
        ({"type": "object", "properties": {"a": {"type": "number"}}}, {"a": 1}, {"a": "number"}),
        ({"properties": {"a": {"type": ["string", "null"]}}}, None, {"a": "string?"}),
        ({"properties": {"a": {"type": "string", "nullable": True}}}, None, {"a": "string?"}),
        ({"properties": {"a": {"type": "string", "format": "uuid"}}}, None, {"a": "uuid"}),
        ({"properties": {"a": {"type": "string", "format": "uuid"}}}, {"a": "b"}, {"a": "string"}),
        ({"properties": {"a": {"enum": ["x", "y"]}}}, None, {"a": "x|y"}),
        ({"type": "array", "items": {"type": "string"}}, None, ["string"]),
        ({"allOf": [{"required": ["a"]}, {"required": ["b"]}]}, None, {"a!": "any", "b!": "any"}),
        ({"$ref": "#/d", "d": {"required": ["a"]}}, None, {"a!": "any"}),
        ({"$ref": "#"}, None, "any"),
        ({"$ref": "https://a.example/s"}, None, "any"),
        ({"additionalProperties": {"type": "integer"}}, None, {"*": "integer"}),
        ({"type": 7, "properties": [], "required": "a", "items": "b"}, None, "any"),
    ],
)
def test_asserted_schemas(fact: Fact, schema: Json, sample: Json, wanted: Any) -> None:
    samples = [] if sample is None else [sample]
    found, told = schema_of(fact, samples, said("", "schema", schema))
    assert in_brief(found) == wanted
    assert told == []


def test_a_schema_that_a_sample_breaks_is_reported_once_and_the_rest_of_it_holds(
    fact: Fact,
) -> None:
    schema: Json = {
        "properties": {"a": {"type": "string"}, "b": {"type": "number"}},
        "required": ["c"],
    }
    found, told = schema_of(fact, [{"a": 1, "b": 1}], said("", "schema", schema))
    assert in_brief(found) == {"a": "integer", "b": "number", "c": "any"}
    assert len(told) == 1


def test_a_closed_object_is_one_until_a_sample_shows_more(fact: Fact) -> None:
    schema: Json = {"properties": {"a": {}}, "additionalProperties": False}
    for sample, closed in (({"a": 1}, True), ({"a": 1, "b": 2}, False)):
        found, _ = schema_of(fact, [sample], said("", "schema", schema))
        assert isinstance(found, ObjectSchema)
        assert found.closed is closed


def _status(*statuses: int, **more: Any) -> Assertion:
    operator: Any = "equals" if len(statuses) == 1 else "one of"
    expected: Json = statuses[0] if len(statuses) == 1 else list(statuses)
    return Assertion(Subject("status"), operator, expected, **more)


@pytest.mark.parametrize(
    ("given", "answers", "wanted"),
    [
        ([_status(201)], [], [201]),
        ([_status(204, 200)], [], [200, 204]),
        ([_status(500, negated=True)], [], []),
        ([_status(200, inherited=True)], [], [200]),
        ([_status(200, 201, inherited=True)], [], []),
        ([_status(200, inherited=True), _status(404)], [], [404]),
        ([_status(201)], [(200, {})], []),
        ([said("a", "defined", statuses=(202,))], [], [202]),
    ],
)
def test_statuses_that_no_response_shows(
    fact: Fact, given: list[Assertion], answers: list[Any], wanted: list[int]
) -> None:
    request = fact("GET /x", answers=answers, scripts=ScriptFacts(tuple(given)))
    (endpoint,) = gather((request,))
    assert list(asserted_statuses(endpoint)) == wanted


def test_a_status_alone_says_nothing_of_the_body(fact: Fact, inferred: Inferred) -> None:
    scripts = ScriptFacts((_status(200), _status(404, conditional=True)))
    api = inferred(fact("POST /x", scripts=scripts))
    ((_, operation),) = api.operations()
    assert [(each.status, each.schema, each.content_type) for each in operation.responses] == [
        (200, AnySchema(), ""),
        (404, None, ""),
    ]


@pytest.mark.parametrize(("answer", "kind"), [({"id": 7}, "integer"), ({"id": "7"}, "string")])
def test_a_parameter_has_the_type_of_the_member_that_fills_it(
    fact: Fact, inferred: Inferred, answer: Json, kind: str
) -> None:
    kept = StoredVariable("lead", "id", "environment", Subject("body", ("id",)))
    api = inferred(
        fact("POST /leads", answers=[(201, answer)], scripts=ScriptFacts(stored=(kept,))),
        fact("GET /leads/{lead}"),
    )
    create, get = (operation for _, operation in api.operations())
    assert get.parameters[0].schema == ScalarSchema(kind, evidence=get.parameters[0].schema.evidence)  # type: ignore[arg-type,union-attr]
    assert [
        (each.operation, each.location, each.parameter, each.pointer) for each in create.links
    ] == [(get.id, "path", "lead", "id")]


def test_a_variable_that_nobody_takes_is_no_link(fact: Fact, inferred: Inferred) -> None:
    kept = StoredVariable("other", "id", "environment", Subject("body", ("id",)))
    api = inferred(
        fact("POST /leads", scripts=ScriptFacts(stored=(kept,))), fact("GET /leads/{lead}")
    )
    assert [operation.links for _, operation in api.operations()] == [(), ()]
