"""JSON schemas that scripts assert, read into shapes (JSON Schema, drafts 4 to 2020-12).

Read are `type`, `properties`, `required`, `items`, `enum`, `const`, `format`, `additionalProperties`,
`allOf`, null among alternatives, and references within the schema. Any other word claims nothing.
"""

from __future__ import annotations

from dataclasses import dataclass

from postwright.infer.asserted.contradictions import Contradiction
from postwright.infer.asserted.places import as_object, items_of, member_of
from postwright.infer.asserted.types import apply_choices, apply_type
from postwright.infer.shapes import Shape
from postwright.ir.json import Json
from postwright.ir.schema import Evidence
from postwright.source import Origin

_DEPTH = 30
_SAYS = "its script asserts a JSON schema"


def apply_schema(shape: Shape, schema: dict[str, Json], origin: Origin) -> None:
    """Add what a schema says of a place.

    Raises `Contradiction` for the first thing that samples speak against, after the rest is added.
    """
    reading = _Reading(schema, origin, [])
    reading.place(shape, schema, 0)
    if reading.wrong:
        raise Contradiction(reading.wrong[0])


@dataclass(frozen=True, slots=True)
class _Reading:
    root: dict[str, Json]
    origin: Origin
    wrong: list[str]

    def place(self, shape: Shape, given: Json, depth: int) -> None:
        """What a schema says of one place."""
        schema = self._resolved(given)
        if not schema or depth > _DEPTH:
            return
        try:
            self._scalars(shape, schema)
            self._members(shape, schema, depth)
        except Contradiction as contradiction:
            self.wrong.append(str(contradiction))
        for part in _list(schema.get("allOf")):
            self.place(shape, part, depth + 1)
        rest = [each for each in self._alternatives(schema) if _kinds(each) != ["null"]]
        if len(rest) == 1:
            self.place(shape, rest[0], depth + 1)

    def _resolved(self, given: Json) -> dict[str, Json]:
        """A schema, or the part of the whole one that it refers to."""
        for _ in range(_DEPTH):
            reference = given.get("$ref") if isinstance(given, dict) else None
            if not isinstance(reference, str):
                break
            given = self._part(reference)
        return given if isinstance(given, dict) else {}

    def _part(self, reference: str) -> Json:
        found: Json = self.root
        for step in reference.split("/")[1:] if reference.startswith("#") else ["?"]:
            found = found.get(step) if isinstance(found, dict) else None
        return found

    def _alternatives(self, schema: dict[str, Json]) -> list[dict[str, Json]]:
        given = [*_list(schema.get("anyOf")), *_list(schema.get("oneOf"))]
        return [self._resolved(each) for each in given]

    def _scalars(self, shape: Shape, schema: dict[str, Json]) -> None:
        for kind in _kinds(schema):
            apply_type(shape, kind, self.origin, exact=True)
        known = schema.get("format")
        if isinstance(known, str) and "string" in shape.find().kinds and known in _FORMATS:
            shape.find().formats[known] += 1
        if isinstance(schema.get("enum"), list):
            apply_choices(shape, _list(schema["enum"]), self.origin)

    def _members(self, shape: Shape, schema: dict[str, Json], depth: int) -> None:
        properties = schema.get("properties")
        if isinstance(properties, dict) and properties:
            as_object(shape, self.origin)
            for name, given in properties.items():
                self._member(shape.find(), name, given, depth)
        for required in _list(schema.get("required")):
            if isinstance(required, str):
                as_object(shape, self.origin)
                self._require(shape.find(), required)
        items = schema.get("items")
        for each in items[:1] if isinstance(items, list) else [items]:
            if isinstance(each, dict):
                self.place(items_of(shape.find(), self.origin), each, depth + 1)
        self._others(shape.find(), schema, depth)

    def _member(self, shape: Shape, name: str, given: Json, depth: int) -> None:
        self.place(member_of(shape, name, self.origin), given, depth + 1)
        schema = self._resolved(given)
        kinds = [*_kinds(schema), *(k for each in self._alternatives(schema) for k in _kinds(each))]
        if "null" in kinds or schema.get("nullable") is True:
            evidence = Evidence("nullable", _SAYS, 1, (self.origin,))
            shape.asserted.nullable.setdefault(name, evidence)

    def _require(self, shape: Shape, name: str) -> None:
        member_of(shape, name, self.origin)
        evidence = Evidence("required", _SAYS, 1, (self.origin,))
        shape.asserted.required.setdefault(name, evidence)
        missing = shape.objects - shape.told - shape.seen[name]
        if missing > 0 and not shape.map_reason:
            self.wrong.append(f"a response has no `{name}`")

    def _others(self, shape: Shape, schema: dict[str, Json], depth: int) -> None:
        """`additionalProperties`: a schema without properties of its own makes a map."""
        others, named = schema.get("additionalProperties"), schema.get("properties")
        if isinstance(others, dict) and not named and not shape.properties:
            as_object(shape, self.origin)
            shape.become_map(_SAYS)
            self.place(member_of(shape, "", self.origin), others, depth + 1)
        elif (
            others is False and isinstance(named, dict) and shape.properties.keys() <= named.keys()
        ):
            shape.asserted.closed = Evidence("closed", _SAYS, 1, (self.origin,))


_FORMATS = frozenset("date-time date time email uri uuid ipv4 ipv6 hostname".split())


def _kinds(schema: dict[str, Json]) -> list[str]:
    given = schema.get("type")
    return [
        each for each in (given if isinstance(given, list) else [given]) if isinstance(each, str)
    ]


def _list(value: Json) -> list[Json]:
    return value if isinstance(value, list) else []
