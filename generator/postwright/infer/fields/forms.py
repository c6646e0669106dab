"""Forms: urlencoded and multipart bodies, whose values are all text or files."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Literal

from postwright.infer.commands.constant_schemas import constant_properties
from postwright.infer.descriptions.prose import Hints, hints, told_by
from postwright.infer.endpoints import Endpoint
from postwright.infer.fields.gathering import gathered, root
from postwright.infer.fields.members import joined
from postwright.infer.fields.parameters import described
from postwright.infer.fields.seen import Seen, observed
from postwright.infer.samples import accepted, members_of_body, sent
from postwright.infer.schemas.identifiers import Identifiers
from postwright.infer.schemas.values import text_schema
from postwright.ir import brackets
from postwright.ir.api import MediaType
from postwright.ir.brackets import Steps
from postwright.ir.schema import ArraySchema, ObjectSchema, Property, ScalarSchema, Schema

_TYPES = {"form": "application/x-www-form-urlencoded", "multipart": "multipart/form-data"}


def form(
    endpoint: Endpoint,
    kind: Literal["form", "multipart"],
    table: dict[str, Hints],
    ids: Identifiers,
) -> MediaType | None:
    """The form of one kind that an endpoint takes, None if none has a field. `table` is what its prose says.

    Requests of both kinds tell of its fields; files go only where there are parts to hold them.
    """
    shown = [request.form for request in sent(endpoint) if request.body.kind in _TYPES]
    seen = observed(shown)
    if kind == "form":
        seen = {name: entry for name, entry in seen.items() if not entry.is_file}
    if not seen:
        return None
    bodies = [names for request in accepted(endpoint) for names in members_of_body(request)]
    for name, entry in seen.items():
        entry.always = all(name in names for names in bodies)
    properties = _Properties(table, ids, len(shown)).of_form(seen, gathered(seen, shown))
    files = tuple(name for name, entry in seen.items() if entry.is_file)
    constant = constant_properties(endpoint.command)
    fixed = {each.name for each in constant}
    rest = tuple(each for each in properties if each.name not in fixed)
    return MediaType(_TYPES[kind], ObjectSchema((*constant, *rest)), files)


@dataclass(frozen=True, slots=True)
class _Properties:
    """Makes the properties of a form. `table` is what prose says of its keys, `count` how many are shown."""

    table: Mapping[str, Hints]
    ids: Identifiers
    count: int

    def of_form(self, seen: Mapping[str, Seen], roots: frozenset[str]) -> Iterator[Property]:
        """Each key where it first stands, those below one of `roots` together."""
        below: dict[str, dict[Steps, Seen]] = {}
        for key, entry in seen.items():
            if root(key) in roots:
                below.setdefault(root(key), {})[brackets.read(key)[1:]] = entry
        for key, entry in seen.items():
            if root(key) not in roots:
                yield self._flat(key, entry)
            elif ways := below.pop(root(key), None):
                yield joined(root(key), ways, self._single)

    def _flat(self, key: str, shown: Seen) -> Property:
        single = self._single(key, shown)
        many = shown.repeated or key.endswith("[]")
        return replace(single, schema=ArraySchema(single.schema)) if many else single

    def _single(self, name: str, shown: Seen) -> Property:
        described = replace(hints(shown.description), origin=shown.described)
        said = self.table.get(shown.wire_name, described)
        if described.description and not said.description:
            said = described.with_claim_of(said) if said.required else described
        required = shown.always and bool(said.required)
        return Property(
            name=name,
            schema=self._schema(name, shown, said),
            required=required,
            description=said.description,
            seen=shown.count,
            of=self.count,
            evidence=told_by(said) if required else (),
        )

    def _schema(self, name: str, shown: Seen, said: Hints) -> Schema:
        if shown.is_file:
            return ScalarSchema("string", "binary")
        values = tuple(value for value in shown.values if "{{" not in value)
        return self.ids.typed(name, described(text_schema(values), said, values))
