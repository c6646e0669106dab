"""The page of all codes is what the registry says."""

from __future__ import annotations

from pathlib import Path

import pytest

from postwright.diagnostics import CODES
from postwright.diagnostics.printers import explain, reference

PAGE = Path(__file__).parents[3] / "docs/reference/diagnostics.md"


def test_the_page_is_current(regen: bool) -> None:
    if regen:
        PAGE.write_text(reference(), encoding="utf-8", newline="\n")
    assert PAGE.read_text(encoding="utf-8") == reference(), "`nox -s regen` rewrites it"


@pytest.mark.parametrize("code", CODES)
def test_every_code_is_on_the_page_and_explains_itself(code: str) -> None:
    kind = CODES[code]
    page = reference()
    assert (
        page.count(f"\n### {code}\n\n{kind.title} ({kind.severity.value})\n\n{kind.explanation}\n")
        == 1
    )
    assert page.count(f"| [{code}](#{code.lower()}) | {kind.severity.value} | {kind.title} |") == 1
    assert explain(code).startswith(
        f"# {code}: {kind.title}\n\nSeverity: {kind.severity.value}\n\n"
    )
