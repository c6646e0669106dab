"""A plan as a unified diff, for `check` and `diff`."""

from __future__ import annotations

import difflib
from collections.abc import Iterator

from postwright.output.files import Action, Change, Plan

_SHOWN = frozenset({Action.CREATE, Action.UPDATE, Action.DELETE, Action.CONFLICT})


def diff(plan: Plan) -> str:
    """What differs between the target and what was rendered, by path; `""` for a clean plan.

    A file edited by hand is shown as it would become. The lock is shown only when nothing else differs,
    since its hashes repeat what the files say.
    """
    changes = [change for change in plan.changes if change.action in _SHOWN]
    if not changes and plan.writes:
        changes = [plan.lock_change]
    return "".join(line for change in changes for line in _lines(change))


def _lines(change: Change) -> Iterator[str]:
    before = "/dev/null" if change.action is Action.CREATE else f"a/{change.path}"
    after = "/dev/null" if change.action is Action.DELETE else f"b/{change.path}"
    old, new = _text(change.old), _text(change.new)
    if old is None or new is None:
        yield f"Binary files {before} and {after} differ\n"
        return
    if old == new:
        yield f"--- {before}\n+++ {after}\n"
    for line in difflib.unified_diff(_split(old), _split(new), before, after):
        yield line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n"


def _text(data: bytes | None) -> str | None:
    """The content as text, `None` if it is none; what is not there is empty."""
    if data is None:
        return ""
    try:
        return None if b"\0" in data else data.decode("utf-8")
    except UnicodeDecodeError:
        return None


def _split(text: str) -> list[str]:
    r"""Lines with their ends, broken at `\n` alone."""
    lines = text.split("\n")
    return [line + "\n" for line in lines[:-1]] + [lines[-1]] * bool(lines[-1])
