from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from postwright.diagnostics import Failure, Sink
from postwright.ir.json import Json
from postwright.output import Lock, LockedFile, RenderedFile, apply, plan, read_lock, reusable_text

if TYPE_CHECKING:
    from conftest import Bench

HASH = hashlib.sha256(b"1\n").hexdigest()
EMPTY = {"version": 1, "files": {}, "inputs": {}, "names": {}}


def with_file(path: str, entry: object) -> str:
    return json.dumps({**EMPTY, "files": {path: entry}})


ENTRY = {"raw": "", "sha256": HASH}

CORRUPT = {
    "empty": "",
    "no JSON": "<<<<<<< HEAD\n{}\n",
    "not UTF-8": b"\xff\xfe\xfa",
    "truncated": '{"version": 1, "files": {',
    "an array": "[]",
    "a number": "1",
    "null": "null",
    "no version": '{"files": {}, "inputs": {}, "names": {}}',
    "version 0": json.dumps({**EMPTY, "version": 0}),
    "version as text": json.dumps({**EMPTY, "version": "1"}),
    "no files": '{"version": 1, "inputs": {}, "names": {}}',
    "files as an array": json.dumps({**EMPTY, "files": []}),
    "inputs as an array": json.dumps({**EMPTY, "inputs": []}),
    "names missing": '{"version": 1, "files": {}, "inputs": {}}',
    "an entry as text": with_file("a.py", "x"),
    "an entry without hash": with_file("a.py", {"raw": ""}),
    "an entry with more": with_file("a.py", {**ENTRY, "more": 1}),
    "no hash": with_file("a.py", {"raw": "", "sha256": "x"}),
    "a hash as a number": with_file("a.py", {"raw": "", "sha256": 1}),
    "raw as no hash": with_file("a.py", {"raw": "x", "sha256": HASH}),
    "raw as null": with_file("a.py", {"raw": None, "sha256": HASH}),
    "a path outside": with_file("../outside.txt", ENTRY),
    "an absolute path": with_file("/etc/passwd", ENTRY),
    "a path into Git": with_file(".git/config", ENTRY),
    "the lock itself": with_file("postwright.lock.json", ENTRY),
    "nested too deep": "[" * 100_000,
    "a huge number": '{"version": ' + "9" * 5000 + "}",
}


@pytest.mark.parametrize("text", CORRUPT.values(), ids=CORRUPT)
@pytest.mark.parametrize("force", [False, True])
def test_a_lock_that_cannot_be_trusted_stops_the_run(
    bench: Bench, text: str | bytes, force: bool
) -> None:
    outside = bench.folder / "outside.txt"
    outside.write_text("1\n")
    bench.put("postwright.lock.json", text)
    failure = bench.refused({"a.py": "1\n"}, force=force)
    assert failure.diagnostic.code == "PW507"
    assert failure.diagnostic.help
    assert failure.diagnostic.origin.file.endswith("postwright.lock.json")


@pytest.mark.parametrize("version", [2, 99])
def test_a_lock_from_the_future_stops_the_run(bench: Bench, version: int) -> None:
    bench.put("postwright.lock.json", json.dumps({"version": version}))
    failure = bench.refused({"a.py": "1\n"})
    assert failure.diagnostic.code == "PW508"
    assert "upgrade" in failure.diagnostic.help


def test_a_folder_in_the_place_of_the_lock(bench: Bench) -> None:
    (bench.target / "postwright.lock.json").mkdir(parents=True)
    assert bench.refused({"a.py": "1\n"}).diagnostic.code == "PW506"


def test_no_lock_is_an_empty_lock(tmp_path: Path) -> None:
    assert read_lock(tmp_path) == Lock()
    assert read_lock(tmp_path / "nowhere") == Lock()


def test_what_is_written_is_read_back(tmp_path: Path) -> None:
    files = {"b/ü.py": LockedFile(HASH, HASH), "a.py": LockedFile("", HASH)}
    lock = Lock(
        files, {"collection": HASH, "options": {"x": [1, None]}}, {"id": {"type": "\ud800é"}}
    )
    (tmp_path / "postwright.lock.json").write_bytes(lock.to_bytes())
    assert read_lock(tmp_path) == lock


