"""One folder, one collection, and `addresses.txt`, one a line; what `postwright explain` says out.

Run `nox -s regen` to rewrite what is expected, and read the diff before you commit it.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from postwright import Failure, Input, Sink
from postwright.diagnostics.printers import as_text as as_diagnostics
from postwright.explain import as_text, explanation
from postwright.pipeline import study

HERE = Path(__file__).parent / "explain"
CASES = sorted(path.parent for path in HERE.glob("*/addresses.txt"))


def said() -> str:
    """All that is said of the addresses of the case in the working directory, in their order."""
    api, facts = study(Input(Path("collection.json")), Sink())
    texts = []
    for address in Path("addresses.txt").read_text(encoding="utf-8").splitlines():
        try:
            text = as_text(explanation(address, api, facts))
        except Failure as failure:
            text = as_diagnostics(failure.diagnostics)
        texts.append(f"$ postwright explain '{address}'\n{text}\n")
    return "\n".join(texts)


def test_there_are_cases() -> None:
    assert CASES


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_explained(case: Path, regen: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(case)
    text, path = said(), case / "explained.txt"
    if regen:
        path.write_text(text, encoding="utf-8", newline="\n")
    assert text == path.read_text(encoding="utf-8"), f"{path} differs"
