"""postwright.yaml: settings read and refused."""

from __future__ import annotations

from pathlib import Path

import pytest

from postwright.config import read_settings
from postwright.diagnostics import Failure

TEXT = """\
input: {collection: a.json}
targets:
  one: {pack: python, output: sdk/one}
  two: {pack: python, output: %s}
overrides:
  - drop: leads
    reason: Old.
"""


def written(tmp_path: Path, output: str) -> Path:
    path = tmp_path / "postwright.yaml"
    path.write_text(TEXT % output)
    return path


def test_overrides_belong_to_the_input(tmp_path: Path) -> None:
    settings = read_settings(written(tmp_path, "sdk/two"))
    assert [each.reason for each in settings.input.overrides] == ["Old."]


@pytest.mark.parametrize("output", ["sdk/one", "./sdk/one/", "sdk/x/../one"])
def test_two_targets_in_one_folder_are_refused(tmp_path: Path, output: str) -> None:
    with pytest.raises(Failure, match="`one` and `two` have one output") as caught:
        read_settings(written(tmp_path, output))
    found = caught.value.diagnostic
    assert (found.code, found.origin.line) == ("PW615", 4)
