"""Assertions of scripts as generated tests: what passes, what is skipped, and that they can fail."""

from __future__ import annotations

import re
import sys
from collections import Counter
from pathlib import Path

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


def asserted(package: Path) -> Ran:
    command = [sys.executable, "-m", "pytest", "-q", "-rA", "-p", "no:cacheprovider"]
    return run([*command, "tests/postman"], package, {"PYTHONPATH": str(package / "src")})


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
