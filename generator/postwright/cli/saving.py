"""Writing the one file that a command line names."""

from __future__ import annotations

from pathlib import Path

from postwright.diagnostics import Failure
from postwright.source import Origin


def save(path: Path, text: str) -> None:
    """Write a text. Raises `Failure` where the disk refuses."""
    try:
        path.write_text(text, encoding="utf-8", newline="\n")
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        help = "name a file in a folder that is there and that you may write to"
        raise Failure.of(
            "PW606", f"cannot write {path}: {reason}", Origin(str(path)), help
        ) from None
