"""What killed runs leave beside the target, and what the next run makes of it."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from postwright.output import exclusive

if TYPE_CHECKING:
    from conftest import Bench

MARK = "0123456789abcdef"


def tree(place: Path, text: str) -> None:
    (place / "pkg").mkdir(parents=True)
    (place / "pkg/a.py").write_text(text)


@pytest.fixture
def staging(bench: Bench) -> Path:
    return bench.folder / f".out.postwright-{MARK}"


@pytest.fixture
def old(bench: Bench) -> Path:
    return bench.folder / f".out.postwright-{MARK}.old"


def test_a_half_made_tree_is_removed(bench: Bench, staging: Path) -> None:
    tree(bench.target, "old")
    tree(staging, "half")
    with exclusive(bench.target):
        assert not staging.exists()
    assert bench.holds() == {"pkg/a.py": "old"}


def test_a_half_made_tree_of_a_first_run_does_not_become_the_output(
    bench: Bench, staging: Path
) -> None:
    tree(staging, "half")
    with exclusive(bench.target):
        assert not bench.target.exists()
    assert os.listdir(bench.folder) == []


def test_between_two_renames_the_new_tree_is_put_in_place(
    bench: Bench, staging: Path, old: Path
) -> None:
    tree(old, "old")
    tree(staging, "new")
    with exclusive(bench.target):
        assert bench.holds() == {"pkg/a.py": "new"}
    assert os.listdir(bench.folder) == ["out"]


def test_an_old_tree_alone_is_put_back(bench: Bench, old: Path) -> None:
    tree(old, "old")
    with exclusive(bench.target):
        assert bench.holds() == {"pkg/a.py": "old"}
    assert os.listdir(bench.folder) == ["out"]


def test_after_two_renames_the_old_tree_is_removed(bench: Bench, old: Path) -> None:
    tree(bench.target, "new")
    tree(old, "old")
    with exclusive(bench.target):
        assert bench.holds() == {"pkg/a.py": "new"}
    assert os.listdir(bench.folder) == ["out"]


def test_folders_that_forbid_it_are_removed_all_the_same(bench: Bench, staging: Path) -> None:
    tree(bench.target, "old")
    tree(staging, "half")
    (staging / "pkg").chmod(0o500)
    with exclusive(bench.target):
        pass
    assert os.listdir(bench.folder) == ["out"]


@pytest.mark.parametrize(
    "name",
    [
        ".out.postwright-", ".out.postwright-0123", ".out.postwright-0123456789ABCDEF",
        f".out.postwright-{MARK}0", f".out.postwright-{MARK}.older", f"out.postwright-{MARK}",
        f".other.postwright-{MARK}", f".out.postwright-{MARK}.old.old", f"x.out.postwright-{MARK}",
    ],
)  # fmt: skip
def test_what_is_not_recognisably_ours_stays(bench: Bench, name: str) -> None:
    tree(bench.folder / name, "mine")
    with exclusive(bench.target):
        pass
    assert (bench.folder / name / "pkg/a.py").read_text() == "mine"


def test_a_file_with_the_name_of_a_leftover_stays(bench: Bench, staging: Path) -> None:
    staging.write_text("mine")
    with exclusive(bench.target):
        pass
    assert staging.read_text() == "mine"


def test_leftovers_of_a_target_whose_name_is_a_pattern(bench: Bench) -> None:
    tree(bench.folder / f".out.postwright-{MARK}", "mine")
    with exclusive(bench.folder / "o.t"):
        pass
    assert (bench.folder / f".out.postwright-{MARK}").exists()
