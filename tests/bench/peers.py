"""Packages that other generators write from the OpenAPI documents that this one exports.

They are installed in an environment of their own, which `PEERS_ENVIRONMENT` names if it is to be kept. What
cannot be installed or does not generate is told and left out.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

PACKAGE = "invented_peer"


@dataclass(frozen=True, slots=True)
class Peer:
    """A generator: what installs it, and its arguments for a document and a folder to write.

    `first_get` is a program that makes one GET with what it wrote, given the server's URL.
    """

    distribution: str
    command: tuple[str, ...]
    first_get: str


_OPENAPI_PYTHON_CLIENT = f"""
import sys
from {PACKAGE} import AuthenticatedClient
from {PACKAGE}.api.amber_anchors import amber_anchors_get
client = AuthenticatedClient(base_url=sys.argv[1], token="t")
assert amber_anchors_get.sync(1, client=client).data.id == 1
"""

_OPENAPI_GENERATOR = f"""
import sys
import {PACKAGE} as peer
with peer.ApiClient(peer.Configuration(host=sys.argv[1], access_token="t")) as client:
    assert peer.AmberAnchorsApi(client).amber_anchors_get(1).data.id == 1
"""

_DATAMODEL_CODE_GENERATOR = f"""
import sys
from {PACKAGE}.client import Client
with Client(base_url=sys.argv[1], bearer_auth="t") as client:
    assert client.amber_anchors.amber_anchors_get(id=1).data.id == 1
"""

PEERS = (
    Peer(
        "openapi-python-client",
        ("generate", "--path", "{document}", "--meta", "none", "--output-path", "{folder}"),
        _OPENAPI_PYTHON_CLIENT,
    ),
    Peer(
        "openapi-generator-cli",
        (
            *("generate", "-g", "python", "-i", "{document}", "-o", "{parent}"),
            *("--package-name", PACKAGE),
        ),
        _OPENAPI_GENERATOR,
    ),
    Peer(
        "datamodel-code-generator",
        (
            *("--input", "{document}", "--input-file-type", "openapi"),
            *("--output", "{folder}/models.py", "--output-model-type", "pydantic_v2.BaseModel"),
            *("--openapi-scopes", "schemas", "api", "--generate-client", "httpx2"),
            *("--client-output", "{folder}/client", "--client-package", f"{PACKAGE}.client"),
            *("--client-model-package", f"{PACKAGE}.models"),
            *("--client-server-base-url", "https://api.example.com"),
        ),
        _DATAMODEL_CODE_GENERATOR,
    ),
)


def peers(
    folder: Path,
    documents: Mapping[str, tuple[Path, int]],
    started: Callable[[str, Path, str], str],
) -> None:
    """Print each peer's lines per operation for every document, and its first GET from the last of them.

    `documents` are OpenAPI documents with their numbers of operations, by name. `started` runs a program
    with a folder of packages and an interpreter, and tells how long it took.
    """
    environment = Path(os.environ.get("PEERS_ENVIRONMENT") or folder / "peers")
    if not environment.exists():
        subprocess.run([sys.executable, "-m", "venv", str(environment)], check=True)
    for peer in PEERS:
        if not _installed(environment, peer):
            print(f"  {peer.distribution:<42}cannot be installed here")
            continue
        _measure(peer, environment, folder / peer.distribution, documents, started)


def _measure(
    peer: Peer,
    environment: Path,
    folder: Path,
    documents: Mapping[str, tuple[Path, int]],
    started: Callable[[str, Path, str], str],
) -> None:
    python = str(environment / "bin/python")
    for name, (document, operations) in documents.items():
        place = folder / name
        if fault := _generate(peer, environment, document, place):
            print(f"  {peer.distribution:<42}does not generate {name}: {fault}")
            continue
        files = (place / PACKAGE).rglob("*.py")
        lines = sum(path.read_text("utf-8").count("\n") for path in files)
        print(f"  {peer.distribution:<42}{lines / operations:>10.0f} lines per operation, {name}")
        if name == list(documents)[-1]:
            print(f"  {'':<42}{started(peer.first_get, place, python)}")


def _installed(environment: Path, peer: Peer) -> bool:
    extra = {
        "openapi-generator-cli": ["urllib3", "python-dateutil"],
        "datamodel-code-generator": ["httpx2", "email-validator"],
    }
    wanted = [peer.distribution, *extra.get(peer.distribution, ()), "pydantic"]
    command = [environment / "bin/python", "-m", "pip", "install", "--quiet", *wanted]
    return subprocess.run(command, capture_output=True).returncode == 0


def _generate(peer: Peer, environment: Path, document: Path, place: Path) -> str:
    """Generate; gives the last line of what was said where that failed, else ""."""
    place.mkdir(parents=True)
    if peer.distribution == "datamodel-code-generator":
        (place / PACKAGE).mkdir()
        (place / PACKAGE / "__init__.py").touch()
    words = {"document": document, "folder": place / PACKAGE, "parent": place}
    program = {"datamodel-code-generator": "datamodel-codegen"}.get(peer.distribution)
    command = [str(environment / "bin" / (program or peer.distribution))]
    command += [word.format(**words) for word in peer.command]
    done = subprocess.run(command, capture_output=True, text=True)
    told = (done.stderr or done.stdout).strip().splitlines()
    return "" if done.returncode == 0 else (told or ["no word"])[-1][:90]
