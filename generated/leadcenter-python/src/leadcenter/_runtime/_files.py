"""Files to upload, from bytes, a path, an open file or a tuple."""

from __future__ import annotations

import mimetypes
import os
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any

from ._checks import check_header, refuse_line_breaks
from ._types import FileContent, FileInput


@dataclass(frozen=True, slots=True)
class FilePart:
    """One file of a multipart body. `field` is its name on the wire."""

    field: str
    filename: str
    content: FileContent
    media_type: str

    @property
    def replayable(self) -> bool:
        """Whether the content can be sent again from its beginning."""
        if isinstance(self.content, bytes | os.PathLike):
            return True
        return bool(getattr(self.content, "seekable", bool)())

    def open(self, files: ExitStack) -> tuple[str, Any, str]:
        """The part as HTTP libraries take it; a path is opened and left to `files` to close."""
        content: Any = self.content
        if isinstance(content, os.PathLike):
            content = files.enter_context(Path(content).open("rb"))  # noqa: SIM115
        elif not self.replayable:
            content = _Once(content)
        return self.filename, content, self.media_type


class _Once:
    """A stream without end in sight: only to be read, so that nobody measures or rewinds it."""

    def __init__(self, stream: IO[bytes]) -> None:
        self.read = stream.read


def file_part(field: str, given: FileInput) -> FilePart:
    """The part that a file makes under this field name.

    Raises:
        TypeError: it is none of the accepted things.
        ValueError: a name or media type holds a line break or NUL.
    """
    filename, content, media_type = _unpack(given)
    if isinstance(content, bytearray | memoryview):
        content = bytes(content)
    if not isinstance(content, bytes | os.PathLike) and not hasattr(content, "read"):
        kind = type(content).__name__
        raise TypeError(
            f"file {field!r} must be bytes, a pathlib.Path or a binary file, not {kind}"
        )
    filename = filename or _name_of(content)
    refuse_line_breaks(field, "a field name")
    refuse_line_breaks(filename, "a file name")
    media_type = media_type or mimetypes.guess_type(filename)[0] or "application/octet-stream"
    check_header("content-type", media_type)
    return FilePart(field, filename, content, media_type)


def _unpack(given: FileInput) -> tuple[str, FileContent, str]:
    if not isinstance(given, tuple):
        return "", given, ""
    if len(given) == 2:
        return given[0], given[1], ""
    return given


def _name_of(content: FileContent) -> str:
    name = (
        os.fspath(content) if isinstance(content, os.PathLike) else getattr(content, "name", None)
    )
    return Path(name).name if isinstance(name, str) else "upload"
