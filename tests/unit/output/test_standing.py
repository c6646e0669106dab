"""Nobody is left standing in a folder that is gone."""

from __future__ import annotations

from pathlib import Path

import pytest

from postwright.diagnostics import Failure
from postwright.output import exclusive


@pytest.mark.parametrize("below", ["", "src"])
def test_a_target_that_holds_the_current_folder_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, below: str
) -> None:
    target = tmp_path / "sdk"
    (target / below).mkdir(parents=True)
    monkeypatch.chdir(target / below)

    with pytest.raises(Failure) as refused, exclusive(target):
        pass

    assert refused.value.diagnostic.code == "PW514"
    assert "another folder" in refused.value.diagnostic.help


def test_standing_beside_it_is_no_matter(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with exclusive(tmp_path / "sdk"):
        pass
