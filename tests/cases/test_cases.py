"""One folder, one behaviour: `collection.json` in; `expected/` and `diagnostics.txt` out.

`expected/api.json` is the contract in Postwright's own JSON. A case may have an `environment.json`, or a
`postwright.yaml` which then says what to read; those in `lint/` belong to `test_lint.py`. Run `nox -s regen`
to rewrite what is expected, and read the diff before you commit it.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from postwright import Failure, Input, Sink, read_settings, recover
from postwright.diagnostics import Spots
from postwright.diagnostics.printers import as_text
from postwright.ir.serial import dumps
from postwright.redact import redacted_text

HERE = Path(__file__).parent
LINTED = HERE / "lint"
CASES = sorted(
    path.parent for path in HERE.glob("*/*/collection.json") if LINTED not in path.parents
)


def outcome(case: Path) -> tuple[str, str]:
    """The contract, "" if there is none, and the diagnostics, as the command line shows them."""
    sink = Sink()
    api = ""
    diagnostics = list(sink)
    try:
        found = recover(_input(case), sink)
        api, diagnostics = dumps(found), list(sink)
    except Failure as failure:
        diagnostics = [*sink, *failure.diagnostics]
    locate = Spots(sink.harmless(), redacted_text)
    text = as_text(diagnostics, locate) + "\n" if diagnostics else ""
    return _relative(api, case), _relative(text, case)


def _input(case: Path) -> Input:
    environment, settings = case / "environment.json", case / "postwright.yaml"
    if settings.exists():
        return read_settings(settings).input
    return Input(case / "collection.json", (environment,) if environment.exists() else ())


def _relative(text: str, case: Path) -> str:
    return text.replace(case.as_posix() + "/", "")


def check(path: Path, text: str, regen: bool) -> None:
    if regen:
        path.parent.mkdir(exist_ok=True)
        if text:
            path.write_text(text, encoding="utf-8", newline="\n")
        else:
            path.unlink(missing_ok=True)
    expected = path.read_text(encoding="utf-8") if path.exists() else ""
    assert text == expected, f"{path} differs; `nox -s regen` rewrites it"


def test_there_are_cases() -> None:
    assert len(CASES) >= 10


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.relative_to(HERE).as_posix())
def test_case(case: Path, regen: bool) -> None:
    api, diagnostics = outcome(case)
    check(case / "expected" / "api.json", api, regen)
    check(case / "diagnostics.txt", diagnostics, regen)
