from __future__ import annotations

import errno
import os
import stat
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from postwright.diagnostics import Failure, Sink
from postwright.output import (
    Plan,
    RenderedFile,
    apply,
    applying,
    exchange,
    plan,
    staging,
    swap,
)

if TYPE_CHECKING:
    from conftest import Bench

OURS = {"a.py": "1\n", "pkg/b.py": "1\n"}
NEXT = {"a.py": "2\n", "pkg/b.py": "1\n"}
LONG_AGO = 10**18 + 7


def mode(place: Path) -> int:
    return stat.S_IMODE(place.lstat().st_mode)


@pytest.fixture(params=["exchange", "two renames"])
def either_way(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """With and without a system that can exchange folders."""
    if request.param == "two renames":
        monkeypatch.setattr(swap, "exchange", lambda *_: False)


class TestModes:
    @pytest.mark.parametrize("umask", [0o022, 0o077, 0o002])
    def test_of_files_and_folders_follow_the_umask(self, bench: Bench, umask: int) -> None:
        before = os.umask(umask)
        try:
            files = [RenderedFile("bin/run", b"#!\n", executable=True), RenderedFile("a.py", b"")]
            apply(plan(files, bench.target, {}, force=False, sink=Sink()))
        finally:
            os.umask(before)
        assert mode(bench.target / "bin/run") == 0o777 & ~umask
        assert mode(bench.target / "a.py") == 0o666 & ~umask
        assert mode(bench.target) == mode(bench.target / "bin") == 0o777 & ~umask

    @pytest.mark.parametrize("wanted", [0o700, 0o2775, 0o555])
    def test_of_folders_stay(self, bench: Bench, wanted: int) -> None:
        bench.run(OURS)
        for folder in (bench.target / "pkg", bench.target):
            folder.chmod(wanted)
        bench.run({**NEXT, "pkg/b.py": "2\n"})
        assert mode(bench.target) == mode(bench.target / "pkg") == wanted
        for folder in (bench.target, bench.target / "pkg"):
            folder.chmod(0o755)


class TestWhatIsTheUsers:
    def test_stays_the_very_same_file(self, bench: Bench, either_way: None) -> None:
        bench.run(OURS)
        places = [
            bench.put(path) for path in (".git/HEAD", ".venv/lib/x.py", "node_modules/y/z.js")
        ]
        for place in places:
            place.chmod(0o400)
            os.utime(place, ns=(LONG_AGO, LONG_AGO))
        before = [(place.stat().st_ino, place.stat().st_mtime_ns) for place in places]
        bench.run(NEXT)
        assert [(place.stat().st_ino, place.stat().st_mtime_ns) for place in places] == before
        assert all(mode(place) == 0o400 and place.stat().st_nlink == 1 for place in places)

    def test_is_copied_where_there_are_no_hard_links(
        self, bench: Bench, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def refuse(*_: object) -> None:
            raise OSError(errno.EPERM, "Operation not permitted")

        bench.run(OURS)
        place = bench.put("mine.sh")
        place.chmod(0o750)
        os.utime(place, ns=(LONG_AGO, LONG_AGO))
        monkeypatch.setattr(os, "link", refuse)
        bench.run(NEXT)
        assert (place.read_text(), mode(place)) == ("mine\n", 0o750)
        assert place.stat().st_mtime_ns == LONG_AGO

    def test_folders_keep_their_times_where_nothing_changes(self, bench: Bench) -> None:
        bench.run(OURS)
        bench.put("docs/deep/mine.txt")
        folders = [bench.target / path for path in ("docs", "docs/deep", "pkg")]
        for folder in folders:
            os.utime(folder, ns=(LONG_AGO, LONG_AGO))
        os.utime(bench.target, ns=(LONG_AGO, LONG_AGO))
        bench.run(NEXT)
        assert [folder.stat().st_mtime_ns for folder in folders] == [LONG_AGO] * 3
        assert bench.target.stat().st_mtime_ns != LONG_AGO

    def test_odd_files_stay(self, bench: Bench) -> None:
        bench.run(OURS)
        os.mkfifo(bench.target / "pipe")
        bench.run(NEXT)
        assert stat.S_ISFIFO((bench.target / "pipe").lstat().st_mode)

    def test_odd_file_in_our_place_is_replaced_only_by_force(self, bench: Bench) -> None:
        bench.target.mkdir()
        os.mkfifo(bench.target / "a.py")
        assert bench.refused(OURS).diagnostic.code == "PW505"
        bench.run(OURS, force=True)
        assert bench.holds() == OURS

    def test_names_that_are_no_text_stay(self, bench: Bench) -> None:
        bench.run(OURS)
        name = os.path.join(os.fsencode(bench.target), b"caf\xe9")
        with open(name, "wb") as stream:
            stream.write(b"mine\n")
        bench.run(NEXT)
        with open(name, "rb") as stream:
            assert stream.read() == b"mine\n"


class TestFolders:
    def test_of_ours_that_become_empty_are_removed(self, bench: Bench, either_way: None) -> None:
        bench.run({**OURS, "x/y/z/deep.py": "1\n", "x/other.py": "1\n"})
        bench.run({**OURS, "x/other.py": "1\n"})
        assert sorted(path.name for path in (bench.target / "x").iterdir()) == ["other.py"]
        bench.run(OURS)
        assert not (bench.target / "x").exists()

    def test_of_the_users_stay_even_empty(self, bench: Bench) -> None:
        bench.run({**OURS, "x/y/z.py": "1\n"})
        (bench.target / "x/mine").mkdir()
        (bench.target / "empty").mkdir()
        bench.run(OURS)
        assert (bench.target / "x/mine").is_dir()
        assert (bench.target / "empty").is_dir()
        assert not (bench.target / "x/y").exists()

    def test_that_lose_one_file_and_get_another_keep_their_mode(self, bench: Bench) -> None:
        bench.run(OURS)
        (bench.target / "pkg").chmod(0o700)
        bench.run({"a.py": "1\n", "pkg/c.py": "1\n"})
        assert mode(bench.target / "pkg") == 0o700


class TestNothingToDo:
    def test_writes_nothing_and_touches_no_times(self, bench: Bench) -> None:
        bench.run(OURS)
        before = (bench.snapshot(), bench.target.stat().st_mtime_ns, bench.target.stat().st_ino)
        planned = bench.run(dict(reversed(OURS.items())))
        after = (bench.snapshot(), bench.target.stat().st_mtime_ns, bench.target.stat().st_ino)
        assert after == before
        assert planned.plan.is_clean

    def test_plan_alone_writes_nothing(self, bench: Bench) -> None:
        bench.run(OURS)
        before = bench.snapshot()
        assert not bench.plan(NEXT).plan.is_clean
        assert bench.snapshot() == before


def test_everything_new_is_on_the_disk_before_it_counts(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    flushed: list[tuple[int, int]] = []
    flush, exchange_now = os.fsync, exchange.exchange

    def flush_and_note(descriptor: int) -> None:
        flush(descriptor)
        flushed.append((os.fstat(descriptor).st_dev, os.fstat(descriptor).st_ino))

    def exchange_and_check(one: Path, other: Path) -> bool:
        wanted = [
            one,
            *(one / path for path in ("a.py", "new", "new/c.py", "postwright.lock.json")),
        ]
        assert {(p.stat().st_dev, p.stat().st_ino) for p in wanted} <= set(flushed)
        flushed.clear()
        return exchange_now(one, other)

    bench.run(OURS)
    monkeypatch.setattr(os, "fsync", flush_and_note)
    monkeypatch.setattr(swap, "exchange", exchange_and_check)
    bench.run({**NEXT, "new/c.py": "1\n"})
    assert (bench.folder.stat().st_dev, bench.folder.stat().st_ino) in flushed


class TestTheDiskRefuses:
    @pytest.mark.parametrize("call", ["fsync", "mkdir", "link", "rename"])
    def test_the_old_tree_stays(
        self, bench: Bench, monkeypatch: pytest.MonkeyPatch, call: str
    ) -> None:
        bench.run(OURS)
        bench.put("mine.txt")
        planned = bench.plan({**NEXT, "new/c.py": "1\n"}).plan
        before = bench.snapshot()
        with monkeypatch.context() as patch:
            patch.setattr(swap, "exchange", lambda *_: False)
            patch.setattr(os, call, self.full)
            with pytest.raises(Failure) as caught:
                apply(planned)
        assert caught.value.diagnostic.code == "PW510"
        assert "No space left on device" in str(caught.value)
        assert bench.snapshot() == before

    @staticmethod
    def full(*_: object, **__: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    def test_the_second_of_two_renames_is_taken_back(
        self, bench: Bench, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        bench.run(OURS)
        planned, before, rename = bench.plan(NEXT).plan, bench.snapshot(), os.rename

        def refuse_new(source: Path, place: Path) -> None:
            if place == bench.target and not source.name.endswith(".old"):
                raise PermissionError(errno.EACCES, "Permission denied", str(source))
            rename(source, place)

        with monkeypatch.context() as patch:
            patch.setattr(swap, "exchange", lambda *_: False)
            patch.setattr(os, "rename", refuse_new)
            with pytest.raises(Failure, match="Permission denied"):
                apply(planned)
        assert bench.snapshot() == before

    @pytest.mark.parametrize("code", [errno.EXDEV, errno.EBUSY])
    def test_what_cannot_be_exchanged_is_told(
        self, bench: Bench, monkeypatch: pytest.MonkeyPatch, code: int
    ) -> None:
        bench.run(OURS)
        monkeypatch.setattr(exchange, "_error_number", lambda *_: code)
        assert bench.refused(NEXT).diagnostic.code == "PW513"

    def test_what_is_mounted_inside_is_told(
        self, bench: Bench, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def refuse(*_: object) -> None:
            raise OSError(errno.EXDEV, "Invalid cross-device link")

        bench.run(OURS)
        bench.put("mine.txt")
        monkeypatch.setattr(os, "link", refuse)
        assert bench.refused(NEXT).diagnostic.code == "PW513"

    def test_an_old_tree_that_cannot_be_removed_does_not_fail_the_run(
        self, bench: Bench, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        bench.run(OURS)
        with monkeypatch.context() as patch:
            patch.setattr(os, "rmdir", self.full)
            bench.run(NEXT)
        assert bench.holds() == NEXT
        bench.run(NEXT)
        assert os.listdir(bench.folder) == ["out"]

    def test_an_interrupt_leaves_nothing_behind(
        self, bench: Bench, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def interrupt(*_: object) -> None:
            raise KeyboardInterrupt

        bench.run(OURS)
        planned, before = bench.plan(NEXT).plan, bench.snapshot()
        monkeypatch.setattr(staging, "flush_folder", interrupt)
        with pytest.raises(KeyboardInterrupt):
            apply(planned)
        assert bench.snapshot() == before


class TestSomethingElseIsAtWork:
    """What others do to the target between plan, copy and swap is neither lost nor overwritten."""

    def after_copy(
        self,
        bench: Bench,
        monkeypatch: pytest.MonkeyPatch,
        deed: Callable[[], object],
        files: dict[str, str],
    ) -> None:
        stage = staging.stage

        def stage_then(plan: Plan, place: Path, folder: Path) -> object:
            carried = stage(plan, place, folder)
            deed()
            return carried

        monkeypatch.setattr(applying, "stage", stage_then)
        bench.run(files)

    @pytest.mark.parametrize("path", ["a.py", "pkg/b.py"])
    def test_an_edit_after_the_plan_stops_the_run(self, bench: Bench, path: str) -> None:
        bench.run(OURS)
        planned = bench.plan({"a.py": "2\n"}).plan
        bench.put(path, "edited\n")
        before = bench.snapshot()
        with pytest.raises(Failure) as caught:
            apply(planned)
        assert caught.value.diagnostic.code == "PW512"
        assert bench.snapshot() == before

    def test_a_stranger_after_the_plan_stops_the_run(self, bench: Bench) -> None:
        bench.run(OURS)
        planned = bench.plan({**OURS, "new.py": "1\n"}).plan
        bench.put("new.py")
        with pytest.raises(Failure) as caught:
            apply(planned)
        assert caught.value.diagnostic.code == "PW512"

    @pytest.mark.parametrize("path", ["log.txt", "pkg/log.txt", "new/folder/log.txt"])
    def test_a_new_file_is_carried_over(
        self, bench: Bench, monkeypatch: pytest.MonkeyPatch, either_way: None, path: str
    ) -> None:
        bench.run(OURS)
        self.after_copy(bench, monkeypatch, lambda: bench.put(path), NEXT)
        assert bench.holds() == {**NEXT, path: "mine\n"}

    def test_a_file_in_a_folder_of_ours_that_goes_is_carried_over(
        self, bench: Bench, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        bench.run(OURS)
        self.after_copy(bench, monkeypatch, lambda: bench.put("pkg/x.txt"), {"a.py": "1\n"})
        assert bench.holds() == {"a.py": "1\n", "pkg/x.txt": "mine\n"}

    def test_a_file_saved_anew_is_carried_over(
        self, bench: Bench, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def save() -> None:
            saved = bench.put("notes.txt~", "newer\n")
            saved.replace(bench.target / "notes.txt")

        bench.run(OURS)
        bench.put("notes.txt", "older\n")
        self.after_copy(bench, monkeypatch, save, NEXT)
        assert bench.holds() == {**NEXT, "notes.txt": "newer\n"}

    def test_a_file_written_in_place_is_the_same_file(
        self, bench: Bench, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        bench.run(OURS)
        bench.put("notes.txt", "older\n")
        self.after_copy(bench, monkeypatch, lambda: bench.put("notes.txt", "newer\n"), NEXT)
        assert bench.holds() == {**NEXT, "notes.txt": "newer\n"}


def test_names_that_differ_by_case_alone_change_places(bench: Bench) -> None:
    bench.run({"Lead.py": "1\n"})
    bench.run({"lead.py": "1\n"})
    assert bench.holds() == {"lead.py": "1\n"}


def test_a_disk_that_takes_both_spellings_for_one_file(bench: Bench) -> None:
    """A hard link stands for what a file system without case would show."""
    bench.run({"Lead.py": "1\n"})
    os.link(bench.target / "Lead.py", bench.target / "lead.py")
    planned = bench.plan({"lead.py": "2\n"})
    assert {path: action.value for path, action in planned.actions.items()} == {
        "Lead.py": "delete",
        "lead.py": "create",
    }


@pytest.mark.parametrize("target", ["/", "out\0"])
def test_targets_that_cannot_be(target: str) -> None:
    with pytest.raises(Failure):
        plan([], Path(target), {}, force=False, sink=Sink())


def test_the_targets_parents_are_made(bench: Bench) -> None:
    target = bench.folder / "x/y/z"
    apply(plan([RenderedFile("a.py", b"1\n")], target, {}, force=False, sink=Sink()))
    assert (target / "a.py").read_bytes() == b"1\n"


def test_the_working_folder_may_be_the_target(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    bench.run(OURS)
    monkeypatch.chdir(bench.target)
    apply(plan([RenderedFile("a.py", b"2\n")], Path("."), {}, force=False, sink=Sink()))
    assert (bench.target / "a.py").read_bytes() == b"2\n"
