"""schemathesis against `postwright mock` of LeadCenter, by the document that `postwright export` prints.

The document is given two things that it leaves to its reader. What an operation does not list is an error in
the shape that all of the API's errors have (`default`), and a request that was saved with an error is no example
of a good one.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from postwright import Api, read_settings, recover
from postwright.diagnostics import Sink
from postwright.ir.openapi import to_openapi

ROOT = Path(__file__).parents[2]
HOOKS = Path(__file__).parent
TOKEN = "a-token-for-schemathesis"
METHODS = ("get", "put", "post", "delete", "patch")


def main(arguments: list[str]) -> int:
    """Run schemathesis; gives its exit code."""
    settings = read_settings(ROOT / "postwright.yaml")
    api = recover(settings.input, Sink(), targets=settings.targets)
    with tempfile.TemporaryDirectory() as folder:
        document = Path(folder) / "openapi.json"
        document.write_text(json.dumps(prepared(api)), encoding="utf-8")
        with serving() as server:
            environment = os.environ | {"SCHEMATHESIS_HOOKS": "hooks", "PYTHONPATH": str(HOOKS)}
            return subprocess.run(
                command(document, address(server), arguments), cwd=folder, env=environment
            ).returncode


def prepared(api: Api) -> dict[str, Any]:
    """The exported document with `default`, and without examples that were answered with errors."""
    document: Any = to_openapi(api)
    refused = {
        example.name
        for _, operation in api.operations()
        for example in operation.examples
        if example.response and example.response.status >= 400
    }
    error = {"$ref": "#/components/schemas/Error"}
    for item in document["paths"].values():
        for method in METHODS:
            if method in item:
                content = {"application/json": {"schema": error}}
                item[method]["responses"]["default"] = {"description": "Error", "content": content}
    without(document["paths"], refused)
    return document


def without(node: Any, refused: set[str]) -> None:
    """Take examples away by their names."""
    held = list(node.values()) if isinstance(node, dict) else node if isinstance(node, list) else []
    if isinstance(node, dict) and isinstance(node.get("examples"), dict):
        node["examples"] = {
            name: each for name, each in node["examples"].items() if name not in refused
        }
    for each in held:
        without(each, refused)


def serving() -> subprocess.Popen[str]:
    """The mock, on a port that is free."""
    program = [sys.executable, "-m", "postwright", "mock", "--stateful", "--port", "0"]
    return Served([*program, "--token", TOKEN], cwd=ROOT, stdout=subprocess.PIPE, text=True)


class Served(subprocess.Popen[str]):
    """A process that ends with its block."""

    def __exit__(self, *error: object) -> None:
        self.terminate()
        super().__exit__(*error)  # type: ignore[arg-type]


def address(server: subprocess.Popen[str]) -> str:
    """Where it serves, as its first line says."""
    assert server.stdout is not None
    return server.stdout.readline().split(";")[0].removeprefix("Serving at ")


def command(document: Path, url: str, arguments: list[str]) -> list[str]:
    """What is run."""
    return [
        *(str(Path(sys.executable).with_name("schemathesis")), "--no-color", "run", str(document)),
        *("--url", url, "--header", f"Authorization: Bearer {TOKEN}"),
        *("--generation-deterministic", *arguments),
    ]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
