"""What a user writes becomes what the API is sent."""

from __future__ import annotations

import importlib
import json
from pathlib import Path
from typing import Any

import pytest


def sent(api: Any) -> Any:
    return json.loads(api.asked.content)


@pytest.mark.parametrize(
    ("args", "query"),
    [
        (["--page", "2"], "page=2"),
        (["--tags", "1", "--tags", "2"], "tags[]=1&tags[]=2"),
        (["--alive"], "alive=true"),
        (["--no-alive"], "alive=false"),
        (["--sort=-name"], "sort=-name"),
        (["--sort", "\\x1b[31mred"], "sort=%1B%5B31mred"),
        (["--output", "o"], "output=o"),
        ([], ""),
    ],
)
def test_parameters(api: Any, run: Any, args: list[str], query: str) -> None:
    api.says(200, json={"data": []})
    assert run("pets", "list", *args).exit_code == 0
    assert api.asked.url.query.decode() == query


@pytest.mark.parametrize(
    ("args", "body"),
    [
        (["--name", "Rex"], {"name": "Rex"}),
        (["--name", ""], {"name": ""}),
        (["--name", "R", "--weight", "2"], {"name": "R", "weight": 2}),
        (["--name", "R", "--weight", "2.50"], {"name": "R", "weight": 2.5}),
        (["--name", "R", "--no-is-tame"], {"name": "R", "isTame": False}),
        (["--name", "R", "--owner", "null"], {"name": "R", "owner": None}),
        (["--name", "R", "--owner", "5"], {"name": "R", "owner": 5}),
        (["--name", "R", "--owner", '"5"'], {"name": "R", "owner": "5"}),
        (["--name", "R", "--owner", "Ann Lee"], {"name": "R", "owner": "Ann Lee"}),
        (["--name", "R", "--toys", '{"a":1}'], {"name": "R", "toys": [{"a": 1}]}),
        (
            ["--name", "R", "--toys", '[{"a":1},{"b":2}]', "--toys", "{}"],
            {"name": "R", "toys": [{"a": 1}, {"b": 2}, {}]},
        ),
    ],
)
def test_members(api: Any, run: Any, args: list[str], body: object) -> None:
    assert run("pets", "create", *args).exit_code == 0
    assert sent(api) == body


def test_the_kind_of_a_number_is_kept(api: Any, run: Any) -> None:
    run("pets", "create", "--name", "R", "--weight", "3")
    assert b'"weight":3}' in api.asked.content


@pytest.mark.parametrize(
    "args",
    [
        ["pets", "list", "--page", "x"],
        ["pets", "list", "--sort", "colour"],
        ["pets", "list", "--cli-output", "xml"],
        ["pets", "list", "--max-items", "0"],
        ["pets", "list", "--columns", "id,,name"],
        ["pets", "list", "--query", "a ]"],
        ["pets", "get"],
        ["pets", "get", "x"],
        ["pets", "get", "1", "2"],
        ["pets", "create"],
        ["pets", "create", "--name", "R", "--weight", "nan"],
        ["pets", "create", "--name", "R", "--weight", "1e999"],
        ["pets", "create", "--name", "R", "--toys", "{"],
        ["pets", "create", "--name", "R", "--owner", "@/no/such/file"],
        ["pets", "create", "--data", "[]"],
        ["pets", "create", "--data", "@/no/such/file"],
        ["pets", "create", "--data", "[" * 100_000],
        ["pets", "replace"],
        ["pets", "photos", "attach", "--file", "/no/such/file"],
        ["pets", "photos", "get", "1", "--output-file", "/no/such/folder/x"],
        ["pets", "photos", "get", "1", "--output-file", "/"],
        ["pets", "nothing"],
        ["nothing"],
        ["--timeout", "0", "pets", "get", "1"],
    ],
)
def test_what_cannot_be_sent_is_wrong_usage(api: Any, run: Any, args: list[str]) -> None:
    result = run(*args)
    assert result.exit_code == 2
    assert "Error: " in result.stderr
    assert not result.stdout
    assert not api.requests


def test_the_whole_body_gives_what_no_option_does(api: Any, run: Any) -> None:
    data = '{"name": "Ann", "isTame": true, "unknown": [1], "note": null}'
    result = run("pets", "create", "--name", "Rex", "--weight", "1", "--data", data)
    assert result.exit_code == 0
    wanted = {"name": "Rex", "weight": 1, "isTame": True, "unknown": [1], "note": None}
    assert sent(api) == wanted


def test_a_body_from_a_file(api: Any, run: Any, tmp_path: Path) -> None:
    file = tmp_path / "pet.json"
    file.write_text('{"name": "Ann"}')
    assert run("pets", "create", "--data", f"@{file}").exit_code == 0
    assert sent(api) == {"name": "Ann"}


def test_a_body_from_standard_input(api: Any, run: Any) -> None:
    assert run("pets", "create", "--data", "-", input='{"name": "Ann"}').exit_code == 0
    assert sent(api) == {"name": "Ann"}


def test_a_body_that_is_given_whole(api: Any, run: Any) -> None:
    assert run("pets", "replace", "--data", "[1, null]").exit_code == 0
    assert sent(api) == [1, None]


def test_a_body_of_text(api: Any, run: Any) -> None:
    assert run("pets", "describe", "--data", "-", input="two\nlines").exit_code == 0
    assert api.asked.content == b"two\nlines"


def test_an_upload(api: Any, run: Any, tmp_path: Path) -> None:
    file = tmp_path / "rex.png"
    file.write_bytes(b"\x89PNG")
    assert run("pets", "photos", "attach", "--file", str(file), "--title", "Rex").exit_code == 0
    assert b'filename="rex.png"' in api.asked.content
    assert b"\x89PNG" in api.asked.content


def test_options_before_the_command_are_the_clients(api: Any, run: Any) -> None:
    args = ["--token", "another-token", "--base-url", "https://else.test/v2"]
    assert run(*args, "pets", "get", "7").exit_code == 0
    assert str(api.asked.url) == "https://else.test/v2/pets/7"
    assert api.asked.headers["authorization"] == "Bearer another-token"


def test_a_part_of_the_servers_url(api: Any, run: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PETS_DOMAIN", "from-environment.test")
    run("pets", "get", "7")
    run("--domain", "from-option.test", "pets", "get", "7")
    assert [r.url.host for r in api.requests] == ["from-environment.test", "from-option.test"]


def test_retries_are_the_users_to_decide(api: Any, run: Any) -> None:
    api.says(503, headers={"retry-after-ms": "1"})
    run("--max-retries", "2", "pets", "get", "7")
    assert len(api.requests) == 3


def test_a_file_without_an_end_is_not_read_into_memory(
    run: Any, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    kinds = importlib.import_module("pets._command._kinds")
    monkeypatch.setattr(kinds, "LARGEST", 1 << 20)
    endless = tmp_path / "endless"
    endless.write_bytes(b"0" * ((1 << 20) + 1))
    result = run("pets", "create", "--data", f"@{endless}")
    assert (result.exit_code, "more than 1 MiB" in result.stderr) == (2, True)
