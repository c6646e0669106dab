"""Failures are one readable line, an exit code by kind, and JSON where JSON was asked for."""

from __future__ import annotations

import json
from typing import Any

import httpx2
import pytest


@pytest.mark.parametrize(
    ("status", "code"),
    [(400, 1), (401, 3), (403, 3), (404, 4), (409, 1), (418, 1), (422, 1), (429, 5), (500, 5)],
)
def test_exit_codes_of_answers(api: Any, run: Any, status: int, code: int) -> None:
    api.says(status, json={"message": "No way."})
    result = run("pets", "get", "7")
    assert result.exit_code == code
    assert result.stderr == f"Error: {status}: No way.\n"
    assert result.stdout == ""


def test_no_connection(api: Any, run: Any) -> None:
    def refuse(request: httpx2.Request) -> httpx2.Response:
        raise httpx2.ConnectError("refused", request=request)

    api.answer = refuse
    result = run("pets", "get", "7")
    assert result.exit_code == 5
    assert result.stderr.startswith("Error: GET https://api.pets.test/pets/7: ")
    assert result.stderr.endswith(
        "; see that the server is up and that --base-url is its address\n"
    )
    assert result.stderr.count("\n") == 1


def test_missing_credentials(run: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("PETS_TOKEN")
    result = run("pets", "get", "7")
    assert result.exit_code == 3
    assert (
        "pass --token or set PETS_TOKEN, or run `pets login`\n" in result.stderr
    ), "in the words of a command line"


def test_wrong_configuration(run: Any) -> None:
    result = run("--base-url", "ftp://x", "pets", "get", "7")
    assert result.exit_code == 2
    assert result.stderr.startswith("Error: base_url ")


def test_no_credential_over_plain_http(api: Any, run: Any) -> None:
    result = run("--base-url", "http://else.test", "pets", "get", "7")
    assert result.exit_code == 1
    assert result.stderr.endswith("plain HTTP: use https\n"), "in the words of a command line"
    assert not api.requests


def test_errors_per_field(api: Any, run: Any) -> None:
    errors = {"name": ["too long", "taken"], "age": ["no\nnumber"]}
    api.says(422, json={"message": "Invalid.", "errors": errors})
    assert run("pets", "get", "7").stderr.splitlines() == [
        "Error: 422: Invalid.",
        "  name: too long",
        "  name: taken",
        "  age: no number",
    ]


def test_an_error_as_json(api: Any, run: Any) -> None:
    answer = {"message": "Invalid.", "errors": {"name": ["taken"]}}
    api.says(422, json=answer, headers={"x-request-id": "r1"})
    told = {"message": "Invalid.", "status": 422, "errors": {"name": ["taken"]}, "request_id": "r1"}
    as_json = run("pets", "get", "7", "-o", "json")
    assert json.loads(as_json.stderr) == {"error": told}
    as_line = run("pets", "get", "7", "-o", "ndjson")
    assert as_line.stderr.count("\n") == 1
    assert json.loads(as_line.stderr) == {"error": told}


def test_an_errors_code_is_told_to_programs(api: Any, run: Any) -> None:
    api.says(404, json={"message": "Gone.", "code": "no_pet"})
    told = {"message": "Gone.", "status": 404, "code": "no_pet"}
    result = run("pets", "get", "7", "-o", "json")
    assert result.exit_code == 4
    assert json.loads(result.stderr) == {"error": told}


@pytest.mark.parametrize("args", [[], ["-o", "json"]])
def test_messages_do_not_act_on_the_terminal(api: Any, run: Any, args: list[str]) -> None:
    evil = "\x1b[2J\x9b\u202e\r\nError: 0"
    api.says(422, json={"message": evil, "errors": {evil: [evil]}})
    shown = run("pets", "get", "7", *args).stderr
    assert not set("\x1b\x9b\u202e\r") & set(shown)
    assert "\nError" not in shown


def test_an_answer_that_is_no_json(api: Any, run: Any) -> None:
    api.says(200, text="<html>", headers={"content-type": "text/html"})
    result = run("pets", "get", "7")
    assert result.exit_code == 1
    assert "is not JSON" in result.stderr


def test_an_argument_that_cannot_be_sent(api: Any, run: Any) -> None:
    result = run("pets", "create", "--name", "R", "--data", '{"x": NaN}')
    assert result.exit_code == 2
    assert not api.requests


def test_what_is_nested_too_deeply_to_be_shown() -> None:
    from pets._command._failures import Failure, reported  # type: ignore[import-not-found]

    with pytest.raises(Failure, match="nested too deeply"), reported(None):
        raise RecursionError


def test_an_answer_nested_deeply(api: Any, run: Any) -> None:
    deep = b"[" * 900 + b"]" * 900
    api.says(200, content=deep, headers={"content-type": "application/json"})
    for format in ("json", "ndjson", "table"):
        assert run("pets", "get", "7", "-o", format).exit_code in (0, 1)


def test_interruption(api: Any, run: Any) -> None:
    def interrupt(request: httpx2.Request) -> httpx2.Response:
        raise KeyboardInterrupt

    api.answer = interrupt
    result = run("pets", "get", "7")
    assert result.exit_code == 130
    assert result.output.strip() == ""


def test_no_credential_is_shown(api: Any, run: Any) -> None:
    api.answer = lambda request: httpx2.Response(
        401, json={"message": request.headers["authorization"]}
    )
    for args in ([], ["-o", "json"]):
        result = run("--token", "top-secret-token", "pets", "get", "7", *args)
        assert "top-secret-token" not in result.output


def test_a_program_is_told_in_json(api: Any, pipe: Any) -> None:
    """Output is JSON in a pipe, and so are errors where nobody reads standard error at a terminal."""
    api.says(404, json={"message": "No such pet."}, headers={"x-request-id": "r-1"})
    told = json.loads(pipe("pets", "get", "7").stderr)["error"]
    assert told == {"message": "No such pet.", "status": 404, "request_id": "r-1"}


@pytest.mark.parametrize(
    "words", [("pets", "get"), ("pats",), ("pets", "list", "--max-items", "x")]
)
def test_wrong_usage_is_told_in_json_too(pipe: Any, words: tuple[str, ...]) -> None:
    result = pipe(*words)
    assert (result.exit_code, set(json.loads(result.stderr)["error"])) == (2, {"message"})


@pytest.mark.parametrize("asked", [("-o", "json"), ("-ojson",), ("--output=json",)])
def test_json_that_is_asked_for_is_so_at_a_terminal_too(run: Any, asked: tuple[str, ...]) -> None:
    assert "error" in json.loads(run("pets", "get", *asked).stderr)


def test_text_that_is_asked_for_is_so_in_a_pipe_too(pipe: Any) -> None:
    assert pipe("pets", "get", "-o", "table").stderr.startswith("Usage: ")
