"""What is wrong with a scalar that is sent as text: in a path, a query or a form."""

from __future__ import annotations

from collections.abc import Iterator

from postwright.ir.json import Json
from postwright.ir.schema import EnumSchema, ScalarSchema
from postwright.mock.conforming import Fault
from postwright.mock.formats import has_format
from postwright.mock.variables import is_open


def faults_in_text(schema: ScalarSchema | EnumSchema, text: str, where: str) -> Iterator[Fault]:
    """What is wrong with a text where a schema wants a scalar."""
    if is_open(text):
        return
    if isinstance(schema, EnumSchema):
        allowed = {_spelt(value) for value in schema.values}
        if not schema.open and text not in allowed:
            yield Fault(where, "enum")
    elif not _reads_as(text, schema.type):
        yield Fault(where, "type", schema.type)
    elif schema.type == "string" and not has_format(text, schema.format):
        yield Fault(where, "format", schema.format)


def _spelt(value: Json) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)


def _reads_as(text: str, kind: str) -> bool:
    match kind:
        case "integer":
            return text.removeprefix("-").isdecimal() and text.isascii() and len(text) < 4000
        case "number":
            return _is_number(text)
        case "boolean":
            return text.lower() in ("true", "false", "0", "1")
        case _:
            return True


def _is_number(text: str) -> bool:
    try:
        float(text)
    except ValueError:
        return False
    return text.isascii() and "_" not in text and "n" not in text.lower()
