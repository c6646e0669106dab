"""A package's models: each loaded when it is first used, and all seen by type checkers and `dir`."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

LOADED = (
    "print(*sorted(m.removeprefix('sample.models.') for m in sys.modules if 'sample.models.' in m))"
)


def printed(leadcenter: Path, code: str) -> list[str]:
    command = [sys.executable, "-c", f"import sys; sys.path.insert(0, 'src'); {code}"]
    done = subprocess.run(command, cwd=leadcenter, capture_output=True, text=True, check=True)
    return done.stdout.split()


@pytest.mark.parametrize(
    ("code", "loaded"),
    [
        ("import sample.models", []),
        ("from sample.models import Webhook", ["webhooks"]),
        ("import sample; sample.models.Tag", ["tags"]),
        ("from sample import Client; Client(token='t').webhooks", ["webhooks"]),
        ("from sample.models import Attachment", ["leads_attachments", "user_summary"]),
    ],
)
def test_only_the_modules_that_are_needed_are_loaded(
    code: str, loaded: list[str], leadcenter: Path
) -> None:
    assert printed(leadcenter, f"{code}; {LOADED}") == loaded


def test_every_module_can_be_the_first(leadcenter: Path) -> None:
    modules = sorted(path.stem for path in (leadcenter / "src/sample/models").glob("[a-z]*.py"))
    forget = "[sys.modules.pop(m) for m in list(sys.modules) if m.startswith('sample.models')]"
    code = f"import importlib; [({forget}, importlib.import_module('sample.models.' + m)) for m in "
    assert len(modules) > 20
    printed(leadcenter, f"{code}{modules}]")


def test_all_of_them_work_and_are_listed(leadcenter: Path) -> None:
    code = "from sample import models; [getattr(models, n).model_rebuild() for n in dir(models)]; "
    listed = printed(leadcenter, f"{code}print(*dir(models))")
    assert printed(leadcenter, "from sample.models import *; print(*sorted(dir()))")
    assert {"Lead", "UserSummary", "Error"} <= set(listed)
    assert listed == printed(
        leadcenter, "from sample import models; print(*sorted(models.__all__))"
    )


def test_a_name_that_is_no_model_is_an_error_that_says_so(leadcenter: Path) -> None:
    code = "from sample import models; print(hasattr(models, 'Leed'), hasattr(models, '_Lead'))"
    assert printed(leadcenter, code) == ["False", "False"]


def test_type_checkers_know_the_models_and_no_others(leadcenter: Path, tmp_path: Path) -> None:
    (tmp_path / "used.py").write_text(
        "from sample import models\n"
        "from sample.models import Lead, UserSummary\n"
        "from sample.models import Leed\n"
        "def owner(lead: Lead) -> UserSummary | None:\n"
        "    return lead.owner\n"
        "def wrong(lead: Lead) -> models.Tag | None:\n"
        "    return lead.owner\n",
        encoding="utf-8",
    )
    command = [sys.executable, "-m", "mypy", "--strict", "--cache-dir", str(tmp_path / "cache")]
    done = subprocess.run(
        [*command, "used.py"],
        cwd=tmp_path,
        env={"MYPYPATH": str(leadcenter / "src")},
        capture_output=True,
        text=True,
    )
    errors = [line for line in done.stdout.splitlines() if ": error: " in line]
    assert [line.partition(": error: ")[0] for line in errors] == ["used.py:3", "used.py:7"]
