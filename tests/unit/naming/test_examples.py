"""What tests and fixtures are called."""

from __future__ import annotations

from dataclasses import replace

from postwright.ir.api import Example, ExampleRequest, ExampleResponse, Operation
from postwright.naming.examples import example_names


def example(name: str, status: int | None) -> Example:
    answer = ExampleResponse(status) if status else None
    return Example(name, ExampleRequest(), answer)


CREATE = Operation(
    id="1",
    action="create",
    name="Create a lead",
    method="POST",
    path="/leads",
    examples=(
        example("Create a lead", None),
        example("Created", 201),
        example("No such owner", 422),
        example("No name", 422),
        example("From a form", None),
    ),
)
NAMES = ["create", "create 201", "create 422", "create 422 2", "create 2"]


def test_an_example_is_called_after_its_action_and_its_status() -> None:
    assert list(example_names(CREATE)) == NAMES


def test_a_title_that_changes_renames_nothing() -> None:
    retitled = tuple(replace(each, name=f"New {each.name}") for each in CREATE.examples)
    assert list(example_names(replace(CREATE, name="Make", examples=retitled))) == NAMES


def test_an_example_added_behind_renames_none_before_it() -> None:
    longer = replace(CREATE, examples=(*CREATE.examples, example("Twice", 422)))
    assert list(example_names(longer)) == [*NAMES, "create 422 3"]
