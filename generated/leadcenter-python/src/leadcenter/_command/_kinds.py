"""How the text of an option becomes a value: a kind for each type that JSON has, and for files."""

from __future__ import annotations

import json
import math
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any, Literal, TypeAlias, cast

import click

from ._text import clean_line

KindName: TypeAlias = Literal[
    "string",
    "integer",
    "number",
    "boolean",
    "object",
    "array",
    "any",
    "null",
    "file",
    "text",
    "bytes",
]

LARGEST = 512 * 2**20
"""Bytes of a body that is read into memory; a file of a form is sent piece by piece, however large."""


@dataclass(frozen=True, slots=True)
class Kind:
    """What an option takes: `metavar` stands for it in help, `read` makes the value.

    `values` are all it can be; none where there is no end of them.
    """

    metavar: str
    read: Callable[[str], Any]
    values: tuple[str, ...] = ()


def kind_of(declared: KindName | Sequence[object]) -> Kind:
    """The kind of this name, or the one of these values and no others."""
    return _KINDS[declared] if isinstance(declared, str) else _one_of(declared)


def read_source(text: str) -> bytes:
    """What `@FILE` or `-` (standard input) stands for, or the text itself.

    Raises:
        BadParameter: the file cannot be read, or is too large to be sent from memory.
    """
    if text == "-":
        return _limited(sys.stdin.buffer, "standard input")
    if not text.startswith("@"):
        return text.encode(errors="surrogateescape")
    try:
        with Path(text[1:]).expanduser().open("rb") as file:
            return _limited(file, text[1:])
    except OSError as error:
        raise click.BadParameter(f"{text[1:]}: {error.strerror}") from None


def _limited(file: IO[bytes], name: str) -> bytes:
    found = file.read(LARGEST + 1)
    if len(found) > LARGEST:
        raise click.BadParameter(f"{name}: more than {LARGEST >> 20} MiB")
    return found


def read_json(text: str) -> Any:
    """The JSON that the text is or stands for (see `read_source`)."""
    from .._runtime._json import load_json  # noqa: TID252

    try:
        return load_json(read_source(text))
    except ValueError as error:
        raise click.BadParameter(f"this is not JSON: {error}") from None


def read_object(text: str) -> dict[str, Any]:
    """The JSON object that the text is or stands for."""
    found = read_json(text)
    if not isinstance(found, dict):
        raise click.BadParameter("this must be a JSON object")
    return cast("dict[str, Any]", found)


def read_target(text: str) -> Path | None:
    """The path of a file that can be written, as far as that can be told beforehand; None for `-`."""
    if text == "-":
        return None
    path = Path(text)
    if path.is_dir():
        raise click.BadParameter(f"{text!r} is a folder")
    if not path.parent.is_dir():
        raise click.BadParameter(f"there is no folder {str(path.parent)!r}")
    return path


def _read_any(text: str) -> Any:
    """JSON, or the text itself where it is none: `5`, `null`, `"5"`, `hello`."""
    try:
        return read_json(text)
    except click.BadParameter:
        if text == "-" or text.startswith("@"):
            raise
        return text


def _read_integer(text: str) -> int:
    try:
        return int(text)
    except ValueError:
        raise click.BadParameter(f"{text!r} is not a whole number") from None


def _read_number(text: str) -> int | float:
    try:
        number = float(text)
    except ValueError:
        number = math.nan
    if not math.isfinite(number):
        raise click.BadParameter(f"{text!r} is not a number")
    return number if set(text) & set(".eE") else int(text)


def _read_boolean(text: str) -> bool:
    if text.lower() not in {"true", "false"}:
        raise click.BadParameter(f"{text!r} is not true or false")
    return text.lower() == "true"


def _read_file(text: str) -> Path:
    path = Path(text)
    if not path.is_file():
        raise click.BadParameter(f"there is no file {text!r}")
    return path


def _read_text(text: str) -> str:
    return read_source(text).decode(errors="replace")


def _one_of(values: Sequence[object]) -> Kind:
    by_text = {clean_line(_text(value)): value for value in values}

    def read(text: str) -> object:
        if text not in by_text:
            raise click.BadParameter(f"{text!r} is not one of {', '.join(by_text)}")
        return by_text[text]

    return Kind(f"[{'|'.join(by_text)}]", read, tuple(by_text))


def _text(value: object) -> str:
    return value if isinstance(value, str) else json.dumps(value)


_JSON = Kind("JSON", _read_any)
_KINDS: Mapping[str, Kind] = {
    "string": Kind("TEXT", str),
    "integer": Kind("INTEGER", _read_integer),
    "number": Kind("NUMBER", _read_number),
    "boolean": Kind("BOOLEAN", _read_boolean, ("true", "false")),
    "object": Kind("JSON", read_json),
    "array": Kind("JSON", read_json),
    "any": _JSON,
    "null": _JSON,
    "file": Kind("FILE", _read_file),
    "text": Kind("TEXT", _read_text),
    "bytes": Kind("TEXT", read_source),
}
