"""What commands take as input: files, folders, patterns, standard input."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml
from click.testing import CliRunner, Result

from postwright.cli import cli

Run = Callable[..., Result]


def export(name: str, path: str) -> str:
    schema = "https://schema.getpostman.com/json/collection/v2.1.0/collection.json"
    item = [{"name": path, "request": f"https://x.io/{path}"}]
    return json.dumps({"info": {"name": name, "schema": schema}, "item": item})


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Runs a command in a folder with two exports, `exports/a.json` and `exports/b.json`, and a v3 folder."""
    (tmp_path / "exports").mkdir()
    (tmp_path / "exports/a.json").write_text(export("A", "ants"))
    (tmp_path / "exports/b.json").write_text(export("B", "bees"))
    (tmp_path / "v3").mkdir()
    (tmp_path / "v3/cats.request.yaml").write_text("$kind: http-request\nurl: https://x.io/cats\n")
    monkeypatch.chdir(tmp_path)
    return lambda *words, **more: CliRunner().invoke(cli, words, **more)


def contract(done: Result) -> tuple[str, list[str]]:
    assert done.exit_code == 0, done.output
    api: Any = json.loads(done.stdout)["api"]
    return api["name"], [each["path"] for top in api["resources"] for each in top["operations"]]


@pytest.mark.parametrize(
    ("given", "name", "paths"),
    [
        (["exports/b.json", "exports/a.json"], "B", ["/bees", "/ants"]),
        (["exports/*.json"], "A", ["/ants", "/bees"]),
        (["exports"], "A", ["/ants", "/bees"]),
        (["v3", "exports/a.json"], "v3", ["/cats", "/ants"]),
        (["exports/a.json", "exports/a.json"], "A", ["/ants"]),
        (["-", "v3"], "S", ["/sun", "/cats"]),
    ],
)
def test_inspect(run: Run, given: list[str], name: str, paths: list[str]) -> None:
    done = run("inspect", "--json", *given, input=export("S", "sun"))
    assert contract(done) == (name, paths)


def test_a_pattern_without_a_match(run: Run) -> None:
    done = run("inspect", "no/*.json")
    assert done.exit_code == 2
    assert "PW620" in done.stderr


def test_broken_standard_input_is_placed(run: Run) -> None:
    done = run("inspect", "-", input='{"info": {},\n "item": oops}')
    assert done.exit_code == 2
    assert "<stdin>:2:10" in done.stderr


def test_init_writes_what_was_given(run: Run) -> None:
    assert run("init", "v3", "exports/*.json").exit_code == 0
    written = yaml.safe_load(Path("postwright.yaml").read_text())
    assert written["input"]["collection"] == ["v3", "exports/*.json"]
    assert contract(run("inspect", "--json")) == ("v3", ["/cats", "/ants", "/bees"])


def test_init_keeps_one_collection_a_text(run: Run) -> None:
    assert run("init", "exports").exit_code == 0
    written = yaml.safe_load(Path("postwright.yaml").read_text())
    assert written["input"]["collection"] == "exports"


@pytest.mark.parametrize(
    ("name", "package"),
    [
        ("Wise for Banks API", "wise_banks"),
        ("Box Platform 2.0 APIs", "box_platform"),
        ("A Collection of the Postman API", "client"),
        ("Checkout (v67)", "checkout_v67"),
    ],
)
def test_init_calls_the_package_after_what_the_name_says(run: Run, name: str, package: str) -> None:
    Path("one.json").write_text(export(name, "ants"))
    assert run("init", "one.json").exit_code == 0
    written = yaml.safe_load(Path("postwright.yaml").read_text())
    assert written["targets"]["python"]["options"]["package"] == package


def test_init_refuses_standard_input(run: Run) -> None:
    done = run("init", "-", input=export("S", "sun"))
    assert done.exit_code == 2
    assert "PW605" in done.stderr
    assert not Path("postwright.yaml").exists()
