"""Overrides on the command line."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from postwright.cli import cli

COLLECTION = """\
{"info": {"name": "Leads", "schema":
  "https://schema.getpostman.com/json/collection/v2.1.0/collection.json"},
 "item": [{"name": "List leads", "request": {"url": "https://example.com/leads?page=1"}}]}
"""
OPENING = "input: {collection: a.json}\ntargets: {a: {pack: python, output: sdk}}\noverrides:\n"


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.json").write_text(COLLECTION)
    return tmp_path


def test_all_that_are_wrong_are_told_and_nothing_is_written(project: Path) -> None:
    (project / "postwright.yaml").write_text(
        OPENING
        + "  - {rename: leads.lst, to: search, reason: r}\n"
        + "  - {drop: leads.list query pgae, reason: r}\n"
    )
    done = CliRunner().invoke(cli, ["generate"])
    assert done.exit_code == 2
    assert "did you mean `leads.list`?" in done.output
    assert "did you mean `leads.list query page`?" in done.output
    assert "postwright.yaml:5:5" in done.output
    assert not (project / "sdk").exists()


def test_inspect_and_export_hold_the_reason(project: Path) -> None:
    (project / "postwright.yaml").write_text(
        OPENING + "  - {rename: leads.list, to: search, reason: It searches.}\n"
    )
    api = json.loads(CliRunner().invoke(cli, ["inspect", "--json"]).stdout)["api"]
    assert api["resources"][0]["operations"][0]["evidence"][0]["reason"] == "override: It searches."
    document = json.loads(CliRunner().invoke(cli, ["export"]).stdout)
    assert document["paths"]["/leads"]["get"]["x-postwright-evidence"] == [
        {
            "claim": "name",
            "reason": "override: It searches.",
            "samples": 0,
            "places": ["postwright.yaml:4"],
        }
    ]
