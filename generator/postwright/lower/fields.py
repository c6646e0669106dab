"""Query parameters, headers and form fields."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from postwright.ir.facts import FieldFact
from postwright.lower.urls import decoded
from postwright.lower.variables import Scope, whole
from postwright.postman.model import Field


def fields(given: Iterable[Field], scope: Scope) -> tuple[FieldFact, ...]:
    """Fields with their values as they are sent; disabled ones too. Several files are as many fields."""
    return tuple(_field(each, scope) for field in given for each in _one_by_one(field))


def _one_by_one(field: Field) -> Iterable[Field]:
    if field.type != "file":
        return (field,)
    return [replace(field, value=path) for path in field.files] or [replace(field, value=None)]


def query_fields(given: Iterable[Field], scope: Scope) -> tuple[FieldFact, ...]:
    """Query parameters, without percent-encoding; those with a blank key are dropped."""
    return tuple(
        FieldFact(
            name=decoded(scope.resolve(field.key)),
            value=None if field.value is None else decoded(scope.resolve(field.value)),
            description=field.description,
            disabled=field.disabled,
            variable=whole(field.value or ""),
            origin=field.origin,
        )
        for field in given
        if field.key.strip()
    )


def _field(field: Field, scope: Scope) -> FieldFact:
    return FieldFact(
        name=scope.resolve(field.key).strip(),
        value=None if field.value is None else scope.resolve(field.value),
        description=field.description,
        disabled=field.disabled,
        is_file=field.type == "file",
        variable=whole(field.value or ""),
        origin=field.origin,
    )


def header(given: Iterable[FieldFact], name: str) -> str:
    """The value of a header that is sent, "" without it. Names know no case (RFC 9110, section 5.1)."""
    for field in given:
        if field.name.lower() == name and not field.disabled and field.value:
            return field.value
    return ""
