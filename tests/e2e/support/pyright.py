"""Runs pyright, where it can start."""

from __future__ import annotations

import json
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest
from support.programs import Ran, Words, run


@dataclass(frozen=True, slots=True)
class Report:
    """How many files pyright looked at, and everything that it said of them, warnings too."""

    files: int
    told: tuple[str, ...]


def pyright(folder: Path, *arguments: str | Path) -> Report:
    """What pyright says of a folder, by the settings in it; skips where it cannot start, which needs Node."""
    command: Words = [sys.executable, "-m", "pyright"]
    _skip_without(command, folder)
    done = run([*command, *arguments, "--outputjson"], folder, seconds=900)
    try:
        report = json.loads(done.out)
    except ValueError:
        pytest.fail(done.told[-5000:])
    told = tuple(f"{each['file']}: {each['message']}" for each in report["generalDiagnostics"])
    assert bool(told) == bool(done.code), done.told[-5000:]
    return Report(report["summary"]["filesAnalyzed"], told)


def _skip_without(command: Words, folder: Path) -> None:
    try:
        started: Ran | None = run([*command, "--version"], folder, seconds=120)
    except OSError:
        started = None
    if started is None or started.code != 0:
        pytest.skip(f"pyright does not start here: {started.err[-300:] if started else ''}")
