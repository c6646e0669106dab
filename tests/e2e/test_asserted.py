"""Assertions of scripts as generated tests: what passes, what is skipped, and that they can fail."""

from __future__ import annotations

import json
import re
import sys
from collections import Counter
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest
from support.programs import Ran, run

from postwright import Input, Sink, Target, recover, write
from postwright.pipeline import study

CASE = Path(__file__).parents[1] / "cases/scripts/assertions_speak_of_saved_answers/collection.json"


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("asserted") / "sdk"
    api = recover(Input(CASE), Sink())
    write(api, Target("python", "python", folder, {"package": "demo"}), Sink())
    return folder


def asserted(package: Path, *options: str, **environment: str) -> Ran:
    command = [sys.executable, "-m", "pytest", "-q", "-rA", "-p", "no:cacheprovider"]
    known = {"PYTHONPATH": str(package / "src"), **environment}
    return run([*command, "tests/postman", *options], package, known)


def outcomes(told: str) -> Counter[str]:
    lines = re.findall(r"^(PASSED|FAILED|XFAIL)|^(SKIPPED) \[(\d+)\]", told, re.MULTILINE)
    return Counter(
        {
            name: sum(int(n or 1) for one, other, n in lines if name in (one, other))
            for name in ("PASSED", "FAILED", "XFAIL", "SKIPPED")
        }
    )


def test_every_assertion_is_a_test(package: Path) -> None:
    done = asserted(package)
    assert done.code == 0, done.told
    assert outcomes(done.told) == {"PASSED": 14, "SKIPPED": 8, "XFAIL": 1, "FAILED": 0}
    _, facts = study(Input(CASE), Sink())
    assert sum(len(request.scripts.assertions) for request in facts.requests) == 23


@pytest.mark.parametrize(
    ("saved", "otherwise", "failing"),
    [
        ('"id": 7', '"id": 9', "test_get_200[is-the-lead]"),
        ('"text": "call her"', '"text": "write"', "test_get_200[is-the-lead-5]"),
        ('"score": 40', '"score": 4', "test_get_200[is-cold]"),
    ],
)
def test_an_answer_that_is_another_fails(
    package: Path, saved: str, otherwise: str, failing: str
) -> None:
    fixture = package / "tests/fixtures/leads/get_200.json"
    before = fixture.read_text(encoding="utf-8")
    assert saved in before
    fixture.write_text(before.replace(saved, otherwise, 1), encoding="utf-8")
    done = asserted(package)
    fixture.write_text(before, encoding="utf-8")
    assert re.findall(r"^FAILED tests/postman/test_leads.py::(\S+)", done.told, re.MULTILINE) == [
        failing
    ]


class Leads(BaseHTTPRequestHandler):
    """An API with one lead, whose score is not what was saved."""

    def do_GET(self) -> None:
        lead = {"id": 7, "name": "Ada", "score": 4, "tags": ["a", "b"], "notes": []}
        content = json.dumps(lead).encode()
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


def test_a_real_server_is_asked_for_what_changes_nothing(package: Path) -> None:
    server = ThreadingHTTPServer(("127.0.0.1", 0), Leads)
    Thread(target=server.serve_forever, daemon=True).start()
    done = asserted(package, "--live", DEMO_BASE_URL=f"http://127.0.0.1:{server.server_address[1]}")
    server.shutdown()
    server.server_close()
    results = re.findall(r"^(PASSED|FAILED) tests/postman/test_leads.py::(\S+)", done.told, re.M)
    by_name = {name: outcome for outcome, name in results}
    assert by_name["test_get_200[is-cold]"] == "PASSED", done.told
    assert by_name["test_get_200[is-the-lead]"] == "PASSED"
    assert by_name["test_get_200[is-the-lead-6]"] == "FAILED"
    assert not any("create" in name or "delete" in name for name in by_name)
