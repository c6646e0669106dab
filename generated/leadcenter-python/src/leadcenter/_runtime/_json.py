"""JSON out and in: strict in what is sent, with a typed error for what cannot be read."""

from __future__ import annotations

import json
from collections.abc import Mapping
from contextlib import suppress
from datetime import date, datetime, time
from decimal import Decimal
from enum import Enum
from typing import Protocol, runtime_checkable
from uuid import UUID

from ._types import OMIT, Json


@runtime_checkable
class Dumps(Protocol):
    """What a model of the API can do: say itself in JSON's terms."""

    def to_dict(self) -> dict[str, Json]: ...


def to_json(value: object) -> Json:
    """The value in JSON's own types: members that are `OMIT` left out, dates in ISO 8601.

    Raises:
        TypeError: something in it has no form in JSON.
    """
    if isinstance(value, Enum) and value is not OMIT:
        return to_json(value.value)
    if value is None or isinstance(value, str | bool | int | float):
        return value
    if isinstance(value, Dumps):
        return value.to_dict()
    if isinstance(value, Mapping):
        return {str(key): to_json(member) for key, member in value.items() if member is not OMIT}
    if isinstance(value, list | tuple | set | frozenset):
        return [to_json(item) for item in value if item is not OMIT]
    return _scalar(value)


def _scalar(value: object) -> str:
    if isinstance(value, datetime | date | time):
        return value.isoformat()
    if isinstance(value, UUID | Decimal):
        return str(value)
    raise TypeError(f"cannot send a {type(value).__name__} as JSON")


def dump_json(value: object) -> bytes:
    """The value as UTF-8 JSON. NaN and the infinities raise ValueError (RFC 8259, section 6)."""
    text = json.dumps(to_json(value), ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    return text.encode()


def load_json(content: bytes) -> Json:
    """What the bytes say. ValueError for anything that is no JSON, however deep or long it is."""
    from pydantic_core import from_json

    with suppress(
        ValueError
    ):  # it is the faster of two, and knows less: UTF-16, a BOM, lone surrogates
        loaded: Json = from_json(content)
        return loaded
    try:
        return json.loads(content)
    except RecursionError:
        raise ValueError("the JSON is nested too deeply") from None


def at(data: Json, pointer: str) -> Json:
    """The value at a dotted path (`meta.total`, `data.0.id`), None where the way ends early."""
    for step in pointer.split(".") if pointer else ():
        if isinstance(data, Mapping):
            data = data.get(step)
        elif isinstance(data, list) and step.isdecimal() and int(step) < len(data):
            data = data[int(step)]
        else:
            return None
    return data
