"""Examples in the document are of the schemas beside them; what is not stands among the misfits."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from support.shown_examples import fitting

from postwright import Failure, Input, Sink, recover
from postwright.ir.api import (
    Api,
    Example,
    ExampleRequest,
    ExampleResponse,
    MediaType,
    Operation,
    Parameter,
    Payload,
    RequestBody,
    Resource,
    Response,
)
from postwright.ir.json import Json
from postwright.ir.openapi import to_openapi
from postwright.ir.schema import (
    AnySchema,
    ArraySchema,
    EnumSchema,
    MapSchema,
    NamedSchema,
    ObjectSchema,
    Property,
    Reference,
    ScalarSchema,
    Schema,
    UnionSchema,
)

ROOT = Path(__file__).parents[4]
SPEC = ROOT / "spec" / "leadcenter" / "leadcenter.postman_collection.json"
CASES = sorted((ROOT / "tests" / "cases").glob("*/*/collection.json"))

JSON, FORM, PARTS = "application/json", "application/x-www-form-urlencoded", "multipart/form-data"
INTEGER, STRING = ScalarSchema("integer"), ScalarSchema("string")
NUMBER, BOOLEAN = ScalarSchema("number"), ScalarSchema("boolean")
FILE = ScalarSchema("string", "binary")
LEAD = NamedSchema("Lead", ObjectSchema((Property("id", INTEGER, True), Property("name", STRING))))
LEVEL = NamedSchema("Level", EnumSchema("integer", (1, 2), open=False))


@pytest.mark.parametrize("path", [SPEC, *CASES], ids=lambda path: path.parent.name)
def test_every_example_of_an_export_fits(path: Path) -> None:
    try:
        api = recover(Input(path), Sink())
    except Failure:
        pytest.skip("this collection has no contract")
    count = fitting(json.loads(json.dumps(to_openapi(api))))
    assert count or path is not SPEC


def _object(**members: Schema) -> ObjectSchema:
    return ObjectSchema(tuple(Property(name, schema) for name, schema in members.items()))


def _exported(operation: Operation) -> Any:
    resources = (Resource("leads", operations=(operation,)),)
    document: Any = to_openapi(Api("x", resources=resources, schemas=(LEAD, LEVEL)))
    fitting(document)
    return document["paths"]["/leads"]["post"]


def _shown(part: Any) -> tuple[str, Json]:
    """Where the one example of a part stands, and its value."""
    places = [name for name in ("examples", "x-postwright-misfits") if name in part]
    (example,) = part[places[0]].values()
    return " ".join(places), example["value"]


FITS = [
    (INTEGER, 1, True),
    (INTEGER, 1.0, True),
    (INTEGER, 1.5, False),
    (INTEGER, True, False),
    (INTEGER, "{{n}}", False),
    (NUMBER, 1, True),
    (BOOLEAN, 1, False),
    (STRING, None, False),
    (ScalarSchema("string", nullable=True), None, True),
    (ScalarSchema("string", "date"), "someday", True),
    (AnySchema(), [1, "a"], True),
    (EnumSchema("string", ("a",)), "b", True),
    (EnumSchema("string", ("a",), open=False), "b", False),
    (EnumSchema("integer", (1, 2), open=False), 2, True),
    (ArraySchema(INTEGER), [1, "2"], False),
    (ArraySchema(INTEGER), {}, False),
    (MapSchema(INTEGER), {"a": 1}, True),
    (MapSchema(INTEGER), {"a": "1"}, False),
    (Reference("Lead"), {"id": 1, "more": 2}, True),
    (Reference("Lead"), {"name": "Ada"}, False),
    (Reference("Lead"), {"id": 1, "name": 2}, False),
    (Reference("Lead"), None, False),
    (Reference("Lead", nullable=True), None, True),
    (ObjectSchema(closed=True), {"more": 2}, False),
    (UnionSchema((INTEGER, Reference("Lead"))), {"id": 1}, True),
    (UnionSchema((INTEGER, Reference("Lead"))), "1", False),
    (UnionSchema(()), "1", True),
    (UnionSchema((), nullable=True), "1", False),
]


@pytest.mark.parametrize(("schema", "value", "is_fit"), FITS)
def test_what_is_not_of_its_schema_is_a_misfit(schema: Schema, value: Json, is_fit: bool) -> None:
    sent = Example("One", ExampleRequest(body=Payload("json", JSON, value)))
    body = RequestBody((MediaType(JSON, schema),))
    operation = Operation("1", "x", "X", "POST", "/leads", request_body=body, examples=(sent,))
    part = _exported(operation)["requestBody"]["content"][JSON]
    assert _shown(part) == ("examples" if is_fit else "x-postwright-misfits", value)


FORMS: list[tuple[Schema, Json, Json]] = [
    (INTEGER, "50", 50),
    (NUMBER, "1.5", 1.5),
    (BOOLEAN, "true", True),
    (STRING, "50", "50"),
    (Reference("Level"), "2", 2),
    (ArraySchema(INTEGER), ["1", "2"], [1, 2]),
    (ArraySchema(INTEGER), "1", [1]),
    (UnionSchema((INTEGER, STRING)), "soon", "soon"),
    (UnionSchema((INTEGER, STRING)), "7", 7),
    (FILE, None, ""),
    (ArraySchema(FILE), None, [""]),
]


@pytest.mark.parametrize(("kind", "media_type"), [("form", FORM), ("multipart", PARTS)])
@pytest.mark.parametrize(("schema", "text", "value"), FORMS)
def test_fields_of_forms_are_typed(
    kind: Any, media_type: str, schema: Schema, text: Json, value: Json
) -> None:
    shown = Payload(kind, media_type, {"x": text, "y": "1"})
    sent = Example("One", ExampleRequest(body=shown))
    body = RequestBody((MediaType(media_type, _object(x=schema)),))
    operation = Operation("1", "x", "X", "POST", "/leads", request_body=body, examples=(sent,))
    part = _exported(operation)["requestBody"]["content"][media_type]
    assert _shown(part) == ("examples", {"x": value, "y": "1"})


def test_fields_that_brackets_nest_are_typed() -> None:
    schema = _object(lead=Reference("Lead"), tags=ArraySchema(_object(n=INTEGER)))
    form: Json = {"lead[id]": "7", "tags[0][n]": "1"}
    sent = Example("One", ExampleRequest(body=Payload("form", FORM, form)))
    body = RequestBody((MediaType(FORM, schema),))
    operation = Operation("1", "x", "X", "POST", "/leads", request_body=body, examples=(sent,))
    shown = _shown(_exported(operation)["requestBody"]["content"][FORM])
    assert shown == ("examples", {"lead": {"id": 7}, "tags": [{"n": 1}]})


PARAMETERS = [
    (INTEGER, "50", "examples", 50),
    (INTEGER, "{{size}}", "x-postwright-misfits", "{{size}}"),
    (Reference("Level"), "1", "examples", 1),
    (ArraySchema(INTEGER), "1", "examples", [1]),
]


@pytest.mark.parametrize(("schema", "text", "place", "value"), PARAMETERS)
def test_parameters_are_typed(schema: Schema, text: str, place: str, value: Json) -> None:
    parameter = Parameter("n", "query", schema, examples=(text,))
    operation = Operation("1", "x", "X", "POST", "/leads", parameters=(parameter,))
    assert _shown(_exported(operation)["parameters"][0]) == (place, value)


def test_an_answer_that_is_no_json_is_a_misfit() -> None:
    broken = ExampleResponse(200, body=Payload("text", JSON, text="{'id': 1"))
    operation = Operation(
        *("1", "x", "X", "POST", "/leads"),
        responses=(Response(200, "", JSON, Reference("Lead")),),
        examples=(Example("One", ExampleRequest(), broken),),
    )
    part = _exported(operation)["responses"]["200"]["content"][JSON]
    assert _shown(part) == ("x-postwright-misfits", "{'id': 1")
