"""Types and values that scripts assert, where samples leave them open or agree."""

from __future__ import annotations

from collections import Counter

from postwright.infer.asserted.contradictions import Contradiction
from postwright.infer.asserted.places import as_array, as_object, items_of, member_of
from postwright.infer.shapes import Shape, scalar_type
from postwright.ir.json import Json
from postwright.ir.schema import Evidence
from postwright.source import Origin

_ITEMS = 20
_DEPTH = 30


def apply_type(shape: Shape, kind: str, origin: Origin, *, exact: bool = False) -> None:
    """Say that a place has a JSON type.

    `exact` is a JSON Schema's word: there `number` widens what samples show as integers, while to a
    script every number is one. Raises `Contradiction` where samples have another type.
    """
    shape = shape.find()
    match kind:
        case "object":
            as_object(shape, origin)
        case "array":
            as_array(shape, origin)
        case "string" | "boolean" | "number" | "integer":
            _apply_scalar(shape, kind, origin, exact)


def _apply_scalar(shape: Shape, kind: str, origin: Origin, exact: bool) -> None:
    known = shape.kinds
    if kind in known:
        return
    if not known:
        shape.scalars.setdefault(kind, Counter())
        shape.asserted.type = Evidence("type", "its script asserts the type", 1, (origin,))
        return
    if kind == "number" and "integer" in known:
        if exact:
            shape.scalars.setdefault("number", Counter())
        return
    whole = all(float(value).is_integer() for value in shape.scalars.get("number", ()))
    if kind == "integer" and "number" in known and whole:
        return
    if shape.samples:
        raise Contradiction(f"{kind} is asserted and {' or '.join(sorted(known))} was saved")
    shape.scalars.setdefault(kind, Counter())


def apply_value(shape: Shape, value: Json, origin: Origin, depth: int = 0) -> None:
    """Say that a place has had a value: its type, and the members that the value has."""
    shape = shape.find()
    match value:
        case dict() if value and depth < _DEPTH:
            for name, each in value.items():
                apply_value(member_of(shape, name, origin), each, origin, depth + 1)
        case dict():
            as_object(shape, origin)
        case list():
            as_array(shape, origin)
            for each in value[:_ITEMS]:
                apply_value(items_of(shape, origin), each, origin, depth + 1)
        case str() | bool() | int() | float():
            apply_type(shape, scalar_type(value), origin)


def apply_choices(shape: Shape, values: list[Json], origin: Origin) -> None:
    """Say that a place has one of some values: an open list, of texts only."""
    shape = shape.find()
    texts = [value for value in values if isinstance(value, str)]
    for value in values:
        if isinstance(value, (str, bool, int, float)):
            apply_type(shape, scalar_type(value), origin)
    if len(texts) < 2 or len(texts) < len([value for value in values if value is not None]):
        return
    other = [value for value in shape.scalars.get("string", ()) if value not in texts]
    if other:
        raise Contradiction(f"{' or '.join(texts)} is asserted and {other[0]} was saved")
    evidence = Evidence("enum", f"its script asserts one of {', '.join(texts)}", 1, (origin,))
    for text in texts:
        shape.asserted.choices.setdefault(text, evidence)
