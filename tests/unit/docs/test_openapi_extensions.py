"""The reference of what an export says beyond OpenAPI: no member is missing, none is made up."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from postwright import Input, Sink, recover
from postwright.ir.openapi import to_openapi

ROOT = Path(__file__).parents[3]
PAGE = (ROOT / "docs" / "reference" / "openapi-extensions.md").read_text(encoding="utf-8")
SOURCES = ROOT / "generator" / "postwright" / "ir" / "openapi"
SPEC = ROOT / "spec" / "leadcenter" / "leadcenter.postman_collection.json"
BY_FLOW = {"x-postwright-authorizationUrl", "x-postwright-tokenUrl"}
MEMBER = re.compile(r"x-(?:postwright-[a-zA-Z-]*[a-zA-Z]|extensible-enum)")


def test_every_member_is_told_of_and_no_other() -> None:
    written = set(
        MEMBER.findall(
            "".join(p.read_text(encoding="utf-8") for p in SOURCES.iterdir() if p.suffix == ".py")
        )
    )
    told = set(re.findall(rf"`({MEMBER.pattern})`", PAGE))
    assert told == written | BY_FLOW


@pytest.fixture(scope="module")
def document() -> Any:
    return json.loads(json.dumps(to_openapi(recover(Input(SPEC), Sink()))))


def test_every_claim_is_told_of(document: Any) -> None:
    rows = re.findall(r"^\| (`[a-z`, ]+`) \|", PAGE.partition("| claim |")[2], re.M)
    known = {claim for row in rows for claim in re.findall(r"`(\w+)`", row)}
    claims = set(_claims(document))
    assert claims <= known, claims - known


def _claims(value: Any) -> list[str]:
    if isinstance(value, list):
        return [claim for each in value for claim in _claims(each)]
    if not isinstance(value, dict):
        return []
    own = [each["claim"] for each in value.get("x-postwright-evidence", ())]
    return own + [claim for each in value.values() for claim in _claims(each)]


def test_the_example_is_in_the_export(document: Any) -> None:
    name, member = re.findall(r'^"(\w+)": (\{.*?^\})$', PAGE, re.M | re.S)[0]
    assert document["components"]["schemas"]["Lead"]["properties"][name] == json.loads(member)
