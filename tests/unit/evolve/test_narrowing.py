"""What counts as narrower, and that it is told once, with its place."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from postwright.cli import cli
from postwright.evolve import Narrowing, digest, narrowings, read_digest, written
from postwright.ir.api import Api
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

TEXT, WHOLE, NUMBER = ScalarSchema("string"), ScalarSchema("integer"), ScalarSchema("number")
OPEN = EnumSchema("string", ("a", "b"))
CLOSED = EnumSchema("string", ("a", "b|c"), open=False)
THING = ObjectSchema((Property("id", WHOLE),))


def api_of(schema: Schema, *, required: bool = False) -> Api:
    """An API with a model `Lead` that has a property `x`."""
    lead = ObjectSchema((Property("x", schema, required),))
    return Api("A", schemas=(NamedSchema("Lead", lead), NamedSchema("Thing", THING)))


def told(before: Api, now: Api) -> list[tuple[str, str, str]]:
    kept = read_digest(json.loads(json.dumps(written(digest(before)))))
    return [(each.address, each.before, each.now) for each in narrowings(kept, digest(now))]


@pytest.mark.parametrize(
    ("before", "now", "said"),
    [
        (AnySchema(), TEXT, ("anything", "string")),
        (TEXT, ScalarSchema("string", "email"), ("string", "string(email)")),
        (ScalarSchema("string", "date"), ScalarSchema("string", "uuid"), ("string(date)", "string(uuid)")),
        (NUMBER, WHOLE, ("number", "integer")),
        (ScalarSchema("integer", nullable=True), WHOLE, ("integer or null", "integer")),
        (UnionSchema((WHOLE, TEXT)), TEXT, ("integer or string", "string")),
        (OPEN, CLOSED, ("string", "one of a, b|c")),
        (CLOSED, EnumSchema("string", ("a",), open=False), ("one of a, b|c", "one of a")),
        (MapSchema(WHOLE), THING, ("a map", "an object")),
    ],
)  # fmt: skip
def test_what_is_narrower(before: Schema, now: Schema, said: tuple[str, str]) -> None:
    assert told(api_of(before), api_of(now)) == [("Lead.x", *said)]


@pytest.mark.parametrize(
    ("before", "now"),
    [
        (TEXT, AnySchema()),
        (ScalarSchema("string", "email"), TEXT),
        (WHOLE, NUMBER),
        (WHOLE, ScalarSchema("integer", nullable=True)),
        (CLOSED, EnumSchema("string", ("a", "b|c", "d"), open=False)),
        (CLOSED, TEXT),
        (THING, Reference("Thing")),
        (THING, ObjectSchema((*THING.properties, Property("y", TEXT)))),
        (ObjectSchema((*THING.properties, Property("y", TEXT))), THING),
    ],
)
def test_what_is_not(before: Schema, now: Schema) -> None:
    assert told(api_of(before), api_of(now)) == []


def test_what_is_inside_is_compared_too() -> None:
    before = api_of(ArraySchema(MapSchema(NUMBER)))
    assert told(before, api_of(ArraySchema(MapSchema(WHOLE)))) == [
        ("Lead.x[]{}", "number", "integer")
    ]


def test_what_becomes_required_is_narrower() -> None:
    said = told(api_of(TEXT), api_of(TEXT, required=True))
    assert said == [("Lead.x", "string", "string, required")]
    assert told(api_of(TEXT, required=True), api_of(TEXT)) == []


def test_a_kept_digest_that_somebody_edited_does_no_harm() -> None:
    kept = read_digest({"Lead": {"x": 1, "y": "["}, "Thing": "?"})
    assert list(narrowings(kept, {"Lead": {"x": "string", "y": "[1]"}, "Thing": {}})) == [
        Narrowing("Lead", "y", "[", "one of 1")
    ]


SCHEMA = "https://schema.getpostman.com/json/collection/v2.1.0/collection.json"


def collection(*scores: float) -> str:
    request = {"method": "GET", "url": "https://api.example.com/leads/1"}
    answers = [
        {"name": str(score), "code": 200, "body": json.dumps({"id": 1, "score": score})}
        for score in scores
    ]
    item: Any = {"name": "Get lead", "request": request, "response": answers}
    return json.dumps({"info": {"name": "A", "schema": SCHEMA}, "item": [item]})


def test_it_is_told_once_with_its_place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    run = ["generate", "a.json", "-o", "sdk", "--pack", "typescript"]
    Path("a.json").write_text(collection(1, 1.5))
    first = CliRunner().invoke(cli, run)
    assert first.exit_code == 0, first.output
    assert "PW320" not in first.output
    Path("a.json").write_text(collection(1, 2))
    checked = CliRunner().invoke(cli, ["check", *run[1:]])
    assert "PW320" in checked.output
    second = CliRunner().invoke(cli, run)
    assert "`Lead.score` was number and is integer now, which is narrower" in second.output
    assert "a.json:1:" in second.output
    assert "PW320" not in CliRunner().invoke(cli, run).output


def test_an_override_that_narrows_is_not_advised_to_be_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("a.json").write_text(collection(1, 1.5))
    settings = (
        "version: 1\ninput: {collection: a.json}\n"
        "targets: {one: {pack: typescript, output: sdk}}\n"
    )
    Path("postwright.yaml").write_text(settings)
    assert CliRunner().invoke(cli, ["generate"]).exit_code == 0
    retype = "overrides: [{retype: Lead.score, type: integer, reason: It is counted.}]\n"
    Path("postwright.yaml").write_text(settings + retype)
    told = CliRunner().invoke(cli, ["generate"]).output
    assert "warning[PW320]" in told
    assert "this override makes it so" in told
    explained = CliRunner().invoke(cli, ["explain", "Lead.score"]).output
    assert "override: It is counted." in explained
    assert "postwright.yaml:4:" in explained
    assert "the collection" not in explained.partition("override:")[2].splitlines()[1]
