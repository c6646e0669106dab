"""How a value can stand to another: the words of Postman's scripts, with JavaScript's sense of values."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from .json_schema import fits, is_number, is_of_type, matches, same


class Missing:
    """What JavaScript calls undefined."""

    def __repr__(self) -> str:
        return "undefined"


MISSING: Any = Missing()


def _is_truthy(value: Any, expected: Any) -> bool:
    asked = expected if value is MISSING and expected is not None else value
    return asked is not MISSING and (isinstance(asked, (list, dict)) or bool(asked))


def _is_empty(value: Any, expected: Any) -> bool:
    return isinstance(value, (list, dict, str)) and not value


def _is_typed(value: Any, expected: Any) -> bool:
    if expected == "json":
        return isinstance(value, str) and _is_json(value)
    return value is not MISSING and is_of_type(value, expected)


def _is_json(text: str) -> bool:
    try:
        json.loads(text)
    except (ValueError, RecursionError):
        return False
    return True


def _contains(value: Any, expected: Any) -> bool:
    match value:
        case str():
            return str(expected) in value
        case list():
            return any(same(each, expected) for each in value)
        case dict() if isinstance(expected, dict):
            return all(name in value and same(value[name], expected[name]) for name in expected)
        case _:
            return False


def _has_items(value: Any, expected: Any) -> bool:
    both = isinstance(value, list) and isinstance(expected, list)
    return both and all(_contains(value, each) for each in expected)


def _ordered(compare: Callable[[Any, Any], bool]) -> Callable[[Any, Any], bool]:
    def told(value: Any, expected: Any) -> bool:
        numbers = is_number(value) and is_number(expected)
        texts = isinstance(value, str) and isinstance(expected, str)
        return (numbers or texts) and compare(value, expected)

    return told


def _names(value: Any) -> Any:
    return value if isinstance(value, dict) else ()


SAYS: dict[str, Callable[[Any, Any], bool]] = {
    "defined": lambda value, _: value is not MISSING,
    "present": lambda value, _: value is not MISSING and value is not None,
    "truthy": _is_truthy,
    "empty": _is_empty,
    "type": _is_typed,
    "equals": same,
    "one of": lambda value, expected: any(same(value, each) for each in expected or ()),
    "contains": _contains,
    "starts with": lambda value, start: isinstance(value, str) and value.startswith(str(start)),
    "ends with": lambda value, end: isinstance(value, str) and value.endswith(str(end)),
    "matches": lambda value, pattern: isinstance(value, str) and matches(value, pattern),
    "same items": lambda value, expected: _has_items(value, expected)
    and _has_items(expected, value),
    "has items": _has_items,
    "members": lambda value, names: all(name in _names(value) for name in names),
    "any member": lambda value, names: any(name in _names(value) for name in names),
    "above": _ordered(lambda value, expected: bool(value > expected)),
    "at least": _ordered(lambda value, expected: bool(value >= expected)),
    "below": _ordered(lambda value, expected: bool(value < expected)),
    "at most": _ordered(lambda value, expected: bool(value <= expected)),
    "schema": lambda value, schema: value is not MISSING and fits(value, schema),
}
"""Whether a value stands so to what is expected."""
