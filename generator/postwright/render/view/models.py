"""Models, as templates see them."""

from __future__ import annotations

from collections.abc import Mapping

from postwright.ir.schema import NamedSchema, Property
from postwright.naming.signature import object_of
from postwright.naming.table import Names
from postwright.render.model_schemas import GIVEN
from postwright.render.untrusted import Text
from postwright.render.view.model import FieldView, ModelView
from postwright.render.view.reasons import reasons_of
from postwright.render.view.types import TypeWriter


class Models:
    """Makes the named types of an API for one pack."""

    def __init__(self, schemas: Mapping[str, NamedSchema], names: Names, types: TypeWriter) -> None:
        self._schemas = schemas
        self._names = names
        self._types = types

    def of(self, named: NamedSchema) -> ModelView:
        """One named schema."""
        found = object_of(named.schema, self._schemas)
        return ModelView(
            names=self._names.of("schema", named.name),
            role=named.role,
            description=Text(named.description),
            is_object=found is not None,
            fields=(
                tuple(self._field(named, member) for member in found.properties) if found else ()
            ),
            type=self._types.type(named.schema),
        )

    def _field(self, named: NamedSchema, member: Property) -> FieldView:
        return FieldView(
            names=self._names.of("field", named.name, member.name),
            api_name=Text(member.name),
            type=self._types.type(member.schema, "argument" if named.role in GIVEN else ""),
            required=member.required,
            always=member.required or member.always_seen,
            nullable=getattr(member.schema, "nullable", False),
            description=Text(member.description),
            seen=member.seen,
            of=member.of,
            reasons=reasons_of(member),
        )
