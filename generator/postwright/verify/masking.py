"""Values of answers as they may be shown: their form, and nothing that is of anybody."""

from __future__ import annotations

import re

from postwright.ir.json import Json
from postwright.redact import redacted_text

_MOST = 40
_WORD = re.compile(r"[A-Za-z][A-Za-z0-9_.-]{0,39}")
_NAME = re.compile(r"[A-Za-z_$@][\w$-]{0,59}", re.ASCII)


def form(value: Json) -> str:
    """A scalar with `9` for each digit and `x` or `X` for each letter; what else it is in words.

    Truth values and null say nothing of anybody and stay.
    """
    match value:
        case None:
            return "null"
        case bool():
            return "true" if value else "false"
        case int() | float():
            return _form(str(value))
        case str():
            return f'"{_form(value)}"'
        case list():
            return "an array"
        case dict():
            return "an object"


def word(value: Json) -> str:
    """A value of an enumeration: a plain word as it is, anything else in its form."""
    if isinstance(value, str) and _WORD.fullmatch(value) and redacted_text(value) == value:
        return f'"{value}"'
    return form(value)


def member(name: str) -> str:
    """A member's name where it looks like one; keys that are data are shown in their form."""
    if _NAME.fullmatch(name) and redacted_text(name) == name:
        return f"`{name}`"
    return f"`{_form(name)}`"


def kind(value: Json) -> str:
    """The type of a value, in words."""
    match value:
        case None:
            return "null"
        case bool():
            return "a boolean"
        case int():
            return "an integer"
        case float():
            return "a number"
        case str():
            return "a string"
        case list():
            return "an array"
        case dict():
            return "an object"


def _form(text: str) -> str:
    shown = "".join(map(_sign, text[:_MOST]))
    return shown + ("..." if len(text) > _MOST else "")


def _sign(character: str) -> str:
    if character.isdigit():
        return "9"
    if character.isalpha():
        return "X" if character.isupper() else "x"
    return character if character.isascii() and character.isprintable() else "?"
