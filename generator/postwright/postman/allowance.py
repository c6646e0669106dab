"""How much may be read in all."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from postwright.diagnostics import Failure
from postwright.source import Origin, Unreadable, name_of, read_text

_UNREADABLE = {
    "missing": ("PW101", "cannot read {file}: {why}", "check the path"),
    "denied": ("PW101", "cannot read {file}: {why}", "check the file and its permissions"),
    "size": (
        "PW102",
        "{file} is too large: {limit:,} bytes of input are read in all",
        "export the folders you need as a collection of their own",
    ),
    "encoding": ("PW103", "{file} is not readable as text: {why}", "save the file as UTF-8"),
}


@dataclass(slots=True)
class Allowance:
    """What may be read, over all the files that describe one API.

    `size` is in bytes, `items` are folders, requests and files; `read` is how much was read of `size`.
    """

    size: int
    items: int
    read: int = 0

    def text(self, path: Path | str) -> str:
        """The text of a file, which is then used up. Raises `Failure`."""
        try:
            text = read_text(path, self.size - self.read)
        except Unreadable as error:
            code, message, way_out = _UNREADABLE[error.reason]
            name = Path(name_of(path)).name
            told = message.format(file=name, why=error, limit=self.size)
            raise Failure.of(code, told, Origin(name_of(path)), way_out) from None
        self.read += len(text)
        return text

    def use(self, items: int, origin: Origin) -> None:
        """Count items. Raises `Failure` where there are too many."""
        self.items -= items
        if self.items < 0:
            message = "the input has more folders and requests than are read"
            way_out = "export the folders you need as a collection of their own"
            raise Failure.of("PW114", message, origin, way_out)
