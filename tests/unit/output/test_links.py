"""Symbolic links planted anywhere: nothing behind them changes."""

from __future__ import annotations

import os
import secrets
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from postwright.diagnostics import Failure, Sink
from postwright.output import Action, RenderedFile, apply, exclusive, plan

if TYPE_CHECKING:
    from conftest import Bench

OURS = {"a.py": "1\n", "pkg/b.py": "1\n"}
NEXT = {"a.py": "2\n", "pkg/b.py": "2\n"}
MARK = "0123456789abcdef"


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """A folder of somebody's, outside the project, with a file and a tree that look like ours."""

    folder: Path

    def fill(self) -> None:
        (self.folder / "out/pkg").mkdir(parents=True)
        for path in ("out/a.py", "out/pkg/b.py", "b.py", "a.py", "file"):
            (self.folder / path).write_text("theirs\n")

    def holds(self) -> dict[str, str]:
        files = [path for path in self.folder.rglob("*") if path.is_file()]
        return {path.relative_to(self.folder).as_posix(): path.read_text() for path in files}


@pytest.fixture
def elsewhere(tmp_path: Path) -> Elsewhere:
    elsewhere = Elsewhere(tmp_path / "elsewhere")
    elsewhere.fill()
    return elsewhere


def move_behind_link(place: Path, elsewhere: Path) -> None:
    """Put what is at `place` into `elsewhere` and a link to it in its place."""
    moved = elsewhere / f"moved-{place.name}"
    place.rename(moved)
    place.symlink_to(moved)


def plant_target(bench: Bench, there: Path) -> None:
    move_behind_link(bench.target, there)


def plant_parent(bench: Bench, there: Path) -> None:
    move_behind_link(bench.folder, there)


def plant_folder(bench: Bench, there: Path) -> None:
    move_behind_link(bench.target / "pkg", there)


def plant_lock(bench: Bench, there: Path) -> None:
    move_behind_link(bench.target / "postwright.lock.json", there)


def plant_door(bench: Bench, there: Path) -> None:
    (bench.folder / ".out.postwright.lock").symlink_to(there / "file")


PLANTS: dict[str, Callable[[Bench, Path], None]] = {
    "target": plant_target,
    "parent": plant_parent,
    "folder inside": plant_folder,
    "lock": plant_lock,
    "run's lock": plant_door,
}


@pytest.mark.parametrize("force", [False, True])
@pytest.mark.parametrize("plant", PLANTS.values(), ids=PLANTS)
def test_a_link_on_the_way_stops_the_run(
    bench: Bench, elsewhere: Elsewhere, plant: Callable[[Bench, Path], None], force: bool
) -> None:
    bench.run(OURS)
    plant(bench, elsewhere.folder)
    before = elsewhere.holds()
    failure = bench.refused(NEXT, force=force)
    assert failure.diagnostic.code == "PW509"
    assert failure.diagnostic.help
    assert elsewhere.holds() == before


@pytest.mark.parametrize("to", ["file", "out", "nothing"])
def test_a_link_in_the_place_of_a_file_of_ours_is_a_conflict(
    bench: Bench, elsewhere: Elsewhere, to: str
) -> None:
    bench.run(OURS)
    (bench.target / "a.py").unlink()
    (bench.target / "a.py").symlink_to(elsewhere.folder / to)
    before = elsewhere.holds()
    planned = bench.run(NEXT)
    assert planned.actions["a.py"] is Action.CONFLICT
    assert planned.codes == ["PW503"]
    assert os.readlink(bench.target / "a.py") == str(elsewhere.folder / to)
    assert elsewhere.holds() == before


@pytest.mark.parametrize("to", ["file", "out", "nothing"])
def test_force_replaces_the_link_and_not_what_is_behind_it(
    bench: Bench, elsewhere: Elsewhere, to: str
) -> None:
    bench.run(OURS)
    (bench.target / "a.py").unlink()
    (bench.target / "a.py").symlink_to(elsewhere.folder / to)
    before = elsewhere.holds()
    bench.run(NEXT, force=True)
    assert bench.holds() == NEXT
    assert not (bench.target / "a.py").is_symlink()
    assert elsewhere.holds() == before


