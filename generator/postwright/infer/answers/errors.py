"""Errors: the envelope that an API gives its failures."""

from __future__ import annotations

from postwright.infer.shapes import Shape
from postwright.ir.api import ErrorEnvelope
from postwright.ir.schema import Evidence, Schema

_MESSAGE = (
    "message",
    "error_description",
    "detail",
    "error.message",
    "error_message",
    "msg",
    "title",
    "error",
)
_CODE = ("code", "error.code", "error_code", "errorcode", "error.type", "type", "status", "error")
_ERRORS = ("errors", "error.errors", "violations", "details", "error.details")


def envelope(shape: Shape, schema: Schema) -> ErrorEnvelope | None:
    """Where the errors of an API keep their words, None if no error was ever shown as an object."""
    if not shape.objects:
        return None
    message = _first(shape, _MESSAGE, {"string"})
    evidence = Evidence(
        "errors", f"{shape.objects} saved errors have it", shape.objects, tuple(shape.places)
    )
    return ErrorEnvelope(
        message=message,
        code=_first(
            shape, tuple(place for place in _CODE if place != message), {"string", "integer"}
        ),
        errors=_first(shape, _ERRORS, {"object", "array"}),
        schema=schema,
        evidence=(evidence,),
    )


def _first(shape: Shape, places: tuple[str, ...], kinds: set[str]) -> str:
    for place in places:
        found = _at(shape, place.split("."))
        if found is not None and found.kinds and found.kinds <= kinds:
            return place
    return ""


def _at(shape: Shape, steps: list[str]) -> Shape | None:
    current: Shape | None = shape
    for step in steps:
        current = current.member(step) if current is not None else None
    return current
