"""Runs programs as their users do: in a process of their own, without what the tests' process is."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

_OURS = ("CI", "NO_COLOR", "FORCE_COLOR", "COLUMNS", "VIRTUAL_ENV", "PYTEST_ADDOPTS")
_PREFIXES = ("PYTHON", "COV_", "LEADCENTER_")

Words: TypeAlias = Sequence[str | Path]
"""A program and its arguments."""


@dataclass(frozen=True, slots=True)
class Ran:
    """How a program ended: its exit code, standard output and standard error."""

    code: int
    out: str
    err: str

    @property
    def told(self) -> str:
        """Everything, to show where an assertion fails."""
        return f"exit {self.code}\n{self.out}\n{self.err}"


def environment(extra: Mapping[str, str] | None = None) -> dict[str, str]:
    """The machine's environment without what changes how programs behave, and with `extra`."""
    kept = {
        name: value
        for name, value in os.environ.items()
        if name not in _OURS and not name.startswith(_PREFIXES)
    }
    return {**kept, "PYTHONDONTWRITEBYTECODE": "1", **(extra or {})}


def run(
    command: Words,
    folder: Path,
    extra: Mapping[str, str] | None = None,
    seconds: float = 300,
) -> Ran:
    """Run a program in a folder, until its end or for so long."""
    done = subprocess.run(
        [str(word) for word in command],
        cwd=folder,
        env=environment(extra),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=seconds,
        check=False,
    )
    return Ran(done.returncode, done.stdout, done.stderr)
