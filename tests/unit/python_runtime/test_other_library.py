"""The other HTTP library: everything that is tested here holds with httpx too."""

from __future__ import annotations

import ast
import os
import re
import subprocess
import sys
from pathlib import Path

import client_runtime
import pytest

HERE = Path(__file__).parent
RUNTIME = Path(client_runtime.__file__).parent
LIBRARIES = {"httpx", "httpx2", "httpcore", "httpcore2"}


@pytest.mark.skipif(os.environ.get("CLIENT_HTTP") == "httpx", reason="this run is that one")
def test_all_of_it_holds_with_httpx(tmp_path: Path) -> None:
    pytest.importorskip("httpx")
    own = ["-p", "no:xdist", "-o", f"cache_dir={tmp_path}"]
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "--tb=short", *own, str(HERE)],
        env={**os.environ, "CLIENT_HTTP": "httpx"},
        cwd=HERE.parents[2],
        capture_output=True,
        text=True,
    )

    assert done.returncode == 0, done.stdout[-5000:] + done.stderr[-2000:]
    passed = re.search(r"(\d+) passed", done.stdout)
    assert passed is not None
    assert int(passed[1]) > 600


def test_one_module_imports_the_library() -> None:
    importing = {
        path.relative_to(RUNTIME).as_posix()
        for path in RUNTIME.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Import) and LIBRARIES & {each.name for each in node.names}
    }

    assert importing == {"_http.py", "over_httpx/_http.py"}
