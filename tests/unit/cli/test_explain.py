"""`postwright explain`: codes and addresses."""

from __future__ import annotations

import json
from pathlib import Path

from click.testing import CliRunner, Result

from postwright.cli import cli

CASE = Path(__file__).parents[2] / "cases" / "explain" / "leads" / "collection.json"


def explain(*words: str) -> Result:
    return CliRunner().invoke(cli, ["explain", *words])


def test_a_code_needs_no_collection() -> None:
    assert explain("pw101").stdout.startswith("# PW101: ")


def test_an_unknown_code_is_no_address() -> None:
    done = explain("PW1O1", str(CASE))
    assert done.exit_code == 2
    assert "PW604" in done.output


def test_an_unknown_address_names_the_nearest() -> None:
    done = explain("Lead.emial", str(CASE))
    assert done.exit_code == 2
    assert "error[PW617]" in done.output
    assert "did you mean `Lead.email`?" in done.output


def test_json_has_what_the_text_has() -> None:
    data = json.loads(explain("Lead.email", str(CASE), "--json").stdout)
    assert (data["address"], data["kind"]) == ("Lead.email", "property of Lead")
    said = {each["about"]: each for each in data["statements"]}
    assert said["type"]["text"] == "string(email)"
    null = said["nullable"]["reasons"][0]
    assert (null["samples"], null["places"][0]["pointer"]) == (1, "/item/0/item/0/response/0")
    assert null["places"][0]["line"] == 60
