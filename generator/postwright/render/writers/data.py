"""JSON, TOML and YAML."""

from __future__ import annotations

import math

from postwright.ir.json import Json
from postwright.plugs.characters import decimal, encodable, escape

_SHORT = {"\\": "\\\\", '"': '\\"', "'": "'", "\n": "\\n", "\t": "\\t", "\r": "\\r"}
_ASTRAL = "\\U{:08x}"


def json(value: Json, indent: int = 0) -> str:
    """JSON (RFC 8259), on one line unless `indent` is given. NaN and the infinities become null."""
    return _json(value, indent, "\n")


def yaml(value: Json) -> str:
    """YAML 1.2 flow style, all texts quoted; a lone surrogate becomes U+FFFD."""
    match value:
        case str():
            return _quoted(value)
        case float() if not math.isfinite(value):
            return ".nan" if math.isnan(value) else ("-.inf" if value < 0 else ".inf")
        case list():
            return "[" + ", ".join(map(yaml, value)) + "]"
        case dict():
            return (
                "{"
                + ", ".join(f"{_quoted(key)}: {yaml(each)}" for key, each in value.items())
                + "}"
            )
        case _:
            return _scalar(value)


def toml(value: Json) -> str:
    """A TOML 1.0 value; a lone surrogate becomes U+FFFD. Raises `TypeError` for null, which TOML lacks."""
    match value:
        case None:
            raise TypeError("TOML has no null")
        case str():
            return _quoted(value)
        case float() if not math.isfinite(value):
            return repr(value)
        case list():
            return "[" + ", ".join(map(toml, value)) + "]"
        case dict():
            members = (f"{_quoted(key)} = {toml(each)}" for key, each in value.items())
            return "{" + ", ".join(members) + "}"
        case _:
            return _scalar(value)


def _json(value: Json, indent: int, margin: str) -> str:
    match value:
        case str():
            return f'"{escape(value, _SHORT)}"'
        case list():
            return _bracketed(
                "[]", [_json(each, indent, margin + " " * indent) for each in value], indent, margin
            )
        case dict():
            inner = margin + " " * indent
            members = [
                f'"{escape(key, _SHORT)}": {_json(each, indent, inner)}'
                for key, each in value.items()
            ]
            return _bracketed("{}", members, indent, margin)
        case _:
            return _scalar(value)


def _bracketed(brackets: str, parts: list[str], indent: int, margin: str) -> str:
    if not parts or not indent:
        return brackets[0] + ", ".join(parts) + brackets[1]
    inner = margin + " " * indent
    return brackets[0] + inner + f",{inner}".join(parts) + margin + brackets[1]


def _quoted(text: str) -> str:
    return f'"{escape(encodable(text), _SHORT, _ASTRAL)}"'


def _scalar(value: int | float | None) -> str:
    match value:
        case None:
            return "null"
        case bool():
            return "true" if value else "false"
        case int():
            return decimal(value)
        case _:
            return _float(value) if math.isfinite(value) else "null"


def _float(number: float) -> str:
    """With a point before the exponent, without which YAML 1.1 takes it for a text."""
    mantissa, e, exponent = repr(number).partition("e")
    return mantissa + (".0" if e and "." not in mantissa else "") + e + exponent
