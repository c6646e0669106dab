"""Paths in the output: what a pack's `path` may come to."""

from __future__ import annotations

import re

from postwright.diagnostics import Failure
from postwright.source import NOWHERE, Origin

_SEGMENT = re.compile(r"[A-Za-z0-9._@+()\[\]-][A-Za-z0-9 ._@+()\[\]-]*")
_DEVICE = re.compile(r"(?i:con|prn|aux|nul|conin\$|conout\$|com[0-9]|lpt[0-9])")
_LONGEST = 255


def output_path(text: str, origin: Origin = NOWHERE) -> str:
    """`text`, a path relative to the output folder with `/` between its parts.

    Raises `Failure` if it could be another place anywhere: absolute, a drive, `..`, a Windows device
    name, a name ending in a dot or space, characters that are not portable, a part over 255 bytes.
    """
    for segment in text.split("/"):
        if fault := _fault(segment):
            raise Failure.of(
                "PW415", f"{text!a} cannot be a path in the output: {fault}", origin, _HELP
            )
    return text


_HELP = "build paths from resolved names, such as `names.module`, and literal text"


def _fault(segment: str) -> str:
    """What is the matter with one part of a path, "" if nothing is."""
    if segment in {"", ".", ".."}:
        return f"`{segment}` is not a name"
    if len(segment) > _LONGEST:
        return f"a part of it is longer than {_LONGEST} bytes"
    if not _SEGMENT.fullmatch(segment):
        return "it has characters that are not portable between file systems"
    if segment.endswith((".", " ")):
        return "a part of it ends in a dot or a space"
    if _DEVICE.fullmatch(segment.split(".")[0].rstrip()):
        return f"`{segment}` is a device on Windows"
    return ""
