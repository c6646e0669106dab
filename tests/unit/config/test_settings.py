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


@pytest.mark.parametrize(
    ("text", "code", "line"),
    [
        ("input: [\n", "PW608", 2),
        ("", "PW608", 0),
        ("input: {collection: a.json}\ninput: {}\n", "PW608", 2),
        ("input: {collection: a.json}\ntargets: {}\n", "PW609", 2),
        ("inputs: {collection: a.json}\n", "PW609", 1),
        (TEXT % "x" + "  - drop: leads\n", "PW609", 8),
        (TEXT % '"a\\0b"', "PW609", 4),
        (TEXT % '"a\\ud800b"', "PW609", 4),
    ],
)
def test_what_is_not_sound_is_refused_as_a_configuration(
    tmp_path: Path, text: str, code: str, line: int
) -> None:
    path = tmp_path / "postwright.yaml"
    path.write_text(text)
    with pytest.raises(Failure) as caught:
        read_settings(path)
    found = caught.value.diagnostic
    assert (found.code, found.origin.line) == (code, line)
