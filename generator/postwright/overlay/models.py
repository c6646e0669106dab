"""The models of a contract and those that a document names, made one list."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from postwright.ir.api import Api, Operation
from postwright.ir.rewriting import bare, rewrite
from postwright.ir.schema import (
    EnumSchema,
    NamedSchema,
    ObjectSchema,
    Reference,
    Schema,
    SchemaRole,
)
from postwright.overlay.components import Components, Use
from postwright.overlay.merging import Merging
from postwright.overlay.notes import Notes
from postwright.overlay.pairing import Pairs
from postwright.overrides.evidence import instead


def stated_models(components: Components, read: dict[Use, object]) -> dict[str, Schema]:
    """The document's models by name; members that tell variants apart get the values that do."""
    found: dict[str, Schema] = {}
    for name, part, use in components.forms():
        with components.entered(part):
            schema = read[use].body(part)  # type: ignore[attr-defined]
        found[name] = schema
    return {name: _tagged(schema, components.tags.get(name, {})) for name, schema in found.items()}


def _tagged(schema: Schema, tags: dict[str, list[str]]) -> Schema:
    if not isinstance(schema, ObjectSchema) or not tags:
        return schema
    members = (
        (
            replace(each, schema=EnumSchema("string", tuple(tags[each.name]), False), required=True)
            if each.name in tags
            else each
        )
        for each in schema.properties
    )
    return replace(schema, properties=tuple(members))


def new_names(pairs: Pairs) -> dict[str, str]:
    """What models of the contract are called once the document's names stand."""
    names: dict[str, str] = {}
    taken = {*pairs.models, *pairs.stated}
    for name in pairs.models:
        said = pairs.stated_of.get(name, [])
        if len(said) == 1 and not pairs.inline.get(name):
            names[name] = said[0]
        elif name in pairs.stated and name not in said:
            names[name] = _free(name, taken)
    return {old: new for old, new in names.items() if old != new}


def _free(wanted: str, taken: set[str]) -> str:
    number = 2
    while f"{wanted}{number}" in taken:
        number += 1
    taken.add(f"{wanted}{number}")
    return f"{wanted}{number}"


class Models:
    """Makes the list of models after all operations have been changed."""

    def __init__(
        self, pairs: Pairs, merging: Merging, components: Components, notes: Notes
    ) -> None:
        self._pairs = pairs
        self._names = merging.names
        self._merging = merging
        self._notes = notes
        self._origins = {name: part.origin for name, part, _ in components.forms()}

    def all(self, api: Api) -> tuple[NamedSchema, ...]:
        """Every model, sorted by name. Those that nothing speaks of any more are left out."""
        stated = {name: self._stated(name) for name in self._pairs.stated}
        others = {}
        for old, named in self._pairs.models.items():
            name = self._names.get(old, old)
            if name not in stated:
                others[name] = replace(named, name=name, schema=self._other(old, named))
        found = others | stated
        before = {self._names.get(name, name) for name in _used(self._pairs.models, api)}
        return tuple(found[name] for name in sorted(self._spoken_of(found, api, before)))

    def _spoken_of(self, found: dict[str, NamedSchema], api: Api, before: set[str]) -> set[str]:
        replaced = {
            self._names.get(name, name)
            for name in self._pairs.models
            if self._pairs.stated_of.get(name) or self._pairs.inline.get(name)
        }
        lasting = {name for name in found if name not in replaced - self._pairs.stated.keys()}
        return lasting | _reached(_spoken(api), found)

    def _other(self, old: str, named: NamedSchema) -> Schema:
        if self._merging.stays(old):
            return self._merging.merged(named.schema, self._pairs.inline[old][0])
        return self._merging.renamed(named.schema)

    def _stated(self, name: str) -> NamedSchema:
        said = self._pairs.stated[name]
        shown = list(self._shown(name))
        old = next((self._pairs.models[n] for n in self._pairs.counterparts.get(name, ())), None)
        schema = said
        for each in shown:
            schema = self._merging.merged(each, schema)
        if old is not None and old.name == name:
            return self._described(replace(old, schema=schema), old, said)
        role: SchemaRole = old.role if old else "entity"
        origin = old.origin if old else self._origins[name]
        note = self._notes.evidence("name", self._origins[name])
        evidence = instead(old.evidence if old else (), note)
        return NamedSchema(name, schema, role, old.description if old else "", origin, evidence)

    def _described(self, new: NamedSchema, old: NamedSchema, said: Schema) -> NamedSchema:
        """A model whose description is what the document has, unless that is what it has already."""
        inner = getattr(old.schema, "description", "")
        both = "\n\n".join(dict.fromkeys(t for t in (old.description, inner) if t))
        if said.description and said.description in (both, old.description):
            return replace(new, schema=replace(new.schema, description=inner))
        if bare(new.schema) != bare(self._merging.renamed(old.schema)):
            note = self._notes.evidence("type", self._origins[new.name])
            return replace(new, evidence=(*new.evidence, note))
        return new

    def _shown(self, name: str) -> Iterator[Schema]:
        """What the collection shows at the places of a model of the document."""
        for old in self._pairs.counterparts.get(name, ()):
            yield self._pairs.models[old].schema
        yield from self._pairs.unnamed.get(name, ())


def references(schema: Schema) -> set[str]:
    """The models that a schema speaks of."""
    found: set[str] = set()

    def look(each: Schema) -> Schema:
        if isinstance(each, Reference):
            found.add(each.name)
        return each

    rewrite(schema, look)
    return found


def _spoken(api: Api) -> set[str]:
    found = references(api.error.schema) if api.error else set()
    for _, operation in api.operations():
        for schema in schemas_of(operation):
            found |= references(schema)
    return found


def _used(models: object, api: Api) -> set[str]:
    return _spoken(api)


def schemas_of(operation: Operation) -> Iterator[Schema]:
    """Every schema that stands in an operation."""
    yield from (each.schema for each in operation.parameters)
    if operation.request_body:
        yield from (each.schema for each in operation.request_body.content)
    yield from (each.schema for each in operation.responses if each.schema is not None)
    if operation.pagination:
        yield operation.pagination.item


def _reached(names: set[str], models: dict[str, NamedSchema]) -> set[str]:
    waiting, found = list(names), set(names)
    while waiting:
        new = references(models[waiting.pop()].schema) - found
        found |= new
        waiting += new
    return found
