"""Overrides, any of them in any order: what they leave is a sound model, or they say why they do nothing."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import TypeAlias

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from postwright.diagnostics import Failure, Sink
from postwright.infer import infer
from postwright.ir import serial
from postwright.ir.api import Api, Operation, Resource
from postwright.ir.facts import Facts
from postwright.ir.openapi import to_openapi
from postwright.ir.rewriting import each_schema
from postwright.ir.schema import ObjectSchema, Reference, Schema
from postwright.ir.steps import Each, path_text
from postwright.lower import lower
from postwright.overrides import Corrections, read_overrides
from postwright.overrides.catalogue import Catalogue, called, owners_of
from postwright.overrides.places import exits
from postwright.packs.document import parse
from postwright.postman import read
from postwright.redact import redact

SPEC = Path(__file__).parents[2] / "spec" / "leadcenter" / "leadcenter.postman_collection.json"

QUICK = settings(
    max_examples=25, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck)
)

REFUSALS = {"PW610", "PW612", "PW613"}
"""What may be said of an override that is well written."""

Entry: TypeAlias = dict[str, object]


def _facts() -> Facts:
    sink = Sink()
    return lower(*redact(read(SPEC, sink), [], sink), sink)


FACTS = _facts()
API = infer(FACTS, Sink())
CATALOGUE = Catalogue(API, FACTS.requests, owners_of(API))
OPERATIONS = [operation for _, operation in API.operations()]
MODELS = [named.name for named in API.schemas]
REQUESTS = [called(request) for request in FACTS.requests]

names = st.sampled_from(["list", "get", "Lead", "Note", "Other", "x y", "id", "page", "lead"])
types = st.sampled_from(
    ["string", "string/date-time", "integer", "any", "array of Lead", "map of any", "Tag", "object"]
)


@st.composite
def operations(draw: st.DrawFn) -> str:
    operation = draw(st.sampled_from(OPERATIONS))
    route = f"{operation.method} {operation.path}"
    return draw(st.sampled_from([route, CATALOGUE.spelled(operation), f"request {operation.id}"]))


@st.composite
def parameters(draw: st.DrawFn) -> str:
    operation = draw(st.sampled_from([each for each in OPERATIONS if each.parameters]))
    parameter = draw(st.sampled_from(operation.parameters))
    return f"{CATALOGUE.spelled(operation)} {parameter.location} {parameter.name}"


@st.composite
def properties(draw: st.DrawFn) -> str:
    """A property, or something two steps into a model that may or may not be there."""
    model = draw(st.sampled_from(API.schemas))
    step = draw(st.sampled_from([*exits(model.schema)]))
    below = draw(st.sampled_from([(), (Each.ITEMS,), ("id",), (Each.ITEMS, "id")]))
    return f"{model.name}.{path_text((step, *below))}"


@st.composite
def bodies(draw: st.DrawFn) -> str:
    operation = draw(st.sampled_from(OPERATIONS))
    status = draw(st.sampled_from([each.status for each in operation.responses] or [200]))
    place = draw(
        st.sampled_from(["body", "body name", f"response {status}", f"response {status} data[]"])
    )
    return f"{CATALOGUE.spelled(operation)} {place}"


NEW = st.sampled_from(
    [
        "Lead.odds",
        "LeadPage.data[].odds",
        "leads.list query odds",
        "leads.get header X-Odds",
        "leads.create body odds",
        "leads.delete body odds",
        "leads.get response 418",
    ]
)
places = st.one_of(properties(), properties(), bodies())
resources = st.sampled_from(["leads", "leads.notes", "task lists", "users"])
ENTRIES: dict[str, st.SearchStrategy[Entry]] = {
    "rename": st.fixed_dictionaries(
        {
            "rename": st.one_of(operations(), parameters(), st.sampled_from(MODELS), resources),
            "to": names,
        }
    ),
    "retype": st.fixed_dictionaries(
        {"retype": st.one_of(places, parameters()), "type": types},
        optional={"nullable": st.booleans()},
    ),
    "merge": st.fixed_dictionaries(
        {"merge": st.lists(st.sampled_from(MODELS), min_size=2, max_size=3, unique=True)}
    ),
    "split": st.fixed_dictionaries({"split": places, "to": st.sampled_from(["Own", "Lead"])}),
    "drop": st.fixed_dictionaries({"drop": st.one_of(places, parameters())}),
    "add": st.fixed_dictionaries(
        {"add": st.one_of(NEW, NEW, places, parameters()), "type": types, "description": names}
    ),
}
REQUEST_ENTRIES = st.one_of(
    st.fixed_dictionaries(
        {
            "drop": st.one_of(
                operations(), resources, st.sampled_from(REQUESTS).map("request {}".format)
            )
        }
    ),
    st.fixed_dictionaries({"merge": st.lists(operations(), min_size=2, max_size=3)}),
    st.fixed_dictionaries({"split": operations(), "by": st.sampled_from(["request", "body name"])}),
)


def corrections(entries: list[Entry], sink: Sink) -> Corrections | None:
    """The entries, read as postwright.yaml is; None where the reader refuses them."""
    written = json.dumps([{**entry, "reason": "Any."} for entry in entries])
    try:
        return Corrections(read_overrides(parse(written, "postwright.yaml").items()), sink)
    except Failure:
        return None


@QUICK
@given(st.lists(st.one_of(*ENTRIES.values()), min_size=4, max_size=10))
def test_the_model_stays_sound(entries: list[Entry]) -> None:
    api, refused = API, set()
    for entry in entries:
        made = corrections([entry], Sink())
        try:
            api = made.of_contract(api, FACTS) if made else api
        except Failure as failure:
            refused |= {each.code for each in failure.diagnostics}
        assert list(faults(api)) == [], entry
    assert refused <= REFUSALS
    assert serial.load(json.loads(serial.dumps(api))) == api
    to_openapi(api)


@QUICK
@given(st.lists(st.one_of(*ENTRIES.values()), max_size=8))
def test_the_same_overrides_give_the_same(entries: list[Entry]) -> None:
    assert _outcome(entries) == _outcome(entries)


def _outcome(entries: list[Entry]) -> object:
    sink = Sink()
    made = corrections(entries, sink)
    try:
        return (made.of_contract(API, FACTS) if made else None), list(sink)
    except Failure as failure:
        return failure.diagnostics, list(sink)


@QUICK
@given(st.lists(REQUEST_ENTRIES, min_size=1, max_size=5))
def test_every_request_is_in_an_operation_or_named(entries: list[Entry]) -> None:
    sink = Sink()
    made = corrections(entries, sink)
    assert made is not None
    facts = made.of_requests(FACTS, lambda shown: API)
    api, refused = infer(facts, Sink()), set()
    try:
        api = made.of_contract(api, facts)
    except Failure as failure:
        refused = {each.code for each in failure.diagnostics}
    assert refused <= REFUSALS
    left_out = {each.origin for each in sink if each.code == "PW614"}
    kept = {request.origin for request in facts.requests}
    assert kept | left_out == {request.origin for request in FACTS.requests}
    assert kept & left_out == set()
    assert list(faults(api)) == []


def faults(api: Api) -> Iterator[str]:
    """What a sound model never has."""
    models = [named.name for named in api.schemas]
    yield from _of_names("model", models)
    if models != sorted(models):
        yield "models are not sorted"
    yield from _of_schemas(api, set(models))
    yield from _of_names("resource", [each.name for each in api.resources])
    for top in api.resources:
        for resource in top.walk():
            yield from _of_resource(resource)
    ids = [operation.id for _, operation in api.operations()]
    yield from _of_names("id", ids)
    yield from (each.operation for each in api.token_sources if each.operation not in ids)


def _of_names(kind: str, found: list[str]) -> Iterator[str]:
    yield from (f"{kind} {name} twice" for name in {*found} if found.count(name) > 1)


def _of_schemas(api: Api, models: set[str]) -> Iterator[str]:
    wrong: list[str] = []

    def look(schema: Schema) -> Schema:
        if isinstance(schema, Reference) and schema.name not in models:
            wrong.append(f"no model {schema.name}")
        if isinstance(schema, ObjectSchema):
            wrong.extend(_of_names("property", [each.name for each in schema.properties]))
        return schema

    each_schema(api, look)
    yield from wrong


def _of_resource(resource: Resource) -> Iterator[str]:
    yield from _of_names("resource", [each.name for each in resource.resources])
    yield from _of_names("action", [each.action for each in resource.operations])
    for operation in resource.operations:
        yield from _of_operation(operation)


def _of_operation(operation: Operation) -> Iterator[str]:
    keys = [f"{each.location} {each.name}" for each in operation.parameters]
    yield from _of_names("parameter", keys)
    yield from _of_names("response", [str(each.status) for each in operation.responses])
    in_path = [each.name for each in operation.parameters if each.location == "path"]
    if in_path != re.findall(r"\{([^{}]*)\}", operation.path):
        yield f"{operation.path} has the parameters {in_path}"
    shown = {name for each in operation.examples for name, _ in each.request.path}
    yield from (f"a value for {name}" for name in shown - set(in_path))
    if operation.pagination is not None:
        sent = {each.wire_name or each.name for each in operation.parameters}
        page = operation.pagination
        turned_by = {page.page_param, page.size_param, page.cursor_param} - {""}
        yield from (f"pages turn by {name}" for name in turned_by - sent)


def test_a_fault_is_found() -> None:
    broken: dict[str, Callable[[Api], Api]] = {
        "no model Lead": lambda api: _without_model(api, "Lead"),
        "models are not sorted": _unsorted,
    }
    for told, spoil in broken.items():
        assert told in set(faults(spoil(API)))
    assert list(faults(API)) == []


def _without_model(api: Api, name: str) -> Api:
    return replace(api, schemas=tuple(each for each in api.schemas if each.name != name))


def _unsorted(api: Api) -> Api:
    return replace(api, schemas=api.schemas[::-1])
