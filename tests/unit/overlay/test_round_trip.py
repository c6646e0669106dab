"""A contract's own export, laid over it, changes nothing; each statement changed in it changes its place."""

from __future__ import annotations

import copy
import json
from pathlib import Path
from typing import Any

import pytest
from openapi_spec_validator import validate

from postwright import Failure, Input, Sink, recover
from postwright.ir.api import Api
from postwright.ir.openapi import to_openapi
from postwright.ir.schema import ObjectSchema
from postwright.overlay import lay_over
from postwright.source import Origin

ROOT = Path(__file__).parents[3]
SPEC = ROOT / "spec" / "leadcenter" / "leadcenter.postman_collection.json"
CASES = sorted((ROOT / "tests" / "cases").glob("*/*/collection.json"))


def exported(path: Path) -> tuple[Api, Any]:
    """A collection's contract and its document, as one reads it back from a file."""
    api = recover(Input(path), Sink())
    return api, json.loads(json.dumps(to_openapi(api)))


def laid(api: Api, document: Any) -> tuple[Api, list[str]]:
    sink = Sink()
    return lay_over(api, [(document, Origin("half.json"))], sink), [each.code for each in sink]


@pytest.mark.parametrize("path", [SPEC, *CASES], ids=lambda path: path.parent.name)
def test_its_own_export_changes_nothing(path: Path) -> None:
    try:
        api, document = exported(path)
    except Failure:
        pytest.skip("this collection has no contract")
    validate(document)
    assert laid(api, document) == (api, [])


@pytest.fixture(scope="module")
def leadcenter() -> tuple[Api, Any]:
    return exported(SPEC)


def test_a_statement_changes_its_place_and_no_other(leadcenter: tuple[Api, Any]) -> None:
    api, document = leadcenter
    document = copy.deepcopy(document)
    document["components"]["schemas"]["Lead"]["properties"]["score"] = {"type": "number"}
    changed, _ = laid(api, document)
    differing = [
        new.name for old, new in zip(api.schemas, changed.schemas, strict=True) if old != new
    ]
    assert differing == ["Lead"]
    lead = next(each.schema for each in changed.schemas if each.name == "Lead")
    assert isinstance(lead, ObjectSchema)
    assert any(
        evidence.reason == "openapi: half.json"
        and evidence.places[0].pointer == "/components/schemas/Lead/properties/score"
        for member in lead.properties
        for evidence in member.evidence
    )
    assert list(changed.operations()) == list(api.operations())


def test_a_model_of_another_name_takes_the_place_of_the_old(leadcenter: tuple[Api, Any]) -> None:
    api, document = leadcenter
    text = json.dumps(document).replace(
        '#/components/schemas/Lead"', '#/components/schemas/Prospect"'
    )
    other = json.loads(text)
    other["components"]["schemas"]["Prospect"] = other["components"]["schemas"].pop("Lead")
    changed, _ = laid(api, other)
    names = {each.name for each in changed.schemas}
    assert "Prospect" in names
    assert "Lead" not in names
    assert len(names) == len(api.schemas)


def test_a_part_of_a_document_leaves_the_rest_as_it_was(leadcenter: tuple[Api, Any]) -> None:
    api, document = leadcenter
    path = next(iter(document["paths"]))
    half = {**document, "paths": {path: document["paths"][path]}}
    assert laid(api, half)[0] == api


def test_a_credential_that_a_document_asks_for_is_not_optional() -> None:
    case = ROOT / "tests" / "cases" / "auth" / "a_guest_is_served_without_a_credential"
    api, document = exported(case / "collection.json")
    listing = document["paths"]["/products"]["get"]
    assert listing["security"] == [{"bearerAuth": []}, {}]
    listing["security"].pop()
    changed, told = laid(api, document)
    (operation,) = [each for _, each in changed.operations() if each.id == "b1"]
    assert (operation.security, told) == ((("bearerAuth",),), [])
    assert [each.claim for each in operation.evidence] == ["name", "contract"]
