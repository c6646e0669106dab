"""`postwright mock` on the command line, up to where it would serve."""

from __future__ import annotations

import json
import socket
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from postwright.cli import cli
from postwright.mock import serving

Run = Callable[..., Result]


@pytest.fixture
def run(tmp_path: Path) -> Run:
    """Runs the command on a small collection."""
    file = tmp_path / "shop.json"
    schema = "https://schema.getpostman.com/json/collection/v2.1.0/collection.json"
    request = {"method": "GET", "url": "https://shop.example/things"}
    items = [{"name": "Things", "request": request}]
    file.write_text(json.dumps({"info": {"name": "Shop", "schema": schema}, "item": items}))
    return lambda *arguments: CliRunner().invoke(cli, ["mock", str(file), *arguments])


@pytest.fixture
def served(monkeypatch: pytest.MonkeyPatch) -> list[Any]:
    """What would be served, and where."""
    found: list[Any] = []
    monkeypatch.setattr(
        serving, "serve", lambda app, host, port, announce: found.append((host, port))
    )
    return found


def test_it_listens_on_loopback_unless_told_otherwise(run: Run, served: list[Any]) -> None:
    assert run().exit_code == run("--host", "0.0.0.0", "--port", "0").exit_code == 0
    assert served == [("127.0.0.1", 8000), ("0.0.0.0", 0)]


@pytest.mark.parametrize("status", ["200", "600", "-1", "²", "often", "9" * 5000])
def test_an_answer_that_is_no_error_is_refused(run: Run, served: list[Any], status: str) -> None:
    result = run("--answer", status)
    assert (result.exit_code, served) == (2, [])
    assert "PW605" in result.stderr
    assert "400 to 599" in result.stderr


def test_answers_may_be_errors_and_ok(run: Run, served: list[Any]) -> None:
    assert run("--answer", "429", "--answer", "ok").exit_code == 0
    assert len(served) == 1


def test_a_missing_extra_is_told_with_the_way_to_it(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("uvicorn", "postwright.mock.serving", "postwright.mock.app"):
        monkeypatch.delitem(sys.modules, name, raising=False)
    monkeypatch.setitem(sys.modules, "uvicorn", None)
    result = run()
    assert result.exit_code == 2
    assert "PW660" in result.stderr
    assert "pip install 'postwright[mock]'" in result.stderr


def test_a_port_that_is_taken_is_told(run: Run) -> None:
    with socket.create_server(("127.0.0.1", 0)) as other:
        result = run("--port", str(other.getsockname()[1]))
    assert result.exit_code == 2
    assert "PW661" in result.stderr
    assert "--port 0" in result.stderr


@pytest.mark.parametrize("host", ["no.such.host.invalid", "192.0.2.1", "a" * 300])
def test_a_host_that_is_none_of_this_machine_is_told(run: Run, host: str) -> None:
    result = run("--host", host, "--port", "0")
    assert result.exit_code == 2
    assert "PW661" in result.stderr


def test_a_store_that_cannot_be_used_is_told(run: Run, tmp_path: Path) -> None:
    result = run("--store", str(tmp_path / "missing" / "store.sqlite"))
    assert result.exit_code == 2
    assert "PW662" in result.stderr
