"""Rendered files to files in their final form."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TypeAlias

from postwright.formatting.work import Task, carry_out
from postwright.packs import Pack
from postwright.rendered import Rendered

Cache: TypeAlias = Callable[[str, str], bytes | None]
"""Asked with a path and the hash of a render, gives what is known to come of it, UTF-8, or None."""


@dataclass(frozen=True, slots=True)
class Formatted:
    """A file as it is to be written. `raw_hash` is that of its unformatted text: SHA-256, hexadecimal."""

    path: str
    text: str
    raw_hash: str
    once: bool = False
    executable: bool = False


def no_cache(path: str, raw_hash: str) -> None:
    """A cache that knows nothing."""


def format(files: Iterable[Rendered], pack: Pack, cache: Cache = no_cache) -> tuple[Formatted, ...]:
    """The files in the order given, each through the formatter it names.

    Raises `Failure` (PW420) for the first file that its formatter cannot parse.
    """
    width = pack.format.line_length if pack.format else 0
    given = [(file, _hash(file, width)) for file in files]
    known = [_known(file, hashed, cache) for file, hashed in given]
    tasks = [
        Task(file.format or "", width, file.path, file.text)
        for (file, _), text in zip(given, known, strict=True)
        if text is None
    ]
    made = iter(carry_out(tasks))
    texts = [next(made) if text is None else text for text in known]
    return tuple(
        Formatted(file.path, text, hashed, file.once, file.executable)
        for (file, hashed), text in zip(given, texts, strict=True)
    )


def _known(file: Rendered, hashed: str, cache: Cache) -> str | None:
    if file.format is None:
        return file.text
    content = cache(file.path, hashed)
    return None if content is None else content.decode()


def _hash(file: Rendered, width: int) -> str:
    """Of the text and of what decides how it is formatted, but not of the formatter's version."""
    how = f"{file.format}:{width}" if file.format else ""
    return hashlib.sha256(f"{how}\n{file.text}".encode()).hexdigest()