def test_order_does_not_show(tmp_path: Path) -> None:
    one, other = LockedFile("", HASH), LockedFile(HASH, HASH)
    first = Lock({"a": one, "b": other}, {"x": 1, "y": {"p": 1, "q": 2}})
    second = Lock({"b": other, "a": one}, {"y": {"q": 2, "p": 1}, "x": 1})
    assert first.to_bytes() == second.to_bytes()


def test_text_is_plain_sorted_and_ends_with_a_newline() -> None:
    text = Lock({"z": LockedFile("", HASH), "ü": LockedFile("", HASH)}, {"i": "\u202e"}).to_bytes()
    assert text.isascii()
    assert text.endswith(b"}\n")
    assert list(json.loads(text)) == ["files", "inputs", "names", "version"]


def test_the_same_output_makes_the_same_lock_anywhere(tmp_path: Path) -> None:
    files = [RenderedFile("b.py", b"2\n", raw_hash=HASH), RenderedFile("a.py", b"1\n")]
    locks = []
    for place, order in (("one", files), ("some/where/else", files[::-1])):
        target = tmp_path / place
        apply(plan(order, target, {"inputs": {"c": HASH}}, force=False, sink=Sink()))
        locks.append((target / "postwright.lock.json").read_bytes())
    assert locks[0] == locks[1]


def test_inputs_and_names_reach_the_lock_even_when_no_file_changes(tmp_path: Path) -> None:
    files = [RenderedFile("a.py", b"1\n", raw_hash=HASH)]
    target = tmp_path / "out"
    names: dict[str, Json] = {"id": {"type": "Lead"}}
    apply(plan(files, target, {"inputs": {"c": "1"}}, force=False, sink=Sink()))
    apply(plan(files, target, {"inputs": {"c": "2"}, "names": names}, force=False, sink=Sink()))
    lock = read_lock(target)
    assert (lock.inputs, lock.names) == ({"c": "2"}, {"id": {"type": "Lead"}})
    assert lock.files == {"a.py": LockedFile(HASH, HASH)}


class TestReusableText:
    RAW = "a" * 64

    @pytest.fixture
    def target(self, tmp_path: Path) -> Path:
        files = [RenderedFile("a.py", b"1\n", raw_hash=self.RAW), RenderedFile("b.py", b"2\n")]
        apply(plan(files, tmp_path / "out", {}, force=False, sink=Sink()))
        return tmp_path / "out"

    def test_same_render_untouched_file(self, target: Path) -> None:
        assert reusable_text(target, read_lock(target), "a.py", self.RAW) == b"1\n"

    @pytest.mark.parametrize(
        ("path", "raw"), [("a.py", "b" * 64), ("a.py", ""), ("b.py", ""), ("c.py", RAW)]
    )
    def test_another_render_or_none(self, target: Path, path: str, raw: str) -> None:
        assert reusable_text(target, read_lock(target), path, raw) is None

    def test_line_ends_converted_by_git(self, target: Path) -> None:
        (target / "a.py").write_bytes(b"1\r\n")
        assert reusable_text(target, read_lock(target), "a.py", self.RAW) == b"1\n"

    @pytest.mark.parametrize("text", [b"mine\n", b"", None])
    def test_touched_file(self, target: Path, text: bytes | None) -> None:
        (target / "a.py").unlink()
        if text is not None:
            (target / "a.py").write_bytes(text)
        assert reusable_text(target, read_lock(target), "a.py", self.RAW) is None


def test_a_failure_and_not_a_traceback_for_an_unreadable_lock(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "postwright.lock.json").write_bytes(Lock().to_bytes())

    def refuse(*_: object, **__: object) -> int:
        raise PermissionError(13, "Permission denied", "postwright.lock.json")

    monkeypatch.setattr("postwright.output.disk.os.open", refuse)
    with pytest.raises(Failure, match="Permission denied"):
        read_lock(tmp_path)


def test_the_contract_is_kept_and_a_lock_without_one_is_read(tmp_path: Path) -> None:
    path = tmp_path / "postwright.lock.json"
    lock = Lock(contract={"Lead": {"id": "integer!"}})
    path.write_bytes(lock.to_bytes())
    assert read_lock(tmp_path) == lock
    assert b"contract" not in Lock().to_bytes()
    path.write_bytes(Lock().to_bytes())
    assert read_lock(tmp_path).contract == {}
