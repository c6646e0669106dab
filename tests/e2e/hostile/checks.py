"""What must hold of every output, whatever was in the collection."""

from __future__ import annotations

import json
import re
import sys
import tomllib
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import PurePosixPath, PureWindowsPath

import yaml
from hostile import source_code
from hostile.source_code import Code


@dataclass(frozen=True, slots=True)
class Fault:
    """Something that must not be: its `kind` (one of `KINDS`), the file, and what exactly."""

    kind: str
    file: str
    what: str


KINDS = (
    "unparsable files",
    "canary calls",
    "changed syntax trees",
    "obeyed comments",
    "unseen characters",
    "outside writes",
    "tracebacks",
)


@dataclass(frozen=True, slots=True)
class Skeleton:
    """What is left of an output when its words are taken out.

    `shapes` count statements: of code, and under "tests" of generated tests.
    """

    shapes: Mapping[str, Counter[str]]
    doors: Counter[str] = field(default_factory=Counter)
    directives: Counter[str] = field(default_factory=Counter)
    keys: frozenset[str] = frozenset()


_PARSERS: dict[str, Callable[[str], Code]] = {
    ".py": source_code.python,
    ".ts": source_code.typescript,
}


def skeleton(files: Mapping[str, str]) -> Skeleton:
    """That of an output which is known to be sound."""
    shapes = {"code": Counter[str](), "tests": Counter[str]()}
    doors, directives = Counter[str](), Counter[str]()
    for path, code in _codes(files):
        shapes["tests" if path.parts[0] == "tests" else "code"] += code.shape
        doors += code.doors
        directives += Counter(code.directives)
    return Skeleton(shapes, doors, directives, frozenset(_toml_keys(files)))


def _codes(files: Mapping[str, str]) -> Iterator[tuple[PurePosixPath, Code]]:
    for name, text in files.items():
        if (path := PurePosixPath(name)).suffix in _PARSERS:
            yield path, _PARSERS[path.suffix](text)


def _toml_keys(files: Mapping[str, str]) -> Iterator[str]:
    for name, text in files.items():
        if name.endswith(".toml"):
            yield from _keys(name, tomllib.loads(text))


def _keys(above: str, value: object) -> Iterator[str]:
    if isinstance(value, dict):
        for key, inner in value.items():
            yield f"{above}.{key}"
            yield from _keys(f"{above}.{key}", inner)


def faults(files: Mapping[str, str], told: str, twin: Skeleton, *, alike: bool) -> list[Fault]:
    """Everything wrong with an output. `alike` is whether its structure must be the twin's."""
    found = [
        *_unparsable(files),
        *_misplaced(files),
        *_unseen(files),
        *(Fault("unseen characters", "what is told", each) for each in _invisible(told)),
    ]
    if any(fault.kind == "unparsable files" for fault in found):
        return found
    return [*found, *_injected(files), *_differing(skeleton(files), twin, alike)]


def _unparsable(files: Mapping[str, str]) -> Iterator[Fault]:
    for name, text in files.items():
        parse = _CHECKED.get(PurePosixPath(name).suffix)
        try:
            if parse is not None:
                parse(text)
        except (SyntaxError, ValueError, yaml.YAMLError, RecursionError) as error:
            yield Fault("unparsable files", name, f"{type(error).__name__}: {error}")


@lru_cache(maxsize=4096)
def _json(text: str) -> None:
    json.loads(text, parse_constant=_refuse, parse_int=len)


def _refuse(word: str) -> None:
    raise ValueError(f"{word} is not JSON")


_CHECKED: dict[str, Callable[[str], object]] = {
    **_PARSERS,
    ".json": _json,
    ".toml": tomllib.loads,
    ".yaml": yaml.safe_load,
    ".yml": yaml.safe_load,
}


def _misplaced(files: Iterable[str]) -> Iterator[Fault]:
    """Paths that lead out of the target, on any system, and pairs that some file systems take for one."""
    folded = Counter(unicodedata.normalize("NFKC", name).casefold() for name in files)
    for name in files:
        inside = not (PurePosixPath(name).is_absolute() or PureWindowsPath(name).anchor)
        if not inside or ".." in re.split(r"[/\\]", name) or not _PLAIN.fullmatch(name):
            yield Fault("outside writes", name, "leads elsewhere, or nobody knows where")
        if folded[unicodedata.normalize("NFKC", name).casefold()] > 1:
            yield Fault("outside writes", name, "is the same as another, where case does not count")


_PLAIN = re.compile(r"[A-Za-z0-9_./-]{1,200}")

_HIDDEN = {"Cc", "Cf", "Cs", "Zl", "Zp"}
_BLANK = "\u034f\u115f\u1160\u17b4\u17b5\u180b\u180c\u180d\u3164\uffa0"


def _is_hidden(character: str) -> bool:
    return unicodedata.category(character) in _HIDDEN or character in _BLANK


_UNSEEN = re.compile(
    "["
    + "".join(
        re.escape(chr(code))
        for code in range(sys.maxunicode + 1)
        if _is_hidden(chr(code)) and chr(code) not in "\t\n"
    )
    + "]"
)


def _unseen(files: Mapping[str, str]) -> Iterator[Fault]:
    for name, text in files.items():
        yield from (Fault("unseen characters", name, each) for each in _invisible(text))


@lru_cache(maxsize=4096)
def _invisible(text: str) -> tuple[str, ...]:
    return tuple(sorted({f"U+{ord(found[0]):04X}" for found in _UNSEEN.finditer(text)}))


def _injected(files: Mapping[str, str]) -> Iterator[Fault]:
    for path, code in _codes(files):
        yield from (Fault("canary calls", str(path), name) for name in code.canaries)


def _differing(found: Skeleton, twin: Skeleton, alike: bool) -> Iterator[Fault]:
    for door, count in (found.doors - twin.doors).items():
        yield Fault("canary calls", "", f"{door}, {count} times more than in the twin")
    for directive in found.directives - twin.directives:
        yield Fault("obeyed comments", "", directive)
    for key in found.keys - twin.keys:
        yield Fault("changed syntax trees", "", f"the key {key}")
    if alike:
        yield from _reshaped(found, twin)


def _reshaped(found: Skeleton, twin: Skeleton) -> Iterator[Fault]:
    """Statements that the twin has not, and the other way round.

    Tests may lack some: a request that HTTP cannot carry is not tested.
    """
    for area, shape in found.shapes.items():
        for statement in shape - twin.shapes[area]:
            yield Fault("changed syntax trees", area, f"more: {statement[:300]}")
        for statement in twin.shapes[area] - shape if area == "code" else ():
            yield Fault("changed syntax trees", area, f"less: {statement[:300]}")
