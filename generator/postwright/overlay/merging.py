"""Schemas with a document's statements laid over them, place by place."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TypeVar

from postwright.ir.rewriting import rewrite, same
from postwright.ir.schema import (
    AnySchema,
    ArraySchema,
    EnumSchema,
    Evidence,
    MapSchema,
    ObjectSchema,
    Property,
    Reference,
    ScalarSchema,
    Schema,
)
from postwright.overlay.observing import Observed
from postwright.overlay.pairing import Pairs
from postwright.overrides.evidence import instead

Told = TypeVar("Told", bound=Schema)


class Merging:
    """Lays statements over shapes. `names` has what models of the contract are called afterwards."""

    def __init__(self, pairs: Pairs, names: Mapping[str, str], observed: Observed) -> None:
        self._pairs = pairs
        self._observed = observed
        self.names = names

    def renamed(self, schema: Schema) -> Schema:
        """A schema that speaks of models by their new names."""

        def change(each: Schema) -> Schema:
            if isinstance(each, Reference):
                return replace(each, name=self.names.get(each.name, each.name))
            return each

        return rewrite(schema, change)

    def merged(self, shown: Schema, said: Schema) -> Schema:
        """The schema of a place: what is said of it where anything is, else what was shown."""
        match shown, said:
            case _, AnySchema():
                return _told(self.renamed(shown), said)
            case Reference(name=name), Reference():
                same_name = name == said.name and name not in self.names
                return _told(replace(shown, nullable=said.nullable), said) if same_name else said
            case Reference(name=name), _ if self.stays(name):
                kept = replace(shown, nullable=getattr(said, "nullable", False))
                return self.renamed(_told(kept, said))
            case Reference(name=name), ObjectSchema() if name in self._pairs.models:
                return self.merged(self._pairs.models[name].schema, said)
            case ObjectSchema(), ObjectSchema():
                return self._object(shown, said)
            case MapSchema(), ObjectSchema(properties=()) if not said.closed:
                return self.renamed(_told(replace(shown, nullable=said.nullable), said))
            case ArraySchema(), ArraySchema():
                items = self.merged(shown.items, said.items)
                return _told(replace(shown, items=items, nullable=said.nullable), said)
            case MapSchema(), MapSchema():
                values = self.merged(shown.values, said.values)
                return _told(replace(shown, values=values, nullable=said.nullable), said)
            case ScalarSchema(), ScalarSchema() if shown.type == said.type:
                form = said.format or shown.format
                return _told(replace(shown, format=form, nullable=said.nullable), said)
            case EnumSchema(), ScalarSchema() if shown.type == said.type and not said.format:
                return _told(replace(shown, nullable=said.nullable), said)
            case _ if same(shown, said):
                return self.renamed(_told(shown, said))
            case _:
                return said

    def stays(self, name: str) -> bool:
        """Whether a model keeps the one statement without a name that is made of its places."""
        pairs = self._pairs
        return len(pairs.inline.get(name, ())) == 1 and not pairs.stated_of.get(name)

    def _object(self, shown: ObjectSchema, said: ObjectSchema) -> ObjectSchema:
        stated = {each.name: each for each in said.properties}
        known = {each.name for each in shown.properties}
        members = [
            self.member(each, stated[each.name]) if each.name in stated else self._kept(each)
            for each in shown.properties
            if each.name in stated or self._is_shown(each, said)
        ]
        members += (each for each in said.properties if each.name not in known)
        closed = said.closed or (shown.closed and known >= stated.keys())
        changed = replace(shown, properties=tuple(members), nullable=said.nullable, closed=closed)
        return self._observed.carry(said, _told(changed, said))

    def _is_shown(self, member: Property, said: ObjectSchema) -> bool:
        """Whether a member that the document lacks is of this place: no sample, or one of this place, has it."""
        if said.closed:
            return False
        return member.seen == 0 or member.name in self._observed.of(said)

    def _kept(self, member: Property) -> Property:
        return replace(member, schema=self.renamed(member.schema))

    def member(self, shown: Property, said: Property) -> Property:
        """A property with what is said of it."""
        schema = self.merged(shown.schema, said.schema)
        description = said.description or shown.description
        old_words = {shown.description, joined_words(shown)}
        if said.description in old_words:
            description = shown.description
        elif said.description:
            schema = replace(schema, description="")
        new = replace(
            shown,
            schema=schema,
            required=said.required,
            description=description,
            default=shown.default if said.default is None else said.default,
        )
        claims = {
            "type": not same(schema, self.renamed(shown.schema)),
            "required": new.required != shown.required,
            "description": new.description != shown.description,
            "default": new.default != shown.default,
        }
        return replace(new, evidence=_noted(shown.evidence, said.evidence, claims))


def joined_words(member: Property) -> str:
    """The description of a property and that of its type, as a document puts them together."""
    texts = (member.description, getattr(member.schema, "description", ""))
    return "\n\n".join(dict.fromkeys(text for text in texts if text))


def _noted(
    old: tuple[Evidence, ...], said: tuple[Evidence, ...], claims: Mapping[str, bool]
) -> tuple[Evidence, ...]:
    for claim, changed in claims.items():
        if changed and said:
            old = instead(old, replace(said[0], claim=claim))
    return old


def _told(schema: Told, said: Schema) -> Told:
    """A schema with the description that the document gives it, if it gives one."""
    return replace(schema, description=said.description) if said.description else schema
