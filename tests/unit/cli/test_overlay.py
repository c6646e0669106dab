"""`--openapi-overlay` lays a document over the collection that is named with it."""

from __future__ import annotations

import json
from pathlib import Path

from click.testing import CliRunner

from postwright.cli import cli

CASE = Path(__file__).parents[2] / "cases" / "openapi" / "what_the_document_says_stands"


def test_an_export_has_what_the_document_says() -> None:
    given = str(CASE / "collection.json"), "--openapi-overlay", str(CASE / "half.yaml")
    done = CliRunner().invoke(cli, ["export", *given])
    assert done.exit_code == 0
    assert "delete" in json.loads(done.stdout)["paths"]["/orders/{orderId}"]


def test_a_document_alone_is_refused() -> None:
    done = CliRunner().invoke(cli, ["export", "--openapi-overlay", str(CASE / "half.yaml")])
    assert done.exit_code == 2
    assert "PW605" in done.stderr


def test_broken_yaml_is_told_with_its_place(tmp_path: Path) -> None:
    half = tmp_path / "half.yaml"
    half.write_text("openapi: 3.1.0\npaths: [\n", encoding="utf-8")
    given = str(CASE / "collection.json"), "--openapi-overlay", str(half)
    done = CliRunner().invoke(cli, ["export", *given])
    assert done.exit_code == 2
    assert "PW150" in done.stderr
