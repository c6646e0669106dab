"""The examples of an OpenAPI document against the schemas beside them, as a validator sees them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from jsonschema import Draft202012Validator

_VALUES = ("examples", "default", "enum", "const", "x-postwright-misfits")


def fitting(document: dict[str, Any]) -> int:
    """How many examples there are, when each is of the schema beside it; else an `AssertionError`."""
    wrong: list[str] = []
    count = 0
    for place, holder in _holders(document["paths"], "/paths"):
        schema = holder["schema"] | {"components": document.get("components", {})}
        validator = Draft202012Validator(schema)
        for key, example in holder["examples"].items():
            count += 1
            wrong += (
                f"{place} {key!r}: {each.message}"
                for each in validator.iter_errors(example["value"])
            )
    assert not wrong, "\n".join(wrong)
    return count


def _holders(value: Any, place: str) -> Iterator[tuple[str, dict[str, Any]]]:
    """Every parameter, header and media type that has both."""
    if isinstance(value, dict):
        if isinstance(value.get("schema"), dict) and isinstance(value.get("examples"), dict):
            yield place, value
        for name, each in value.items():
            if name not in _VALUES:
                yield from _holders(each, f"{place}/{name}")
    if isinstance(value, list):
        for index, each in enumerate(value):
            yield from _holders(each, f"{place}/{index}")
