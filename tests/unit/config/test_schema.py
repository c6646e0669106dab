"""The JSON Schema of postwright.yaml says what its reader does."""

from __future__ import annotations

import json
import re
from collections.abc import Collection
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from postwright.config import read_settings
from postwright.diagnostics import Failure
from postwright.packs.document import parse
from postwright.packs.item import Item, Record

ROOT = Path(__file__).parents[3]
SCHEMA: dict[str, Any] = json.loads(
    (ROOT / "docs" / "reference" / "postwright.schema.json").read_text(encoding="utf-8")
)

WHOLE = """\
version: 1
input: {collection: a.json, environments: [b.json], openapi: c.yaml}
overrides:
  - {rename: leads.list, to: search, reason: r}
  - {retype: Lead.id, type: string, nullable: true, required: true, reason: r}
  - {merge: [Lead, Row], to: Lead, reason: r}
  - {split: rpc.call, by: body method, reason: r}
  - {drop: leads.list, reason: r}
  - {add: Lead.odds, enum: [a, b], description: d, reason: r}
lint: {PW203: error, PW118: off}
pull: {a.json: 123-abc}
targets:
  mine: {pack: python, output: sdk, options: {package: leads, strict: true, depth: 2}}
"""
"""A document in which every part of the format occurs."""

OPENING = "input: {collection: a.json}\ntargets: {a: {pack: p, output: o}}\n"
VALID = {
    "the whole": WHOLE,
    "the least": OPENING,
    "several collections and a name": OPENING.replace("a.json", "[a.json, b], name: Leads"),
    "several OpenAPI documents": OPENING.replace("a.json", "a.json, openapi: [b.yaml, c.json]"),
    "nulls are not given": "input: {collection: a.json, environments: }\noverrides:\n"
    "targets: {a: {pack: p, output: o, options: }}\n",
}
INVALID = {
    "nothing": "{}",
    "no targets": "input: {collection: a.json}\ntargets: {}\n",
    "no output": "input: {collection: a.json}\ntargets: {a: {pack: p}}\n",
    "no collection": "input: {}\ntargets: {a: {pack: p, output: o}}\n",
    "no collection in the list": OPENING.replace("a.json", "[]"),
    "no document in the list": OPENING.replace("a.json", "a.json, openapi: []"),
    "an unknown level": "lint: {PW203: loud}\n" + OPENING,
    "another version": "version: 2\n" + OPENING,
    "an unknown key": "inputs: 1\n" + OPENING,
    "environments that are no list": OPENING.replace("a.json", "a.json, environments: b.json"),
    "an option that is a list": OPENING.replace("o}", "o, options: {x: []}}"),
    **{
        f"override {number}": f"{OPENING}overrides:\n  - {entry}\n"
        for number, entry in enumerate(
            (
                "{rename: a.b, reason: r}",
                "{rename: a.b, to: ' ', reason: r}",
                "{rename: a.b, to: c}",
                "{rename: a.b, to: c, reason: ' '}",
                "{rename: a.b, to: c, by: request, reason: r}",
                "{rename: a.b, drop: c, to: c, reason: r}",
                "{rename: 1, to: c, reason: r}",
                "{retype: Lead.id, reason: r}",
                "{retype: Lead.id, enum: [], reason: r}",
                "{retype: Lead.id, enum: [1, a], reason: r}",
                "{retype: Lead.id, enum: [a, a], reason: r}",
                "{retype: Lead.id, required: maybe, reason: r}",
                "{merge: [Lead], reason: r}",
                "{merge: Lead, reason: r}",
                "{split: a.b, reason: r}",
                "{split: a.b, by: header x, reason: r}",
                "{split: a.b, by: request, to: X, reason: r}",
                "{split: Lead.id, to: x y, reason: r}",
                "{drop: a.b, to: c, reason: r}",
                "{add: Lead.id, type: string, example: x, reason: r}",
                "leads.list",
            )
        )
    },
}
PUBLISHED = [ROOT / "postwright.yaml", *sorted(ROOT.glob("tests/cases/*/*/postwright.yaml"))]


def plain(item: Item) -> Any:
    """The document as a schema sees it."""
    match item.value:
        case list() as items:
            return [plain(each) for each in items]
        case dict() as members:
            return {key: plain(each) for key, each in members.items()}
        case value:
            return value


def fits(text: str) -> bool:
    return Draft202012Validator(SCHEMA).is_valid(plain(parse(text, "postwright.yaml")))


def is_read(text: str, folder: Path) -> bool:
    (folder / "postwright.yaml").write_text(text, encoding="utf-8")
    try:
        read_settings(folder / "postwright.yaml")
    except Failure:
        return False
    return True


def test_it_is_a_schema() -> None:
    Draft202012Validator.check_schema(SCHEMA)


@pytest.mark.parametrize("case", VALID)
def test_what_is_read_fits(case: str, tmp_path: Path) -> None:
    assert fits(VALID[case])
    assert is_read(VALID[case], tmp_path)


@pytest.mark.parametrize("case", INVALID)
def test_what_does_not_fit_is_refused(case: str, tmp_path: Path) -> None:
    assert not fits(INVALID[case])
    assert not is_read(INVALID[case], tmp_path)


@pytest.mark.parametrize("path", PUBLISHED, ids=lambda path: path.parent.name)
def test_configurations_of_this_project_fit(path: Path) -> None:
    assert fits(path.read_text(encoding="utf-8"))


def test_it_has_the_keys_that_the_reader_asks_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: dict[str, tuple[set[str], set[str]]] = {}
    record = Item.record

    def spied(item: Item, known: Collection[str], required: Collection[str] = ()) -> Record:
        asked[_place(item)] = set(known), set(required)
        return record(item, known, required)

    monkeypatch.setattr(Item, "record", spied)
    assert is_read(WHOLE, tmp_path)
    assert len(asked) == 9
    for place, (known, required) in asked.items():
        schema = _at(place)
        assert schema["additionalProperties"] is False
        assert set(schema["properties"]) == known, place
        assert required <= set(schema.get("required", ())), place


VERBS = ("rename", "retype", "merge", "split", "drop", "add")


def _place(item: Item) -> str:
    """Where a mapping stands: `$defs.VERB` for an override, `targets.*` for a target."""
    if item.name.startswith("overrides["):
        return next(f"$defs.{verb}" for verb in VERBS if verb in item.members())
    return re.sub(r"^targets\.[^.]+", "targets.*", item.name)


def _at(place: str) -> dict[str, Any]:
    """The part of the schema for what stands at a place."""
    if place.startswith("$defs."):
        return SCHEMA["$defs"][place.removeprefix("$defs.")]
    schema = SCHEMA
    for step in filter(None, place.split(".")):
        schema = schema["additionalProperties"] if step == "*" else schema["properties"][step]
    return schema
