"""Python: literals, docstrings and comments, in the shape black gives them.

Lexical rules: https://docs.python.org/3/reference/lexical_analysis.html
"""

from __future__ import annotations

import json
import math
import re
import textwrap

from postwright.ir.json import Json
from postwright.plugs.characters import escape
from postwright.plugs.prose import lines, room

_SHORT = {"\\": "\\\\", "\n": "\\n", "\t": "\\t", "\r": "\\r"}
_DOUBLE = _SHORT | {'"': '\\"', "'": "'"}
_SINGLE = _SHORT | {'"': '"', "'": "\\'"}
_ASTRAL = "\\U{:08x}"

_DEEPEST = 60
"""Levels of nesting written out; Python's parser refuses a few more than twice as many."""

_LONGEST = 10**4000
"""Longer integers are written in hexadecimal, as the parser takes only some 4,300 decimal digits."""

_CLOSING = re.compile(r'"{3,}|\A"+|"+\Z')
"""Quotes that would close a docstring, alone or with those around it."""

_DIRECTIVE = re.compile(
    r"(coding|type|fmt|yapf|isort|mypy|pyright|ruff|flake8|pylint|noqa|nosec|pragma)(?=\s*[:=])",
    re.I,
)
"""Words that tools, and Python itself on the first two lines (PEP 263), obey inside a comment."""

_SILENCE = re.compile(r"\bno(?=(?:qa|sec)\b)", re.I)
"""The beginning of words that linters obey without anything behind them."""


def literal(value: Json) -> str:
    """An expression for a JSON value. NaN and the infinities, which JSON lacks, are `float("nan")` etc."""
    if _depth(value) > _DEEPEST:
        return f'__import__("json").loads({_string(json.dumps(value))})'
    return _written(value)


def doc(text: str, width: int = 0) -> str:
    """The inside of a docstring in `\"""`."""
    first, *others = lines(text, width)
    body = "\n".join([first, textwrap.dedent("\n".join(others))] if others else [first])
    body = body.replace("\\", "\\\\")
    body = _CLOSING.sub(_escaped, body)
    return body + " " if body.endswith('"') else body


def doc_block(text: str, indent: int = 0, width: int = 0) -> str:
    """A docstring; with several lines its closing quotes stand on a line of their own."""
    body = doc(text, room(width, indent + 3))
    if "\n" not in body:
        body = doc(text, room(width, indent + 6))
    if "\n" not in body:
        return f'"""{body or " "}"""'
    margin = " " * indent
    first, *others = body.rstrip().split("\n")
    moved = [margin + line if line else "" for line in others]
    return "\n".join([f'"""{first}', *moved, f'{margin}"""'])


def comment(text: str, width: int = 0) -> str:
    """Lines that begin with `#`, none of which a tool takes for a directive."""
    harmless = _SILENCE.sub(r"\g<0> ", _DIRECTIVE.sub(r"\1 ", text))
    body = lines(harmless, room(width, 2))
    return "\n".join(f"# {line}".rstrip() for line in body)


def _escaped(match: re.Match[str]) -> str:
    return match[0].replace('"', '\\"')


def _written(value: Json) -> str:
    match value:
        case str():
            return _string(value)
        case None | bool():
            return repr(value)
        case int():
            return str(value) if abs(value) < _LONGEST else hex(value)
        case float():
            return _float(value)
        case list():
            return "[" + ", ".join(map(_written, value)) + "]"
        case dict():
            members = (f"{_string(key)}: {_written(member)}" for key, member in value.items())
            return "{" + ", ".join(members) + "}"


def _string(text: str) -> str:
    """Double quotes, or single ones where black would choose them: where they need fewer escapes."""
    if text.count("'") < text.count('"'):
        return f"'{escape(text, _SINGLE, _ASTRAL)}'"
    return f'"{escape(text, _DOUBLE, _ASTRAL)}"'


def _float(number: float) -> str:
    return repr(number).replace("e+", "e") if math.isfinite(number) else f'float("{number}")'


def _depth(value: Json) -> int:
    """How many arrays and objects are around the innermost value; found without recursion."""
    depth, level = 0, [value]
    while level := [member for each in level for member in _members(each)]:
        depth += 1
    return depth


def _members(value: Json) -> list[Json]:
    if isinstance(value, dict):
        return list(value.values())
    return value if isinstance(value, list) else []
