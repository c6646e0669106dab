"""Which paths may be written: inside the target, on every file system, no two the same on any of them.

The rules are those of POSIX path resolution, of Windows' "Naming Files, Paths, and Namespaces"
(https://learn.microsoft.com/windows/win32/fileio/naming-a-file), and of Unicode's canonical caseless
matching (The Unicode Standard, section 3.13, D145), by which macOS compares names.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator

from postwright.diagnostics import Failure

LOCK_NAME = "postwright.lock.json"
"""The lock's own path in the target, which no rendered file may take."""

_LONGEST_NAME = 255
_RESERVED = re.compile(r"(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[1-9¹²³]) *(\..*)?", re.DOTALL)
_FOREIGN = re.compile(r'[<>:"\\|?*]')
_GIT = re.compile(r"\.git|git~[0-9]+")
_INVISIBLE = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})
_WAY_OUT = "change the `path` of this file in the pack's pack.yaml, or the option it is made from"


def validate_path(path: str) -> None:
    """Make sure that `path` names a file below the target on every file system; `Failure` if not."""
    if fault := _fault(path):
        raise Failure.of("PW501", f"cannot write to {_shown(path)}: {fault}", help=_WAY_OUT)


def validate_paths(paths: Iterable[str]) -> None:
    """Make sure that each path is valid and that all can exist side by side; `Failure` if not."""
    taken: dict[str, tuple[str, bool]] = {}
    for path in paths:
        validate_path(path)
        for folder in parents(path):
            _claim(taken, folder, is_file=False)
        _claim(taken, path, is_file=True)


def fold(path: str) -> str:
    """The form in which two paths are equal where case and Unicode form do not count."""
    decomposed = unicodedata.normalize("NFD", path)
    return unicodedata.normalize("NFD", decomposed.casefold())


def parents(path: str) -> Iterator[str]:
    """The folders on the way down to `path`, topmost first, the target itself left out."""
    steps = path.split("/")
    return ("/".join(steps[:depth]) for depth in range(1, len(steps)))


def _claim(taken: dict[str, tuple[str, bool]], place: str, *, is_file: bool) -> None:
    earlier = taken.get(fold(place))
    if earlier and (is_file or earlier != (place, False)):
        raise _collision(place, earlier[0])
    taken[fold(place)] = (place, is_file)


def _collision(place: str, earlier: str) -> Failure:
    message = (
        f"cannot write both {_shown(earlier)} and {_shown(place)}: some file systems hold only one"
    )
    return Failure.of("PW502", message, help=_WAY_OUT)


def _fault(path: str) -> str:
    """Why `path` cannot be written, `""` if it can."""
    if fold(path) == LOCK_NAME:
        return "that is the lock's own place"
    if path.startswith("/"):
        return "it is absolute"
    return next((fault for name in path.split("/") if (fault := _name_fault(name))), "")


def _name_fault(name: str) -> str:
    return next((fault for fault, applies in _NAME_FAULTS if applies(name)), "")


def _is_invisible(name: str) -> bool:
    return any(unicodedata.category(character) in _INVISIBLE for character in name)


def _too_long(name: str) -> bool:
    return len(name.encode("utf-8", "surrogatepass")) > _LONGEST_NAME


_NAME_FAULTS: tuple[tuple[str, Callable[[str], object]], ...] = (
    ("it has an empty step", lambda name: not name),
    ("it has a `.` or `..` step", lambda name: name in {".", ".."}),
    ("it has a control or invisible character", _is_invisible),
    ("Windows takes one of its characters for something else", _FOREIGN.search),
    ("one of its names ends with a dot or a space", lambda name: name[-1] in ". "),
    (f"one of its names is longer than {_LONGEST_NAME} bytes", _too_long),
    ("one of its names is a device on Windows", lambda name: _RESERVED.fullmatch(name.casefold())),
    ("it is inside a Git repository's own folder", lambda name: _GIT.fullmatch(fold(name))),
)


def _shown(path: str) -> str:
    """The path as it can be printed: control characters escaped, at most 80 characters of it."""
    return ascii(path if len(path) <= 80 else path[:79] + "…")
