"""The plan: what each path is now, what it should be, and what may therefore be done to it."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping, Sequence, Set
from pathlib import Path

from postwright.diagnostics import Failure, Sink
from postwright.ir.json import Json
from postwright.output.disk import Found, Kind, located, look, refusals
from postwright.output.files import Action, Change, Plan, RenderedFile
from postwright.output.lock import Lock, LockedFile, content_hash, read_lock, with_plain_line_ends
from postwright.output.paths import LOCK_NAME, fold, validate_paths
from postwright.source import Origin

_MISSING = Found(Kind.MISSING)


def plan(
    files: Sequence[RenderedFile],
    target: Path,
    lock_data: Mapping[str, Mapping[str, Json]],
    *,
    force: bool,
    sink: Sink,
) -> Plan:
    """What has to be done so that `target` holds `files`; nothing is written.

    `lock_data` has the lock's `inputs`, `names` and `contract`. `force` overwrites edited files of ours and files that
    are not ours, at rendered paths only. Raises `Failure` for a path that must not be written, files in
    the way, a lock that cannot be read, links, and whatever the disk refuses.
    """
    validate_paths(file.path for file in files)
    place = located(target)
    with refusals(place):
        old = read_lock(place)
        removals = _removals(place, old, {file.path for file in files})
        changes = _changes(place, files, old, removals, force)
        lock = _next_lock(files, changes, old, lock_data)
        lock_change = _lock_change(place, lock)
    everything = sorted([*changes, *removals], key=lambda change: change.path)
    _warn(everything, target, sink)
    return Plan(target, tuple(everything), lock, lock_change)


def _removals(place: Path, old: Lock, rendered: Set[str]) -> list[Change]:
    """One change for each file of ours that is still there and no longer rendered."""
    orphans = [(path, entry) for path, entry in old.files.items() if path not in rendered]
    found = [(path, entry, look(place, path)) for path, entry in orphans]
    gone = (Kind.MISSING, Kind.BLOCKED)
    return [_removal(path, entry, it) for path, entry, it in found if it.kind not in gone]


def _removal(path: str, entry: LockedFile, found: Found) -> Change:
    ours = found.data is not None and entry.made(found.data)
    return Change(path, Action.DELETE if ours else Action.LEAVE, found.data, None)


def _changes(
    place: Path, files: Sequence[RenderedFile], old: Lock, removals: Iterable[Change], force: bool
) -> list[Change]:
    leaving = {change.path for change in removals if change.action is Action.DELETE}
    changes: list[Change] = []
    strangers: list[str] = []
    for file in files:
        found = _look_past(place, file.path, leaving)
        action = _action(file, found, old.files.get(file.path), force)
        if action is None:
            strangers.append(file.path)
        else:
            changes.append(Change(file.path, action, found.data, file.text, file.executable))
    if strangers:
        raise _not_ours(place, sorted(strangers))
    return changes


def _action(
    file: RenderedFile, found: Found, entry: LockedFile | None, force: bool
) -> Action | None:
    """What to do about a rendered file; `None` when a stranger is in its place."""
    if found.kind is Kind.MISSING:
        return Action.CREATE
    if file.once:
        return Action.LEAVE
    if found.data is not None and _same(found.data, file.text):
        return Action.KEEP
    if force or (entry and found.data is not None and entry.made(found.data)):
        return Action.UPDATE
    return Action.CONFLICT if entry else None


def _same(data: bytes, text: bytes) -> bool:
    return data == text or with_plain_line_ends(data) == with_plain_line_ends(text)


def _look_past(place: Path, path: str, leaving: Set[str]) -> Found:
    """What will be at `path` when the files that are `leaving` are gone; `Failure` if it cannot give way."""
    found = look(place, path)
    match found.kind:
        case Kind.BLOCKED if found.blocked_at in leaving:
            return _MISSING
        case Kind.BLOCKED:
            raise _in_the_way(place, found.blocked_at, path)
        case Kind.FOLDER if _holds_only(place, path, leaving):
            return _MISSING
        case Kind.FOLDER:
            raise _in_the_way(place, path, path)
        case _:
            return _MISSING if _is_respelled(place, path, leaving) else found


def _holds_only(place: Path, folder: str, leaving: Set[str]) -> bool:
    """Whether a folder will be empty, no folder of the user's left in it, once `leaving` are gone."""
    for here, folders, names in os.walk(place / folder, onerror=_raise):
        below = Path(here).relative_to(place)
        if not (folders or names) or any((below / n).as_posix() not in leaving for n in names):
            return False
    return True


def _raise(error: OSError) -> None:
    raise error


def _is_respelled(place: Path, path: str, leaving: Set[str]) -> bool:
    """Whether the disk takes `path` for a file that is leaving under another case or Unicode form."""
    twins = (other for other in leaving if other != path and fold(other) == fold(path))
    return any(
        os.path.samestat((place / twin).lstat(), (place / path).lstat())
        for twin in twins
        if os.path.lexists(place / path)
    )


def _next_lock(
    files: Sequence[RenderedFile],
    changes: Iterable[Change],
    old: Lock,
    lock_data: Mapping[str, Mapping[str, Json]],
) -> Lock:
    """The lock for the planned state; an edited file keeps its old entry, so it is noticed again."""
    actions = {change.path: change.action for change in changes}
    entries = {
        file.path: (
            old.files[file.path]
            if actions[file.path] is Action.CONFLICT
            else LockedFile(file.raw_hash, content_hash(file.text))
        )
        for file in files
        if not file.once
    }
    kept = (lock_data.get(each, {}) for each in ("inputs", "names", "contract"))
    return Lock(entries, *kept)


def _lock_change(place: Path, lock: Lock) -> Change:
    old, new = look(place, LOCK_NAME).data, lock.to_bytes()
    if old is None:
        return Change(LOCK_NAME, Action.CREATE, old, new)
    return Change(LOCK_NAME, Action.KEEP if _same(old, new) else Action.UPDATE, old, new)


def _warn(changes: Iterable[Change], target: Path, sink: Sink) -> None:
    for change in changes:
        origin = Origin(str(target / change.path))
        if change.action is Action.CONFLICT:
            sink.report("PW503", f"{change.path} was edited by hand and is kept", origin, _SETTLE)
        elif change.action is Action.LEAVE and change.new is None:
            message = f"{change.path} is no longer generated, was edited by hand and is now yours"
            sink.report("PW504", message, origin, "delete it if you do not need it")


_SETTLE = "`--force` overwrites it; or move the change into a `write: once` file or one of your own"


def _not_ours(place: Path, strangers: Sequence[str]) -> Failure:
    named = ", ".join(strangers[:10]) + (
        f" and {more} more" if (more := len(strangers) - 10) > 0 else ""
    )
    return Failure.of(
        "PW505",
        f"{place} has files of others where files are to be written: {named}",
        Origin(str(place)),
        "choose an empty folder, move them away, or overwrite exactly these with `--force`",
    )


def _in_the_way(place: Path, obstacle: str, path: str) -> Failure:
    kind = look(place, obstacle).kind
    code = "PW509" if kind is Kind.LINK else "PW506"
    message = f"{obstacle} is a {kind.value}, where {path} is to be written"
    return Failure.of(code, message, Origin(str(place / obstacle)), "move it away")
