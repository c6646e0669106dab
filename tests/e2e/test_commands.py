"""The commands that only look: what they print, and that help comes without heavy imports."""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import time
import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml
from openapi_spec_validator import OpenAPIV31SpecValidator
from support.programs import Ran, environment, run

Postwright = Callable[..., Ran]

HEAVY = ("black", "datamodel_code_generator", "jinja2", "yaml", "pydantic", "tree_sitter", "httpx2")


def test_help_documents_the_exit_codes(postwright: Postwright, tmp_path: Path) -> None:
    done = postwright("--help", folder=tmp_path)
    assert done.code == 0
    told = [line.split()[0] for line in done.out.partition("Exit codes:")[2].splitlines() if line]
    assert told == ["0", "1", "2", "75", "130"]
    commands = ("pull", "init", "generate", "check", "inspect", "lint", "export", "explain")
    for command in commands:
        assert command in done.out
        each = postwright(command, "--help", folder=tmp_path)
        assert each.code == 0, each.told
        assert each.out.startswith(f"Usage: postwright {command} "), each.told


def test_help_comes_without_heavy_imports(
    tmp_path: Path, figure: Callable[[str, str], None]
) -> None:
    code = (
        "import sys\nfrom postwright.cli import main\n"
        "try:\n    main(['--help'])\nexcept SystemExit:\n    pass\n"
        f"print(sorted(set({HEAVY!r}) & set(sys.modules)))"
    )
    done = run([sys.executable, "-c", code], tmp_path)
    assert done.out.splitlines()[-1] == "[]", done.told
    figure("postwright --help, median of 5 processes", f"{_median(tmp_path):.0f} ms")


def _median(folder: Path) -> float:
    """Milliseconds; what a bare interpreter takes is part of it."""
    taken = []
    for _ in range(5):
        started = time.perf_counter()
        run([sys.executable, "-m", "postwright", "--help"], folder)
        taken.append(time.perf_counter() - started)
    return statistics.median(taken) * 1000


def test_init_writes_what_generate_reads(ledger: Path, postwright: Postwright) -> None:
    folder = ledger.parent
    made = postwright("init", "ledger.json", folder=folder)
    assert made.code == 0, made.told
    assert "postwright generate" in made.out
    assert postwright("generate", folder=folder).code == 0
    assert (folder / "generated/ledger-python/src/ledger/client.py").is_file()
    assert postwright("check", folder=folder).code == 0


@pytest.mark.parametrize(
    ("package", "called"),
    [("ledger", "ledger"), ("general_ledger", "general-ledger"), ("a__b_", "a--b")],
)
def test_init_calls_a_distribution_as_it_is_usual(
    ledger: Path, postwright: Postwright, package: str, called: str
) -> None:
    """Hyphens on PyPI and in a shell; the package keeps what Python imports."""
    folder = ledger.parent
    made = postwright("init", "ledger.json", "--package", package, folder=folder)
    assert made.code == 0, made.told
    assert postwright("generate", folder=folder).code == 0
    text = (folder / f"generated/{called}-python/pyproject.toml").read_text("utf-8")
    assert tomllib.loads(text)["project"]["scripts"] == {called: f"{package}.cli:main"}


def test_init_does_not_overwrite(ledger: Path, postwright: Postwright) -> None:
    (ledger.parent / "postwright.yaml").write_text("mine")
    done = postwright("init", "ledger.json", folder=ledger.parent)
    assert done.code == 2, done.told
    assert (ledger.parent / "postwright.yaml").read_text() == "mine"


def test_inspect_shows_a_tree(project: Path, postwright: Postwright) -> None:
    done = postwright("inspect", folder=project)
    assert done.code == 0, done.told
    lines = [" ".join(line.split()) for line in done.out.splitlines()]
    assert any(line.startswith("list GET /v1/leads -> pages of Lead") for line in lines), done.out
    assert any(line.startswith("token ") and line.endswith("gives `token`") for line in lines)
    assert "Lead (entity)" in lines
    assert "NotARealToken" not in done.out + done.err


def test_inspect_json_is_the_model(project: Path, postwright: Postwright) -> None:
    done = postwright("inspect", "--json", folder=project)
    assert done.code == 0, done.told
    model = json.loads(done.out)
    assert model == json.loads(postwright("export", "--model", folder=project).out)
    assert "Lead" in [named["name"] for named in model["api"]["schemas"]]


@pytest.fixture(scope="module")
def openapi(project: Path, postwright: Postwright) -> dict[str, Any]:
    done = postwright("export", "--openapi", folder=project)
    assert done.code == 0, done.told
    document: dict[str, Any] = json.loads(done.out)
    return document


def test_the_export_is_valid_openapi(openapi: dict[str, Any]) -> None:
    assert openapi["openapi"].startswith("3.1")
    assert [error.message for error in OpenAPIV31SpecValidator(openapi).iter_errors()] == []
    assert "/v1/leads/{lead}" in openapi["paths"]


def test_the_export_in_yaml_is_the_same_document(ledger: Path, postwright: Postwright) -> None:
    folder = ledger.parent
    written = postwright("export", "ledger.json", "--yaml", "-o", "api.yaml", folder=folder)
    assert (written.code, written.out) == (0, ""), written.told
    printed = postwright("export", "ledger.json", folder=folder)
    assert yaml.safe_load((folder / "api.yaml").read_text(encoding="utf-8")) == json.loads(
        printed.out
    )


def test_explain_explains(postwright: Postwright, tmp_path: Path) -> None:
    done = postwright("explain", "pw110", folder=tmp_path)
    assert done.code == 0, done.told
    assert done.out.startswith("# PW110")
    assert "Severity: error" in done.out


@pytest.mark.parametrize(("extra", "coloured"), [({}, True), ({"NO_COLOR": "1"}, False)])
def test_colour_is_for_terminals_that_want_it(
    extra: dict[str, str], coloured: bool, tmp_path: Path
) -> None:
    told = _on_a_terminal(["inspect", "missing.json"], tmp_path, extra)
    assert b"PW101" in told
    assert (b"\x1b[" in told.replace(b"\r\x1b[K", b"")) is coloured, told


def test_nothing_acts_on_a_pipe(postwright: Postwright, tmp_path: Path) -> None:
    assert "\x1b" not in postwright("inspect", "missing.json", folder=tmp_path).err


def _on_a_terminal(args: list[str], folder: Path, extra: dict[str, str]) -> bytes:
    """What a run tells whose standard error is a terminal."""
    pty = pytest.importorskip("pty", reason="this system has no pseudo-terminals")
    ours, theirs = pty.openpty()
    try:
        subprocess.run(
            [sys.executable, "-m", "postwright", *args],
            cwd=folder,
            env=environment({"TERM": "xterm", **extra}),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=theirs,
            check=False,
        )
        return os.read(ours, 65_536)
    finally:
        os.close(ours)
        os.close(theirs)
