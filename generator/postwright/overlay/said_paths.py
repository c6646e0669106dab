"""Path templates of a document: the names in them, and the parameters that go with these."""

from __future__ import annotations

import re
from collections.abc import Iterator

from postwright.ir.api import Parameter
from postwright.ir.schema import AnySchema
from postwright.overlay.notes import Notes
from postwright.source import Origin

_EXPRESSION = re.compile(r"\{([^{}]*[^{}\s][^{}]*)\}")
"""A name in braces (OpenAPI 3.1.1, section 4.8.2)."""


def spelled(path: str) -> str:
    """A template in which braces that hold no name are encoded, as they are a part of the path's text."""
    parts = _EXPRESSION.split(path)
    parts[::2] = (text.replace("{", "%7B").replace("}", "%7D") for text in parts[::2])
    parts[1::2] = (f"{{{name}}}" for name in parts[1::2])
    return "".join(parts)


def fitting(
    path: str, given: tuple[Parameter, ...], origin: Origin, notes: Notes
) -> tuple[Parameter, ...]:
    """The parameters of an operation, with one for each name in its path that none describes.

    Such a document breaks section 4.8.8.1, but it says what varies. A path parameter that is not in
    the path is nowhere to be sent, and is left out.
    """
    return tuple(_fitting(dict.fromkeys(_EXPRESSION.findall(path)), given, origin, notes))


def _fitting(
    names: dict[str, None], given: tuple[Parameter, ...], origin: Origin, notes: Notes
) -> Iterator[Parameter]:
    described = {each.wire_name for each in given if each.location == "path"}
    note = (notes.evidence("type", origin),)
    for name in names:
        if name not in described:
            yield Parameter(
                name, "path", AnySchema(), True, wire_name=name, origin=origin, evidence=note
            )
    for each in given:
        if each.location != "path" or each.wire_name in names:
            yield each
        else:
            notes.unheld(f"the path parameter `{each.wire_name}` that its path lacks", each.origin)
