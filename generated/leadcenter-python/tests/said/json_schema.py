"""JSON Schema, as far as scripts use it: the keywords that drafts 4 to 2020-12 share.

Formats are not looked at, and a keyword that is not known asks for nothing. Patterns are of a kind that is
matched in linear time.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import Annotated, Any, TypeGuard

DEPTH = 60


class NotKnown(Exception):
    """Whether something is so cannot be told; the message says why, after "it"."""


def matches(text: str, pattern: str) -> bool:
    """Whether a text has what a pattern describes. Raises `NotKnown` for look-around and the like."""
    from pydantic import ValidationError

    try:
        _text_like(pattern).validate_python(text)
    except ValidationError:
        return False
    return True


@lru_cache(maxsize=500)
def _text_like(pattern: str) -> Any:
    from pydantic import StringConstraints, TypeAdapter
    from pydantic_core import SchemaError

    try:
        return TypeAdapter(Annotated[str, StringConstraints(pattern=pattern)])
    except SchemaError as error:
        raise NotKnown("has a pattern that cannot be matched in linear time") from error


def is_number(value: Any) -> TypeGuard[float]:
    """Whether JSON is a number; true and false are none."""
    return isinstance(value, (int, float)) and not isinstance(value, bool)


def same(one: Any, other: Any) -> bool:
    """Whether two JSON values are equal: `1` and `1.0` are, `1` and `true` are not."""
    if isinstance(one, dict) and isinstance(other, dict):
        return one.keys() == other.keys() and all(same(one[name], other[name]) for name in one)
    if isinstance(one, list) and isinstance(other, list):
        return len(one) == len(other) and all(map(same, one, other))
    if is_number(one) and is_number(other):
        return bool(one == other)
    return type(one) is type(other) and bool(one == other)


def is_of_type(value: Any, name: Any) -> bool:
    """Whether JSON is of a type by JSON Schema's name for it, or of any of several."""
    match name:
        case list():
            return any(is_of_type(value, each) for each in name)
        case "number":
            return is_number(value)
        case "integer":
            return is_number(value) and float(value).is_integer()
        case "null":
            return value is None
        case _:
            known = {"string": str, "boolean": bool, "object": dict, "array": list}
            return isinstance(value, known.get(name, object))


def fits(value: Any, schema: Any) -> bool:
    """Whether JSON is what a schema asks for. Raises `NotKnown` where that cannot be told."""
    return _fits(value, schema, schema, 0)


def _fits(value: Any, schema: Any, root: Any, depth: int) -> bool:
    if depth > DEPTH:
        raise NotKnown("has a schema that is too deep")
    if not isinstance(schema, dict):
        return schema is not False

    def inner(part: Any, asked: Any) -> bool:
        return _fits(part, asked, root, depth + 1)

    if isinstance(reference := schema.get("$ref"), str):
        return inner(value, _referred(root, reference))
    typed = schema.get("type")
    if typed is not None and not is_of_type(value, typed):
        return False
    rules = (_any_value, _number, _text, _array, _object, _combined)
    return all(rule(value, schema, inner) for rule in rules)


Inner = Callable[[Any, Any], bool]


def _referred(root: Any, reference: str) -> Any:
    """What a pointer within the schema leads to (RFC 6901)."""
    if not reference.startswith("#"):
        raise NotKnown("has a schema that refers to another document")
    for step in reference[1:].split("/")[1:]:
        name = step.replace("~1", "/").replace("~0", "~")
        if not isinstance(root, dict) or name not in root:
            raise NotKnown("has a schema that refers to what is not there")
        root = root[name]
    return root


def _any_value(value: Any, schema: Mapping[str, Any], inner: Inner) -> bool:
    choices = schema.get("enum")
    if isinstance(choices, list) and not any(same(value, each) for each in choices):
        return False
    return "const" not in schema or same(value, schema["const"])


def _number(value: Any, schema: Mapping[str, Any], inner: Inner) -> bool:
    if not is_number(value):
        return True
    low, high, step = (schema.get(each) for each in ("minimum", "maximum", "multipleOf"))
    above, below = schema.get("exclusiveMinimum"), schema.get("exclusiveMaximum")
    return (
        (not is_number(low) or value > low or (value == low and above is not True))
        and (not is_number(high) or value < high or (value == high and below is not True))
        and (not is_number(above) or value > above)
        and (not is_number(below) or value < below)
        and (not is_number(step) or not step or value % step == 0)
    )


def _within(length: int, schema: Mapping[str, Any], low: str, high: str) -> bool:
    least, most = schema.get(low), schema.get(high)
    return (not is_number(least) or length >= least) and (not is_number(most) or length <= most)


def _text(value: Any, schema: Mapping[str, Any], inner: Inner) -> bool:
    if not isinstance(value, str):
        return True
    pattern = schema.get("pattern")
    fitting = not isinstance(pattern, str) or matches(value, pattern)
    return fitting and _within(len(value), schema, "minLength", "maxLength")


def _array(value: Any, schema: Mapping[str, Any], inner: Inner) -> bool:
    if not isinstance(value, list):
        return True
    if not _within(len(value), schema, "minItems", "maxItems"):
        return False
    if schema.get("uniqueItems") is True and _repeats(value):
        return False
    asked = schema.get("items")
    first = asked if isinstance(asked, list) else schema.get("prefixItems", [])
    rest = schema.get("additionalItems", True) if isinstance(asked, list) else asked
    pairs = zip(value, first, strict=False)
    return all(inner(*pair) for pair in pairs) and all(
        inner(each, rest) for each in value[len(first) :]
    )


def _repeats(items: list[Any]) -> bool:
    return any(same(one, other) for n, one in enumerate(items) for other in items[:n])


def _object(value: Any, schema: Mapping[str, Any], inner: Inner) -> bool:
    if not isinstance(value, dict):
        return True
    required, members = schema.get("required"), schema.get("properties")
    if isinstance(required, list) and not all(name in value for name in required):
        return False
    if not _within(len(value), schema, "minProperties", "maxProperties"):
        return False
    known = members if isinstance(members, dict) else {}
    patterns = schema.get("patternProperties")
    like = patterns if isinstance(patterns, dict) else {}
    return all(
        all(inner(each, asked) for asked in _asked(name, known, like, schema))
        for name, each in value.items()
    )


def _asked(
    name: str, known: Mapping[str, Any], like: Mapping[str, Any], schema: Mapping[str, Any]
) -> list[Any]:
    """The schemas that a member of that name has to fit."""
    found = [known[name]] if name in known else []
    found += [asked for pattern, asked in like.items() if matches(name, pattern)]
    return found or [schema.get("additionalProperties", True)]


def _combined(value: Any, schema: Mapping[str, Any], inner: Inner) -> bool:
    every, some, one = (schema.get(each) for each in ("allOf", "anyOf", "oneOf"))
    return (
        (not isinstance(every, list) or all(inner(value, each) for each in every))
        and (not isinstance(some, list) or any(inner(value, each) for each in some))
        and (not isinstance(one, list) or sum(inner(value, each) for each in one) == 1)
        and ("not" not in schema or not inner(value, schema["not"]))
    )
