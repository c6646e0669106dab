"""An OpenAPI document, walked along part by part, with its local references followed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from urllib.parse import unquote

from postwright.diagnostics import Failure
from postwright.ir.json import Json
from postwright.source import Origin
from postwright.source.origin import steps_of

FOLLOWED = 50
"""How many references may lead from one to the next."""

_VERSION = re.compile(r"3\.[01](\.\d+)?(-.*)?")


@dataclass(frozen=True, slots=True)
class Part:
    """A value of a document and its place. `root` is the whole document."""

    value: Json
    origin: Origin
    root: Json

    def __getitem__(self, key: str) -> Part:
        """The member `key`; a part of None where there is none."""
        value = self.value.get(key) if isinstance(self.value, dict) else None
        return Part(value, self.origin.at(key), self.root)

    def __contains__(self, key: str) -> bool:
        return isinstance(self.value, dict) and key in self.value

    def members(self) -> Iterator[tuple[str, Part]]:
        """The members of an object; none where this is none. Extensions are left out."""
        for name in self.value if isinstance(self.value, dict) else ():
            yield name, self[name]

    def items(self) -> Iterator[Part]:
        """The elements of an array; none where this is none."""
        for index, value in enumerate(self.value if isinstance(self.value, list) else ()):
            yield Part(value, self.origin.at(index), self.root)

    def text(self, key: str) -> str:
        """The member `key` if it is text, else ""."""
        value = self[key].value
        return value if isinstance(value, str) else ""

    def flag(self, key: str) -> bool:
        """Whether the member `key` is true."""
        return self[key].value is True

    @property
    def is_object(self) -> bool:
        """Whether this is a JSON object."""
        return isinstance(self.value, dict)

    @property
    def reference(self) -> str:
        """Where `$ref` leads, "" without one."""
        return self.text("$ref")

    def followed(self) -> Part:
        """What this is or refers to (OpenAPI 3.1.1, section 4.8.23). Raises `Failure` (PW641)."""
        part = self
        for _ in range(FOLLOWED):
            if not part.reference:
                return part
            part = part.target()
        raise _broken(self, "leads in a circle")

    def target(self) -> Part:
        """What `$ref` leads to, in one step. Raises `Failure` (PW641)."""
        if not self.reference.startswith("#"):
            raise _broken(self, "leads out of the document")
        found = Part(self.root, Origin(self.origin.file), self.root)
        for step in steps_of(unquote(self.reference[1:])):
            value = _below(found.value, step)
            if value is None:
                raise _broken(self, "leads nowhere")
            found = Part(value, found.origin.at(step), self.root)
        return found


def _below(value: Json, step: str) -> Json:
    match value:
        case dict():
            return value.get(step)
        case list() if step.isdecimal() and int(step) < len(value):
            return value[int(step)]
        case _:
            return None


def _broken(part: Part, how: str) -> Failure:
    help = "make one document of it with a bundler" if "out of" in how else "correct the reference"
    message = f"the reference `{part.reference[:80]}` {how}"
    return Failure.of("PW641", message, part.origin, help)


def opened(value: Json, origin: Origin) -> Part:
    """The document that a value is. Raises `Failure` (PW640) for anything but OpenAPI 3.0 or 3.1."""
    part = Part(value, origin, value)
    version = part["openapi"].value
    if isinstance(version, float):
        version = str(version)
    if not isinstance(version, str) or not _VERSION.fullmatch(version):
        raise Failure.of("PW640", _what_it_is(part), origin, _WAY_OUT)
    for name, kind in _PARTS.items():
        if not isinstance(part[name].value, kind | None):
            raise Failure.of(
                "PW640", f"`{name}` is no {_CALLED[kind]}", part[name].origin, _WAY_OUT
            )
    return part


_PARTS: Mapping[str, type] = {
    "info": dict,
    "paths": dict,
    "webhooks": dict,
    "components": dict,
    "servers": list,
    "security": list,
    "tags": list,
}
"""What a document is made of (OpenAPI 3.1, section 4.8.1)."""

_CALLED: Mapping[type, str] = {dict: "object", list: "array"}


_WAY_OUT = "give an OpenAPI document of version 3.0 or 3.1"


def _what_it_is(part: Part) -> str:
    if "swagger" in part:
        return "this is a Swagger 2.0 document, not OpenAPI 3"
    if "openapi" in part:
        return "this is an OpenAPI document of a version that is not read"
    return "this is no OpenAPI document"
