"""What the pack copies is what is there."""

from __future__ import annotations

from pathlib import Path

import pytest

from postwright.packs import load

PACK = Path(__file__).resolve().parents[3] / "templates" / "python"


@pytest.mark.parametrize("folder", ["runtime", "command"])
def test_every_source_of_the_library_is_in_the_manifest(folder: str) -> None:
    there = {f"{folder}/{path.name}" for path in (PACK / folder).glob("*.py")}
    listed = {rule.source for rule in load("python").files if rule.source.startswith(folder + "/")}

    assert listed == there


@pytest.mark.parametrize("folder", ["tests", "project"])
def test_every_file_of_the_project_is_in_the_manifest(folder: str) -> None:
    pack = load("python")
    there = {f"{folder}/{path.name}" for path in (PACK / folder).iterdir() if path.is_file()}
    listed = {*pack.partials, *(rule.source for rule in pack.files)}

    assert {source for source in listed if source.startswith(folder + "/")} == there
