"""The typescript pack's output, compiled and run.

The compiler is `tsc` on the path, or is installed once with npm into pytest's cache. Where there is none
the tests are skipped and say so.
"""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from postwright.config import Input
from postwright.diagnostics import Sink
from postwright.naming.table import name
from postwright.packs import load, settle_options
from postwright.pipeline import recover
from postwright.render import render

HERE = Path(__file__).parent
SPEC = HERE.parents[2] / "spec" / "leadcenter"

TYPESCRIPT = "typescript@7.0.2"
OPTIONS = {
    "strict": True,
    "skipLibCheck": True,
    "exactOptionalPropertyTypes": True,
    "noUncheckedIndexedAccess": True,
    "noImplicitOverride": True,
    "noPropertyAccessFromIndexSignature": True,
    "noUnusedLocals": True,
    "noUnusedParameters": True,
    "verbatimModuleSyntax": True,
    "target": "es2022",
    "module": "esnext",
    "moduleResolution": "bundler",
    "lib": ["es2022", "dom"],
    "types": [],
    "outDir": "out",
}
"""Stricter than `--strict`; no library but the language's and the browser's."""

Write = Callable[..., Path]
Compile = Callable[[Path], list[str]]
Run = Callable[..., Any]


@pytest.fixture(scope="session")
def compiler(pytestconfig: pytest.Config) -> str:
    """The command of the TypeScript compiler; without one the test is skipped."""
    if on_path := shutil.which("tsc"):
        return on_path
    assert pytestconfig.cache is not None
    folder = pytestconfig.cache.mkdir("typescript")
    command = folder / "node_modules" / ".bin" / "tsc"
    if not command.exists():
        _install(folder)
    return str(command)


def _install(folder: Path) -> None:
    npm = shutil.which("npm")
    if npm is None or shutil.which("node") is None:
        pytest.skip("no TypeScript compiler: neither `tsc` nor Node.js with npm is on the path")
    quiet = ("--no-audit", "--no-fund", "--no-update-notifier", "--ignore-scripts")
    command = [npm, "install", *quiet, "--prefix", str(folder), TYPESCRIPT]
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=120, check=False)
    except subprocess.TimeoutExpired:
        pytest.skip(f"no TypeScript compiler: npm did not install {TYPESCRIPT} within 120 s")
    if done.returncode:
        pytest.skip(
            f"no TypeScript compiler: npm cannot install {TYPESCRIPT}: {done.stderr[-300:]}"
        )


@pytest.fixture(scope="session")
def compile(compiler: str) -> Compile:
    """Compiles a folder to its `out`; gives the complaints."""

    def run(folder: Path) -> list[str]:
        settings = {"compilerOptions": OPTIONS, "include": ["**/*.ts"]}
        (folder / "tsconfig.json").write_text(json.dumps(settings), encoding="utf-8")
        command = [compiler, "--project", str(folder)]
        done = subprocess.run(command, capture_output=True, text=True, timeout=300, check=False)
        told = (done.stdout + done.stderr).splitlines()
        assert bool(told) == bool(done.returncode), done
        return told

    return run


@pytest.fixture(scope="session")
def write() -> Write:
    """Writes the pack's files for a collection into a folder; gives the folder."""
    pack = load("typescript")

    def written(output: Path, collection: Path, *environments: Path) -> Path:
        api = recover(Input(collection, environments), Sink())
        for file in render(api, name(api, pack.names), pack, settle_options(pack, {})):
            path = output / file.path
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(file.text, encoding="utf-8")
        return output

    return written


@pytest.fixture(scope="session")
def leadcenter(write: Write, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """LeadCenter's client, not compiled."""
    collection = SPEC / "leadcenter.postman_collection.json"
    environment = SPEC / "leadcenter.postman_environment.json"
    return write(tmp_path_factory.mktemp("leadcenter"), collection, environment)


@pytest.fixture(scope="session")
def ran(leadcenter: Path, tmp_path_factory: pytest.TempPathFactory, compile: Compile) -> Run:
    """Runs a script of this folder's beside LeadCenter's client; gives what it prints."""
    node = shutil.which("node")
    if node is None:
        pytest.skip("Node.js is not on the path")
    folder = tmp_path_factory.mktemp("ran")
    shutil.copytree(leadcenter, folder, dirs_exist_ok=True)
    for script in HERE.glob("*.ts"):
        shutil.copy(script, folder)
    (folder / "package.json").write_text('{"type": "module"}', encoding="utf-8")
    assert compile(folder) == []

    def run(script: str, *arguments: str) -> Any:
        command = [node, str(folder / "out" / script), *arguments]
        done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
        assert done.returncode == 0, done.stderr
        return json.loads(done.stdout)

    return run
