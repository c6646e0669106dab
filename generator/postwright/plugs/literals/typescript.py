"""TypeScript: literals, documentation comments and comments.

Lexical rules: https://tc39.es/ecma262/#sec-ecmascript-language-lexical-grammar. Strings are also safe inside
an HTML `<script>` element.
"""

from __future__ import annotations

import math
import re

from postwright.ir.json import Json
from postwright.plugs.characters import decimal, escape
from postwright.plugs.prose import lines, room

_SHORT = {"\\": "\\\\", "\n": "\\n", "\t": "\\t", "\r": "\\r", '"': '\\"', "'": "'"}
_MARKUP = re.compile(r"<(?=[/!])|(?<=--)>")
_DIRECTIVE = re.compile(r"@(?=\s*(?:ts-|jsx))", re.I)
"""What the compiler obeys inside a comment, `@ts-ignore` for one."""


def literal(value: Json) -> str:
    """An expression for a JSON value. NaN and the infinities are the globals of those names."""
    match value:
        case str():
            return _string(value)
        case None:
            return "null"
        case bool():
            return "true" if value else "false"
        case int():
            return decimal(value)
        case float():
            return _number(value)
        case list():
            return "[" + ", ".join(map(literal, value)) + "]"
        case dict():
            return _object(value)


def doc(text: str, width: int = 0) -> str:
    """The inside of a `/** */` comment; its second and later lines begin with ` * `."""
    first, *others = _doc_lines(text, width)
    return "\n".join([first, *map(_starred, others)])


def doc_block(text: str, indent: int = 0, width: int = 0) -> str:
    """A `/** */` comment; with several lines its ends stand on lines of their own."""
    body = _doc_lines(text, room(width, indent + 3))
    if len(body) == 1:
        return f"/** {body[0]} */"
    margin = "\n" + " " * indent
    return margin.join(["/**", *map(_starred, body), " */"])


def comment(text: str, width: int = 0) -> str:
    """Lines that begin with `//`, none of which the compiler takes for a directive."""
    body = lines(_DIRECTIVE.sub("@ ", text), room(width, 3))
    return "\n".join(f"// {line}".rstrip() for line in body)


def _doc_lines(text: str, width: int) -> list[str]:
    return [line.replace("*/", "*\\/") for line in lines(_DIRECTIVE.sub("@ ", text), width)]


def _starred(line: str) -> str:
    return f" * {line}".rstrip()


def _string(text: str) -> str:
    return f'"{_MARKUP.sub(_as_escape, escape(text, _SHORT))}"'


def _as_escape(match: re.Match[str]) -> str:
    return f"\\u{ord(match[0]):04x}"


def _number(number: float) -> str:
    if math.isnan(number):
        return "NaN"
    return repr(number) if math.isfinite(number) else repr(number).replace("inf", "Infinity")


def _object(members: dict[str, Json]) -> str:
    return "{" + ", ".join(f"{_key(key)}: {literal(value)}" for key, value in members.items()) + "}"


def _key(key: str) -> str:
    """A property name; `"__proto__"` without brackets would set the prototype instead (ECMA-262 B.3.1)."""
    return '["__proto__"]' if key == "__proto__" else _string(key)
