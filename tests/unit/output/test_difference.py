from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING

import pytest

from postwright.output import diff

if TYPE_CHECKING:
    from conftest import Bench

OURS = {"a.py": "1\n2\n3\n", "pkg/b.py": "1\n"}


def test_a_clean_plan_has_none(bench: Bench) -> None:
    bench.run(OURS)
    assert diff(bench.plan(OURS).plan) == ""


def test_each_action_shows_as_git_would_have_it(bench: Bench) -> None:
    bench.run({**OURS, "gone.py": "1\n", "edited.py": "1\n", "same.py": "1\n"})
    bench.put("edited.py", "mine\n")
    files = {"a.py": "1\nzwei\n3\n", "edited.py": "2\n", "same.py": "1\n", "new.py": "1\n"}
    assert diff(bench.plan({**files, "pkg/b.py": "1\n"}).plan) == (
        "--- a/a.py\n+++ b/a.py\n@@ -1,3 +1,3 @@\n 1\n-2\n+zwei\n 3\n"
        "--- a/edited.py\n+++ b/edited.py\n@@ -1 +1 @@\n-mine\n+2\n"
        "--- a/gone.py\n+++ /dev/null\n@@ -1 +0,0 @@\n-1\n"
        "--- /dev/null\n+++ b/new.py\n@@ -0,0 +1 @@\n+1\n"
    )


def test_files_left_to_the_user_do_not_show(bench: Bench) -> None:
    bench.put("hooks.py", "mine\n")
    assert "hooks" not in diff(bench.plan(OURS, once={"hooks.py": "start\n"}).plan)


@pytest.mark.parametrize(
    ("old", "new"),
    [("1\n", "1"), ("1", "1\n"), ("1", "2"), ("", "1"), ("1\n", ""), ("1\n2", "2"), ("\n", "\n\n")],
)
def test_line_ends_at_the_end_are_told(bench: Bench, old: str, new: str) -> None:
    bench.run({"a.txt": old})
    shown = diff(bench.plan({"a.txt": new}).plan)
    patched = subprocess.run(
        ["git", "apply", "--unidiff-zero", "-"],
        input=shown,
        text=True,
        cwd=bench.target,
        check=False,
    )
    assert (patched.returncode, (bench.target / "a.txt").read_text()) == (0, new), shown


def test_only_newlines_break_lines(bench: Bench) -> None:
    bench.run({"a.txt": "one\x0ctwo\u2028three\r\n"})
    shown = diff(bench.plan({"a.txt": "one\x0ctwo\u2028vier\r\n"}).plan)
    assert shown.split("\n")[3:] == [
        "-one\x0ctwo\u2028three\r",
        "+one\x0ctwo\u2028vier\r",
        "",
    ]


@pytest.mark.parametrize("data", [b"\0png", b"\xff\xfe", b"\x80"])
def test_what_is_no_text_is_only_named(bench: Bench, data: bytes) -> None:
    bench.run({"logo.png": data})
    changed = diff(bench.plan({"logo.png": data + b"2"}).plan)
    assert changed == "Binary files a/logo.png and b/logo.png differ\n"
    assert diff(bench.plan({}).plan) == "Binary files a/logo.png and /dev/null differ\n"


def test_an_empty_file_that_comes_or_goes_is_named(bench: Bench) -> None:
    assert diff(bench.plan({"py.typed": ""}).plan) == "--- /dev/null\n+++ b/py.typed\n"
    bench.run({"py.typed": ""})
    assert diff(bench.plan({}).plan) == "--- a/py.typed\n+++ /dev/null\n"


def test_the_lock_shows_when_nothing_else_differs(bench: Bench) -> None:
    bench.run(OURS)
    (bench.target / "postwright.lock.json").unlink()
    shown = diff(bench.plan(OURS).plan)
    assert shown.startswith("--- /dev/null\n+++ b/postwright.lock.json\n")


def test_a_link_in_a_files_place_shows_as_a_new_file(bench: Bench) -> None:
    bench.run(OURS)
    (bench.target / "pkg/b.py").unlink()
    (bench.target / "pkg/b.py").symlink_to("/nowhere")
    shown = diff(bench.plan(OURS).plan)
    assert shown == "--- a/pkg/b.py\n+++ b/pkg/b.py\n@@ -0,0 +1 @@\n+1\n"
