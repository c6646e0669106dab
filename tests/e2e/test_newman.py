"""Newman runs collections against `postwright mock --stateful`, and their own assertions hold.

It needs Node; Newman is downloaded only with POSTWRIGHT_FULL=1.
"""

from __future__ import annotations

import copy
import json
import os
import re
import shutil
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.error import HTTPError
from urllib.request import urlopen

import pytest
from support.mocks import mock
from support.newman import (
    Report,
    all_sent_to,
    asserted_on_saved,
    has_assertions,
    items,
    learnt_by,
    moved_to,
    report,
    saved,
    sent_to,
    settings_of,
)

ROOT = Path(__file__).resolve().parents[2]
SPEC = ROOT / "spec/leadcenter"
CORPUS = ROOT.parent / "shared/corpus/collections"
FULL = os.environ.get("POSTWRIGHT_FULL") == "1"


@pytest.fixture(scope="session")
def newman() -> list[str]:
    """The program."""
    installed = shutil.which("newman")
    if installed:
        return [installed]
    if not shutil.which("npx"):
        pytest.skip("Newman needs Node, which is not installed")
    if not FULL:
        pytest.skip("Newman is downloaded only with POSTWRIGHT_FULL=1")
    return ["npx", "--yes", "newman@6"]


@pytest.mark.parametrize(
    ("given", "wanted"),
    [
        ("https://api.example.com/leads?page=2", "/leads?page=2"),
        ("{{baseUrl}}/leads", "/leads"),
        ("{{host}}{{base}}/leads", "/leads"),
        ("{{scheme}}://{{host}}:{{admin-port}}/leads", "/leads"),
        ("HTTPS://{{host}}/leads", "/leads"),
        ("localhost:4041/leads", "/leads"),
        ("{{host}}?page=2", "?page=2"),
        ({"raw": "{{host}}/leads/:id", "variable": [{"key": "id", "value": "7"}]}, "/leads/7"),
        ({"raw": "{{host}}/:id/:ids", "variable": [{"key": "id", "value": "7"}]}, "/7/:ids"),
        ({"host": "{{host}}", "path": "/v3/:id/leads"}, "/v3/:id/leads"),
        ({"path": ["v3", "leads"], "query": [{"key": "page", "value": "2"}]}, "/v3/leads?page=2"),
    ],
)
def test_a_request_is_sent_to_the_same_path_elsewhere(given: Any, wanted: str) -> None:
    assert moved_to("http://mock", given) == "http://mock" + wanted


def test_leadcenters_assertions_hold(
    newman: list[str], tmp_path: Path, figure: Callable[[str, str], None]
) -> None:
    collection = json.loads((SPEC / "leadcenter.postman_collection.json").read_text())
    environment = str(SPEC / "leadcenter.postman_environment.json")
    with mock("--stateful", folder=ROOT) as url:
        chosen = ("--environment", environment, "--env-var", f"domain={url}")
        found = report(newman, with_token(collection), tmp_path, *chosen)
    figure(
        "Newman on LeadCenter's mock", f"{found.assertions} assertions, {len(found.failed)} failed"
    )
    assert found.failed == frozenset()
    assert (found.requests, found.assertions > 100) == (84, True)


def with_token(collection: Any) -> Any:
    """The collection after "Get New Access Token", which only Postman's app can press."""
    pressed = copy.deepcopy(collection)
    for item in items(pressed):
        auth = item["request"].get("auth") or {}
        if auth.get("type") == "oauth2":
            auth["oauth2"].append({"key": "accessToken", "value": "{{token}}", "type": "string"})
    return pressed


@pytest.mark.skipif(not FULL, reason="runs real collections only with POSTWRIGHT_FULL=1")
@pytest.mark.skipif(not CORPUS.exists(), reason="the corpus is not beside the checkout")
def test_the_assertions_of_real_collections_hold_as_they_do_of_their_saved_answers(
    newman: list[str], tmp_path: Path, figure: Callable[[str, str], None]
) -> None:
    """At least ten have assertions that hold, and none that fails but where their own saved answers fail it."""
    clean = whole = of_all = 0
    for file in sorted(CORPUS.glob("*.json")):
        chosen = asserted_on_saved(collection_in(file))
        if not chosen:
            continue
        with mock(file, "--stateful", folder=tmp_path) as url:
            given = ran(newman, chosen, url, tmp_path)
        with replaying(chosen) as url:
            own = ran(newman, chosen, url, tmp_path)
        others = given.failed - own.failed
        clean += not others and len(given.failed) < given.assertions
        whole, of_all = whole + (not given.failed), of_all + 1
        told = f"{given.assertions} assertions, {len(given.failed)} failed, {len(own.failed)} of the saved answers"
        figure(f"Newman on {file.stem[:60]}", f"{told}, {len(others)} of the mock's own")
    figure("Newman without any failed assertion", f"{whole} of {of_all} collections")
    assert (clean >= 10, whole >= 6) == (True, True)


