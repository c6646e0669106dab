"""Retypes: what a parameter, a property or a body is said to be."""

from __future__ import annotations

from dataclasses import replace

from postwright.ir.api import Api, Parameter
from postwright.ir.json import Json
from postwright.ir.openapi.values import fits
from postwright.ir.rewriting import rewrite, same, with_operation
from postwright.ir.schema import (
    AnySchema,
    ArraySchema,
    EnumSchema,
    Evidence,
    Property,
    Reference,
    ScalarSchema,
    Schema,
)
from postwright.ir.steps import Each
from postwright.overrides.addresses import ParameterAddress
from postwright.overrides.catalogue import Catalogue
from postwright.overrides.evidence import because, instead
from postwright.overrides.files import with_files
from postwright.overrides.model import Retype, Typing
from postwright.overrides.parameters import find_parameter, with_parameter
from postwright.overrides.refusals import Unneeded, impossible
from postwright.overrides.spots import (
    InBody,
    InModel,
    Root,
    Spot,
    change_member,
    change_schema,
    note,
    spot,
)


def retyped(override: Retype, catalogue: Catalogue) -> Api:
    """The API with another type at an address. Raises `Refused`, `Unneeded`."""
    check_models(override.typing, catalogue)
    target = override.address.target
    if isinstance(target, ParameterAddress):
        operation = catalogue.operation(target.operation)
        old = find_parameter(operation, target, catalogue)
        new = _parameter(old, override)
        return with_operation(catalogue.api, with_parameter(operation, old, new))
    place = spot(override.address, catalogue)
    typing = growing(override.typing, place.root, catalogue)
    return _place(replace(override, typing=typing), place, catalogue)


def growing(typing: Typing, root: Root, catalogue: Catalogue) -> Typing:
    """The typing with an enumeration that may grow, unless it is of what callers give."""
    given = isinstance(root, InBody) or (
        isinstance(root, InModel) and catalogue.models[root.name].role in _GIVEN
    )
    if given or not isinstance(typing.schema, EnumSchema):
        return typing
    return replace(typing, schema=replace(typing.schema, open=True))


_GIVEN = frozenset({"create", "update", "request"})
"""Roles of what callers give."""


def check_models(typing: Typing, catalogue: Catalogue) -> None:
    """Raise `Refused` (PW610) for a type that speaks of a model there is not."""

    def checked(schema: Schema) -> Schema:
        if isinstance(schema, Reference):
            catalogue.model(schema.name)
        return schema

    if typing.schema is not None:
        rewrite(typing.schema, checked)


def _parameter(old: Parameter, override: Retype) -> Parameter:
    typing = override.typing
    if old.location == "path" and typing.required is False:
        raise impossible("a path parameter is always required")
    schema = _typed(old.schema, override)
    required = old.required if typing.required is None else typing.required
    if same(schema, old.schema) and required == old.required:
        raise Unneeded(f"`{override.address.text}` is so already")
    return replace(
        styled(replace(old, schema=schema)),
        required=required,
        default=old.default if _keeps(schema, old.default) else None,
        evidence=_evidence(old.evidence, override),
    )


def _keeps(schema: Schema, default: Json) -> bool:
    """Whether a default may stay: a format of a text is not looked at."""
    plain = replace(schema, format="") if isinstance(schema, ScalarSchema) else schema
    return fits(plain, default)


def styled(parameter: Parameter) -> Parameter:
    """A parameter in the style of its type: an array in the query is a key repeated or joined by commas, `form`."""
    many = isinstance(parameter.schema, ArraySchema) and parameter.location == "query"
    style, explode = ((parameter.style or "form"), parameter.explode) if many else ("", True)
    return replace(parameter, style=style, explode=explode)


def _claims(typing: Typing) -> tuple[str, ...]:
    said = {"type": typing.schema, "nullable": typing.nullable, "required": typing.required}
    return tuple(claim for claim, value in said.items() if value is not None)


def _evidence(old: tuple[Evidence, ...], override: Retype) -> tuple[Evidence, ...]:
    for claim in _claims(override.typing):
        old = instead(old, because(override, claim))
    return old


def _typed(old: Schema, override: Retype) -> Schema:
    """A schema of the type that is asked for; what is not spoken of stays as it was."""
    typing = override.typing
    new = old if typing.schema is None else described(typing.schema, old.description)
    nullable = getattr(old, "nullable", False) if typing.nullable is None else typing.nullable
    if isinstance(new, AnySchema):
        if typing.nullable is False:
            raise impossible("`any` may be null", "name a type")
        return new
    evidence = tuple(
        each for each in new.evidence if typing.nullable is None or each.claim != "nullable"
    )
    return replace(new, nullable=nullable, evidence=evidence)


def described(schema: Schema, description: str) -> Schema:
    """A schema with a description of its own."""
    return replace(schema, description=description)


def _place(override: Retype, place: Spot, catalogue: Catalogue) -> Api:
    if place.steps and not isinstance(place.steps[-1], Each):
        return _member(override, place, catalogue)
    if override.typing.required is not None:
        return _required_body(override, place, catalogue)
    found: list[bool] = []

    def change(old: Schema) -> Schema:
        new = _typed(old, override)
        found.append(same(old, new))
        return new

    changed = change_schema(catalogue.api, place, change)
    if found == [True]:
        raise Unneeded(f"`{override.address.text}` is so already")
    for claim in _claims(override.typing):
        changed = note(changed, place.root, because(override, claim))
    return changed


def _required_body(override: Retype, place: Spot, catalogue: Catalogue) -> Api:
    """Only a body as a whole can be required or not, where it is no property or parameter."""
    typing = override.typing
    if (
        not isinstance(place.root, InBody)
        or place.steps
        or typing != Typing(required=typing.required)
    ):
        raise impossible("only parameters, properties and whole bodies are required or not")
    root = place.root
    operation = next(each for _, each in catalogue.api.operations() if each.id == root.operation)
    body = operation.request_body
    assert body is not None
    if body.required == typing.required:
        raise Unneeded(f"`{override.address.text}` is so already")
    changed = replace(operation, request_body=replace(body, required=bool(typing.required)))
    return note(with_operation(catalogue.api, changed), root, because(override, "required"))


def _member(override: Retype, place: Spot, catalogue: Catalogue) -> Api:
    found: list[bool] = []

    def change(old: Property) -> Property:
        new = _property(old, override)
        found.append(same(old.schema, new.schema) and _presence(old) == _presence(new))
        return new

    changed = change_member(catalogue.api, place, change)
    if found == [True]:
        raise Unneeded(f"`{override.address.text}` is so already")
    return with_files(changed, place)


def _presence(member: Property) -> tuple[bool, bool]:
    return member.required, member.always_seen


def _property(old: Property, override: Retype) -> Property:
    """The property, retyped. One that is said not to be required is not counted as always there."""
    required = override.typing.required
    counted = replace(old, seen=0, of=0) if required is False and old.always_seen else old
    return replace(
        counted,
        schema=_typed(old.schema, override),
        required=old.required if required is None else required,
        evidence=_evidence(old.evidence, override),
    )
