"""Formatting: only what is not known, in order, in as many processes as pay."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from postwright.diagnostics import Failure
from postwright.formatting import Formatted, format, no_cache, work
from postwright.packs import Format, Pack
from postwright.rendered import Rendered

PACK = Pack("mine", 1, Path("."), "mine/pack.yaml", "python", {}, {}, format=Format("black", 88))


def _hash_of(file: Rendered, pack: Pack = PACK) -> str:
    seen: list[str] = []

    def remember(path: str, raw_hash: str) -> bytes:
        seen.append(raw_hash)
        return b""

    (made,) = format([file], pack, remember)
    assert seen in ([], [made.raw_hash])
    return made.raw_hash


def test_formatted_and_verbatim_files_in_order() -> None:
    files = [
        Rendered("b.py", "x={}", "black", once=True),
        Rendered("a.md", "#  as it is ", None, executable=True),
        Rendered("a.py", "y = 1\n", "black"),
    ]
    made = format(files, PACK)
    assert [(file.path, file.text, file.once, file.executable) for file in made] == [
        ("b.py", "x = {}\n", True, False),
        ("a.md", "#  as it is ", False, True),
        ("a.py", "y = 1\n", False, False),
    ]
    assert len({file.raw_hash for file in made}) == 3


def test_what_the_cache_knows_is_not_formatted() -> None:
    broken = Rendered("a.py", "def (", "black")

    def cache(path: str, raw_hash: str) -> bytes | None:
        return "kept é\n".encode() if (path, raw_hash) == ("a.py", _hash_of(broken)) else None

    (made,) = format([broken], PACK, cache)
    assert made == Formatted("a.py", "kept é\n", _hash_of(broken))


def test_the_hash_is_of_the_text_and_of_how_it_is_formatted() -> None:
    file = Rendered("a.py", "x = 1\n", "black")
    wider = Pack("mine", 1, Path("."), "", "python", {}, {}, format=Format("black", 100))
    assert _hash_of(file) == _hash_of(Rendered("b.py", "x = 1\n", "black", once=True))
    assert _hash_of(file) != _hash_of(Rendered("a.py", "x = 2\n", "black"))
    assert _hash_of(file) != _hash_of(Rendered("a.py", "x = 1\n", None))
    assert _hash_of(file) != _hash_of(file, wider)


def test_the_first_file_that_does_not_parse_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    files = [Rendered(f"{n}.py", "def (" if n in (3, 5) else "x=1", "black") for n in range(7)]
    for worth in (work._WORTH_SHARING, 8):
        monkeypatch.setattr(work, "_WORTH_SHARING", worth)
        with pytest.raises(Failure) as caught:
            format(files, PACK)
        assert caught.value.diagnostic.code == "PW420"
        assert caught.value.diagnostic.origin.file == "3.py"


def test_two_processes_give_what_one_gives(monkeypatch: pytest.MonkeyPatch) -> None:
    files = [Rendered(f"{n}.py", f"é{n}={{ }}" * (n % 3 + 1), "black") for n in range(3)]
    files = [Rendered(file.path, file.text[:6] + "\n", "black") for file in files]
    alone = format(files, PACK)
    monkeypatch.setattr(work, "_WORTH_SHARING", 1)
    monkeypatch.setattr("os.cpu_count", lambda: 2)
    assert len(work._shares([work.Task("black", 88, "", "x" * 9)] * 3)) == 2
    assert format(files, PACK) == alone


@pytest.mark.parametrize("program", ["/nowhere/python", "/bin/false", "/bin/echo"])
def test_a_process_that_fails_is_done_without(
    program: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(work, "_WORTH_SHARING", 1)
    monkeypatch.setattr("os.cpu_count", lambda: 2)
    monkeypatch.setattr("sys.executable", program)
    made = format([Rendered(f"{n}.py", "x=1", "black") for n in range(4)], PACK, no_cache)
    assert {file.text for file in made} == {"x = 1\n"}


def test_what_another_process_does() -> None:
    tasks = [(4, ("black", 88, "a.py", "x=1")), (7, ("black", 88, "b.py", "def ("))]
    assert json.loads(work.serve(json.dumps(tasks).encode())) == [[4, "x = 1\n"]]
