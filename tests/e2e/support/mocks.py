"""`postwright mock` as its user runs it: in a process of its own, on a port that is free."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from support.programs import environment

FIRST = "Serving at "


@contextmanager
def mock(*arguments: str | Path, folder: Path) -> Iterator[str]:
    """The URL of a mock, which ends with the block. What it says in trouble is on standard error."""
    command = [sys.executable, "-m", "postwright", "mock", "--port", "0", *map(str, arguments)]
    with subprocess.Popen(
        command,
        cwd=folder,
        env=environment(),
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    ) as process:
        assert process.stdout is not None
        try:
            said = process.stdout.readline()
            assert said.startswith(FIRST), said
            yield said.removeprefix(FIRST).partition(";")[0]
        finally:
            process.terminate()
