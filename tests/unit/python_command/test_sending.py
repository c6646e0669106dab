"""What a request looks like before it is sent, and what is told of it."""

from __future__ import annotations

import base64
import importlib
import subprocess
import sys
from pathlib import Path
from typing import Any

import click
import httpx2
import pytest


def words(command: str) -> list[str]:
    """The command's words as a shell reads them."""
    told = subprocess.run(
        ["bash", "-c", f"curl() {{ printf '%s\\0' \"$@\"; }}\n{command}"],
        capture_output=True,
        check=True,
    )
    return told.stdout.decode().split("\0")[:-1]


def test_a_dry_run_prints_the_request(api: Any, run: Any) -> None:
    result = run("pets", "create", "--name", "it's $HOME", "--dry-run")
    assert result.exit_code == 0, result.stderr
    assert not api.requests
    told = words(result.stdout)
    assert told[:3] == ["-X", "POST", "https://api.pets.test/pets"]
    assert "Authorization: Bearer a-good-token" in [
        each.replace("authorization", "Authorization") for each in told
    ]
    assert told[-2:] == ["--data-raw", '{"name":"it\'s $HOME"}']
    assert "a-good-token" not in result.stdout


@pytest.mark.parametrize("token", [None, "", "a-good-token", "$PETS_TOKEN"])
def test_a_credential_is_a_variable_of_the_shell(
    run: Any, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, token: str | None
) -> None:
    """Whether there is one or not: what is printed can be pasted where the variable is set."""
    monkeypatch.setattr(click, "get_app_dir", lambda program: str(tmp_path))
    monkeypatch.setitem(sys.modules, "keyring", None)
    monkeypatch.delenv("PETS_TOKEN")
    words_before = () if token is None else ("--token", token)
    result = run(*words_before, "pets", "create", "--name", "$PETS_TOKEN", "--dry-run")
    assert result.exit_code == 0, result.stderr
    assert '"authorization: Bearer $PETS_TOKEN"' in result.stdout.replace("Auth", "auth")
    assert words(result.stdout)[-1] == '{"name":"$PETS_TOKEN"}'


@pytest.mark.parametrize(
    ("header", "url", "wanted"),
    [
        ({"authorization": "Basic {basic}"}, "", '-u "$U:$P"'),
        ({"x-api-key": "{P}"}, "", '-H "x-api-key: $P"'),
        ({"cookie": "session={P}"}, "", '-H "cookie: session=$P"'),
        ({"authorization": "AWS4 Credential={U}/x, Signature=abc"}, "", "-H 'authorization: ***'"),
        ({}, "?key={P}&a=1", '"https://a.test/?key=$P&a=1"'),
        ({}, "?key={P}&a=!", "'https://a.test/?key='\"$P\"'&a=!'"),
        ({}, "?key=mine", "'https://a.test/?key=***'"),
    ],
)
def test_where_a_credential_goes(header: dict[str, str], url: str, wanted: str) -> None:
    module = importlib.import_module("pets._command._placeholders")
    held = module.Placeholders({"u": "U", "p": "P"})
    user, password = held.values["u"], held.values["p"]
    basic = base64.b64encode(f"{user}:{password}".encode()).decode()
    fill = {"U": user, "P": password, "basic": basic}
    headers = {name: value.format(**fill) for name, value in header.items()}
    request = httpx2.Request("GET", f"https://a.test/{url.format(**fill)}", headers=headers)
    curl = importlib.import_module("pets._command._curl").curl_command
    told = curl(request, ["Authorization", "x-api-key", "key"], {}, held)
    assert wanted in told
    assert "placeholder-" not in told


def test_what_a_terminal_acts_on_is_escaped(run: Any) -> None:
    result = run("pets", "create", "--name", "\u202e'\\ \x9b", "--dry-run")
    assert "\u202e" not in result.stdout
    assert "\x9b" not in result.stdout
    assert words(result.stdout)[-1].startswith('{"name":"\u202e\'')


def test_members_named_like_secrets_are_masked(run: Any) -> None:
    body = '{"user": {"password": "hunter22", "name": "ann"}, "api_key": null}'
    result = run("pets", "create", "--name", "R", "--data", body, "--dry-run")
    assert "hunter22" not in result.stdout
    assert '"password": "***"' in words(result.stdout)[-1]
    assert '"api_key": null' in words(result.stdout)[-1]


def test_pages_are_not_fetched(api: Any, run: Any) -> None:
    result = run("pets", "list", "--all", "--tags", "1", "--dry-run")
    assert not api.requests
    assert words(result.stdout)[:2] == ["--globoff", "https://api.pets.test/pets?tags[]=1"]


def test_an_upload(api: Any, run: Any, tmp_path: Path) -> None:
    photo = tmp_path / "my photo.png"
    photo.write_bytes(b"\x89PNG\r\n\x00")
    result = run("pets", "photos", "attach", "--file", str(photo), "--title", "a;b", "--dry-run")
    assert not api.requests
    assert words(result.stdout)[-4:] == [
        "--form-string",
        "title=a;b",
        "-F",
        f'file=@"{photo}";type=image/png',
    ]


@pytest.mark.parametrize(("data", "wanted"), [("@x", ["--data-raw", "@x"])])
def test_a_text_is_no_file(run: Any, tmp_path: Path, data: str, wanted: list[str]) -> None:
    source = tmp_path / "note"
    source.write_text(data)
    result = run("pets", "describe", "--data", f"@{source}", "--dry-run")
    assert words(result.stdout)[-2:] == wanted


def test_verbose_tells_of_requests_without_secrets(run: Any) -> None:
    result = run("pets", "get", "7", "-v")
    assert "GET https://api.pets.test/pets/7: 200" in result.stderr
    assert "a-good-token" not in result.stderr
    assert run("pets", "get", "7").stderr == ""
