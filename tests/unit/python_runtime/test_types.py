"""Types: `mypy --strict` is content with the runtime and sees exact types through it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import client_runtime
import pytest

HERE = Path(__file__).parent
RUNTIME = Path(client_runtime.__file__).parent
OTHER = shutil.ignore_patterns("over_*", "__pycache__")


def test_exact_types_sync_and_async(tmp_path: Path, pytestconfig: pytest.Config) -> None:
    for folder in reversed(client_runtime.__path__):
        shutil.copytree(folder, tmp_path / "client_runtime", ignore=OTHER, dirs_exist_ok=True)
    for name in ("sample_api.py", "typing_examples.py"):
        (tmp_path / name).write_bytes((HERE / name).read_bytes())
    cache = pytestconfig.cache
    known = cache.mkdir("mypy") if cache else tmp_path / "cache"

    checked = subprocess.run(
        [sys.executable, "-m", "mypy", "--strict", "--cache-dir", known, "typing_examples.py"],
        cwd=tmp_path,
        env={**os.environ, "MYPYPATH": "."},
        capture_output=True,
        text=True,
    )

    assert checked.stdout.startswith("Success"), checked.stdout + checked.stderr


def test_every_module_is_small_and_says_what_it_is() -> None:
    for path in RUNTIME.glob("*.py"):
        text = path.read_text("utf-8")
        assert text.startswith('"""'), path.name
        assert text.count("\n") <= 300, path.name
        assert path.name.startswith("_"), path.name


def test_every_public_name_can_be_imported() -> None:
    for name in dir(client_runtime):
        assert getattr(client_runtime, name) is not None
    with pytest.raises(AttributeError, match="no attribute 'Nothing'"):
        client_runtime.Nothing  # noqa: B018