CLEAN = 45
"""How many collections have assertions, all of which hold when all requests are sent in order."""


@pytest.mark.skipif(not FULL, reason="runs real collections only with POSTWRIGHT_FULL=1")
@pytest.mark.skipif(not CORPUS.exists(), reason="the corpus is not beside the checkout")
def test_whole_collections_run_against_their_mock(
    newman: list[str], tmp_path: Path, figure: Callable[[str, str], None]
) -> None:
    """Every request of every collection that asserts anything, in order; a mock never fails by itself."""
    clean, of_all, broken = 0, 0, []
    for file in sorted(CORPUS.glob("*.json")):
        collection = collection_in(file)
        if not has_assertions(collection):
            continue
        with mock(file, "--stateful", folder=tmp_path) as url:
            sent = all_sent_to(collection, url, learnt_by(collection))
            given = report(newman, sent, tmp_path, *settings_of(collection), *PATIENCE)
            broken += [(file.name, each) for each in given.broken - answered_in(collection)]
            assert is_up(url), file.name
        clean += bool(given.assertions) and not given.failed
        of_all += 1
        told = (
            f"{given.requests} requests, {given.assertions} assertions, {len(given.failed)} failed"
        )
        figure(f"Newman on all of {file.stem[:60]}", told)
    figure("Newman on whole collections without a failed assertion", f"{clean} of {of_all}")
    assert (broken, clean >= CLEAN) == ([], True)


PATIENCE = ("--timeout", "400000", "--timeout-request", "5000", "--timeout-script", "3000")
"""How long Newman waits, in milliseconds. Scripts that wait for a job to end do so; out of time it reports nothing."""


def answered_in(collection: Any) -> set[int]:
    """The errors of a server that a collection saved, or that its scripts name."""
    codes = [answer["code"] for item in items(collection) for answer in saved(item)]
    text = json.dumps([codes, *_scripts_in(collection)])
    return {status for status in range(500, 600) if re.search(rf"\b{status}\b", text)}


def _scripts_in(node: Any) -> Iterator[Any]:
    if isinstance(node, dict):
        yield from (node[name] for name in ("event", "events", "tests") if node.get(name))
        node = [*node.values()]
    for each in node if isinstance(node, list) else ():
        yield from _scripts_in(each)


def is_up(url: str) -> bool:
    """Whether a mock still answers."""
    try:
        with urlopen(url + "/is-it-up", timeout=5):
            return True
    except HTTPError:
        return True
    except OSError:
        return False


def collection_in(file: Path) -> Any:
    """The collection in a file, nothing where there is none to run."""
    try:
        document = json.loads(file.read_text(encoding="utf-8-sig"))
    except ValueError:
        return None
    inner = document.get("collection") if isinstance(document, dict) else None
    return inner if isinstance(inner, dict) else document


def ran(newman: list[str], chosen: list[Any], url: str, folder: Path) -> Report:
    """What became of some items when they were sent to a server."""
    moved = [sent_to(item, url, number) for number, item in enumerate(chosen)]
    schema = "https://schema.getpostman.com/json/collection/v2.1.0/collection.json"
    return report(newman, {"info": {"name": "Chosen", "schema": schema}, "item": moved}, folder)


@contextmanager
def replaying(chosen: list[Any]) -> Iterator[str]:
    """The URL of a server that answers each item with its first saved success, else its first answer."""

    class Replay(BaseHTTPRequestHandler):
        def _answer(self) -> None:
            self.rfile.read(int(self.headers.get("Content-Length") or 0))
            answers = saved(chosen[int(self.headers["X-Item"])])
            good = [each for each in answers if each["code"] < 300]
            answer = (good or answers)[0]
            body = str(answer.get("body") or "").encode() if answer["code"] != 204 else b""
            self.send_response(answer["code"])
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        do_GET = do_POST = do_PUT = do_PATCH = do_DELETE = _answer

        def log_message(self, format: str, *args: Any) -> None:
            """Nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Replay)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()
