"""What came from a collection, kept apart from what may be printed.

Templates see collection text only as `Text` and `Value`, and there is nothing they can do with either but
ask whether it is empty, compare it, and give it to a filter that writes it for its place. Whatever is a
plain `str` in a view was resolved here: an identifier, a type, a path.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import NoReturn

from jinja2 import Undefined

from postwright.ir.json import Json


class Unfiltered(TypeError):
    """Untrusted content was about to be printed, or joined to text, without a filter."""


def _refuse(kind: str, *filters: str) -> NoReturn:
    raise Unfiltered(f"{kind} from the collection needs a filter: {', '.join(filters)}")


@dataclass(frozen=True, slots=True, repr=False)
class Text:
    """A text. True unless it is empty or white space only; equal to a `Text` of the same content."""

    content: str

    def __bool__(self) -> bool:
        return bool(self.content.strip())

    def __str__(self) -> NoReturn:
        _refuse(
            "text", "lit", "doc", "comment", "md", "html", "json", "toml", "yaml", "shell", "url"
        )

    def __format__(self, spec: str) -> NoReturn:
        self.__str__()

    def __add__(self, other: object) -> NoReturn:
        self.__str__()

    __radd__ = __add__

    def __repr__(self) -> str:
        return f"Text(<{len(self.content)} characters>)"


@dataclass(frozen=True, slots=True, repr=False)
class Value:
    """A JSON value. True unless it is null, false, zero or empty; equal to a `Value` of the same content."""

    content: Json

    def __bool__(self) -> bool:
        return bool(self.content)

    def __hash__(self) -> int:
        return hash(type(self.content))

    def __str__(self) -> NoReturn:
        _refuse("a value", "lit", "json", "toml", "yaml")

    def __format__(self, spec: str) -> NoReturn:
        self.__str__()

    def __add__(self, other: object) -> NoReturn:
        self.__str__()

    __radd__ = __add__

    def __repr__(self) -> str:
        return f"Value(<{type(self.content).__name__}>)"


def printable(value: object) -> str:
    """What `{{ value }}` prints: plain text or a number, and nothing else.

    Raises `Unfiltered` for untrusted content and for anything that has no one way to be written, such as
    a truth value, a list or None.
    """
    if isinstance(value, Undefined | Text | Value):
        return str(value)
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        raise Unfiltered(f"{_called(value)} cannot be printed, only text and numbers: use `lit`")
    return str(value)


def _called(value: object) -> str:
    return repr(value) if value is None or isinstance(value, bool) else f"a {type(value).__name__}"


def text_of(value: object) -> str:
    """The string in a `Text`, a `Value` or a plain one. Raises `TypeError` if it is anything else."""
    if isinstance(value, Undefined):
        str(value)
    content = value.content if isinstance(value, Text | Value) else value
    if not isinstance(content, str):
        raise TypeError(f"this filter writes text, not {type(content).__name__}")
    return content


def json_of(value: object) -> Json:
    """The JSON value in a `Value`, a `Text`, or plain data that may hold them.

    Raises `TypeError` for anything that is not JSON.
    """
    match value:
        case Text() | Value():
            return value.content
        case None | bool() | int() | float() | str():
            return value
        case Undefined():
            return str(value)
        case list() | tuple():
            return [json_of(each) for each in value]
        case Mapping():
            return {text_of(key): json_of(member) for key, member in value.items()}
        case _:
            raise TypeError(f"this filter writes JSON values, not {type(value).__name__}")
