"""A package for an API that signs in every way there is: typed, tested, and its command line is let in."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from support import signing_server
from support.programs import Ran, Words, run
from support.signing_server import Handler, SigningServer

from postwright import Input, Sink, Target, recover, write

REGION = {"region": "eu-central-1", "service": "execute-api"}
AUTHS: dict[str, tuple[str, dict[str, Any]]] = {
    "digest": ("digest", {"username": "{{user}}", "password": "{{password}}"}),
    "oauth1": ("oauth1", {"consumerKey": "{{key}}", "realm": "orders", "addParamsToHeader": True}),
    "rsa": ("oauth1", {"consumerKey": "{{key}}", "signatureMethod": "RSA-SHA256"}),
    "awsv4": ("awsv4", {"accessKey": "{{key}}", "secretKey": "{{secret}}", **REGION}),
    "hawk": ("hawk", {"authId": "{{id}}", "authKey": "{{key}}", "includePayloadHash": True}),
    "ntlm": ("ntlm", {"username": "{{user}}", "password": "{{password}}"}),
    "jwt": ("jwt", {"secret": "{{secret}}", "algorithm": "HS256", "headerPrefix": "Token"}),
    "edgegrid": ("edgegrid", {"clientToken": "{{token}}", "headersToSign": "X-Trace"}),
    "asap": ("asap", {"alg": "RS256", "iss": "orders", "kid": "orders/key-1", "aud": "ledger"}),
}

GIVEN: dict[str, dict[str, str]] = {
    "digest": {"username": "ada", "password": "pä:ss"},
    "oauth1": {
        "consumer-key": "ck",
        "consumer-secret": "c+secret",
        "oauth-token": "ot",
        "oauth-token-secret": "t-secret",
    },
    "rsa": {"consumer-key": "ck", "private-key": signing_server.PEM},
    "awsv4": {"access-key": "AKID", "secret-key": "s-secret", "session-token": "st"},
    "hawk": {"hawk-id": "hi", "hawk-key": "h-secret"},
    "ntlm": {"username": "OFFICE\\ada", "password": "pä$s"},
    "jwt": {"signing-key": "j-secret-of-32-bytes-for-sha-256", "claims": '{"sub": "ada"}'},
    "edgegrid": {"client-token": "ct", "client-secret": "e-secret", "access-token": "at"},
    "asap": {"private-key": signing_server.PEM},
}


def request(kind: str) -> dict[str, Any]:
    scheme, parameters = AUTHS[kind]
    pairs = [{"key": key, "value": value} for key, value in parameters.items()]
    return {
        "name": f"List {kind} things",
        "request": {
            "method": "GET",
            "url": f"https://api.example.com/{kind}_things?state=open",
            "auth": {"type": scheme, scheme: pairs},
        },
        "response": [{"name": "Things", "code": 200, "body": '{"id": 7, "data": []}'}],
    }


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("signed")
    schema = "https://schema.getpostman.com/json/collection/v2.1.0/collection.json"
    items = [request(kind) for kind in AUTHS]
    document = {"info": {"name": "Signed", "schema": schema}, "item": items}
    (folder / "collection.json").write_text(json.dumps(document), encoding="utf-8")
    sink = Sink()
    api = recover(Input(folder / "collection.json", ()), sink)
    write(api, Target("python", "python", folder / "sdk", {"package": "signed"}), sink)
    assert "PW409" not in [each.code for each in sink]
    return folder / "sdk"


def ran(command: Words, package: Path, **extra: str) -> Ran:
    source = str(package / "src")
    return run(command, package, {"PYTHONPATH": source, "MYPYPATH": source, **extra})


def test_its_own_tests_pass(package: Path) -> None:
    done = ran([sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider"], package)
    assert done.code == 0, done.told


def test_mypy_has_nothing_to_say(package: Path, tmp_path: Path) -> None:
    command: Words = [sys.executable, "-m", "mypy", "--strict", "--cache-dir", tmp_path]
    done = ran([*command, "src", "tests"], package)
    assert done.code == 0, done.told


def check(handler: Handler, body: bytes) -> bool:
    """By the way that the path tells."""
    way = handler.path.removeprefix("/").partition("_")[0]
    return bool(getattr(signing_server, way)(handler, body))


@pytest.fixture
def server() -> Iterator[SigningServer]:
    with signing_server.signing_server(check) as server:
        yield server


@pytest.mark.parametrize("kind", AUTHS)
@pytest.mark.parametrize("by", ["options", "environment"])
def test_the_command_line_signs(
    package: Path, server: SigningServer, tmp_path: Path, kind: str, by: str
) -> None:
    (tmp_path / "accounts").write_text("OFFICE:ada:pä$s\n", encoding="utf-8")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("NTLM_USER_FILE", str(tmp_path / "accounts"))
        given = GIVEN[kind]
        options = [text for name, value in given.items() for text in (f"--{name}", value)]
        names = {f"SIGNED_{name.replace('-', '_').upper()}": text for name, text in given.items()}
        call = ["--base-url", f"http://{server.host}", f"{kind}-things", "get"]
        command: Words = [
            sys.executable,
            "-m",
            "signed",
            *(options if by == "options" else []),
            *call,
        ]
        done = ran(command, package, **(names if by == "environment" else {}))

    assert done.code == 0, done.told
    assert [path for _, path, _, _ in server.signed] == [f"/{kind}_things"]


def test_settings_are_text_whatever_they_say(tmp_path: Path) -> None:
    hostile = '"}); open("canary", "w") #\n\\'
    schema = "https://schema.getpostman.com/json/collection/v2.1.0/collection.json"
    auth = {"type": "oauth1", "oauth1": [{"key": "realm", "value": hostile}]}
    item = {"name": "Get a thing", "request": {"method": "GET", "url": "https://a.test/things"}}
    document = {"info": {"name": "A", "schema": schema}, "auth": auth, "item": [item]}
    (tmp_path / "c.json").write_text(json.dumps(document), encoding="utf-8")
    sink = Sink()
    api = recover(Input(tmp_path / "c.json", ()), sink)
    write(api, Target("python", "python", tmp_path / "sdk", {"package": "signed"}), sink)

    code = "from signed._api import CONFIG; print(repr(CONFIG.schemes[0].settings['realm']))"
    done = ran([sys.executable, "-c", code], tmp_path / "sdk")

    assert done.out.strip() == repr(hostile.strip()), done.told
    assert not (tmp_path / "sdk" / "canary").exists()
