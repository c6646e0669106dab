"""Frozen dataclasses to JSON and back, read off their type hints.

Knows what the model is made of: text, numbers, `Literal`, JSON samples, tuples, dataclasses, and unions of
dataclasses. It knows no class by name, so a new field or schema needs nothing here. It never repairs:
data that does not fit is a `Mismatch`.
"""

from __future__ import annotations

import dataclasses
import types
import typing
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache, cached_property
from typing import Any, Literal, Protocol, TypeVar

from postwright.ir.json import Json

T = TypeVar("T")

KIND = "kind"
"""The member that tells the classes of a union apart: `{"kind": "array", ...}` is an `ArraySchema`."""


class Mismatch(Exception):
    """Data that does not fit. `steps` are the keys and indexes that lead to it, innermost first."""

    def __init__(self, message: str, *steps: str | int) -> None:
        super().__init__(message)
        self.message = message
        self.steps = list(steps)


def inside(step: str | int, decode: Callable[[Json], T], data: Json) -> T:
    """`decode(data)`, with `step` added to the way to whatever does not fit in it."""
    try:
        return decode(data)
    except Mismatch as mismatch:
        mismatch.steps.append(step)
        raise


class Codec(Protocol):
    """Turns the values of one type into JSON and back; `decode` raises `Mismatch`."""

    def encode(self, value: Any) -> Json: ...

    def decode(self, data: Json) -> Any: ...


@cache
def codec(hint: Any) -> Codec:
    """The codec for a type hint. `TypeError` for a type that the model is not made of."""
    if hint is object:
        return _Sample()
    if hint in (str, int, bool):
        return _Scalar(hint)
    if dataclasses.is_dataclass(hint):
        return _Record(typing.cast(type, hint))
    return _composite(typing.get_origin(hint), typing.get_args(hint))


def _composite(origin: Any, arguments: tuple[Any, ...]) -> Codec:
    if origin is Literal:
        return _Choice(arguments)
    if origin is tuple and arguments[-1] is Ellipsis:
        return _Sequence(codec(arguments[0]))
    if origin is tuple:
        return _Row(tuple(codec(argument) for argument in arguments))
    if origin is types.UnionType or origin is typing.Union:
        return _union(arguments)
    raise TypeError(f"the model is not made of {origin}")


def _union(members: tuple[Any, ...]) -> Codec:
    classes = tuple(member for member in members if member is not types.NoneType)
    only = codec(classes[0]) if len(classes) == 1 else _Tagged(classes)
    return only if len(classes) == len(members) else _Optional(only)


@dataclass(frozen=True)
class _Sample:
    """JSON as it is."""

    def encode(self, value: Any) -> Json:
        return typing.cast(Json, value)

    def decode(self, data: Json) -> Any:
        return data


@dataclass(frozen=True)
class _Scalar:
    type: type

    def encode(self, value: Any) -> Json:
        return typing.cast(Json, value)

    def decode(self, data: Json) -> Any:
        if type(data) is not self.type:
            raise Mismatch(f"expected {_name(self.type)}, found {_name(type(data))}")
        return data


@dataclass(frozen=True)
class _Choice:
    values: tuple[str, ...]

    def encode(self, value: Any) -> Json:
        return typing.cast(Json, value)

    def decode(self, data: Json) -> Any:
        if data not in self.values:
            raise Mismatch(f"expected one of {', '.join(map(repr, self.values))}")
        return data


@dataclass(frozen=True)
class _Sequence:
    item: Codec

    def encode(self, value: Any) -> Json:
        return [self.item.encode(item) for item in value]

    def decode(self, data: Json) -> Any:
        items = enumerate(_array(data))
        return tuple(inside(index, self.item.decode, item) for index, item in items)


@dataclass(frozen=True)
class _Row:
    """A tuple of fixed length, such as a name with its value."""

    items: tuple[Codec, ...]

    def encode(self, value: Any) -> Json:
        return [item.encode(part) for item, part in zip(self.items, value, strict=True)]

    def decode(self, data: Json) -> Any:
        parts = _array(data)
        if len(parts) != len(self.items):
            raise Mismatch(f"expected {len(self.items)} items, found {len(parts)}")
        pairs = enumerate(zip(self.items, parts, strict=True))
        return tuple(inside(index, item.decode, part) for index, (item, part) in pairs)


@dataclass(frozen=True)
class _Optional:
    only: Codec

    def encode(self, value: Any) -> Json:
        return None if value is None else self.only.encode(value)

    def decode(self, data: Json) -> Any:
        return None if data is None else self.only.decode(data)


@dataclass(frozen=True)
class _Record:
    """A dataclass: an object without the fields that have their default."""

    cls: type

    @cached_property
    def fields(self) -> dict[str, Codec]:
        """By name, in their order; resolved late, since a class may hold its own kind."""
        hints = typing.get_type_hints(self.cls, localns={"Json": object})
        return {field.name: codec(hints[field.name]) for field in dataclasses.fields(self.cls)}

    @cached_property
    def defaults(self) -> dict[str, object]:
        """The default of every field, `MISSING` where it has none."""
        return {field.name: field.default for field in dataclasses.fields(self.cls)}

    def encode(self, value: Any) -> dict[str, Json]:
        members = {}
        for name, field in self.fields.items():
            content = getattr(value, name)
            if content != self.defaults[name]:
                members[name] = field.encode(content)
        return members

    def decode(self, data: Json) -> Any:
        members = _object(data)
        self._check_names(members)
        return self.cls(
            **{
                name: inside(name, self.fields[name].decode, content)
                for name, content in members.items()
            }
        )

    def _check_names(self, members: dict[str, Json]) -> None:
        for name in members:
            if name not in self.fields:
                raise Mismatch(f"{self.cls.__name__} has no field {name!r}", name)
        for name, default in self.defaults.items():
            if default is dataclasses.MISSING and name not in members:
                raise Mismatch(f"{self.cls.__name__} needs the field {name!r}")


@dataclass(frozen=True)
class _Tagged:
    """One of several dataclasses, told apart by `kind`."""

    classes: tuple[type, ...]

    @cached_property
    def records(self) -> dict[str, _Record]:
        """By kind."""
        return {_kind(cls): _Record(cls) for cls in self.classes}

    def encode(self, value: Any) -> Json:
        kind = _kind(type(value))
        return {KIND: kind, **self.records[kind].encode(value)}

    def decode(self, data: Json) -> Any:
        members = dict(_object(data))
        kind = members.pop(KIND, None)
        if not isinstance(kind, str) or kind not in self.records:
            raise Mismatch(f"expected one of the kinds {', '.join(self.records)}", KIND)
        return self.records[kind].decode(members)


def _kind(cls: type) -> str:
    return cls.__name__.removesuffix("Schema").lower()


def _array(data: Json) -> list[Json]:
    if not isinstance(data, list):
        raise Mismatch(f"expected an array, found {_name(type(data))}")
    return data


def _object(data: Json) -> dict[str, Json]:
    if not isinstance(data, dict):
        raise Mismatch(f"expected an object, found {_name(type(data))}")
    return data


_NAMES: dict[type, str] = {
    str: "a string",
    int: "an integer",
    float: "a number",
    bool: "a boolean",
    list: "an array",
    dict: "an object",
}


def _name(kind: type) -> str:
    return _NAMES.get(kind, "null")
