"""Fresh virtual environments, as the users of a distribution have them."""

from __future__ import annotations

import os
import shutil
import sys
from dataclasses import dataclass
from pathlib import Path

from support.programs import Ran, Words, run

LOCK = Path(__file__).resolve().parents[3] / "requirements.lock"


@dataclass(frozen=True, slots=True)
class Environment:
    """A virtual environment at `folder`."""

    folder: Path

    @property
    def scripts(self) -> Path:
        return self.folder / ("Scripts" if os.name == "nt" else "bin")

    @property
    def python(self) -> Path:
        return self.scripts / "python"

    def install(self, *wanted: str | Path) -> None:
        """Install these and what they depend on; in CI at the locked versions."""
        locked: Words = ["--constraint", LOCK] if os.environ.get("CI") and LOCK.exists() else []
        quiet: Words = ["install", "--quiet", *locked, *wanted]
        if (uv := shutil.which("uv")) is not None:
            done = run([uv, "pip", *quiet, "--python", self.python], self.folder)
        else:
            done = run([self.python, "-m", "pip", *quiet], self.folder)
        assert done.code == 0, done.told

    def call(self, code: str) -> Ran:
        """Run Python code there."""
        return run([self.python, "-c", code], self.folder)


def create(folder: Path) -> Environment:
    """An empty environment of the Python that runs the tests; by `uv` where there is one."""
    if (uv := shutil.which("uv")) is not None:
        done = run([uv, "venv", "--quiet", "--python", sys.executable, folder], folder.parent)
    else:
        done = run([sys.executable, "-m", "venv", folder], folder.parent)
    assert done.code == 0, done.told
    return Environment(folder)
