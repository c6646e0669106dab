"""The small behaviours of the model."""

from __future__ import annotations

import dataclasses
from typing import Any

import pytest

from postwright.ir import api as model
from postwright.ir import facts, schema
from postwright.ir.api import Api, Operation, Resource, Response
from postwright.ir.schema import ObjectSchema, Property, Reference, ScalarSchema

TEXT = ScalarSchema("string")


def _operation(id: str = "1", **members: Any) -> Operation:
    return Operation(id, "list", "List leads", "GET", "/leads", **members)


@pytest.mark.parametrize(
    ("responses", "index"),
    [
        ((), None),
        ((Response(404, schema=TEXT),), None),
        ((Response(199, schema=TEXT), Response(300, schema=TEXT)), None),
        ((Response(204),), 0),
        ((Response(404, schema=TEXT), Response(200, schema=TEXT)), 1),
        ((Response(204), Response(201, schema=TEXT)), 1),
        ((Response(201, schema=TEXT), Response(200, schema=TEXT)), 0),
        ((Response(202), Response(299)), 0),
    ],
)
def test_success_is_the_first_2xx_with_a_body_or_else_the_first(
    responses: tuple[Response, ...], index: int | None
) -> None:
    wanted = None if index is None else responses[index]
    assert _operation(responses=responses).success is wanted


def test_walking_a_resource_gives_parents_first() -> None:
    files = Resource("files")
    notes = Resource("notes", resources=(files,))
    tags = Resource("tags")
    leads = Resource("leads", resources=(notes, tags))
    assert list(leads.walk()) == [leads, notes, files, tags]


def test_operations_come_with_their_resource_in_order() -> None:
    notes = Resource("notes", operations=(_operation("3"),))
    leads = Resource("leads", operations=(_operation("1"), _operation("2")), resources=(notes,))
    users = Resource("users", operations=(_operation("4"),))
    found = [
        (resource.name, each.id)
        for resource, each in Api("x", resources=(leads, users)).operations()
    ]
    assert found == [("leads", "1"), ("leads", "2"), ("notes", "3"), ("users", "4")]


def test_an_empty_api_has_no_operations() -> None:
    assert list(Api("x").operations()) == []


@pytest.mark.parametrize(
    ("seen", "of", "always"),
    [(0, 0, False), (1, 1, False), (2, 2, True), (1, 2, False), (7, 7, True)],
)
def test_always_seen_needs_several_samples(seen: int, of: int, always: bool) -> None:
    assert Property("id", TEXT, seen=seen, of=of).always_seen is always


def _classes() -> list[type]:
    found = {
        value
        for module in (model, schema, facts)
        for value in vars(module).values()
        if isinstance(value, type) and dataclasses.is_dataclass(value)
    }
    return sorted(found, key=lambda each: each.__name__)


@pytest.mark.parametrize("cls", _classes())
def test_every_class_is_frozen_and_slotted(cls: type) -> None:
    parameters: Any = cls.__dict__["__dataclass_params__"]
    assert parameters.frozen
    assert "__slots__" in cls.__dict__


def test_models_compare_by_value_and_do_not_change() -> None:
    one, other = ObjectSchema((Property("id", TEXT),)), ObjectSchema((Property("id", TEXT),))
    assert one == other
    assert one != Reference("Lead")
    with pytest.raises(dataclasses.FrozenInstanceError):
        one.nullable = True  # type: ignore[misc]
