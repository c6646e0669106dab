"""The contract as people read it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from postwright.cli.tree import tree
from postwright.ir.api import Api, Operation, Resource, Response
from postwright.ir.schema import ScalarSchema


def lines_of(*operations: Operation) -> list[str]:
    return tree(Api("Any", resources=(Resource("leads", operations=operations),))).splitlines()


def get(action: str = "get", *responses: Response) -> Operation:
    return Operation("1", action, "Any", "GET", "/leads", responses=responses)


@pytest.mark.parametrize(
    ("responses", "answer"),
    [
        ((), "unknown"),
        ((Response(404),), "unknown"),
        ((Response(204),), "nothing"),
        ((Response(204), Response(200, schema=ScalarSchema("string"))), "string"),
    ],
)
def test_what_no_response_shows_is_not_called_nothing(
    responses: tuple[Response, ...], answer: str
) -> None:
    assert lines_of(get("get", *responses))[-1].endswith(f" /leads  -> {answer}  (0 examples)")


@pytest.mark.parametrize("place", [lambda line: line.index("GET"), lambda line: line.index("/")])
def test_methods_and_paths_stand_below_each_other(place: Callable[[str], int]) -> None:
    shown = lines_of(get("list"), get("get entries from several content types"))
    assert len({place(line) for line in shown[3:]}) == 1


def test_without_models_there_is_no_heading() -> None:
    assert "models" not in lines_of(get())
