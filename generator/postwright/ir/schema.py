"""The closed family of schemas: what a JSON value may be, and how we know."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

from postwright.ir.json import Json
from postwright.source import NOWHERE, Origin

ScalarType: TypeAlias = Literal["string", "integer", "number", "boolean", "null"]


@dataclass(frozen=True, slots=True)
class Evidence:
    """Why a constraint is claimed.

    `claim` names the constraint ("required", "nullable", "format", "enum", "map"), `reason` says it in a
    sentence, `samples` is how many samples said so and `places` the first few of them.
    """

    claim: str
    reason: str
    samples: int = 0
    places: tuple[Origin, ...] = ()


@dataclass(frozen=True, slots=True)
class AnySchema:
    """Nothing is known: no sample, or only nulls and empty arrays."""

    description: str = ""


@dataclass(frozen=True, slots=True)
class ScalarSchema:
    """One JSON scalar. `format` is a name of the OpenAPI format registry, "" if none is proven."""

    type: ScalarType
    format: str = ""
    nullable: bool = False
    description: str = ""
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class EnumSchema:
    """A scalar known to take only `values`. An `open` one may grow: responses, in practice."""

    type: ScalarType
    values: tuple[Json, ...]
    open: bool = True
    nullable: bool = False
    description: str = ""
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class ArraySchema:
    """An array; `items` is `AnySchema` when every sample was empty."""

    items: Schema
    nullable: bool = False
    description: str = ""
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class MapSchema:
    """An object whose keys are data (ids, dates, codes), not names."""

    values: Schema
    nullable: bool = False
    description: str = ""
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class Property:
    """One named member of an object.

    `required` is a claim of the contract and needs evidence. `seen` of `of` samples of the object had
    it: a property seen in all of several samples is presented without `None`, and still not required.
    `default` is what is meant where it is left out, None if that is not known.
    """

    name: str
    schema: Schema
    required: bool = False
    description: str = ""
    default: Json = None
    seen: int = 0
    of: int = 0
    evidence: tuple[Evidence, ...] = ()

    @property
    def always_seen(self) -> bool:
        """Present in every one of several samples."""
        return self.of > 1 and self.seen == self.of


@dataclass(frozen=True, slots=True)
class ObjectSchema:
    """An object with named properties, in the order they were first seen.

    A `closed` one is said to have no others; what reads answers should still bear with them.
    """

    properties: tuple[Property, ...] = ()
    nullable: bool = False
    description: str = ""
    evidence: tuple[Evidence, ...] = ()
    closed: bool = False


@dataclass(frozen=True, slots=True)
class UnionSchema:
    """One of several. `discriminator` names the property that tells them apart, "" if none does."""

    variants: tuple[Schema, ...]
    discriminator: str = ""
    nullable: bool = False
    description: str = ""
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class Reference:
    """A named schema of the API, by its key in `Api.schemas`."""

    name: str
    nullable: bool = False
    description: str = ""
    evidence: tuple[Evidence, ...] = ()


Schema: TypeAlias = (
    AnySchema
    | ScalarSchema
    | EnumSchema
    | ArraySchema
    | MapSchema
    | ObjectSchema
    | UnionSchema
    | Reference
)


def only_value(schema: Schema) -> Json:
    """The one value that a schema allows, None if it allows several. A required place with one is constant."""
    if isinstance(schema, EnumSchema) and not schema.open and len(schema.values) == 1:
        return schema.values[0]
    return None


def is_deep(schema: Schema) -> bool:
    """Whether a form can write a value only under several keys: an object, or a list of them."""
    held = schema.items if isinstance(schema, ArraySchema) else schema
    return isinstance(held, ObjectSchema) or (
        isinstance(schema, ArraySchema) and isinstance(held, ArraySchema)
    )


SchemaRole: TypeAlias = Literal[
    "entity", "create", "update", "request", "response", "page", "error"
]


@dataclass(frozen=True, slots=True)
class NamedSchema:
    """A schema that has a name of its own in the API.

    `name` is its key under OpenAPI's `components/schemas`: words in PascalCase, `[A-Za-z0-9]` only. A
    pack turns it into what its language allows. `role` says what the thing is for.
    """

    name: str
    schema: Schema
    role: SchemaRole = "entity"
    description: str = ""
    origin: Origin = NOWHERE
    evidence: tuple[Evidence, ...] = ()
