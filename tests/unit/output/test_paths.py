from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from postwright.diagnostics import Failure
from postwright.output import validate_path, validate_paths

if TYPE_CHECKING:
    from conftest import Bench

HOSTILE = [
    "..", ".", "", "../up", "a/../../up", "/etc/passwd", "//host/share", "C:", "C:\\x", "c:/x", "C:x",
    "\\\\host\\share", "\\\\?\\C:\\x", "a\\b", "..\\up", "nul\0byte", "new\nline", "esc\x1b[31m", "del\x7f",
    "\x85", "rtl\u202egnp", "zero\u200bwidth", "bom\ufeff", "line\u2028", "lone\ud800", "x" * 256, "é" * 128,
    "CON", "con", "Prn.txt", "AUX.tar.gz", "nul", "NUL .txt", "COM1", "com9.py", "LPT1", "lpt9.py", "COM¹",
    "CONIN$", "dot.", "space ", "dots...", "stream:data", "what?", "star*", 'quo"te', "pi|pe", "<angle>",
    ".git", ".GIT", "git~1", "COM\u0031.x",
]  # fmt: skip

POSITIONS = ["{}", "{}/file.py", "pkg/{}", "pkg/{}/file.py"]

VALID = [
    "a", "a/b/c.py", ".gitignore", ".github/workflows/ci.yml", "..a", "a..b", "...a", "x" * 255, "é" * 127,
    "console.py", "com10", "COM", "con_.py", "a b.py", " lead", "naïve.py", "日本.md", "-rf", "~", "$HOME",
    "{{x}}", "a/postwright.lock.json", "nulls/aux_.py", "gitx/~1",
]  # fmt: skip

COLLIDING = [
    ("same", ["a.py", "a.py"]),
    ("case", ["README.md", "readme.md"]),
    ("case of a folder", ["Models/a.py", "models/b.py"]),
    ("Unicode form", ["caf\u00e9.py", "cafe\u0301.py"]),
    ("sharp s", ["straße.py", "STRASSE.py"]),
    ("Kelvin sign", ["\u212a.py", "k.py"]),
    ("file, then folder", ["a", "a/b.py"]),
    ("folder, then file", ["a/b.py", "a"]),
    ("file and folder by case", ["A", "a/b.py"]),
    ("deep", ["x/y/z/a", "x/y/Z/b"]),
]


@pytest.mark.parametrize("position", POSITIONS)
@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_paths_are_refused_and_nothing_is_written(
    bench: Bench, name: str, position: str
) -> None:
    bench.run({"ours.py": "1\n"})
    path = position.format(name)
    failure = bench.refused({"ours.py": "2\n", path: "x"})
    assert failure.diagnostic.code == "PW501"
    assert failure.diagnostic.help
    assert str(failure).isprintable()


def test_there_are_enough_hostile_names() -> None:
    assert len(set(HOSTILE)) >= 40


@pytest.mark.parametrize("path", VALID)
def test_valid_paths_pass(path: str) -> None:
    validate_path(path)


@pytest.mark.parametrize(
    "paths", [paths for _, paths in COLLIDING], ids=[id for id, _ in COLLIDING]
)
def test_paths_that_some_file_system_cannot_tell_apart(paths: list[str]) -> None:
    with pytest.raises(Failure) as caught:
        validate_paths(paths)
    assert caught.value.diagnostic.code == "PW502"


def test_files_of_one_folder_do_not_collide() -> None:
    validate_paths(["a/b.py", "a/c.py", "a/d/e.py", "a/d/f.py", "b"])


@pytest.mark.parametrize("path", ["postwright.lock.json", "Postwright.Lock.JSON"])
def test_nobody_takes_the_place_of_the_lock(path: str) -> None:
    with pytest.raises(Failure, match="the lock's own place"):
        validate_path(path)