def test_a_link_in_a_new_place_is_a_stranger(bench: Bench, elsewhere: Elsewhere) -> None:
    bench.target.mkdir()
    (bench.target / "a.py").symlink_to(elsewhere.folder / "file")
    assert bench.refused(OURS).diagnostic.code == "PW505"


def test_a_link_as_rendered_is_no_file_as_rendered(bench: Bench, elsewhere: Elsewhere) -> None:
    bench.run(OURS)
    (bench.target / "a.py").unlink()
    (bench.target / "a.py").symlink_to(elsewhere.folder / "file")
    assert bench.run({**OURS, "a.py": "theirs\n"}).codes == ["PW503"]


def test_a_file_of_ours_behind_a_linked_folder_is_not_deleted(
    bench: Bench, elsewhere: Elsewhere
) -> None:
    bench.run(OURS)
    move_behind_link(bench.target / "pkg", elsewhere.folder)
    before = elsewhere.holds()
    bench.run({"a.py": "2\n"})
    assert (bench.target / "pkg").is_symlink()
    assert elsewhere.holds() == before


@pytest.mark.parametrize("to", ["out", "nothing"])
def test_a_link_with_the_staging_folders_name_stops_the_run(
    bench: Bench, elsewhere: Elsewhere, monkeypatch: pytest.MonkeyPatch, to: str
) -> None:
    monkeypatch.setattr(secrets, "token_hex", lambda _: MARK)
    bench.run(OURS)
    (bench.folder / f".out.postwright-{MARK}").symlink_to(elsewhere.folder / to)
    before = elsewhere.holds()
    assert bench.refused(NEXT).diagnostic.code == "PW510"
    assert elsewhere.holds() == before


@pytest.mark.parametrize("ending", ["", ".old"])
def test_a_link_among_the_leftovers_is_not_followed(
    bench: Bench, elsewhere: Elsewhere, ending: str
) -> None:
    link = bench.folder / f".out.postwright-{MARK}{ending}"
    link.symlink_to(elsewhere.folder / "out")
    before = elsewhere.holds()
    bench.run(OURS)
    assert link.is_symlink()
    assert elsewhere.holds() == before


def test_links_of_the_users_stay_links(bench: Bench, elsewhere: Elsewhere) -> None:
    bench.run(OURS)
    for name, to in (("file", "file"), ("folder", "out"), ("nowhere", "nothing")):
        (bench.target / name).symlink_to(elsewhere.folder / to)
        os.utime(bench.target / name, ns=(10**18, 10**18), follow_symlinks=False)
    before = elsewhere.holds()
    bench.run(NEXT)
    assert os.readlink(bench.target / "folder") == str(elsewhere.folder / "out")
    assert os.readlink(bench.target / "nowhere") == str(elsewhere.folder / "nothing")
    assert (bench.target / "file").lstat().st_mtime_ns == 10**18
    assert elsewhere.holds() == before


def test_every_step_below_the_working_folder_counts(
    tmp_path: Path, elsewhere: Elsewhere, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("generated").symlink_to(elsewhere.folder)
    with pytest.raises(Failure) as caught, exclusive(Path("generated/deep/below/sdk")):
        pass
    assert caught.value.diagnostic.code == "PW509"
    assert not (elsewhere.folder / "deep").exists()


def test_the_working_folder_itself_may_be_reached_by_a_link(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "real")
    monkeypatch.chdir(tmp_path / "link")
    target = Path("generated/sdk")
    with exclusive(target):
        apply(plan([RenderedFile("a.py", b"1\n")], target, {}, force=False, sink=Sink()))
    assert (tmp_path / "real/generated/sdk/a.py").read_text() == "1\n"
