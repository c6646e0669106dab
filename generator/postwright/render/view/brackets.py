"""Values that a query writes in brackets, `filter[status]=open&filter[tags][]=a`: read, and written again."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TypeAlias

from postwright.ir import brackets
from postwright.ir.api import Lists
from postwright.ir.brackets import Steps
from postwright.ir.json import Json
from postwright.ir.schema import AnySchema, ArraySchema, ObjectSchema, Schema, UnionSchema

Pair: TypeAlias = tuple[str, str]
Read: TypeAlias = Callable[[str, Schema], Json]
"""Makes one text the value that its schema says it is."""


def belongs(key: str, root: str) -> bool:
    """Whether a key is a parameter's own or one of its members': `ids[]` is not `ids`."""
    return key == root or (brackets.steps(key)[0] == root and key != f"{root}[]")


def value_of(pairs: Iterable[Pair], root: str, schema: Schema, read: Read) -> Json:
    """The value that the pairs of a parameter write."""
    below: list[tuple[Steps, Json]] = []
    plain: Json = None
    for key, text in pairs:
        way = brackets.steps(key)[1:]
        if way:
            below.append((way, text))
        else:
            plain = read(text, _variant(schema, None))
    return _value(brackets.grown(below), schema, read) if below else plain


def pairs_of(value: Json, name: str, lists: Lists, text: Callable[[Json], str]) -> Iterator[Pair]:
    """The pairs that write a value, as clients do it."""
    return ((key, text(each)) for key, each in brackets.pairs_of(name, value, lists))


def _value(part: Json, schema: Schema, read: Read) -> Json:
    chosen = _variant(schema, part)
    if not isinstance(part, dict):
        return read(str(part), chosen)
    match chosen:
        case ArraySchema(items=items):
            return [_value(each, items, read) for each in part.values()]
        case ObjectSchema(properties=properties):
            known = {each.name: each.schema for each in properties}
        case _:
            known = {}
    return {key: _value(each, known.get(key, AnySchema()), read) for key, each in part.items()}


def _variant(schema: Schema, part: Json) -> Schema:
    """The one of a union that a value may be: an object or array, or a scalar."""
    variants = schema.variants if isinstance(schema, UnionSchema) else (schema,)
    wanted = [
        each
        for each in variants
        if isinstance(each, ObjectSchema | ArraySchema) is isinstance(part, dict)
    ]
    return wanted[0] if wanted else AnySchema()
