"""Values that a query writes in brackets, `filter[status]=open&filter[tags][]=a`: read, and written again."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from typing import TypeAlias

from postwright.ir.api import Lists
from postwright.ir.json import Json
from postwright.ir.schema import AnySchema, ArraySchema, ObjectSchema, Schema, UnionSchema

Pair: TypeAlias = tuple[str, str]
Read: TypeAlias = Callable[[str, Schema], Json]
"""Makes one text the value that its schema says it is."""

_Tree: TypeAlias = "dict[str, _Tree | str]"

_STEP = re.compile(r"\[([^\[\]]*)\]")


def belongs(key: str, root: str) -> bool:
    """Whether a key is a parameter's own or one of its members': `ids[]` is not `ids`."""
    return key == root or (key.startswith(f"{root}[") and key != f"{root}[]")


def value_of(pairs: Iterable[Pair], root: str, schema: Schema, read: Read) -> Json:
    """The value that the pairs of a parameter write."""
    tree: _Tree = {}
    plain: Json = None
    for key, text in pairs:
        way = _STEP.findall(key.removeprefix(root))
        if way:
            _put(tree, way, text)
        else:
            plain = read(text, _variant(schema, None))
    return _value(tree, schema, read) if tree else plain


def pairs_of(value: Json, name: str, lists: Lists, text: Callable[[Json], str]) -> Iterator[Pair]:
    """The pairs that write a value, as clients do it."""
    if isinstance(value, dict):
        for key, member in value.items():
            yield from pairs_of(member, f"{name}[{key}]", lists, text)
    elif isinstance(value, list):
        numbered = lists == "indexed" or (not lists and any(map(_is_nested, value)))
        for index, item in enumerate(value):
            yield from pairs_of(item, f"{name}[{index if numbered else ''}]", lists, text)
    else:
        yield name, text(value)


def _is_nested(value: Json) -> bool:
    return isinstance(value, dict | list)


def _put(tree: _Tree, way: list[str], text: str) -> None:
    """Put a text where its key says. An item without a number begins where the last one has the key."""
    step, rest = way[0], way[1:]
    if step == "":
        step = str(max(len(tree) - 1, 0))
        known = tree.get(step)
        if known is not None and (not rest or not isinstance(known, dict) or rest[0] in known):
            step = str(len(tree))
    if not rest:
        tree[step] = text
        return
    below = tree.setdefault(step, {})
    if isinstance(below, dict):
        _put(below, rest, text)


def _value(part: _Tree | str, schema: Schema, read: Read) -> Json:
    chosen = _variant(schema, part)
    match part, chosen:
        case str(), _:
            return read(part, chosen)
        case dict(), ArraySchema(items=items):
            return [_value(each, items, read) for each in part.values()]
        case dict(), ObjectSchema(properties=properties):
            known = {each.name: each.schema for each in properties}
            return {
                key: _value(each, known.get(key, AnySchema()), read) for key, each in part.items()
            }
        case _:
            return {key: _value(each, AnySchema(), read) for key, each in part.items()}


def _variant(schema: Schema, part: _Tree | str | None) -> Schema:
    """The one of a union that a value may be: an object or array, or a scalar."""
    variants = schema.variants if isinstance(schema, UnionSchema) else (schema,)
    wanted = [
        each
        for each in variants
        if isinstance(each, ObjectSchema | ArraySchema) is isinstance(part, dict)
    ]
    return wanted[0] if wanted else AnySchema()
