"""Whatever a user does between runs: nothing of theirs is lost, nothing of ours is left over."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import TypeAlias

from hypothesis import event, given, settings
from hypothesis import strategies as st

from postwright.diagnostics import Failure, Sink
from postwright.output import Action, Plan, RenderedFile, apply, exclusive, plan, read_lock

Tree: TypeAlias = dict[str, bytes]
Deed: TypeAlias = tuple[str, bytes | None]

PATHS = st.sampled_from(["a", "b", "A", "d/x", "d/y", "d/e/z", "d/e", "d"])
TEXTS = st.sampled_from([b"", b"1\n", b"2\n", b"3\r\n"])
NAMES = [["a", "b", "d/x", "d/y", "d/e/z"], ["A", "d/x", "d/e"], ["a", "d"], ["a", "A"]]
TREES = st.one_of([st.dictionaries(st.sampled_from(names), TEXTS) for names in NAMES])
DEEDS = st.lists(st.tuples(PATHS, TEXTS | st.none()), max_size=4)
STEPS = st.lists(st.tuples(DEEDS, TREES, st.booleans()), min_size=1, max_size=5)


@settings(max_examples=150, deadline=None)
@given(STEPS)
def test_any_history(steps: list[tuple[list[Deed], Tree, bool]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        target = Path(folder) / "out"
        for deeds, files, force in steps:
            do(deeds, target)
            check_run(target, files, force)


def do(deeds: list[Deed], target: Path) -> None:
    """What a user does by hand; what cannot be done (a file below a file) is not done."""
    for path, text in deeds:
        place = target / path
        try:
            if text is None:
                place.unlink()
            else:
                place.parent.mkdir(parents=True, exist_ok=True)
                place.write_bytes(text)
        except OSError:
            pass


def check_run(target: Path, files: Tree, force: bool) -> None:
    before, lock = tree(target), read_lock(target)
    theirs = {
        path: text
        for path, text in before.items()
        if not ((entry := lock.files.get(path)) and entry.made(text))
    }
    planned = run(target, files, force)
    event(planned if isinstance(planned, str) else "done")
    after = tree(target)
    if isinstance(planned, str):
        assert planned in {"PW502", "PW505", "PW506"}
        assert after == before
        return
    conflicts = {c.path for c in planned.changes if c.action is Action.CONFLICT}
    assert after.keys() == files.keys() | theirs.keys()
    for path, text in theirs.items():
        assert after[path] == text or (force and path in files)
    for path, text in files.items():
        assert path in conflicts or same(after[path], text)
    assert not (force and conflicts)
    again = run(target, files, force=False)
    assert isinstance(again, Plan)
    assert again.writes == ()


def same(one: bytes, other: bytes) -> bool:
    return one.replace(b"\r\n", b"\n") == other.replace(b"\r\n", b"\n")


def run(target: Path, files: Tree, force: bool) -> Plan | str:
    """The plan that was carried out, or the code of the failure that stopped the run."""
    rendered = [RenderedFile(path, text) for path, text in files.items()]
    try:
        with exclusive(target):
            planned = plan(rendered, target, {}, force=force, sink=Sink())
            apply(planned)
    except Failure as failure:
        return failure.diagnostic.code
    return planned


def tree(target: Path) -> Tree:
    found = [path for path in target.rglob("*") if path.is_file()]
    texts = {path.relative_to(target).as_posix(): path.read_bytes() for path in found}
    return {path: text for path, text in texts.items() if path != "postwright.lock.json"}
