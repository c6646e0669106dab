"""What the pack copies is what is there."""

from __future__ import annotations

from pathlib import Path

import pytest

from postwright.packs import load

PACK = Path(__file__).resolve().parents[3] / "templates" / "python"


@pytest.mark.parametrize("folder", ["runtime", "command"])
def test_every_source_of_the_library_is_in_the_manifest(folder: str) -> None:
    there = {path.relative_to(PACK).as_posix() for path in (PACK / folder).rglob("*.py")}
    listed = {rule.source for rule in load("python").files if rule.source.startswith(folder + "/")}

    assert listed == there


@pytest.mark.parametrize("folder", ["tests", "project"])
def test_every_file_of_the_project_is_in_the_manifest(folder: str) -> None:
    pack = load("python")
    there = {
        path.relative_to(PACK).as_posix()
        for path in (PACK / folder).rglob("*.*")
        if path.is_file() and path.suffix != ".pyc"
    }
    listed = {*pack.partials, *(rule.source for rule in pack.files)}

    assert {source for source in listed if source.startswith(folder + "/")} == there
